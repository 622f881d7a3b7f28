import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { AddressSet } from '../../network/addresses/address-set';
import { parseAddress } from '../../network/addresses/address';
import { english } from '../../network/message';
import {
  networkOf,
  S3_LIST,
  SCOPE,
  only,
  securityGroup,
  vpc,
  type Collections,
  type Entry,
} from '../../network/testing/fixtures';
import type { AddressClass } from '../address-class';
import type { Flow } from '../question';
import type { FilteredPart } from './part';
import { securityGroups } from './security-groups';

const HTTPS: Flow = { protocol: 'tcp', port: 443 };
const NONE: ReadonlySet<string> = new Set();

function peersOf(cidrs: readonly string[], more: Partial<AddressClass> = {}): AddressClass {
  const family = cidrs[0]?.includes(':') === true ? 'ipv6' : 'ipv4';
  return {
    family,
    set: AddressSet.parse(family, cidrs),
    which: 'all',
    lists: NONE,
    notInLists: NONE,
    ...more,
  };
}

const PUBLIC = peersOf(['52.216.0.0/15']);
const PRIVATE = peersOf(['10.0.2.0/24']);

const https = (more: Entry): Entry => ({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, ...more });
const to = (...cidrs: readonly string[]): Entry => ({ IpRanges: cidrs.map((CidrIp) => ({ CidrIp })) });
const group = (id: string, out: readonly Entry[], more: Entry = {}): Entry =>
  securityGroup({ GroupId: id, IpPermissionsEgress: out, ...more });

function judge(
  groups: readonly Entry[],
  {
    peers = PUBLIC,
    peerGroups,
    flow = HTTPS,
    side = 'out',
    own = groups.map((each) => String(each['GroupId'])),
    collections = {},
  }: {
    readonly peers?: AddressClass;
    readonly peerGroups?: readonly string[];
    readonly flow?: Flow;
    readonly side?: 'out' | 'in';
    readonly own?: readonly string[];
    readonly collections?: Collections;
  } = {},
): readonly FilteredPart[] {
  const network = networkOf({
    Vpcs: [vpc()],
    SecurityGroups: groups,
    PrefixLists: [S3_LIST],
    ...collections,
  });
  const member = { id: 'eni-1', scope: SCOPE, securityGroupIds: own };
  return securityGroups(network, member, peers, peerGroups, flow, side);
}

const outcomeOf = (part: FilteredPart): string => only(part.checks).outcome;
const textOf = (part: FilteredPart): string => english(only(part.checks).explanation);

describe('Security groups', () => {
  it('rule 38: let pass what a rule allows, and name the group', () => {
    const part = only(judge([group('sg-app', [https(to('0.0.0.0/0'))])]));
    assert.equal(outcomeOf(part), 'passes');
    assert.equal(textOf(part), 'Security group sg-app lets TCP 443 out');
    assert.equal(part.addresses, PUBLIC);
    const inward = securityGroup({ GroupId: 'sg-app', IpPermissions: [https(to('0.0.0.0/0'))] });
    assert.equal(textOf(only(judge([inward], { side: 'in' }))), 'Security group sg-app lets TCP 443 in');
  });

  it('rule 38: are a union of all groups', () => {
    const parts = judge([
      group('sg-a', [https(to('52.216.0.0/16'))]),
      group('sg-b', [https(to('52.217.0.0/16'))]),
    ]);
    assert.equal(textOf(only(parts)), 'Security groups sg-a, sg-b let TCP 443 out');
  });

  it('no rule fits: a mismatch; no rule at all: its own code', () => {
    const other = { ...https(to('0.0.0.0/0')), FromPort: 80, ToPort: 80 };
    const mismatch = only(judge([group('sg-app', [other])]));
    assert.equal(only(mismatch.blockers).code, 'ENI_SG_RULES_MISMATCH');
    assert.equal(
      textOf(mismatch),
      'Security group sg-app has no outbound rule for TCP 443 to these addresses.',
    );
    const none = only(judge([group('sg-app', []), group('sg-b', [])]));
    assert.equal(only(none.blockers).code, 'SG_HAS_NO_RULES');
    assert.equal(textOf(none), 'None of security groups sg-app, sg-b has outbound rules.');
    const udp = only(judge([group('sg-app', [{ ...https(to('0.0.0.0/0')), IpProtocol: 'udp' }])]));
    assert.equal(outcomeOf(udp), 'blocks');
  });

  it('part the peers', () => {
    const parts = judge([group('sg-app', [https(to('52.217.0.0/16'))])]);
    assert.deepEqual(
      parts.map((part) => [part.addresses.set.toCidrs().join(), outcomeOf(part)]),
      [
        ['52.217.0.0/16', 'passes'],
        ['52.216.0.0/16', 'blocks'],
      ],
    );
  });

  it('rule 38: name prefix lists', () => {
    const app = [group('sg-app', [https({ PrefixListIds: [{ PrefixListId: 'pl-s3' }] })])];
    assert.equal(outcomeOf(only(judge(app))), 'passes');
    assert.equal(outcomeOf(only(judge(app, { peers: peersOf(['8.8.8.8/32']) }))), 'blocks');
    const unread = { collections: { PrefixLists: [], ManagedPrefixLists: [] } };
    const vague = only(judge(app, unread));
    assert.equal(outcomeOf(vague), 'unknown');
    assert.deepEqual(vague.missing.map(english), ['prefix list pl-s3 is not among those read']);
    const ofS3 = peersOf(['8.0.0.0/8'], { lists: new Set(['pl-s3']) });
    assert.equal(outcomeOf(only(judge(app, { ...unread, peers: ofS3 }))), 'passes');
    const notS3 = peersOf(['8.0.0.0/8'], { notInLists: new Set(['pl-s3']) });
    assert.equal(outcomeOf(only(judge(app, { ...unread, peers: notS3 }))), 'blocks');
  });

  it('rule 38: name other groups', () => {
    const app = [group('sg-app', [https({ UserIdGroupPairs: [{ GroupId: 'sg-db' }] })])];
    assert.equal(outcomeOf(only(judge(app, { peers: PRIVATE, peerGroups: ['sg-db'] }))), 'passes');
    assert.equal(outcomeOf(only(judge(app, { peers: PRIVATE, peerGroups: ['sg-x'] }))), 'blocks');
    const vague = only(judge(app, { peers: PRIVATE }));
    assert.equal(outcomeOf(vague), 'unknown');
    assert.deepEqual(vague.missing.map(english), [
      'whether the other side is in security group sg-db, which security group sg-app names, is not known',
    ]);
  });

  it('a rule that names a group says nothing of public addresses that no VPC has', () => {
    const app = [group('sg-app', [https({ UserIdGroupPairs: [{ GroupId: 'sg-db' }] })])];
    assert.equal(outcomeOf(only(judge(app))), 'blocks');
    assert.equal(
      outcomeOf(only(judge(app, { collections: { Vpcs: [vpc({ CidrBlock: '52.216.0.0/15' })] } }))),
      'unknown',
    );
  });

  it('what a CIDR allows needs no membership', () => {
    const app = [
      group('sg-app', [https({ UserIdGroupPairs: [{ GroupId: 'sg-db' }], ...to('10.0.2.0/25') })]),
    ];
    assert.deepEqual(
      judge(app, { peers: PRIVATE }).map((part) => [part.addresses.set.toCidrs().join(), outcomeOf(part)]),
      [
        ['10.0.2.0/25', 'passes'],
        ['10.0.2.128/25', 'unknown'],
      ],
    );
  });

  it('a group that was not seen may allow anything', () => {
    const part = only(judge([group('sg-app', [])], { own: ['sg-app', 'sg-far'] }));
    assert.equal(outcomeOf(part), 'unknown');
    assert.deepEqual(part.missing.map(english), ['security group sg-far is not among those read']);
    const app = [group('sg-app', [https(to('0.0.0.0/0'))])];
    assert.equal(outcomeOf(only(judge(app, { own: ['sg-app', 'sg-far'] }))), 'passes');
    const unread = networkOf({});
    const member = { id: 'eni-1', scope: SCOPE, securityGroupIds: ['sg-app'] };
    const vague = only(securityGroups(unread, member, PUBLIC, [], HTTPS, 'out'));
    assert.deepEqual(vague.missing.map(english), ['SecurityGroups was not read']);
  });

  it('what has no groups has no such filter', () => {
    assert.deepEqual(only(judge([], { own: [] })).checks, []);
  });

  it('ICMP: an echo request, in IPv6 of its own protocol', () => {
    const ping: Flow = { protocol: 'icmp', port: undefined };
    const icmp = (IpProtocol: string, FromPort: number, ToPort: number): Entry => ({
      IpProtocol,
      FromPort,
      ToPort,
      IpRanges: [{ CidrIp: '0.0.0.0/0' }],
      Ipv6Ranges: [{ CidrIpv6: '::/0' }],
    });
    const outcome = (permission: Entry, peers = PUBLIC): string =>
      outcomeOf(only(judge([group('sg-app', [permission])], { flow: ping, peers })));
    assert.equal(outcome(icmp('icmp', -1, -1)), 'passes');
    assert.equal(outcome(icmp('icmp', 8, -1)), 'passes');
    assert.equal(outcome(icmp('icmp', 8, 0)), 'passes');
    assert.equal(outcome(icmp('icmp', 3, -1)), 'blocks');
    const six = peersOf(['2600::/16']);
    assert.equal(outcome(icmp('icmp', -1, -1), six), 'blocks');
    assert.equal(outcome(icmp('icmpv6', 128, -1), six), 'passes');
    assert.equal(outcome({ ...icmp('-1', 0, 0) }, six), 'passes');
  });

  it('agrees with asking rule by rule, whatever the order of groups', () => {
    const cidr = fc.constantFrom('16.0.0.0/30', '16.0.0.4/31', '16.0.0.7/32', '0.0.0.0/0');
    const permission = fc.record({
      cidr,
      from: fc.constantFrom(80, 440, 443),
      to: fc.constantFrom(442, 443, 8080),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(permission, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        (rules) => {
          const groups = rules.map((list, i) =>
            group(
              `sg-${i}`,
              list.map((one) => ({ IpProtocol: 'tcp', FromPort: one.from, ToPort: one.to, ...to(one.cidr) })),
            ),
          );
          const peers = peersOf(['16.0.0.0/29']);
          const parts = judge(groups, { peers });
          const again = judge(groups, {
            peers,
            own: groups.map((each) => String(each['GroupId'])).reverse(),
          });
          assert.deepEqual(again.map(textOf), parts.map(textOf));
          for (let i = 0; i < 8; i++) {
            const value = parseAddress(`16.0.0.${i}`);
            assert.ok(value);
            const allowed = rules
              .flat()
              .some(
                (one) => one.from <= 443 && 443 <= one.to && AddressSet.parse('ipv4', [one.cidr]).has(value),
              );
            const part = only(parts.filter((each) => each.addresses.set.has(value)));
            assert.equal(outcomeOf(part), allowed ? 'passes' : 'blocks');
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
