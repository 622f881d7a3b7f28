import * as assert from 'node:assert/strict';
import { english, message } from '../network/message';
import { parseAddress, parseCidr } from '../network/addresses/address';
import { detailLine, verdictSentence } from './sentence';
import {
  blockerOf,
  classOf,
  fromInstance,
  fromSubnet,
  hopOf,
  questionOf,
  toService,
  traceOf,
  wayOf,
} from './testing/traces';
import type { Question } from './question';
import type { Trace, TraceClass, Via, WayCost } from './trace';

const say = (trace: Trace): string => english(verdictSentence(trace));

const NAT_PRICE = { region: 'us-east-1', date: '2026', source: 'AWS VPC pricing' };
const NAT_COST: WayCost = { perGb: 0.045, perHour: 0.045, price: NAT_PRICE };
const NOTHING: WayCost = { perGb: 0, perHour: 0, price: NAT_PRICE };

const NAT = classOf([wayOf('nat-gateway', 'nat-1')]);
const GATEWAY = classOf([wayOf('gateway-endpoint', 'vpce-1')]);

function through(via: Via, id: string, cost?: WayCost, question: Partial<Question> = {}): string {
  return say(traceOf([classOf([wayOf(via, id)])], { cost, question: questionOf(question) }));
}

describe('the sentence of what is reached', () => {
  it('through a gateway endpoint', () => {
    const sentence = '10.0.1.5 reaches S3 (us-east-1) privately through gateway endpoint vpce-1.';
    assert.equal(through('gateway-endpoint', 'vpce-1', NOTHING), `${sentence} It costs nothing.`);
    assert.equal(through('gateway-endpoint', 'vpce-1'), sentence);
  });

  it('through an interface endpoint, at the price of one zone', () => {
    const to = toService('sqs');
    const cost: WayCost = { perGb: 0.01, perHour: 0.02, price: NAT_PRICE };
    assert.equal(
      through('interface-endpoint', 'vpce-2', cost, { to }),
      '10.0.1.5 reaches sqs (us-east-1) privately through interface endpoint vpce-2 at 0.01 USD per AZ-hour and 0.01 USD/GB.',
    );
    assert.equal(
      through('interface-endpoint', 'vpce-2', undefined, { to }),
      '10.0.1.5 reaches sqs (us-east-1) privately through interface endpoint vpce-2.',
    );
  });

  it('through a NAT gateway, with and without a price', () => {
    const to = toService('sqs');
    assert.equal(
      through('nat-gateway', 'nat-1', NAT_COST, { to }),
      '10.0.1.5 reaches sqs (us-east-1) through NAT gateway nat-1 at 0.045 USD/GB.',
    );
    assert.equal(
      through('nat-gateway', 'nat-1', undefined, { to }),
      '10.0.1.5 reaches sqs (us-east-1) through NAT gateway nat-1.',
    );
  });

  describe('says that a gateway endpoint would be free', () => {
    const FREE = /\. A gateway endpoint would be free\.$/;

    for (const short of ['s3', 'dynamodb', 's3express']) {
      it(`for ${short} of the same Region`, () => {
        assert.match(through('nat-gateway', 'nat-1', NAT_COST, { to: toService(short) }), FREE);
        assert.match(through('nat-gateway', 'nat-1', undefined, { to: toService(short) }), FREE);
      });
    }

    for (const [what, question] of [
      ['another Region', { to: toService('s3', 'eu-west-1') }],
      ['UDP', { flow: { protocol: 'udp', port: 443 } }],
      ['a service without gateway endpoints', { to: toService('sqs') }],
      ['a host', { to: { kind: 'host', host: 'example.com' } }],
    ] as const) {
      it(`but not for ${what}`, () => {
        assert.doesNotMatch(through('nat-gateway', 'nat-1', NAT_COST, question), FREE);
      });
    }

    it('but not where it goes another way', () => {
      assert.doesNotMatch(through('internet-gateway', 'igw-1', NOTHING), FREE);
    });
  });

  it('through an internet gateway, with its address', () => {
    const of = (more: Partial<TraceClass>, seenSource?: string): string =>
      say(
        traceOf([classOf([wayOf('internet-gateway', 'igw-1', undefined, { seenSource })], undefined, more)]),
      );
    const sentence = '10.0.1.5 reaches S3 (us-east-1) through internet gateway igw-1 with';
    assert.equal(of({}, '54.1.2.3'), `${sentence} its public address 54.1.2.3.`);
    assert.equal(of({}), `${sentence} a public address.`);
    assert.equal(of({ family: 'ipv6' }, '2001:db8::5'), `${sentence} its IPv6 address 2001:db8::5.`);
  });

  for (const [via, way] of [
    ['nat-instance', 'through NAT instance x-1'],
    ['egress-only-internet-gateway', 'through egress-only internet gateway x-1'],
    ['gateway-load-balancer-endpoint', 'through Gateway Load Balancer endpoint x-1'],
    ['transit-gateway', 'through transit gateway x-1'],
    ['vpc-peering', 'through peering connection x-1'],
    ['vpn-gateway', 'through virtual private gateway x-1'],
    ['core-network', 'through core network x-1'],
    ['carrier-gateway', 'through carrier gateway x-1'],
    ['local-gateway', 'through local gateway x-1'],
    ['network-interface', 'through network interface x-1'],
    ['local', 'within the VPC'],
  ] as const) {
    it(`by ${via}`, () => {
      assert.equal(through(via, 'x-1'), `10.0.1.5 reaches S3 (us-east-1) ${way}.`);
    });
  }

  it('names a subnet by its name, an instance by its address in the family', () => {
    const tagged = fromSubnet({ Tags: [{ Key: 'Name', Value: 'private-a' }] });
    assert.match(through('local', '', undefined, { from: tagged }), /^private-a reaches /);
    const blank = fromSubnet({ Tags: [{ Key: 'Name', Value: ' ' }] });
    assert.match(through('local', '', undefined, { from: blank }), /^subnet-1 reaches /);
    assert.match(through('local', '', undefined, { families: 'ipv6' }), /^2001:db8::5 reaches /);
  });

  it('names what it asks for', () => {
    const address = parseAddress('10.0.2.7');
    const cidr = parseCidr('10.0.2.0/24');
    assert.ok(address && cidr);
    for (const [to, label] of [
      [{ kind: 'address', address }, '10.0.2.7'],
      [{ kind: 'cidr', cidr }, '10.0.2.0/24'],
      [{ kind: 'host', host: 'example.com' }, 'example.com'],
    ] as const) {
      assert.equal(through('local', '', undefined, { to }), `10.0.1.5 reaches ${label} within the VPC.`);
    }
  });
});

describe('the sentence of several ways', () => {
  it('counts ranges by way, what is private first', () => {
    const one = classOf([wayOf('nat-gateway', 'nat-1')], ['54.231.0.0/17']);
    assert.equal(
      say(traceOf([one, GATEWAY])),
      '10.0.1.5 reaches S3 (us-east-1) in two ways: 2 ranges through gateway endpoint vpce-1, 1 through NAT gateway nat-1.',
    );
    const single = classOf([wayOf('gateway-endpoint', 'vpce-1')], ['52.216.0.0/15']);
    assert.match(say(traceOf([single, NAT])), /: 1 range through gateway endpoint vpce-1, 2 through NAT/);
  });

  it('counts classes of the same way together', () => {
    assert.equal(
      say(traceOf([GATEWAY, classOf([wayOf('gateway-endpoint', 'vpce-1')], ['3.5.16.0/21'])])),
      '10.0.1.5 reaches S3 (us-east-1) privately through gateway endpoint vpce-1.',
    );
  });

  it('names rarer ways by their ids', () => {
    assert.equal(
      say(traceOf([NAT, classOf([wayOf('transit-gateway', 'tgw-1')], ['54.231.0.0/17'])])),
      '10.0.1.5 reaches S3 (us-east-1) in two ways: 2 ranges through nat-1, 1 through tgw-1.',
    );
  });

  it('counts nothing where addresses are not known', () => {
    const some = (via: Via, id: string): TraceClass =>
      classOf([wayOf(via, id)], undefined, { addresses: undefined });
    assert.equal(
      say(traceOf([some('gateway-endpoint', 'vpce-1'), some('nat-gateway', 'nat-1')])),
      '10.0.1.5 reaches S3 (us-east-1) in two ways: through gateway endpoint vpce-1 and through NAT gateway nat-1.',
    );
  });

  it('tells families apart', () => {
    const ipv6 = classOf([wayOf('egress-only-internet-gateway', 'eigw-1')], ['2600::/16'], {
      family: 'ipv6',
    });
    assert.equal(
      say(traceOf([ipv6, NAT])),
      '10.0.1.5 reaches S3 (us-east-1) in two ways: over IPv4 through nat-1, over IPv6 through eigw-1.',
    );
  });
});

describe('the sentence of what is partly reached', () => {
  const blocked = classOf([wayOf('nat-gateway', 'nat-1')], ['54.231.0.0/17', '3.5.16.0/21'], {
    verdict: 'blocked',
  });
  const one = classOf([wayOf('nat-gateway', 'nat-1')], ['54.231.0.0/17'], { verdict: 'blocked' });
  const unknown = classOf([wayOf('none')], ['3.5.16.0/21'], { verdict: 'undetermined' });

  it('counts what is reached and what is blocked', () => {
    const sentence = '10.0.1.5 reaches part of S3 (us-east-1): 2 ranges through gateway endpoint vpce-1;';
    assert.equal(say(traceOf([GATEWAY, blocked])), `${sentence} 2 ranges are blocked.`);
    assert.equal(say(traceOf([GATEWAY, one])), `${sentence} 1 range is blocked.`);
    assert.match(
      say(traceOf([classOf([wayOf('vpc-peering', 'pcx-1')], ['10.1.0.0/16']), one])),
      /: 1 range through pcx-1; 1 range is blocked\.$/,
    );
  });

  it('tells families apart', () => {
    const ipv6 = classOf([wayOf('none')], ['2600::/16'], { family: 'ipv6', verdict: 'blocked' });
    assert.match(say(traceOf([NAT, ipv6])), /: over IPv4 through nat-1; IPv6 is blocked\.$/);
  });

  it('says of what nothing can be said', () => {
    assert.match(say(traceOf([GATEWAY, unknown])), /reaches part of .*; of the rest it cannot be said\.$/);
    assert.match(say(traceOf([GATEWAY, one, unknown])), /part is blocked, and of the rest it cannot be said/);
    assert.match(say(traceOf([one, unknown])), /cannot reach part of .*; of the rest it cannot be said/);
  });
});

describe('the sentence of what is blocked', () => {
  const group = blockerOf(
    'ENI_SG_RULES_MISMATCH',
    'sg-1',
    message('{id} lets nothing out to {to}.', { id: 'sg-1', to: 'it' }),
  );
  const acl = blockerOf('SUBNET_ACL_RESTRICTION', 'acl-1', message('Rule {n} denies.', { n: 1090 }));
  const of = (...blockers: readonly ReturnType<typeof blockerOf>[]): string =>
    say(traceOf([{ ...NAT, verdict: 'blocked', blockers }]));

  it('is the one reason, whose places stay apart from its own', () => {
    assert.equal(of(group), '10.0.1.5 cannot reach S3 (us-east-1): sg-1 lets nothing out to it.');
    assert.equal(of(acl), '10.0.1.5 cannot reach S3 (us-east-1): Rule 1,090 denies.');
  });

  it('counts several, each once', () => {
    assert.equal(
      of(group, acl, group),
      '10.0.1.5 cannot reach S3 (us-east-1): 2 things block the path through NAT gateway nat-1.',
    );
  });

  it('names no way where the classes go different ones', () => {
    const other = classOf([wayOf('internet-gateway', 'igw-1')], ['3.5.16.0/21'], {
      verdict: 'blocked',
      blockers: [acl],
    });
    assert.match(
      say(traceOf([{ ...NAT, verdict: 'blocked', blockers: [group] }, other])),
      /: 2 things block the path\.$/,
    );
  });

  it('says that there is no route', () => {
    const none = blockerOf('NO_ROUTE_TO_DESTINATION', 'rtb-1', message('Nothing matches.'));
    assert.equal(of(none), '10.0.1.5 cannot reach S3 (us-east-1): route table rtb-1 has no route to it.');
  });
});

describe('the sentence of what AWS chooses at random', () => {
  const of = (...ways: readonly ReturnType<typeof wayOf>[]): string =>
    say(traceOf([classOf(ways, undefined, { verdict: 'ambiguous' })]));

  it('names both ways', () => {
    assert.equal(
      of(wayOf('gateway-endpoint', 'vpce-1'), wayOf('nat-gateway', 'nat-1')),
      'AWS chooses at random how 10.0.1.5 reaches S3 (us-east-1): through NAT gateway nat-1 or gateway endpoint vpce-1.',
    );
    assert.match(
      of(wayOf('vpc-peering', 'pcx-1'), wayOf('vpc-peering', 'pcx-2')),
      /: through pcx-1 or pcx-2\.$/,
    );
  });

  it('counts more', () => {
    assert.match(
      of(wayOf('nat-gateway', 'nat-1'), wayOf('nat-gateway', 'nat-2'), wayOf('nat-gateway', 'nat-3')),
      /: in one of 3 ways\.$/,
    );
  });
});

describe('the sentence of what cannot be said', () => {
  it('says what is missing', () => {
    const of = (...missing: readonly string[]): string =>
      say(traceOf([{ ...NAT, verdict: 'undetermined', missing: missing.map((text) => message(text)) }]));
    const sentence = 'It cannot be said whether 10.0.1.5 reaches S3 (us-east-1)';
    assert.equal(of('NetworkAcls was not read'), `${sentence}: NetworkAcls was not read.`);
    assert.match(of('a', 'b', 'b'), /: a, and 1 more thing is not known\.$/);
    assert.match(of('a', 'b', 'c'), /: a, and 2 more things are not known\.$/);
    assert.equal(of(), `${sentence}.`);
  });
});

describe('the sentence of a question from the internet', () => {
  const inbound = (verdict: TraceClass['verdict'], more: Partial<TraceClass> = {}): string =>
    say(
      traceOf([classOf([wayOf('internet-gateway', 'igw-1')], undefined, { verdict, ...more })], {
        question: questionOf({ from: { kind: 'internet' }, to: { kind: 'host', host: 'i-1' } }),
      }),
    );

  it('has its own words', () => {
    assert.equal(inbound('reachable'), 'The internet reaches i-1 with TCP 443 through igw-1.');
    const blockers = [blockerOf('ENI_SG_RULES_MISMATCH', 'sg-1', message('It is shut.'))];
    assert.equal(inbound('blocked', { blockers }), 'The internet cannot reach i-1 with TCP 443: It is shut.');
    assert.equal(
      inbound('undetermined', { missing: [message('SecurityGroups was not read')] }),
      'It cannot be said whether the internet reaches i-1 with TCP 443: SecurityGroups was not read.',
    );
  });
});

describe('the muted line', () => {
  const line = (trace: Trace): readonly string[] => detailLine(trace).map(english);

  it('says what was asked, how much goes the same way, policy, price and assumptions', () => {
    assert.deepEqual(line(traceOf([NAT], { cost: NAT_COST, assumptions: [message('a')] })), [
      'TCP 443, IPv4',
      'all 2 address ranges go the same way',
      'no endpoint policy on this path',
      'price: us-east-1, 2026, AWS VPC pricing',
      '1 assumption',
    ]);
  });

  it('says what a policy comes to, apart from the route', () => {
    for (const verdict of ['allowed', 'denied', 'depends'] as const) {
      const policy = { verdict, explanation: message('p'), endpoint: undefined };
      const said = line(traceOf([GATEWAY], { policy })).find((part) => part.startsWith('endpoint policy: '));
      assert.match(said ?? '', /\(checked apart from the route\)$/);
    }
  });

  it('shows no price where there is none, and no port for ICMP', () => {
    const question = questionOf({ flow: { protocol: 'icmp', port: undefined }, families: 'dualstack' });
    assert.deepEqual(line(traceOf([{ ...NAT, verdict: 'blocked' }], { question })), [
      'ICMP, IPv4 and IPv6',
      'the whole path is shown, with every blocker on it',
      'no endpoint policy on this path',
    ]);
  });

  it('counts the classes', () => {
    assert.ok(line(traceOf([NAT, GATEWAY])).includes('2 classes of addresses'));
  });
});

describe('every sentence', () => {
  it('fills all its places', () => {
    const vias: readonly Via[] = ['nat-gateway', 'gateway-endpoint', 'transit-gateway', 'local', 'none'];
    const verdicts = ['reachable', 'blocked', 'ambiguous', 'undetermined'] as const;
    const questions = [fromInstance(), fromSubnet(), { kind: 'internet' } as const].map((from) =>
      questionOf({ from }),
    );
    for (const a of vias) {
      for (const b of vias) {
        for (const first of verdicts) {
          for (const second of verdicts) {
            for (const question of questions) {
              const blockers = [blockerOf('NO_PATH', undefined, message('x'))];
              const classes = [
                classOf([wayOf(a, 'a-1'), wayOf(b, 'b-1')], undefined, { verdict: first, blockers }),
                classOf([wayOf(b, undefined, undefined, { hops: [hopOf('dns')] })], undefined, {
                  verdict: second,
                }),
              ];
              const sentence = say(traceOf(classes, { question }));
              assert.doesNotMatch(sentence, /[{}]|undefined|\.\.| {2}/);
              assert.match(sentence, /\.$/);
            }
          }
        }
      }
    }
  });
});
