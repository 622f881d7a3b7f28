import * as assert from 'node:assert/strict';
import { networkOf, only, route, routeTable, type Entry } from '../testing/fixtures';
import type { Route } from './route';

function read(entry: Entry): Route {
  const network = networkOf({ RouteTables: [routeTable([], { Routes: [entry] })] });
  assert.deepEqual(network.problems, []);
  return only(only(network.all('route-table')).routes);
}

describe('a route', () => {
  for (const [target, kind] of [
    [{ GatewayId: 'igw-1' }, 'internet-gateway'],
    [{ GatewayId: 'vgw-1' }, 'vpn-gateway'],
    [{ GatewayId: 'vpce-1' }, 'vpc-endpoint'],
    [{ GatewayId: 'cagw-1' }, 'carrier-gateway'],
    [{ NatGatewayId: 'nat-1' }, 'nat-gateway'],
    [{ TransitGatewayId: 'tgw-1' }, 'transit-gateway'],
    [{ VpcPeeringConnectionId: 'pcx-1' }, 'vpc-peering-connection'],
    [{ EgressOnlyInternetGatewayId: 'eigw-1' }, 'egress-only-internet-gateway'],
    [{ CarrierGatewayId: 'cagw-1' }, 'carrier-gateway'],
    [{ LocalGatewayId: 'lgw-1' }, 'local-gateway'],
    [{ CoreNetworkArn: 'arn:core' }, 'core-network'],
    [{ OdbNetworkArn: 'arn:odb' }, 'odb-network'],
    [{ NetworkInterfaceId: 'eni-1' }, 'network-interface'],
  ] as const) {
    it(`to ${Object.values(target).join()} leads to a ${kind}`, () => {
      assert.deepEqual(read(route('0.0.0.0/0', target)).target, { kind, id: Object.values(target)[0] });
    });
  }

  it('to an instance names its interface, too: the instance counts', () => {
    const { target } = read(route('0.0.0.0/0', { InstanceId: 'i-1', NetworkInterfaceId: 'eni-1' }));
    assert.deepEqual(target, { kind: 'instance', id: 'i-1' });
  });

  it('is local', () => {
    assert.deepEqual(read(route('10.0.0.0/16', { GatewayId: 'local' })).target, { kind: 'local' });
  });

  for (const target of [{}, { GatewayId: 'xyz-1' }, { GatewayId: '' }, { GatewayId: 7 }]) {
    it(`with the target ${JSON.stringify(target)} leads nobody knows where`, () => {
      assert.equal(read(route('0.0.0.0/0', target)).target.kind, 'unknown');
    });
  }

  for (const [destination, expected] of [
    ['10.1.0.0/16', { kind: 'ipv4', cidr: '10.1.0.0/16' }],
    ['::/0', { kind: 'ipv6', cidr: '::/0' }],
    ['pl-1', { kind: 'prefix-list', id: 'pl-1' }],
  ] as const) {
    it(`matches ${destination}`, () => {
      assert.deepEqual(read(route(destination, { GatewayId: 'igw-1' })).destination, expected);
    });
  }

  for (const [origin, expected] of [
    ['CreateRouteTable', 'table'],
    ['CreateRoute', 'static'],
    ['EnableVgwRoutePropagation', 'propagated'],
    ['Advertisement', 'advertised'],
    ['SomethingNew', 'unknown'],
  ] as const) {
    it(`of ${origin} is ${expected}`, () => {
      assert.equal(read(route('0.0.0.0/0', { GatewayId: 'vgw-1' }, { Origin: origin })).origin, expected);
    });
  }

  for (const [state, expected] of [
    ['active', 'active'],
    ['Blackhole', 'blackhole'],
    ['filtered', 'filtered'],
    ['new', 'unknown'],
    [undefined, 'unknown'],
  ] as const) {
    it(`in state ${String(state)} is ${expected}`, () => {
      assert.equal(read(route('0.0.0.0/0', { GatewayId: 'igw-1' }, { State: state })).state, expected);
    });
  }
});
