import * as assert from 'node:assert/strict';
import ipaddr from 'ipaddr.js';
import { COLLECTION_KEYS, type CollectionKey } from '../../../network/collections';
import { normalise } from '../../../network/normalise/normalise';
import { entitiesField, isEntity, textField, type Entity } from '../entity';
import { KINDS } from '../kinds';
import { PROTOCOL, structureOf, type ShapeType } from '../protocol/shapes';
import type { StoreKey } from '../state';
import { classicLesson } from './classic-lesson';

const { collections } = classicLesson();

function entities(key: StoreKey): readonly Entity[] {
  return (collections.get(key as CollectionKey) ?? []).filter(isEntity);
}

/** All strings, with the path to each. */
function textsOf(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, path));
  if (!isEntity(value)) return [];
  return Object.entries(value).flatMap(([member, inner]) => textsOf(inner, `${path}.${member}`));
}

const all = COLLECTION_KEYS.flatMap((key) => textsOf(collections.get(key), key));
const ID = /^(vpc|subnet|rtb|igw|nat|eni|i|sg|acl|pcx|vpce|pl|eipalloc)-[0-9a-f]+$/;

describe('the classic lesson', () => {
  it('is an account read as a whole', () => {
    assert.deepEqual([...collections.keys()], COLLECTION_KEYS);
  });

  it('becomes a network without a problem', () => {
    const network = normalise([classicLesson()]);
    assert.deepEqual(network.problems, []);
    assert.equal(network.all('subnet').length, 8);
  });

  it('has ids of AWS’s form', () => {
    for (const [path, text] of all) {
      // The two lists of AWS's own have their real, older ids.
      if (!/Ids?$/.test(path) || !/^[a-z-]+-\d/.test(text) || /^pl-(63a5400a|02cd2c6b)$/.test(text)) continue;
      if (/(Zone|Owner|User|Requester)Id$/.test(path)) continue;
      assert.match(text, /^[a-z-]+-[0-9a-f]{17}$/, path);
    }
  });

  it('names nothing that is not there, but for the deleted NAT gateway', () => {
    const known = new Set<string | undefined>(['pl-63a5400a', 'pl-02cd2c6b']);
    for (const { collection, field } of Object.values(KINDS)) {
      for (const entity of entities(collection)) {
        known.add(textField(entity, field));
        for (const instance of entitiesField(entity, 'Instances')) known.add(textField(instance, field));
      }
    }
    for (const networkInterface of entities('NetworkInterfaces')) {
      for (const [path, text] of textsOf(networkInterface['Association'], ''))
        if (path === '.AllocationId') known.add(text);
    }
    const dangling = all.filter(
      ([path, text]) => !path.includes('Tags.') && ID.test(text) && !known.has(text),
    );
    assert.deepEqual(
      dangling.map(([path]) => path),
      ['RouteTables.Routes.NatGatewayId'],
    );
    const [blackhole] = entities('RouteTables')
      .flatMap((table) => entitiesField(table, 'Routes'))
      .filter(({ State: state }) => state === 'blackhole');
    assert.equal(blackhole?.['NatGatewayId'], dangling[0]?.[1]);
  });

  it('gives no id twice', () => {
    for (const { collection, field } of Object.values(KINDS)) {
      const ids = entities(collection).flatMap((entity) => textField(entity, field) ?? []);
      assert.equal(new Set(ids).size, ids.length, collection);
    }
  });

  it('has addresses inside their subnets, subnets inside their VPCs', () => {
    const cidrs = new Map<unknown, string>();
    for (const vpc of entities('Vpcs')) cidrs.set(vpc['VpcId'], String(vpc['CidrBlock']));
    for (const subnet of entities('Subnets')) {
      const cidr = String(subnet['CidrBlock']);
      assert.ok(
        ipaddr.parse(cidr.split('/')[0] ?? '').match(ipaddr.parseCIDR(cidrs.get(subnet['VpcId']) ?? '')),
      );
      cidrs.set(subnet['SubnetId'], cidr);
    }
    const taken = new Map<unknown, number>();
    for (const { PrivateIpAddress: address, SubnetId: subnet } of entities('NetworkInterfaces')) {
      assert.ok(
        ipaddr.parse(String(address)).match(ipaddr.parseCIDR(cidrs.get(subnet) ?? '')),
        String(address),
      );
      taken.set(subnet, (taken.get(subnet) ?? 0) + 1);
    }
    for (const subnet of entities('Subnets')) {
      assert.equal(
        subnet['AvailableIpAddressCount'],
        251 - (taken.get(subnet['SubnetId']) ?? 0),
        String(subnet['SubnetId']),
      );
    }
  });

  it('has a network interface for each instance, NAT gateway and interface endpoint', () => {
    const types = entities('NetworkInterfaces').map((entity) => textField(entity, 'InterfaceType'));
    assert.deepEqual(types.sort(), ['interface', 'interface', 'nat_gateway', 'vpc_endpoint', 'vpc_endpoint']);
  });

  it('has one main table and one default network ACL and group in each VPC', () => {
    for (const { VpcId: vpc } of entities('Vpcs')) {
      const here = (key: CollectionKey): readonly Entity[] =>
        entities(key).filter((entity) => entity['VpcId'] === vpc);
      const associations = here('RouteTables').flatMap((table) => entitiesField(table, 'Associations'));
      const main = associations.filter(({ Main: isMain }) => isMain === true);
      assert.equal(main.length, 1);
      assert.equal(main[0]?.['SubnetId'], undefined);
      assert.equal(here('NetworkAcls').filter(({ IsDefault: isDefault }) => isDefault === true).length, 1);
      assert.equal(here('SecurityGroups').filter(({ GroupName: name }) => name === 'default').length, 1);
      for (const table of here('RouteTables'))
        assert.equal(entitiesField(table, 'Routes')[0]?.['GatewayId'], 'local');
    }
  });

  it('says DNS names in AWS’s forms', () => {
    const endpoint = entities('VpcEndpoints').find(({ VpcEndpointType: type }) => type === 'Interface') ?? {};
    const name = `${String(endpoint['VpcEndpointId'])}-1e550ab1`;
    assert.deepEqual(
      entitiesField(endpoint, 'DnsEntries').map((entry) => entry['DnsName']),
      [
        `${name}.sqs.us-east-1.vpce.amazonaws.com`,
        `${name}-us-east-1a.sqs.us-east-1.vpce.amazonaws.com`,
        `${name}-us-east-1b.sqs.us-east-1.vpce.amazonaws.com`,
        'sqs.us-east-1.amazonaws.com',
      ],
    );
  });

  it('uses no member that EC2 does not have, and each with its type', () => {
    const STRUCTURES: Partial<Record<CollectionKey, string>> = {
      Vpcs: 'Vpc',
      Subnets: 'Subnet',
      RouteTables: 'RouteTable',
      InternetGateways: 'InternetGateway',
      NatGateways: 'NatGateway',
      VpcPeeringConnections: 'VpcPeeringConnection',
      VpcEndpoints: 'VpcEndpoint',
      ServiceDetails: 'ServiceDetail',
      PrefixLists: 'PrefixList',
      ManagedPrefixLists: 'ManagedPrefixList',
      NetworkInterfaces: 'NetworkInterface',
      Reservations: 'Reservation',
      SecurityGroups: 'SecurityGroup',
      NetworkAcls: 'NetworkAcl',
      VpcBlockPublicAccessOptions: 'VpcBlockPublicAccessOptions',
      AvailabilityZones: 'AvailabilityZone',
    };
    for (const [key, structure] of Object.entries(STRUCTURES)) {
      assert.deepEqual(misfits(structure, entities(key as CollectionKey), key), []);
    }
  });
});

function misfits(type: ShapeType, value: unknown, path: string): readonly string[] {
  if (Array.isArray(value))
    return value.flatMap((item) => misfits(typeof type === 'string' ? type : type.of, item, path));
  if (typeof type !== 'string') return [`${path}: no list`];
  if (!isEntity(value)) {
    const is = value instanceof Date ? 'timestamp' : typeof value;
    return is === type ? [] : [`${path}: ${is}, not ${type}`];
  }
  const shape = structureOf(PROTOCOL.outputs, type);
  return Object.entries(value).flatMap(([member, inner]) => {
    const known = Object.hasOwn(shape, member) ? shape[member] : undefined;
    return known === undefined
      ? [`${path}.${member}: unknown`]
      : misfits(known[1], inner, `${path}.${member}`);
  });
}
