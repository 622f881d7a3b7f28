import * as assert from 'node:assert/strict';
import { AddressSet } from '../../network/addresses/address-set';
import { english } from '../../network/message';
import {
  networkOf,
  only,
  route,
  routeTable,
  S3_LIST,
  type Collections,
  type Entry,
} from '../../network/testing/fixtures';
import type { AddressClass } from '../address-class';
import type { RouteChoice } from '../trace';
import { decide } from './decide';
import { routeCard, type RouteCard, type RouteMark } from './route-card';

const NAT = { NatGatewayId: 'nat-1' };
const VPCE = { GatewayId: 'vpce-1' };
const VGW = { GatewayId: 'vgw-1' };
const PROPAGATED = { Origin: 'EnableVgwRoutePropagation' };
const NONE: ReadonlySet<string> = new Set();

/** The cards of each part of what was looked up. */
function cards(
  routes: readonly Entry[],
  cidrs: readonly string[],
  collections: Collections = {},
  more: Partial<AddressClass> = {},
): readonly RouteCard[] {
  const network = networkOf({ RouteTables: [routeTable(routes)], PrefixLists: [S3_LIST], ...collections });
  const table = only(network.all('route-table'));
  const set = AddressSet.parse('ipv4', cidrs);
  const whole: AddressClass = { family: 'ipv4', set, which: 'all', lists: NONE, notInLists: NONE, ...more };
  return decide(network, table, whole).map(({ addresses, decision }) => {
    const chosen: RouteChoice['chosen'] =
      decision.kind === 'route'
        ? [decision.route]
        : decision.kind === 'ambiguous'
          ? decision.routes
          : decision.kind === 'undetermined'
            ? decision.candidates
            : [];
    return routeCard(network, { table, chosen, addresses });
  });
}

function markText(mark: RouteMark): string {
  if (mark.kind !== 'chosen') return mark.kind;
  return mark.lengths ? `chosen /${mark.lengths.from}–${mark.lengths.to}` : 'chosen';
}

const rowsOf = ({ rows }: RouteCard): readonly string[] =>
  rows.map(
    ({ destination: { service, text }, target, mark }) =>
      `${service === undefined ? '' : `${service} `}${english(text)} → ${english(target)}: ${markText(mark)}`,
  );

const DDB = {
  PrefixListId: 'pl-ddb',
  PrefixListName: 'com.amazonaws.us-east-1.dynamodb',
  Cidrs: ['52.94.0.0/22'],
};

describe("A route table's card", () => {
  it('marks the chosen route with its prefixes, and those that lose', () => {
    const card = only(
      cards(
        [route('0.0.0.0/0', NAT), route('pl-s3', VPCE), route('pl-ddb', VPCE)],
        ['52.216.0.0/15', '3.5.0.0/20'],
        {
          PrefixLists: [S3_LIST, DDB],
        },
      ),
    );
    assert.deepEqual(rowsOf(card), [
      '10.0.0.0/16 → local: no-match',
      'DynamoDB pl-ddb → vpce-1: no-match',
      'S3 pl-s3 → vpce-1: chosen /15–20',
      '0.0.0.0/0 → nat-1: shorter',
    ]);
    assert.equal(english(card.reason), '2 of 4 routes match; the longest prefix wins.');
  });

  it('shows the ranges of a list, which of them match, and who takes them', () => {
    const [listed, taken] = cards(
      [route('pl-s3', VPCE), route('52.216.0.0/15', NAT)],
      ['3.5.0.0/20', '52.216.0.0/15'],
    );
    assert.ok(listed && taken);
    const ranges = (card: RouteCard): unknown =>
      card.rows
        .flatMap((row) => row.ranges)
        .map(({ cidr, matches, takenBy }) => [cidr, matches, takenBy.map(({ target }) => target.kind)]);
    assert.deepEqual(ranges(taken), [
      ['52.216.0.0/15', true, ['nat-gateway']],
      ['3.5.0.0/20', false, []],
    ]);
    assert.deepEqual(ranges(listed), [
      ['52.216.0.0/15', false, []],
      ['3.5.0.0/20', true, []],
    ]);
    assert.deepEqual(rowsOf(taken), [
      '10.0.0.0/16 → local: no-match',
      '52.216.0.0/15 → nat-1: chosen /15–15',
      'S3 pl-s3 → vpce-1: static-wins',
    ]);
    assert.equal(english(taken.reason), 'The exact CIDR beats the prefix list.');
  });

  it('says where the local route wins whatever the lengths, and what is not used', () => {
    const card = only(
      cards(
        [
          route('10.0.1.0/24', VGW, PROPAGATED),
          route('10.0.0.0/8', NAT),
          route('10.0.2.0/23', VGW, { ...PROPAGATED, State: 'filtered' }),
        ],
        ['10.0.0.0/22'],
      ),
    );
    assert.deepEqual(rowsOf(card), [
      '10.0.0.0/16 → local: chosen /16–16',
      '10.0.0.0/8 → nat-1: shorter',
      '10.0.1.0/24 → vgw-1: local-wins',
      '10.0.2.0/23 → vgw-1: not-used',
    ]);
  });

  it('rule 7: shows what AWS chooses among', () => {
    const mine: Collections = {
      ManagedPrefixLists: [{ PrefixListId: 'pl-my', PrefixListName: 'my', OwnerId: '1' }],
      PrefixListEntries: [{ PrefixListId: 'pl-my', Entries: [{ Cidr: '52.216.0.0/16' }] }],
    };
    const card = only(
      cards([route('pl-s3', VPCE), route('pl-my', NAT), route('0.0.0.0/0', NAT)], ['52.216.0.0/24'], mine),
    );
    assert.deepEqual(rowsOf(card), [
      '10.0.0.0/16 → local: no-match',
      'my pl-my → nat-1: at-random',
      'S3 pl-s3 → vpce-1: at-random',
      '0.0.0.0/0 → nat-1: shorter',
    ]);
  });

  it('shows what may match, and what is missing', () => {
    const card = only(cards([route('pl-x', VPCE), route('0.0.0.0/0', NAT)], ['8.0.0.0/8']));
    assert.deepEqual(rowsOf(card), [
      '10.0.0.0/16 → local: no-match',
      'pl-x → vpce-1: may-match',
      '0.0.0.0/0 → nat-1: may-match',
    ]);
    assert.equal(english(card.reason), 'ManagedPrefixLists was not read');
  });

  it('a list that holds the class though its ranges were not read has no prefix to show', () => {
    const unread = { PrefixLists: [{ PrefixListId: 'pl-s3', PrefixListName: 'com.amazonaws.us-east-1.s3' }] };
    const card = only(
      cards([route('pl-s3', VPCE), route('0.0.0.0/0', NAT)], ['8.0.0.0/8'], unread, {
        lists: new Set(['pl-s3']),
      }),
    );
    assert.deepEqual(rowsOf(card).slice(1), ['S3 pl-s3 → vpce-1: chosen', '0.0.0.0/0 → nat-1: shorter']);
  });

  it('marks a blackhole, and an empty table', () => {
    const card = only(cards([route('0.0.0.0/0', NAT, { State: 'blackhole' })], ['8.0.0.0/8']));
    assert.deepEqual(
      card.rows.map(({ blackhole }) => blackhole),
      [false, true],
    );
    assert.deepEqual(rowsOf(only(cards([], ['8.0.0.0/8']))), ['10.0.0.0/16 → local: no-match']);
  });
});
