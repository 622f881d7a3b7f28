import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { AddressSet } from '../../network/addresses/address-set';
import { parseAddress } from '../../network/addresses/address';
import { english } from '../../network/message';
import type { Network } from '../../network/network';
import { networkOf, only, subnet, type Collections, type Entry } from '../../network/testing/fixtures';
import type { AddressClass } from '../address-class';
import type { Flow } from '../question';
import { networkAcl } from './network-acl';
import type { FilteredPart } from './part';

const HTTPS: Flow = { protocol: 'tcp', port: 443 };
const PING: Flow = { protocol: 'icmp', port: undefined };

function peersOf(...cidrs: readonly string[]): AddressClass {
  const family = cidrs[0]?.includes(':') === true ? 'ipv6' : 'ipv4';
  const none: ReadonlySet<string> = new Set();
  return { family, set: AddressSet.parse(family, cidrs), which: 'all', lists: none, notInLists: none };
}

const PUBLIC = peersOf('52.216.0.0/15');

/** An entry that allows everything; `more` narrows it. */
function entry(RuleNumber: number, direction: 'out' | 'in', more: Entry = {}): Entry {
  return {
    RuleNumber,
    Egress: direction === 'out',
    RuleAction: 'allow',
    Protocol: '-1',
    CidrBlock: '0.0.0.0/0',
    ...more,
  };
}

const tcp = (From: number, To = From, more: Entry = {}): Entry => ({
  Protocol: '6',
  PortRange: { From, To },
  ...more,
});
const DENY: Entry = { RuleAction: 'deny' };
const CLOSING = [entry(32767, 'out', DENY), entry(32767, 'in', DENY)];
const OPEN = [entry(100, 'out'), entry(100, 'in'), ...CLOSING];

function acl(entries: readonly Entry[], more: Entry = {}): Entry {
  return {
    NetworkAclId: 'acl-1',
    VpcId: 'vpc-1',
    Entries: entries,
    Associations: [{ SubnetId: 'subnet-1' }],
    ...more,
  };
}

function networkWith(entries: readonly Entry[]): Network {
  return networkOf({ Subnets: [subnet()], NetworkAcls: [acl(entries)] });
}

function judgeIn(
  network: Network,
  {
    flow = HTTPS,
    side = 'out',
    client = 'host',
    peers = PUBLIC,
  }: {
    readonly flow?: Flow;
    readonly side?: 'out' | 'in';
    readonly client?: 'host' | 'nat-gateway';
    readonly peers?: AddressClass;
  } = {},
): readonly FilteredPart[] {
  return networkAcl(network, only(network.all('subnet')), peers, flow, side, client);
}

const outcomeOf = (part: FilteredPart): string => only(part.checks).outcome;
const textOf = (part: FilteredPart): string => english(only(part.checks).explanation);

describe('Network ACLs', () => {
  it('rule 40: judges both directions, and says so in one check', () => {
    const part = only(judgeIn(networkWith(OPEN)));
    assert.equal(outcomeOf(part), 'passes');
    assert.equal(textOf(part), 'Network ACL acl-1 lets TCP 443 out, and the answer (1024–65535) in');
    assert.equal(part.addresses, PUBLIC);
    const inwards = only(judgeIn(networkWith(OPEN), { side: 'in' }));
    assert.equal(textOf(inwards), 'Network ACL acl-1 lets TCP 443 in, and the answer (1024–65535) out');
  });

  it('rule 40: the lowest number that matches decides', () => {
    const deny = entry(90, 'out', { ...DENY, ...tcp(443) });
    const part = only(judgeIn(networkWith([...OPEN, deny])));
    const blocker = only(part.blockers);
    assert.equal(blocker.code, 'SUBNET_ACL_RESTRICTION');
    assert.equal(blocker.resource, 'acl-1');
    assert.equal(english(blocker.explanation), 'Network ACL acl-1, rule 90, denies TCP 443 out.');
    const later = entry(110, 'out', { ...DENY, ...tcp(443) });
    assert.deepEqual(only(judgeIn(networkWith([...OPEN, later]))).blockers, []);
  });

  it('rule 40: is stateless: the answer needs its own rule', () => {
    const deny = entry(90, 'in', { ...DENY, ...tcp(1024, 65535) });
    const part = only(judgeIn(networkWith([...OPEN, deny])));
    assert.equal(
      english(only(part.blockers).explanation),
      'Network ACL acl-1, rule 90, denies TCP 1024–65535 in. The answer cannot come back: network ACLs are stateless.',
    );
    const back = entry(90, 'out', { ...DENY, ...tcp(1024, 65535) });
    assert.equal(
      english(only(only(judgeIn(networkWith([...OPEN, back]), { side: 'in' })).blockers).explanation),
      'Network ACL acl-1, rule 90, denies TCP 1024–65535 out. The answer cannot go back: network ACLs are stateless.',
    );
  });

  it('shows both blockers, and what no rule allows', () => {
    const part = only(judgeIn(networkWith(CLOSING)));
    assert.deepEqual(
      part.blockers.map(({ explanation }) => english(explanation)),
      [
        'Network ACL acl-1 has no rule that allows TCP 443 out: its last one (*) denies it.',
        'Network ACL acl-1 has no rule that allows TCP 1024–65535 in. The answer cannot come back: network ACLs are stateless.',
      ],
    );
    assert.deepEqual(only(judgeIn(networkWith([]))).blockers, part.blockers, 'without closing entries too');
  });

  it('rule 41: partitions the peers, since entries name CIDRs only', () => {
    const deny = entry(90, 'out', { ...DENY, CidrBlock: '52.217.0.0/16' });
    const parts = judgeIn(networkWith([...OPEN, deny]));
    assert.deepEqual(parts.map((part) => [part.addresses.set.toCidrs().join(), outcomeOf(part)]).sort(), [
      ['52.216.0.0/16', 'passes'],
      ['52.217.0.0/16', 'blocks'],
    ]);
  });

  it('allows that differ only in their rule are one part', () => {
    const parts = judgeIn(networkWith([...OPEN, entry(90, 'out', { CidrBlock: '52.217.0.0/16' })]));
    assert.equal(parts.length, 1);
  });

  describe('the ports of the answer', () => {
    const answers = (from: number, to: number): Network =>
      networkWith([entry(100, 'out'), entry(100, 'in', tcp(from, to)), ...CLOSING]);

    it('pass with an assumption where what Linux uses is let in', () => {
      const part = only(judgeIn(answers(32768, 60999)));
      assert.equal(outcomeOf(part), 'passes');
      assert.deepEqual(part.assumptions.map(english), [
        'Answers come to ports 32768–60999, as is usual with Linux: network ACL acl-1 lets only ports 32768–60999 in.',
      ]);
      assert.deepEqual(only(judgeIn(answers(1024, 65535))).assumptions, []);
      assert.deepEqual(only(judgeIn(answers(0, 65535))).assumptions, []);
    });

    it('are not known where only some others are let in', () => {
      const part = only(judgeIn(answers(49152, 65535)));
      assert.equal(outcomeOf(part), 'unknown');
      assert.deepEqual(part.missing.map(english), [
        'which of TCP 1024–65535 the answer comes to is not known, and network ACL acl-1 lets only ports 49152–65535 in',
      ]);
    });

    it('must all pass for a NAT gateway', () => {
      assert.equal(outcomeOf(only(judgeIn(answers(32768, 60999), { client: 'nat-gateway' }))), 'unknown');
      assert.equal(outcomeOf(only(judgeIn(answers(1024, 65535), { client: 'nat-gateway' }))), 'passes');
      assert.equal(outcomeOf(only(judgeIn(answers(1, 1023), { client: 'nat-gateway' }))), 'blocks');
    });
  });

  it('ICMP: an echo request there, a reply back; in IPv6 with types of its own', () => {
    const icmp = (Type: number, Code = -1): Entry => ({ Protocol: '1', IcmpTypeCode: { Type, Code } });
    const network = networkWith([entry(1, 'out', icmp(8)), entry(1, 'in', icmp(0, 0)), ...CLOSING]);
    const part = only(judgeIn(network, { flow: PING }));
    assert.equal(textOf(part), 'Network ACL acl-1 lets ICMP 8/0 out, and the answer (0/0) in');
    assert.equal(only(judgeIn(network, { flow: PING, side: 'in' })).blockers.length, 2);
    const six = (Type: number): Entry => ({
      Protocol: '58',
      IcmpTypeCode: { Type, Code: -1 },
      CidrBlock: undefined,
      Ipv6CidrBlock: '::/0',
    });
    const ipv6 = networkWith([entry(1, 'out', six(128)), entry(1, 'in', six(129)), ...CLOSING]);
    assert.equal(outcomeOf(only(judgeIn(ipv6, { flow: PING, peers: peersOf('2600::/16') }))), 'passes');
    assert.equal(outcomeOf(only(judgeIn(ipv6, { flow: PING }))), 'blocks');
  });

  it('an entry of one family says nothing of the other', () => {
    const part = only(judgeIn(networkWith(OPEN), { peers: peersOf('2600::/16') }));
    assert.equal(part.blockers.length, 2);
  });

  describe('which one applies', () => {
    const subnetsAnd = (collections: Collections): Network =>
      networkOf({ Subnets: [subnet()], ...collections });

    it('that of the association, else the default of the VPC', () => {
      const own = acl(OPEN, { NetworkAclId: 'acl-own' });
      const byDefault = acl(CLOSING, { NetworkAclId: 'acl-default', IsDefault: true, Associations: [] });
      assert.equal(only(only(judgeIn(subnetsAnd({ NetworkAcls: [byDefault, own] }))).checks).id, 'acl-own');
      assert.equal(only(only(judgeIn(subnetsAnd({ NetworkAcls: [byDefault] }))).checks).id, 'acl-default');
    });

    it('is not known where NetworkAcls was not read', () => {
      const part = only(judgeIn(subnetsAnd({})));
      assert.equal(outcomeOf(part), 'unknown');
      assert.deepEqual(part.missing.map(english), ['NetworkAcls was not read']);
      assert.deepEqual(only(judgeIn(subnetsAnd({ NetworkAcls: [] }))).missing.map(english), [
        'the network ACL of subnet subnet-1 is not among those read',
      ]);
    });
  });

  describe('properties', () => {
    const block = fc.constantFrom('0.0.0.0/0', '16.0.0.0/29', '16.0.0.4/30', '16.0.0.8/30', '16.0.0.6/32');
    const traffic = fc.constantFrom<Entry>(
      { Protocol: '-1' },
      tcp(443),
      tcp(0, 1023),
      tcp(1024, 65535),
      tcp(1024, 40000),
      tcp(30000, 65535),
      { Protocol: '17', PortRange: { From: 0, To: 65535 } },
    );
    const entries = fc.uniqueArray(
      fc
        .record({
          number: fc.integer({ min: 1, max: 12 }),
          direction: fc.constantFrom<'out' | 'in'>('out', 'in'),
          CidrBlock: block,
          traffic,
          RuleAction: fc.constantFrom('allow', 'allow', 'deny'),
        })
        .map((one) =>
          entry(one.number, one.direction, {
            ...one.traffic,
            CidrBlock: one.CidrBlock,
            RuleAction: one.RuleAction,
          }),
        ),
      { maxLength: 8, selector: (one) => JSON.stringify([one['RuleNumber'], one['Egress']]) },
    );
    const everyone = peersOf('16.0.0.0/28');
    const addresses = Array.from({ length: 16 }, (_, i) => `16.0.0.${i}`);

    /** The model: one packet to one address and port. */
    function passes(list: readonly Entry[], egress: boolean, address: string, port: number): boolean {
      const value = parseAddress(address);
      assert.ok(value);
      const [first] = list
        .filter((one) => one['Egress'] === egress)
        .filter((one) => AddressSet.parse('ipv4', [String(one['CidrBlock'])]).has(value))
        .filter((one) => {
          const ports = one['PortRange'] as { From: number; To: number } | undefined;
          return (
            one['Protocol'] === '-1' ||
            (one['Protocol'] === '6' && !!ports && ports.From <= port && port <= ports.To)
          );
        })
        .sort((a, b) => Number(a['RuleNumber']) - Number(b['RuleNumber']));
      return first?.['RuleAction'] === 'allow';
    }

    const SAMPLES = [1024, 29999, 30000, 32768, 40000, 40001, 60999, 61000, 65535];

    it('agrees with judging single packets, and the parts make up the peers', () => {
      fc.assert(
        fc.property(entries, fc.constantFrom<'out' | 'in'>('out', 'in'), (list, side) => {
          const parts = judgeIn(networkWith(list), { peers: everyone, side });
          for (const address of addresses) {
            const value = parseAddress(address);
            assert.ok(value);
            const part = only(parts.filter((one) => one.addresses.set.has(value)));
            const there = passes(list, side === 'out', address, 443);
            const back = SAMPLES.map((port) => passes(list, side !== 'out', address, port));
            const linux = SAMPLES.filter((port) => port >= 32768 && port <= 60999).every((port) =>
              passes(list, side !== 'out', address, port),
            );
            const expected = !there || !back.includes(true) ? 'blocks' : linux ? 'passes' : 'unknown';
            assert.equal(outcomeOf(part), expected, address);
            assert.equal(part.blockers.length, Number(!there) + Number(!back.includes(true)));
          }
        }),
        { numRuns: 300 },
      );
    });

    it('the order of entries changes nothing', () => {
      fc.assert(
        fc.property(entries, (list) => {
          const said = (parts: readonly FilteredPart[]): unknown =>
            parts.map((part) => [part.addresses.set.toCidrs(), part.blockers, textOf(part)]);
          const backwards = judgeIn(networkWith([...list].reverse()), { peers: everyone });
          assert.deepEqual(said(backwards), said(judgeIn(networkWith(list), { peers: everyone })));
        }),
        { numRuns: 100 },
      );
    });
  });
});
