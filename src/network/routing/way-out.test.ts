import * as assert from 'node:assert/strict';
import {
  gatewayEndpoint,
  networkOf,
  only,
  route,
  routeTable,
  S3_LIST,
  type Collections,
  type Entry,
} from '../testing/fixtures';
import { wayOut, type WayOut } from './way-out';

function way(routes: readonly Entry[], more: Collections = {}, family: 'ipv4' | 'ipv6' = 'ipv4'): WayOut {
  const network = networkOf({ RouteTables: [routeTable(routes)], ...more });
  assert.deepEqual(network.problems, []);
  return wayOut(network, only(network.all('route-table')), family);
}

const IGW = { GatewayId: 'igw-1' };
const NAT = { NatGatewayId: 'nat-1' };
const TGW = { TransitGatewayId: 'tgw-1' };
const VGW = { GatewayId: 'vgw-1' };
const ENDPOINT = { GatewayId: 'vpce-1' };
const BLACKHOLE = { State: 'blackhole' };
const PROPAGATED = { Origin: 'EnableVgwRoutePropagation' };

/** A list of the account's own, with or without its ranges. */
function ownList(cidrs: readonly string[] | undefined): Collections {
  return {
    ManagedPrefixLists: [{ PrefixListId: 'pl-own', PrefixListName: 'office', OwnerId: '111122223333' }],
    ...(cidrs && {
      PrefixListEntries: [{ PrefixListId: 'pl-own', Entries: cidrs.map((Cidr) => ({ Cidr })) }],
    }),
  };
}

describe('the way out: the default route’s target', () => {
  for (const [target, expected] of [
    [NAT, 'nat'],
    [{ InstanceId: 'i-1' }, 'nat'],
    [{ NetworkInterfaceId: 'eni-1' }, 'nat'],
    [IGW, 'internet'],
    [{ CarrierGatewayId: 'cagw-1' }, 'internet'],
    [{ EgressOnlyInternetGatewayId: 'eigw-1' }, 'egress-only'],
    [TGW, 'central'],
    [VGW, 'central'],
    [{ VpcPeeringConnectionId: 'pcx-1' }, 'central'],
    [{ LocalGatewayId: 'lgw-1' }, 'central'],
    [{ CoreNetworkArn: 'arn:core' }, 'central'],
    [{ OdbNetworkArn: 'arn:odb' }, 'central'],
    [ENDPOINT, 'firewall'],
    [{ GatewayId: 'xyz-1' }, 'unknown'],
    [{}, 'unknown'],
  ] as const) {
    it(`${Object.values(target).join() || 'none'}: ${expected}`, () => {
      assert.equal(way([route('0.0.0.0/0', target)]), expected);
      assert.equal(way([route('::/0', target)], {}, 'ipv6'), expected);
    });
  }

  it('decides for its own family alone', () => {
    const routes = [route('0.0.0.0/0', NAT), route('::/0', { EgressOnlyInternetGatewayId: 'eigw-1' })];
    assert.equal(way(routes), 'nat');
    assert.equal(way(routes, {}, 'ipv6'), 'egress-only');
    assert.equal(way([route('::/0', IGW)]), 'isolated');
    assert.equal(way([route('0.0.0.0/0', IGW)], {}, 'ipv6'), 'isolated');
  });

  it('that is gone drops everything', () => {
    assert.equal(way([route('0.0.0.0/0', NAT, BLACKHOLE)]), 'isolated');
  });

  it('counts whatever smaller ranges do', () => {
    assert.equal(way([route('52.0.0.0/8', TGW), route('0.0.0.0/0', NAT)]), 'nat');
  });

  it('does not count where it is filtered', () => {
    assert.equal(way([route('0.0.0.0/0', VGW, { State: 'filtered' })]), 'isolated');
  });
});

describe('the way out: several routes to the same block', () => {
  it('a static one beats a propagated one', () => {
    assert.equal(way([route('0.0.0.0/0', VGW, PROPAGATED), route('0.0.0.0/0', IGW)]), 'internet');
  });

  it('a list beats a propagated one, a static one beats a list', () => {
    const list = ownList(['0.0.0.0/0']);
    assert.equal(way([route('0.0.0.0/0', VGW, PROPAGATED), route('pl-own', NAT)], list), 'nat');
    assert.equal(way([route('pl-own', NAT), route('0.0.0.0/0', IGW)], list), 'internet');
  });

  it('a propagated one decides where it is alone', () => {
    assert.equal(way([route('0.0.0.0/0', VGW, PROPAGATED)]), 'central');
  });

  it('two that nothing tells apart are unknown', () => {
    assert.equal(way([route('0.0.0.0/0', IGW), route('0.0.0.0/0', NAT)]), 'unknown');
  });
});

describe('the way out: two halves', () => {
  const halves = (a: Entry, b: Entry): readonly Entry[] => [route('0.0.0.0/1', a), route('128.0.0.0/1', b)];

  it('of one way make up a default', () => {
    assert.equal(way(halves(TGW, TGW)), 'central');
  });

  it('of two ways are unknown', () => {
    assert.equal(way(halves(TGW, NAT)), 'unknown');
  });

  it('leave a default route nothing to decide', () => {
    assert.equal(way([route('0.0.0.0/0', NAT), ...halves(TGW, TGW)]), 'central');
  });

  it('one of them leaves the default the rest', () => {
    assert.equal(way([route('0.0.0.0/0', NAT), route('0.0.0.0/1', TGW)]), 'nat');
  });

  it('of IPv6, too', () => {
    assert.equal(way([route('::/1', TGW), route('8000::/1', TGW)], {}, 'ipv6'), 'central');
  });
});

describe('the way out: without a default', () => {
  it('a table that leads nowhere is isolated', () => {
    assert.equal(way([]), 'isolated');
    assert.equal(way([], {}, 'ipv6'), 'isolated');
  });

  it('private ranges are no way out, whatever leads there', () => {
    const ranges = ['10.1.0.0/16', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'];
    assert.equal(way(ranges.map((range) => route(range, TGW))), 'isolated');
  });

  it('some public ranges have the way that all of them have', () => {
    assert.equal(way([route('52.0.0.0/8', NAT), route('3.0.0.0/8', NAT)]), 'nat');
    assert.equal(way([route('52.0.0.0/8', NAT), route('3.0.0.0/8', IGW)]), 'unknown');
    assert.equal(way([route('52.0.0.0/8', NAT), route('10.1.0.0/16', TGW)]), 'nat');
    assert.equal(way([route('52.0.0.0/8', NAT, BLACKHOLE)]), 'isolated');
  });

  it('the whole of a private range and public ones beside it lead out', () => {
    assert.equal(way([route('8.0.0.0/5', NAT)]), 'nat');
  });

  it('IPv6 reaches the IPv4 internet by NAT64', () => {
    assert.equal(way([route('64:ff9b::/96', NAT)], {}, 'ipv6'), 'nat');
  });

  it('unique local IPv6 ranges are no way out', () => {
    assert.equal(way([route('fd00::/8', TGW)], {}, 'ipv6'), 'isolated');
  });

  it('a destination that cannot be read is unknown, unless a default decides', () => {
    assert.equal(way([route('10.1', TGW)]), 'unknown');
    assert.equal(way([route('10.1', TGW), route('0.0.0.0/0', NAT)]), 'nat');
  });
});

describe('the way out: prefix lists', () => {
  it('one that holds the default is the default', () => {
    assert.equal(way([route('pl-own', TGW)], ownList(['0.0.0.0/0', '::/0'])), 'central');
    assert.equal(way([route('pl-own', TGW)], ownList(['0.0.0.0/0', '::/0']), 'ipv6'), 'central');
    assert.equal(way([route('pl-own', TGW)], ownList(['0.0.0.0/0']), 'ipv6'), 'isolated');
  });

  it('one of private ranges is no way out', () => {
    assert.equal(way([route('pl-own', TGW)], ownList(['10.0.0.0/8'])), 'isolated');
  });

  it('one whose ranges were not read is unknown, unless a default decides', () => {
    for (const list of [ownList(undefined), {}]) {
      assert.equal(way([route('pl-own', TGW)], list), 'unknown');
      assert.equal(way([route('pl-own', TGW), route('0.0.0.0/0', NAT)], list), 'nat');
    }
  });

  it('a gateway endpoint’s route is no way out', () => {
    const routes = [route('pl-s3', ENDPOINT)];
    assert.equal(way(routes, { PrefixLists: [S3_LIST], VpcEndpoints: [gatewayEndpoint()] }), 'isolated');
    assert.equal(way(routes, { VpcEndpoints: [gatewayEndpoint()] }), 'isolated');
    assert.equal(way(routes, { PrefixLists: [S3_LIST] }), 'isolated');
  });

  it('a Gateway Load Balancer endpoint’s is a firewall', () => {
    const endpoint = gatewayEndpoint({ VpcEndpointType: 'GatewayLoadBalancer' });
    const list = ownList(['0.0.0.0/0']);
    assert.equal(way([route('pl-own', ENDPOINT)], { ...list, VpcEndpoints: [endpoint] }), 'firewall');
    assert.equal(way([route('pl-own', ENDPOINT)], list), 'firewall');
  });

  it('an endpoint of which neither type nor list was read is unknown', () => {
    assert.equal(way([route('pl-x', ENDPOINT)]), 'unknown');
    assert.equal(way([route('pl-x', ENDPOINT), route('0.0.0.0/0', NAT)]), 'nat');
  });
});
