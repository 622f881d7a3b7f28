import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { AddressSet } from '../../network/addresses/address-set';
import { parseAddress, parseCidr, type Family } from '../../network/addresses/address';
import { english } from '../../network/message';
import type { Network } from '../../network/network';
import {
  gatewayEndpoint,
  networkOf,
  only,
  route,
  routeTable,
  S3_LIST,
  type Collections,
  type Entry,
} from '../../network/testing/fixtures';
import type { AddressClass } from '../address-class';
import { decide } from './decide';
import type { RouteDecision, RoutedPart } from './decision';

const NAT = { NatGatewayId: 'nat-1' };
const IGW = { GatewayId: 'igw-1' };
const VPCE = { GatewayId: 'vpce-1' };
const VGW = { GatewayId: 'vgw-1' };
const TGW = { TransitGatewayId: 'tgw-1' };
const PROPAGATED = { Origin: 'EnableVgwRoutePropagation' };

function classOf(cidrs: readonly string[], more: Partial<AddressClass> = {}): AddressClass {
  const family: Family = cidrs[0]?.includes(':') === true ? 'ipv6' : 'ipv4';
  return {
    family,
    set: AddressSet.parse(family, cidrs),
    which: 'all',
    lists: new Set(),
    notInLists: new Set(),
    ...more,
  };
}

function tableOf(routes: readonly Entry[], collections: Collections = {}): Network {
  return networkOf({ RouteTables: [routeTable(routes)], PrefixLists: [S3_LIST], ...collections });
}

function decideIn(network: Network, addresses: AddressClass): readonly RoutedPart[] {
  return decide(network, only(network.all('route-table')), addresses);
}

function targetsOf(decision: RouteDecision): string {
  const name = ({ target }: { readonly target: { readonly kind: string; readonly id?: unknown } }): string =>
    typeof target.id === 'string' ? target.id : target.kind;
  switch (decision.kind) {
    case 'route':
      return name(decision.route);
    case 'none':
      return 'none';
    case 'ambiguous':
      return decision.routes.map(name).join(' or ');
    case 'undetermined':
      return `? ${decision.candidates.map(name).join(', ')}`;
  }
}

/** What becomes of each part: its addresses, and the target. */
function decided(
  routes: readonly Entry[],
  cidrs: readonly string[],
  more: Partial<AddressClass> = {},
  collections: Collections = {},
): Record<string, string> {
  const parts = decideIn(tableOf(routes, collections), classOf(cidrs, more));
  return Object.fromEntries(
    parts.map(({ addresses, decision }) => [addresses.set.toCidrs().join(' '), targetsOf(decision)]),
  );
}

function whyOf(routes: readonly Entry[], cidr: string, collections: Collections = {}): string {
  const { decision } = only(decideIn(tableOf(routes, collections), classOf([cidr])));
  return english(decision.kind === 'undetermined' ? decision.missing : decision.why);
}

const list = (id: string, ...cidrs: readonly string[]): Collections => ({
  ManagedPrefixLists: [
    { PrefixListId: 'pl-s3', PrefixListName: 'com.amazonaws.us-east-1.s3', OwnerId: 'AWS' },
    { PrefixListId: id, PrefixListName: 'mine', OwnerId: '111122223333', State: 'create-complete' },
  ],
  PrefixListEntries: [{ PrefixListId: id, Entries: cidrs.map((Cidr) => ({ Cidr })) }],
});

describe('How a route table decides', () => {
  it('rule 2: takes the longest prefix, in each family by itself', () => {
    const routes = [
      route('0.0.0.0/0', NAT),
      route('52.0.0.0/8', IGW),
      route('52.216.0.0/16', TGW),
      route('::/0', { EgressOnlyInternetGatewayId: 'eigw-1' }),
    ];
    assert.deepEqual(decided(routes, ['52.216.1.0/24']), { '52.216.1.0/24': 'tgw-1' });
    assert.deepEqual(decided(routes, ['52.0.0.0/24', '8.8.8.8/32']), {
      '52.0.0.0/24': 'igw-1',
      '8.8.8.8/32': 'nat-1',
    });
    assert.deepEqual(decided(routes, ['2600::/16']), { '2600::/16': 'eigw-1' });
    assert.equal(whyOf(routes, '52.216.1.0/24'), '3 of 5 routes match; the longest prefix wins.');
    assert.equal(whyOf(routes, '8.8.8.8/32'), 'Only 0.0.0.0/0 contains these addresses.');
  });

  it('rule 2: a block that is partly covered is split', () => {
    const routes = [route('0.0.0.0/0', NAT), route('52.0.0.0/10', IGW)];
    assert.deepEqual(decided(routes, ['52.0.0.0/8']), {
      '52.0.0.0/10': 'igw-1',
      '52.64.0.0/10 52.128.0.0/9': 'nat-1',
    });
  });

  it('no route matches', () => {
    assert.deepEqual(decided([], ['8.8.8.8/32']), { '8.8.8.8/32': 'none' });
    assert.equal(whyOf([], '8.8.8.8/32'), 'The only route does not contain these addresses.');
    assert.deepEqual(decided([route('0.0.0.0/0', NAT)], ['2600::/16']), { '2600::/16': 'none' });
  });

  it('rule 3: the same prefix goes by the static route, then the list, then the propagated one', () => {
    const statically = route('52.216.0.0/15', NAT);
    const byList = route('pl-s3', VPCE);
    const propagated = route('52.216.0.0/15', VGW, PROPAGATED);
    const to = '52.216.0.0/16';
    assert.deepEqual(decided([propagated, byList, statically], [to]), { [to]: 'nat-1' });
    assert.deepEqual(decided([propagated, byList], [to]), { [to]: 'vpce-1' });
    assert.deepEqual(decided([propagated], [to]), { [to]: 'vgw-1' });
    assert.equal(whyOf([byList, statically], to), 'The exact CIDR beats the prefix list.');
    assert.equal(
      whyOf([propagated, statically], to),
      'The static route beats the propagated one to the same block.',
    );
    assert.equal(
      whyOf([propagated, byList], to),
      'The prefix list beats the propagated route to the same block.',
    );
  });

  it('rule 4: which of several propagated routes comes first, a table does not tell', () => {
    const routes = [
      route('10.8.0.0/16', VGW, PROPAGATED),
      route('10.8.0.0/16', { GatewayId: 'vgw-2' }, PROPAGATED),
    ];
    assert.deepEqual(decided(routes, ['10.8.1.0/24']), { '10.8.1.0/24': '? vgw-1, vgw-2' });
    const [first] = routes;
    assert.ok(first);
    assert.deepEqual(decided([first, first], ['10.8.1.0/24']), { '10.8.1.0/24': 'vgw-1' });
  });

  it('rule 4: an advertised route counts as propagated', () => {
    const routes = [
      route('8.8.8.0/24', { NetworkInterfaceId: 'eni-9' }, { Origin: 'Advertisement' }),
      route('8.8.8.0/24', NAT),
    ];
    assert.deepEqual(decided(routes, ['8.8.8.8/32']), { '8.8.8.8/32': 'nat-1' });
  });

  it('rule 5: the local route beats propagated ones, even more specific ones', () => {
    const routes = [route('10.0.1.0/24', VGW, PROPAGATED)];
    assert.deepEqual(decided(routes, ['10.0.1.5/32']), { '10.0.1.5/32': 'local' });
    assert.equal(
      whyOf(routes, '10.0.1.5/32'),
      'The local route beats propagated routes, even more specific ones.',
    );
    // A static route that the propagated one would beat comes into its own again.
    const appliance = route('10.0.0.0/20', { NetworkInterfaceId: 'eni-9' });
    assert.deepEqual(decided([...routes, appliance], ['10.0.1.5/32']), { '10.0.1.5/32': 'eni-9' });
  });

  it('rule 6: a static route may be more specific than local', () => {
    const routes = [route('10.0.1.0/24', { NetworkInterfaceId: 'eni-9' })];
    assert.deepEqual(decided(routes, ['10.0.0.0/23']), { '10.0.0.0/24': 'local', '10.0.1.0/24': 'eni-9' });
    assert.equal(whyOf(routes, '10.0.1.5/32'), '10.0.1.0/24 is more specific than the local route.');
  });

  it('rule 6: an entry of a list within the block of the VPC is ignored', () => {
    const routes = [route('pl-mine', TGW)];
    const mine = list('pl-mine', '10.0.1.0/24', '10.9.0.0/16');
    assert.deepEqual(decided(routes, ['10.0.1.5/32', '10.9.0.1/32'], {}, mine), {
      '10.0.1.5/32': 'local',
      '10.9.0.1/32': 'tgw-1',
    });
  });

  it('rule 7: overlapping lists with different targets are chosen among at random, whatever their lengths', () => {
    const routes = [route('pl-s3', VPCE), route('pl-mine', NAT), route('0.0.0.0/0', IGW)];
    for (const cidr of ['52.216.0.0/16', '52.0.0.0/8', '52.216.0.0/15']) {
      assert.deepEqual(decided(routes, ['52.216.0.0/24'], {}, list('pl-mine', cidr)), {
        '52.216.0.0/24': 'nat-1 or vpce-1',
      });
    }
    const same = [route('pl-s3', VPCE), route('pl-mine', VPCE)];
    assert.deepEqual(decided(same, ['52.216.0.0/24'], {}, list('pl-mine', '52.216.0.0/16')), {
      '52.216.0.0/24': 'vpce-1',
    });
  });

  it('rule 7: a CIDR that beats both lists beats them however AWS chooses', () => {
    const routes = [route('pl-s3', VPCE), route('pl-mine', NAT), route('52.216.0.0/20', IGW)];
    assert.deepEqual(decided(routes, ['52.216.0.0/24'], {}, list('pl-mine', '52.216.0.0/16')), {
      '52.216.0.0/24': 'igw-1',
    });
    assert.deepEqual(decided(routes, ['52.216.0.0/28'], {}, list('pl-mine', '52.216.0.0/24')), {
      '52.216.0.0/28': 'igw-1 or nat-1',
    });
  });

  it('rule 8: the list of the gateway endpoint beats 0.0.0.0/0 for its ranges', () => {
    const routes = [route('pl-s3', VPCE), route('0.0.0.0/0', NAT)];
    assert.deepEqual(decided(routes, ['52.216.0.0/15', '3.5.0.0/20', '8.8.8.8/32']), {
      '3.5.0.0/20 52.216.0.0/15': 'vpce-1',
      '8.8.8.8/32': 'nat-1',
    });
    const { decision } = only(decideIn(tableOf(routes), classOf(['52.216.0.0/15', '3.5.0.0/20'])));
    assert.ok(decision.kind === 'route');
    assert.equal(english(decision.why), '2 of 3 routes match; the longest prefix wins.');
    assert.equal(decision.rule, 'gateway-endpoint-route');
  });

  it('rule 9: a more specific CIDR beats the list, a broader one loses', () => {
    const routes = [route('pl-s3', VPCE), route('52.0.0.0/8', IGW), route('52.216.0.0/24', NAT)];
    assert.deepEqual(decided(routes, ['52.216.0.0/23']), {
      '52.216.0.0/24': 'nat-1',
      '52.216.1.0/24': 'vpce-1',
    });
    assert.equal(whyOf(routes, '52.216.0.0/24'), '52.216.0.0/24 is more specific than the prefix list.');
  });

  it('rule 11: the list of another service matches nothing, though its ranges were not read', () => {
    const routes = [route('pl-ddb', VPCE), route('0.0.0.0/0', NAT)];
    assert.deepEqual(decided(routes, ['8.0.0.0/8'], { notInLists: new Set(['pl-ddb']) }), {
      '8.0.0.0/8': 'nat-1',
    });
    const s3 = [route('pl-s3', VPCE), route('0.0.0.0/0', NAT)];
    assert.deepEqual(decided(s3, ['52.0.0.0/8'], { which: 'some', notInLists: new Set(['pl-s3']) }), {
      '52.0.0.0/8': 'nat-1',
    });
  });

  it('rule 14: an endpoint for the other family has no say, though its list was not read', () => {
    const routes = [route('pl-six', VPCE), route('0.0.0.0/0', NAT)];
    const endpoint = (IpAddressType: string): Collections => ({
      VpcEndpoints: [gatewayEndpoint({ IpAddressType })],
    });
    assert.deepEqual(decided(routes, ['8.0.0.0/8'], {}, endpoint('ipv6')), { '8.0.0.0/8': 'nat-1' });
    assert.deepEqual(decided(routes, ['8.0.0.0/8'], {}, endpoint('dualstack')), {
      '8.0.0.0/8': '? nat-1, vpce-1',
    });
  });

  it('rule 16: a blackhole drops, a shorter prefix does not take over', () => {
    const routes = [route('52.216.0.0/16', NAT, { State: 'blackhole' }), route('0.0.0.0/0', IGW)];
    const { decision } = only(decideIn(tableOf(routes), classOf(['52.216.0.0/24'])));
    assert.ok(decision.kind === 'route');
    assert.equal(decision.route.state, 'blackhole');
    assert.equal(decision.rule, 'blackhole');
  });

  it('a filtered route is not used; one of unknown state is', () => {
    const routes = [
      route('8.8.8.0/24', VGW, { State: 'filtered', ...PROPAGATED }),
      route('8.8.0.0/16', NAT, { State: '' }),
    ];
    assert.deepEqual(decided(routes, ['8.8.8.8/32']), { '8.8.8.8/32': 'nat-1' });
  });

  describe('with lists whose ranges were not read', () => {
    const UNREAD: Collections = {
      PrefixLists: [{ PrefixListId: 'pl-s3', PrefixListName: 'com.amazonaws.us-east-1.s3' }],
    };
    const s3 = route('pl-s3', VPCE);
    const ofS3 = { which: 'some', lists: new Set(['pl-s3']) } as const;

    it('a list that holds the class beats the default route', () => {
      assert.deepEqual(decided([s3, route('0.0.0.0/0', NAT)], ['8.0.0.0/8'], ofS3, UNREAD), {
        '8.0.0.0/8': 'vpce-1',
      });
    });

    it('against a more specific CIDR it may win or lose', () => {
      const routes = [s3, route('0.0.0.0/0', NAT), route('8.1.0.0/16', IGW)];
      assert.deepEqual(decided(routes, ['8.0.0.0/8'], ofS3, UNREAD), {
        '8.0.0.0/16 8.2.0.0/15 8.4.0.0/14 8.8.0.0/13 8.16.0.0/12 8.32.0.0/11 8.64.0.0/10 8.128.0.0/9':
          'vpce-1',
        '8.1.0.0/16': '? igw-1, vpce-1',
      });
      const [, , last] = decideIn(tableOf(routes, UNREAD), classOf(['8.1.0.0/24', '9.0.0.0/8'], ofS3));
      assert.equal(last, undefined);
      const [first] = decideIn(tableOf(routes, UNREAD), classOf(['8.1.0.0/24', '9.0.0.0/8'], ofS3));
      assert.ok(first?.decision.kind === 'undetermined');
      assert.equal(english(first.decision.missing), 'PrefixListEntries was not read');
    });

    it('an exact address beats every list', () => {
      assert.deepEqual(decided([s3, route('8.1.0.1/32', IGW)], ['8.1.0.1/32'], ofS3, UNREAD), {
        '8.1.0.1/32': 'igw-1',
      });
    });

    it('a list that may hold the class makes it undetermined, unless every candidate leads to the same', () => {
      const mine = route('pl-mine', NAT);
      assert.deepEqual(decided([mine, route('0.0.0.0/0', IGW)], ['8.0.0.0/8']), {
        '8.0.0.0/8': '? igw-1, nat-1',
      });
      assert.deepEqual(decided([mine, route('0.0.0.0/0', NAT)], ['8.0.0.0/8']), { '8.0.0.0/8': 'nat-1' });
      assert.deepEqual(decided([mine], ['8.0.0.0/8']), { '8.0.0.0/8': '? nat-1' });
      assert.equal(whyOf([mine], '8.0.0.0/8', { PrefixLists: [] }), 'ManagedPrefixLists was not read');
      assert.equal(
        whyOf([mine], '8.0.0.0/8', { ManagedPrefixLists: [] }),
        'prefix list pl-mine is not among those read',
      );
    });

    it('never beats the local route', () => {
      assert.deepEqual(decided([route('pl-mine', NAT)], ['10.0.1.0/24']), { '10.0.1.0/24': 'local' });
    });

    it('two lists that hold the class are chosen among at random', () => {
      const routes = [s3, route('pl-mine', NAT), route('0.0.0.0/0', IGW)];
      const both = { which: 'some', lists: new Set(['pl-s3', 'pl-mine']) } as const;
      assert.deepEqual(decided(routes, ['8.0.0.0/8'], both, UNREAD), { '8.0.0.0/8': 'nat-1 or vpce-1' });
    });
  });

  it('keeps what is known of a class in each of its parts, and the class itself where there is one', () => {
    const addresses = classOf(['52.0.0.0/8'], {
      which: 'some',
      lists: new Set(['pl-x']),
      notInLists: new Set(['pl-y']),
    });
    const network = tableOf([route('52.0.0.0/9', NAT), route('0.0.0.0/0', IGW)]);
    for (const part of decideIn(network, addresses)) {
      assert.equal(part.addresses.which, 'some');
      assert.equal(part.addresses.lists, addresses.lists);
      assert.equal(part.addresses.notInLists, addresses.notInLists);
    }
    const whole = classOf(['8.0.0.0/8']);
    assert.equal(only(decideIn(network, whole)).addresses, whole);
    assert.equal(decideIn(network, whole), decideIn(network, whole), 'and remembers its answer');
    assert.deepEqual(decideIn(network, classOf([])), []);
  });

  describe('properties', () => {
    /** Blocks of 16.0.0.0/28 and addresses in it: small enough that everything overlaps. */
    const block = fc
      .tuple(fc.integer({ min: 0, max: 15 }), fc.constantFrom(0, 26, 28, 29, 30, 31, 32))
      .map(([at, length]) => parseCidr(`${length === 0 ? '0.0.0.0' : `16.0.0.${at}`}/${length}`))
      .map((cidr) => (cidr ? (AddressSet.of('ipv4', [cidr]).toCidrs()[0] ?? '') : ''));
    const target = fc.constantFrom<Entry>(NAT, IGW, TGW, VGW);
    const statics = fc.uniqueArray(fc.tuple(block, target), { maxLength: 5, selector: ([cidr]) => cidr });
    const entries = fc.uniqueArray(
      block.filter((cidr) => !cidr.endsWith('/0')),
      { minLength: 1, maxLength: 4 },
    );
    const listed = fc.uniqueArray(
      fc.record({ id: fc.constantFrom('pl-a', 'pl-b', 'pl-c'), entries, target }),
      { maxLength: 3, selector: ({ id }) => id },
    );
    const tables = fc.record({
      statics,
      propagated: fc.uniqueArray(fc.tuple(block, fc.constant<Entry>(VGW)), {
        maxLength: 3,
        selector: ([cidr]) => cidr,
      }),
      listed,
      local: fc.constantFrom('16.0.0.0/30', '16.0.0.8/29', '10.0.0.0/16'),
      blackhole: fc.boolean(),
    });
    type Table = typeof tables extends fc.Arbitrary<infer T> ? T : never;

    const routesOf = ({
      statics: made,
      propagated,
      listed: lists,
      local,
      blackhole,
    }: Table): readonly Entry[] => [
      { DestinationCidrBlock: local, GatewayId: 'local', Origin: 'CreateRouteTable', State: 'active' },
      ...made
        .filter(([cidr]) => cidr !== local)
        .map(([cidr, to], i) => route(cidr, to, i === 0 && blackhole ? { State: 'blackhole' } : {})),
      ...propagated.map(([cidr, to]) => route(cidr, to, PROPAGATED)),
      ...lists.map(({ id, target: to }) => route(id, to)),
    ];
    const networkWith = (table: Table, routes: readonly Entry[]): Network =>
      networkOf({
        RouteTables: [routeTable([], { Routes: routes })],
        ManagedPrefixLists: table.listed.map(({ id }) => ({
          PrefixListId: id,
          PrefixListName: id,
          OwnerId: 'x',
        })),
        PrefixListEntries: table.listed.map(({ id, entries: cidrs }) => ({
          PrefixListId: id,
          Entries: cidrs.map((Cidr) => ({ Cidr })),
        })),
      });

    /** The model: one address, no intervals, AWS's sentences one after the other. */
    function naive(table: Table, address: string): readonly string[] {
      const holds = (cidr: string): boolean => {
        const [block_, value] = [parseCidr(cidr), parseAddress(address)];
        return !!block_ && !!value && block_.first <= value.value && value.value <= block_.last;
      };
      const length = (cidr: string): number => Number(cidr.split('/')[1]);
      const name = (to: Entry): string => String(Object.values(to)[0]);
      const cidrs = table.statics
        .filter(([cidr]) => cidr !== table.local)
        .map(([cidr, to], i) => ({
          cidr,
          to: `${name(to)}${i === 0 && table.blackhole ? ' blackhole' : ''}`,
        }))
        .filter(({ cidr }) => holds(cidr))
        .map(({ cidr, to }) => ({ length: length(cidr), rank: 0, to }));
      if (holds(table.local)) {
        const longer = cidrs
          .filter((one) => one.length > length(table.local))
          .sort((a, b) => b.length - a.length);
        return [longer[0]?.to ?? 'local'];
      }
      const propagated = table.propagated
        .filter(([cidr]) => holds(cidr))
        .map(([cidr, to]) => ({ length: length(cidr), rank: 2, to: name(to) }));
      const lists = table.listed.flatMap(({ entries: ranges, target: to }) => {
        const lengths = ranges.filter(holds).map(length);
        return lengths.length === 0 ? [] : [{ length: Math.max(...lengths), rank: 1, to: name(to) }];
      });
      const best = (candidates: readonly { length: number; rank: number; to: string }[]): string =>
        [...candidates].sort((a, b) => b.length - a.length || a.rank - b.rank)[0]?.to ?? 'none';
      const others = [...cidrs, ...propagated];
      if (new Set(lists.map(({ to }) => to)).size < 2) return [best([...others, ...lists])];
      return [...new Set(lists.map((one) => best([...others, one])))].sort();
    }

    const outcome = (decision: RouteDecision): readonly string[] => {
      if (decision.kind === 'route') {
        return [`${targetsOf(decision)}${decision.route.state === 'blackhole' ? ' blackhole' : ''}`];
      }
      return targetsOf(decision).split(' or ').sort();
    };
    const everything = classOf(['16.0.0.0/27']);
    const addresses = Array.from({ length: 32 }, (_, i) => `16.0.0.${i}`);

    it('agrees with looking up single addresses', () => {
      fc.assert(
        fc.property(tables, (table) => {
          const parts = decideIn(networkWith(table, routesOf(table)), everything);
          for (const address of addresses) {
            const value = parseAddress(address);
            assert.ok(value);
            const part = only(parts.filter(({ addresses: { set } }) => set.has(value)));
            const got = outcome(part.decision);
            const expected = naive(table, address);
            if (part.decision.kind === 'ambiguous') {
              assert.deepEqual(
                got,
                expected.map((one) => one.replace(' blackhole', '')),
              );
            } else assert.deepEqual(got, expected, address);
          }
        }),
        { numRuns: 200 },
      );
    });

    it('parts are disjoint and make up the class; the order of routes changes nothing', () => {
      fc.assert(
        fc.property(tables, fc.integer(), (table, seed) => {
          const routes = routesOf(table);
          const shuffled = routes
            .map((one, i) => ({ one, at: Math.imul(seed ^ i, 2654435761) }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one);
          const parts = decideIn(networkWith(table, routes), everything);
          const again = decideIn(networkWith(table, shuffled), everything);
          const all = parts.reduce((sum, { addresses: { set } }) => sum.union(set), AddressSet.empty('ipv4'));
          assert.deepEqual(all.toCidrs(), ['16.0.0.0/27']);
          assert.equal(
            parts.reduce((sum, { addresses: { set } }) => sum + set.size, 0n),
            32n,
          );
          const said = (made: readonly RoutedPart[]): unknown =>
            made.map((part) => [part.addresses.set.toCidrs(), outcome(part.decision), part.decision.kind]);
          assert.deepEqual(said(again), said(parts));
        }),
        { numRuns: 150 },
      );
    });
  });
});
