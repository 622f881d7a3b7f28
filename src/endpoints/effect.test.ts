import * as assert from 'node:assert/strict';
import { english } from '../network/message';
import type { Network } from '../network/network';
import { servingEndpoints } from '../network/routing/serving-endpoints';
import {
  gatewayEndpoint,
  networkInterface,
  networkOf,
  only,
  route,
  routeTable,
  S3_LIST,
  SCOPE,
  securityGroup,
  subnet,
  vpc,
  type Collections,
} from '../network/testing/fixtures';
import { effect, type Effect } from './effect';
import type { GatewayPlan, InterfacePlan } from './plan';

const PLAN: GatewayPlan = {
  kind: 'gateway',
  vpc: { id: 'vpc-1', scope: SCOPE },
  service: 'com.amazonaws.us-east-1.s3',
  routeTableIds: ['rtb-1'],
  policy: 'full',
  tags: new Map([['Name', 's3']]),
};

function network(more: Collections = {}): Network {
  return networkOf({ Vpcs: [vpc()], RouteTables: [routeTable([])], PrefixLists: [S3_LIST], ...more });
}

function done(result: Effect): Extract<Effect, { ok: true }> {
  assert.ok(result.ok);
  return result;
}

function refused(result: Effect): string {
  assert.ok(!result.ok);
  return english(result.problem);
}

describe('the effect of a gateway endpoint', () => {
  it('is an endpoint that serves its tables, by one route in each', () => {
    const before = network();
    const { network: after, endpoint } = done(effect(before, PLAN));
    const table = only(after.all('route-table'));
    assert.deepEqual(servingEndpoints(after, table), [endpoint]);
    assert.equal(table.routes.length, 2);
    assert.equal(endpoint.name, 's3');
    assert.deepEqual(endpoint.origin, { seen: 'plan', scope: SCOPE });
    assert.equal(only(before.all('route-table')).routes.length, 1);
    assert.equal(before.all('vpc-endpoint').length, 0);
  });

  it('leaves a route to the list as it is, wherever that leads', () => {
    const routes = [route('pl-s3', { GatewayId: 'vpce-1' })];
    const before = network({ RouteTables: [routeTable(routes)], VpcEndpoints: [gatewayEndpoint()] });
    const { network: after } = done(effect(before, PLAN));
    assert.deepEqual(only(after.all('route-table')).routes, only(before.all('route-table')).routes);
  });

  it('names the endpoints of plans that follow each other apart', () => {
    const first = done(effect(network({ RouteTables: [routeTable([])] }), PLAN));
    const second = done(effect(first.network, { ...PLAN, routeTableIds: [] }));
    assert.deepEqual(
      second.network.all('vpc-endpoint').map(({ id }) => id),
      ['vpce-planned', 'vpce-planned2'],
    );
  });

  it('cannot be said where the lists were not read, or the service has none for the family', () => {
    const unread = networkOf({ Vpcs: [vpc()], RouteTables: [routeTable([])] });
    assert.equal(refused(effect(unread, PLAN)), 'PrefixLists was not read');
    assert.equal(
      refused(effect(network(), { ...PLAN, service: 'com.amazonaws.us-east-1.dynamodb' })),
      'there is no IPv4 prefix list for com.amazonaws.us-east-1.dynamodb',
    );
    assert.equal(
      refused(effect(network(), { ...PLAN, ipAddressType: 'dualstack' })),
      'there is no IPv6 prefix list for com.amazonaws.us-east-1.s3',
    );
  });

  it('takes no list of a customer that is called like the service', () => {
    const own = { ...S3_LIST, OwnerId: SCOPE.account };
    assert.match(
      refused(effect(network({ PrefixLists: [], ManagedPrefixLists: [own] }), PLAN)),
      /^there is no/,
    );
  });

  it('cannot be said for a table that was not seen, or is of another VPC', () => {
    const tables = [routeTable([]), routeTable([], { RouteTableId: 'rtb-2', VpcId: 'vpc-2' })];
    for (const id of ['rtb-9', 'rtb-2'])
      assert.equal(
        refused(effect(network({ RouteTables: tables }), { ...PLAN, routeTableIds: ['rtb-1', id] })),
        `route table ${id} was not seen in VPC vpc-1`,
      );
  });
});

const INTERFACE: InterfacePlan = {
  kind: 'interface',
  vpc: PLAN.vpc,
  service: 'com.amazonaws.us-east-1.ecr.api',
  subnets: [{ subnetId: 'subnet-1' }],
  securityGroupIds: [],
  privateDns: true,
  inboundResolverOnly: false,
  policy: 'full',
  tags: new Map(),
};

describe('the effect of an interface endpoint', () => {
  function withSubnet(more: Collections = {}): Network {
    const group = securityGroup({ GroupName: 'default' });
    return network({ Subnets: [subnet()], SecurityGroups: [group], NetworkInterfaces: [], ...more });
  }

  function addresses(result: Effect): readonly string[] {
    return done(result)
      .network.all('network-interface')
      .filter(({ origin }) => origin.seen === 'plan')
      .flatMap((one) => one.addresses.map(({ address }) => address));
  }

  it('takes the lowest address that is free, or the fixed one', () => {
    assert.deepEqual(addresses(effect(withSubnet(), INTERFACE)), ['10.0.1.4']);
    const first = networkInterface({ PrivateIpAddresses: [{ PrivateIpAddress: '10.0.1.4', Primary: true }] });
    assert.deepEqual(addresses(effect(withSubnet({ NetworkInterfaces: [first] }), INTERFACE)), ['10.0.1.5']);
    const fixed = { ...INTERFACE, subnets: [{ subnetId: 'subnet-1', ipv4: '10.0.1.77' }] };
    assert.deepEqual(addresses(effect(withSubnet(), fixed)), ['10.0.1.77']);
  });

  it('has names that no endpoint of AWS has, also after another plan', () => {
    const first = done(effect(withSubnet(), INTERFACE));
    const second = done(effect(first.network, INTERFACE));
    assert.deepEqual(
      second.network.all('vpc-endpoint').map(({ dnsEntries }) => dnsEntries.map(({ name }) => name)),
      ['vpce-planned', 'vpce-planned2'].map((id) => [
        `${id}-new.api.ecr.us-east-1.vpce.amazonaws.com`,
        `${id}-new-us-east-1a.api.ecr.us-east-1.vpce.amazonaws.com`,
      ]),
    );
    assert.deepEqual(addresses(effect(first.network, INTERFACE)), ['10.0.1.4', '10.0.1.5']);
  });

  it('cannot be said without the group, the subnet or an address', () => {
    assert.equal(refused(effect(network({ Subnets: [subnet()] }), INTERFACE)), 'SecurityGroups was not read');
    assert.equal(
      refused(effect(withSubnet({ SecurityGroups: [] }), INTERFACE)),
      'the default security group of vpc-1 is not among those read',
    );
    assert.equal(
      refused(effect(withSubnet({ Subnets: [] }), INTERFACE)),
      'subnet subnet-1 was not seen in VPC vpc-1',
    );
    const full = subnet({ AvailableIpAddressCount: 0 });
    assert.equal(
      refused(effect(withSubnet({ Subnets: [full] }), INTERFACE)),
      'no address of subnet-1 is free',
    );
    assert.equal(
      refused(effect(withSubnet(), { ...INTERFACE, ipAddressType: 'dualstack' })),
      'subnet-1 has no IPv6 addresses',
    );
    const fixed = { ...INTERFACE, subnets: [{ subnetId: 'subnet-1', ipv4: '10.0.1' }] };
    assert.equal(refused(effect(withSubnet(), fixed)), '10.0.1, asked for in subnet-1, is no IPv4 address');
  });
});
