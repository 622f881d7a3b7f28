import * as assert from 'node:assert/strict';
import {
  associated,
  gatewayEndpoint,
  networkInterface,
  networkOf,
  route,
  routeTable,
  securityGroup,
  subnet,
  vpc,
  type Collections,
  type Entry,
} from '../../network/testing/fixtures';
import { subnetGroups } from './subnet-groups';

const A = subnet({ SubnetId: 'a', CidrBlock: '10.0.1.0/24', AvailabilityZone: 'us-east-1a' });
const B = subnet({ SubnetId: 'b', CidrBlock: '10.0.2.0/24', AvailabilityZone: 'us-east-1b' });
const C = subnet({ SubnetId: 'c', CidrBlock: '10.0.3.0/24', AvailabilityZone: 'us-east-1a' });

function aclEntry(cidr: string): Entry {
  return { RuleNumber: 100, Egress: false, RuleAction: 'deny', Protocol: '-1', CidrBlock: cidr };
}

function acl(id: string, subnets: readonly string[], entries: readonly Entry[] = []): Entry {
  const Associations = subnets.map((SubnetId) => ({ SubnetId }));
  return { NetworkAclId: id, VpcId: 'vpc-1', Associations, Entries: entries };
}

/** The groups of three subnets of one VPC, with one table to the internet, as `ab c`. */
function groups(more: Collections = {}): string {
  const network = networkOf({
    Vpcs: [vpc()],
    Subnets: [A, B, C],
    RouteTables: [routeTable([route('0.0.0.0/0', { NatGatewayId: 'nat-1' })])],
    NetworkAcls: [acl('acl-1', ['a', 'b', 'c'])],
    ...more,
  });
  const steps = subnetGroups(network, network.all('subnet'));
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value.map((group) => group.map(({ id }) => id).join('')).join(' ');
  }
}

describe('subnets that reach every service alike', () => {
  it('share VPC, route table and network ACL', () => {
    assert.equal(groups(), 'abc');
    const own = routeTable([], { RouteTableId: 'rtb-2', Associations: [associated('b')] });
    assert.equal(groups({ RouteTables: [routeTable([]), own] }), 'ac b');
    assert.equal(groups({ NetworkAcls: [acl('acl-1', ['a', 'b']), acl('acl-2', ['c'])] }), 'ab c');
    assert.equal(
      groups({ Vpcs: [vpc(), vpc({ VpcId: 'vpc-2' })], Subnets: [A, { ...B, VpcId: 'vpc-2' }, C] }),
      'ac b',
    );
  });

  it('share the zone where the table leads to what asks for it', () => {
    const to = (target: Entry): Collections => ({ RouteTables: [routeTable([route('0.0.0.0/0', target)])] });
    assert.equal(groups(to({ TransitGatewayId: 'tgw-1' })), 'ac b');
    assert.equal(groups(to({ VpcEndpointId: 'vpce-1' })), 'ac b');
    assert.equal(groups(to({ GatewayId: 'igw-1' })), 'abc');
    const nat = { NatGatewayId: 'nat-1', VpcId: 'vpc-1' };
    assert.equal(
      groups({ ...to({ NatGatewayId: 'nat-1' }), NatGateways: [{ ...nat, AvailabilityMode: 'regional' }] }),
      'ac b',
    );
    const service = [route('pl-s3', { GatewayId: 'vpce-1' })];
    assert.equal(groups({ RouteTables: [routeTable(service)], VpcEndpoints: [gatewayEndpoint()] }), 'abc');
  });

  it('are told apart by no rule, route or list', () => {
    assert.equal(
      groups({ NetworkAcls: [acl('acl-1', ['a', 'b', 'c'], [aclEntry('10.0.2.0/24')])] }),
      'a b c',
    );
    assert.equal(groups({ NetworkAcls: [acl('acl-1', ['a', 'b', 'c'], [aclEntry('10.0.2.0/23')])] }), 'a bc');
    assert.equal(groups({ NetworkAcls: [acl('acl-1', ['a', 'b', 'c'], [aclEntry('10.0.0.0/16')])] }), 'abc');
    const back = [
      routeTable([route('10.0.3.0/24', { NetworkInterfaceId: 'eni-1' })], {
        RouteTableId: 'rtb-9',
        VpcId: 'vpc-2',
      }),
    ];
    assert.equal(groups({ RouteTables: [routeTable([]), ...back] }), 'ab c');
    const list = { PrefixListId: 'pl-1', PrefixListName: 'own', Cidrs: ['10.0.3.0/24'] };
    assert.equal(groups({ PrefixLists: [list] }), 'ab c');
  });

  it('are told apart by the groups of endpoints, not by those of instances', () => {
    const permission = { IpProtocol: '-1', IpRanges: [{ CidrIp: '10.0.1.0/24' }] };
    const SecurityGroups = [securityGroup({ IpPermissions: [permission] })];
    const endpoint = gatewayEndpoint({ VpcEndpointType: 'Interface', Groups: [{ GroupId: 'sg-1' }] });
    assert.equal(groups({ SecurityGroups }), 'abc');
    assert.equal(groups({ SecurityGroups, VpcEndpoints: [endpoint] }), 'a bc');
    const of = (more: Entry): Collections => ({
      SecurityGroups,
      NetworkInterfaces: [networkInterface({ SubnetId: 'elsewhere', ...more })],
    });
    assert.equal(groups(of({})), 'abc');
    assert.equal(groups(of({ InterfaceType: 'vpc_endpoint' })), 'a bc');
    const appliance = [
      routeTable([]),
      routeTable([route('0.0.0.0/0', { NetworkInterfaceId: 'eni-1' })], {
        RouteTableId: 'rtb-9',
        VpcId: 'x',
      }),
    ];
    assert.equal(groups({ ...of({}), RouteTables: appliance }), 'a bc');
  });

  it('hold nothing that a way leads through, and are named by nothing', () => {
    const nat = { NatGatewayId: 'nat-1', VpcId: 'vpc-1', SubnetId: 'b' };
    assert.equal(groups({ NatGateways: [nat] }), 'ac b');
    const out = [routeTable([route('0.0.0.0/0', { GatewayId: 'igw-1' })])];
    assert.equal(groups({ NatGateways: [nat], RouteTables: out }), 'abc', 'whose table leads past it');
    const endpoint = gatewayEndpoint({ VpcEndpointType: 'Interface', SubnetIds: ['c'] });
    assert.equal(groups({ VpcEndpoints: [endpoint] }), 'ab c');
    const eni = networkInterface({ SubnetId: 'a', InterfaceType: 'gateway_load_balancer_endpoint' });
    assert.equal(groups({ NetworkInterfaces: [eni] }), 'a bc');
    const exclusion = {
      ExclusionId: 'x',
      ResourceArn: 'arn:aws:ec2:us-east-1:111122223333:subnet/b',
      InternetGatewayExclusionMode: 'allow-egress',
    };
    assert.equal(groups({ VpcBlockPublicAccessExclusions: [exclusion] }), 'ac b');
    const attachment = {
      TransitGatewayAttachmentId: 'tgw-attach-1',
      TransitGatewayId: 'tgw-1',
      VpcId: 'vpc-1',
      SubnetIds: ['c'],
    };
    assert.equal(groups({ TransitGatewayVpcAttachments: [attachment] }), 'ab c');
  });

  it('are each on their own where their VPC or block is not known, or has public addresses', () => {
    assert.equal(groups({ Vpcs: [] }), 'a b c');
    assert.equal(groups({ Subnets: [A, B, { ...C, CidrBlock: undefined }] }), 'ab c');
    const blocks = [{ CidrBlock: '52.216.0.0/24', CidrBlockState: { State: 'associated' } }];
    assert.equal(groups({ Vpcs: [vpc({ CidrBlockAssociationSet: blocks })] }), 'a b c');
  });
});
