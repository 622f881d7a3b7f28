import * as assert from 'node:assert/strict';
import { AddressSet } from '../../network/addresses/address-set';
import { message } from '../../network/message';
import { route, routeTable } from '../../network/testing/fixtures';
import { documentationOf } from '../rules';
import {
  blockerOf,
  checkOf,
  classOf,
  endpointOf,
  fromSubnet,
  hopOf,
  questionOf,
  resourceOf,
  toService,
  traceOf,
  wayOf,
} from '../testing/traces';
import type { Hop, Trace } from '../trace';
import { traceJson } from './json';
import { traceMarkdown } from './markdown';
import { traceMermaid } from './mermaid';
import { traceText } from './text';

const TABLE = resourceOf('route-table', {
  RouteTables: [routeTable([route('pl-s3', { GatewayId: 'vpce-1' })])],
});
const [, TO_ENDPOINT] = TABLE.routes;
const S3 = {
  family: 'ipv4' as const,
  set: AddressSet.parse('ipv4', ['52.216.0.0/15']),
  which: 'all' as const,
  lists: new Set<string>(),
  notInLists: new Set<string>(),
};

const SOURCE = hopOf('instance', 'i-1', {
  rule: 'network-interface',
  checks: [checkOf('security-group', 'sg-1'), checkOf('network-acl', 'acl-1')],
});
const CHOICE = hopOf('route-table', 'rtb-1', {
  route: { table: TABLE, chosen: TO_ENDPOINT ? [TO_ENDPOINT] : [], addresses: S3 },
});
const REACHED = traceOf([
  classOf([
    wayOf('gateway-endpoint', 'vpce-1', endpointOf(), {
      hops: [SOURCE, CHOICE, hopOf('gateway-endpoint', 'vpce-1'), hopOf('service', 's3')],
    }),
  ]),
]);

const NAT_HOPS: readonly Hop[] = [
  SOURCE,
  hopOf('nat-gateway', 'nat-1', {
    checks: [
      checkOf('network-acl', 'acl-2', { side: 'in' }),
      checkOf('network-acl', 'acl-2', { side: 'out', outcome: 'blocks' }),
    ],
    blockers: [blockerOf('SUBNET_ACL_RESTRICTION', 'acl-2', message('Rule {n} denies it.', { n: 90 }))],
  }),
  hopOf('internet-gateway', 'igw-1', {
    checks: [checkOf('block-public-access', 'vpcbpa-1', { outcome: 'unknown', rule: 'block-public-access' })],
  }),
  hopOf('internet'),
];
const BLOCKED = traceOf([
  classOf([wayOf('nat-gateway', 'nat-1', undefined, { hops: NAT_HOPS })], undefined, { verdict: 'blocked' }),
]);

/** A Name tag that tries everything. */
const HOSTILE =
  '"]; click n1 "x" %%{init: {}}%%\n| <img src=x onerror=y> `c` [l](javascript:z) \u001b[31m\u202e https://e.vil www.e.vil #x';
const HOSTILE_TRACE = traceOf(REACHED.classes, {
  question: questionOf({ from: fromSubnet({ Tags: [{ Key: 'Name', Value: HOSTILE }] }) }),
  notes: [message('{name} says so.', { name: HOSTILE })],
});

interface PrintedHop {
  readonly kind: string;
  readonly id: string | null;
  readonly explanation: string;
  readonly documentation: string;
  readonly outcome?: string;
  readonly checks?: readonly { readonly kind: string; readonly outcome: string }[];
}

interface Printed extends Record<string, unknown> {
  readonly classes: readonly {
    readonly addresses: readonly string[] | null;
    readonly hops: readonly PrintedHop[];
    readonly blockers: readonly Record<string, unknown>[];
    readonly ways?: readonly { readonly via: string; readonly hops: readonly PrintedHop[] }[];
  }[];
}

function json(trace: Trace): Printed {
  return JSON.parse(JSON.stringify(traceJson(trace))) as Printed;
}

describe('a trace as JSON', () => {
  it('has the keys of the contract', () => {
    const printed = json(REACHED);
    const { classes, ...rest } = printed;
    const { hops, ...only } = classes[0] ?? { hops: [] };
    assert.deepEqual(
      Object.fromEntries(
        ['version', 'from', 'to', 'verdict', 'via', 'vias', 'assumptions'].map(
          (key) => [key, rest[key]] as const,
        ),
      ),
      {
        version: 1,
        from: { id: 'i-1' },
        to: { service: 's3', region: 'us-east-1' },
        verdict: 'reachable',
        via: 'gateway-endpoint',
        vias: ['gateway-endpoint'],
        assumptions: [],
      },
    );
    assert.deepEqual(rest['policy'], {
      verdict: 'none',
      explanation: 'No endpoint with a policy is on this path.',
      endpoint: null,
    });
    assert.deepEqual(only, {
      family: 'ipv4',
      addresses: ['3.5.0.0/20', '52.216.0.0/15'],
      verdict: 'reachable',
      via: 'gateway-endpoint',
      blockers: [],
      missing: [],
      seenSource: null,
    });
    for (const hop of hops) {
      assert.deepEqual(Object.keys(hop).slice(0, 4), ['kind', 'id', 'explanation', 'documentation']);
      assert.match(hop.documentation, /^https:\/\/docs\.aws\.amazon\.com\//);
    }
  });

  it('has filters and the route as hops of their own, in the order of the path', () => {
    const order = (trace: Trace): readonly string[] =>
      (json(trace).classes[0]?.hops ?? []).map(({ kind, id }) => `${kind} ${id}`);
    assert.deepEqual(order(REACHED), [
      'instance i-1',
      'security-group sg-1',
      'network-acl acl-1',
      'route-table rtb-1',
      'route pl-s3',
      'gateway-endpoint vpce-1',
      'service s3',
    ]);
    assert.equal(json(REACHED).classes[0]?.hops[4]?.explanation, 'pl-s3 → vpce-1');
    assert.deepEqual(order(BLOCKED).slice(3), [
      'network-acl acl-2',
      'nat-gateway nat-1',
      'network-acl acl-2',
      'internet-gateway igw-1',
      'internet null',
    ]);
  });

  it('keeps to the contract’s kinds of hops', () => {
    const [gateway] = (json(BLOCKED).classes[0]?.hops ?? []).filter(
      ({ kind }) => kind === 'internet-gateway',
    );
    assert.deepEqual(
      gateway?.checks?.map(({ kind, outcome }) => [kind, outcome]),
      [['block-public-access', 'unknown']],
    );
  });

  it('has every blocker with its page', () => {
    assert.deepEqual(json(BLOCKED).classes[0]?.blockers, [
      {
        code: 'SUBNET_ACL_RESTRICTION',
        resource: 'acl-2',
        explanation: 'Rule 90 denies it.',
        documentation: documentationOf('security-group'),
        rule: 'security-group',
      },
    ]);
  });

  it('says null for addresses and ways that are not known or differ', () => {
    const some = traceOf([
      classOf([wayOf('nat-gateway', 'nat-1')], undefined, { addresses: undefined }),
      classOf([wayOf('gateway-endpoint', 'vpce-1')]),
    ]);
    const { via, vias, verdict, classes } = json(some);
    assert.deepEqual([via, vias, verdict], [null, ['nat-gateway', 'gateway-endpoint'], 'reachable']);
    assert.equal(classes[0]?.addresses, null);
  });

  it('has the hops of all ways that may be chosen, those they share once', () => {
    const ways = [
      wayOf('nat-gateway', 'nat-1', undefined, { hops: [SOURCE, hopOf('nat-gateway', 'nat-1')] }),
      wayOf('vpc-peering', 'pcx-1', undefined, { hops: [SOURCE, hopOf('vpc-peering', 'pcx-1')] }),
    ];
    const [printed] = json(traceOf([classOf(ways, undefined, { verdict: 'ambiguous' })])).classes;
    assert.deepEqual(
      printed?.hops.map(({ kind }) => kind),
      ['instance', 'security-group', 'network-acl', 'nat-gateway', 'vpc-peering'],
    );
    assert.deepEqual(
      printed.ways?.map(({ via, hops }) => [via, hops.length]),
      [
        ['nat-gateway', 4],
        ['vpc-peering', 4],
      ],
    );
  });

  it('names what was asked', () => {
    const inbound = traceOf(REACHED.classes, {
      question: questionOf({ from: { kind: 'internet' }, to: { kind: 'host', host: 'h' } }),
      inbound: [
        {
          family: 'ipv4',
          protocol: 'tcp',
          ports: { from: 22, to: 22 },
          sources: AddressSet.parse('ipv4', ['198.51.100.0/24']),
        },
      ],
    });
    const { from, to, inbound: openings } = json(inbound);
    assert.deepEqual([from, to], [{ internet: true }, { host: 'h' }]);
    assert.deepEqual(openings, [
      { family: 'ipv4', protocol: 'tcp', ports: { from: 22, to: 22 }, sources: ['198.51.100.0/24'] },
    ]);
    assert.match(
      traceText(inbound),
      /\nSecurity groups and network ACLs let in\n {2}IPv4 TCP 22 from 198\.51\.100\.0\/24\n/,
    );
  });
});

describe('a trace as text', () => {
  it('says the sentence, hops, checks and blockers', () => {
    const lines = traceText(BLOCKED).split('\n');
    assert.equal(lines[0], '10.0.1.5 cannot reach S3 (us-east-1): Rule 90 denies it.');
    assert.match(lines[1] ?? '', /^TCP 443, IPv4 · /);
    assert.match(traceText(REACHED), /\n {5}pl-s3 → vpce-1\n/);
    for (const line of [
      'IPv4 · 3.5.0.0/20, 52.216.0.0/15 · blocked',
      '  1. Instance i-1',
      '     ✓ sg-1 lets it pass.',
      '  2. NAT gateway nat-1',
      '     ✗ SUBNET_ACL_RESTRICTION: Rule 90 denies it.',
      '     ? vpcbpa-1 lets it pass.',
      '  4. Internet',
    ]) {
      assert.ok(lines.includes(line), line);
    }
  });

  it('numbers the hops of each way that may be chosen from where they part', () => {
    const ways = [
      wayOf('nat-gateway', 'nat-1', undefined, { hops: [SOURCE, hopOf('nat-gateway', 'nat-1')] }),
      wayOf('vpc-peering', 'pcx-1', undefined, { hops: [SOURCE, hopOf('vpc-peering', 'pcx-1')] }),
    ];
    const text = traceText(traceOf([classOf(ways, undefined, { verdict: 'ambiguous' })]));
    assert.match(
      text,
      /Maybe: nat-gateway\n {2}2\. NAT gateway nat-1\n[^]*Maybe: vpc-peering\n {2}2\. Peering/,
    );
  });

  it('states a price with Region, year and source', () => {
    const price = { region: 'us-east-1', date: '2026', source: 'AWS VPC pricing' };
    const text = traceText(traceOf(REACHED.classes, { cost: { perGb: 0.045, perHour: 0.045, price } }));
    assert.match(text, /\nPrice: 0\.045 USD\/GB, 0\.045 USD an hour \(us-east-1, 2026, AWS VPC pricing\)\n/);
  });

  it('has no control characters, whatever a name holds', () => {
    assert.doesNotMatch(traceText(HOSTILE_TRACE).replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u);
  });
});

describe('a trace as Markdown', () => {
  it('has the sentence, a table of hops, blockers and sources', () => {
    const text = traceMarkdown(BLOCKED);
    assert.match(text, /^# 10\.0\.1\.5 cannot reach S3 \(us-east-1\): Rule 90 denies it\.\n/);
    assert.match(
      text,
      /\n\| 2 \| NAT gateway nat-1 \| It goes on at nat-1\.<br>✓ acl-2 lets it pass\.<br>✗ /,
    );
    assert.match(
      text,
      /\n## Blockers\n\n- `SUBNET_ACL_RESTRICTION` acl-2: Rule 90 denies it\. \[security-group\]\(https/,
    );
    assert.ok(text.includes(`- [network-acl](${documentationOf('network-acl')})`));
  });

  it('keeps every hop to its row', () => {
    const rows = traceMarkdown(HOSTILE_TRACE)
      .split('\n')
      .filter((line) => line.startsWith('|'));
    assert.equal(rows.length, 2 + 4);
    for (const row of rows) assert.equal(row.replace(/\\./g, '').split('|').length, 5, row);
  });

  it('shows names as text', () => {
    const text = traceMarkdown(HOSTILE_TRACE).replace(/\\./g, '').split('\n## Sources')[0] ?? '';
    assert.doesNotMatch(text, /<img|`c`|\]\(javascript|https:\/\/e|www\.e|\p{Cf}/u);
  });
});

describe('a trace as Mermaid', () => {
  it('is a flowchart with quoted labels, dotted after a blocker', () => {
    const lines = traceMermaid(BLOCKED).split('\n');
    assert.equal(lines[0], 'flowchart LR');
    for (const line of [
      '  n1["Instance i-1"]',
      '  n2["NAT gateway nat-1"]',
      '  n1 --> n2',
      '  n2 -.-> n3',
      '  n2b1{{"SUBNET_ACL_RESTRICTION: Rule 90 denies it."}}',
    ]) {
      assert.ok(lines.includes(line), line);
    }
  });

  it('joins the ways of classes where they share hops, and names them', () => {
    const trace = traceOf([
      classOf([wayOf('nat-gateway', 'nat-1')]),
      classOf([wayOf('gateway-endpoint', 'vpce-1')], ['54.231.0.0/17']),
    ]);
    const text = traceMermaid(trace);
    assert.equal(text.match(/Route table rtb-1/g)?.length, 1);
    assert.match(text, /n1 -->\|"A, B"\| n2/);
    assert.match(text, /-->\|"B"\| n5/);
  });

  it('shows names as text', () => {
    const named = traceOf([classOf([wayOf('nat-gateway', HOSTILE)])], {
      question: HOSTILE_TRACE.question,
    });
    const text = traceMermaid(named);
    for (const line of text.split('\n').filter((each) => each !== '')) {
      assert.match(
        line,
        /^(?:flowchart LR| {2}%% [^"%{}<>`]*| {2}n\d+\["[^"%{}<>`]*"\]| {2}n\d+ -->(?:\|"\w"\|)? n\d+)$/,
      );
    }
  });
});

describe('what was asked for', () => {
  it('is in the JSON for every destination', () => {
    const { to } = json(
      traceOf(REACHED.classes, { question: questionOf({ to: toService('ecr.api', 'eu-west-1') }) }),
    );
    assert.deepEqual(to, { service: 'ecr.api', region: 'eu-west-1' });
  });
});
