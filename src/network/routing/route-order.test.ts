import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { LOCAL, networkOf, only, route, routeTable, S3_LIST, type Entry } from '../testing/fixtures';
import { known } from '../resolved';
import type { Route } from '../resources/route';
import { orderedRoutes } from './route-order';

const LISTS = [
  S3_LIST,
  { PrefixListId: 'pl-ddb', PrefixListName: 'com.amazonaws.us-east-1.dynamodb', Cidrs: ['52.94.0.0/22'] },
];

function ordered(routes: readonly Entry[]): readonly string[] {
  const network = networkOf({ RouteTables: [routeTable([], { Routes: routes })], PrefixLists: LISTS });
  assert.deepEqual(network.problems, []);
  return orderedRoutes(network, only(network.all('route-table'))).map(words);
}

function words({ destination, target }: Route): string {
  const to = known(destination.kind === 'prefix-list' ? destination.id : destination.cidr) ?? '?';
  return `${to} → ${('id' in target ? known(target.id) : undefined) ?? target.kind}`;
}

const NAT = { NatGatewayId: 'nat-1' };
const PROPAGATED = { Origin: 'EnableVgwRoutePropagation' };
const ROUTES: readonly Entry[] = [
  LOCAL,
  { ...LOCAL, DestinationCidrBlock: undefined, DestinationIpv6CidrBlock: '2600:1f18::/56' },
  route('10.2.0.0/16', { VpcPeeringConnectionId: 'pcx-1' }),
  route('10.1.0.0/16', { TransitGatewayId: 'tgw-1' }),
  route('10.1.0.0/24', { TransitGatewayId: 'tgw-1' }),
  route('2600:1f20::/56', { TransitGatewayId: 'tgw-1' }),
  route('52.94.0.0/24', NAT),
  route('52.216.1.0/24', NAT),
  route('pl-s3', { GatewayId: 'vpce-1' }),
  route('pl-ddb', { GatewayId: 'vpce-2' }),
  route('pl-unread', { TransitGatewayId: 'tgw-1' }),
  route('::/0', { EgressOnlyInternetGatewayId: 'eigw-1' }),
  route('0.0.0.0/0', NAT),
  route('192.168.0.0/16', { GatewayId: 'vgw-1' }, PROPAGATED),
  route('10.1.0.0/16', { GatewayId: 'vgw-1' }, PROPAGATED),
  route('::/1', { TransitGatewayId: 'tgw-1' }),
];

const EXPECTED: readonly string[] = [
  '10.0.0.0/16 → local',
  '2600:1f18::/56 → local',
  '10.1.0.0/24 → tgw-1',
  '10.1.0.0/16 → tgw-1',
  '10.2.0.0/16 → pcx-1',
  '::/1 → tgw-1',
  '2600:1f20::/56 → tgw-1',
  '52.94.0.0/24 → nat-1',
  'pl-ddb → vpce-2',
  '52.216.1.0/24 → nat-1',
  'pl-s3 → vpce-1',
  'pl-unread → tgw-1',
  '0.0.0.0/0 → nat-1',
  '::/0 → eigw-1',
  '10.1.0.0/16 → vgw-1',
  '192.168.0.0/16 → vgw-1',
];

describe('the order of routes', () => {
  it('is local, other CIDRs, lists with their rivals above them, defaults, propagated ones', () => {
    assert.deepEqual(ordered(ROUTES), EXPECTED);
  });

  it('is the same in whatever order EC2 answers', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...ROUTES], { minLength: ROUTES.length }), (shuffled) => {
        assert.deepEqual(ordered(shuffled), EXPECTED);
      }),
    );
  });

  it('is that of the whole for any part of it, but for rivals whose list is not there', () => {
    const part = ROUTES.filter((_, i) => ![6, 7].includes(i));
    const expected = EXPECTED.filter((line) => !line.startsWith('52.'));
    fc.assert(
      fc.property(fc.shuffledSubarray([...part]), (some) => {
        const lines = ordered(some);
        assert.deepEqual(
          lines,
          expected.filter((line) => lines.includes(line)),
        );
        assert.equal(lines.length, some.length);
      }),
    );
  });

  it('tells apart what has one destination, and what has none that can be read', () => {
    const twins = [
      route('0.0.0.0/0', { GatewayId: 'vgw-1' }, { State: 'blackhole' }),
      route('0.0.0.0/0', { GatewayId: 'igw-1' }),
      route('nonsense', NAT),
      route('garbage', NAT),
    ];
    assert.deepEqual(ordered(twins), ordered([...twins].reverse()));
    assert.equal(ordered(twins).length, 4);
  });
});
