import * as assert from 'node:assert/strict';
import { parseAddress } from '../network/addresses/address';
import { english } from '../network/message';
import {
  classOf,
  fromInstance,
  fromSubnet,
  interfaceEndpointOf,
  questionOf,
  toService,
  traceOf,
  wayOf,
} from './testing/traces';
import type { Question } from './question';
import { commandsFor, instanceNotes } from './try-it';

function commands(more: Partial<Question> = {}): readonly string[] {
  return commandsFor(traceOf([classOf([wayOf('nat-gateway', 'nat-1')])], { question: questionOf(more) }));
}

const VPCE = 'vpce-0a1-b2.s3.us-east-1.vpce.amazonaws.com';

describe('commands to try a trace from an instance', () => {
  it('look up, call and probe a service', () => {
    assert.deepEqual(commands(), [
      'dig +short s3.us-east-1.amazonaws.com',
      'aws s3 ls --region us-east-1',
      'curl -sI https://s3.us-east-1.amazonaws.com',
    ]);
    assert.deepEqual(commands({ to: toService('ecr.api', 'cn-north-1') }), [
      'dig +short api.ecr.cn-north-1.amazonaws.com.cn',
      'aws ecr describe-repositories --region cn-north-1',
      'curl -sI https://api.ecr.cn-north-1.amazonaws.com.cn',
    ]);
  });

  it('name the endpoint where its own name is asked about', () => {
    const called = `aws s3 ls --region us-east-1 --endpoint-url https://bucket.${VPCE}`;
    assert.ok(commands({ to: { kind: 'host', host: `bucket.${VPCE}` } }).includes(called));
    const endpoint = interfaceEndpointOf({
      ServiceName: 'com.amazonaws.us-east-1.s3',
      DnsEntries: [{ DnsName: `*.${VPCE}` }],
    });
    assert.ok(commands({ to: { kind: 'resource', resource: endpoint } }).includes(called));
  });

  it('fit protocol and port', () => {
    const to = { kind: 'host', host: 'example.com' } as const;
    const probes = ([protocol, port]: readonly [
      Question['flow']['protocol'],
      number | undefined,
    ]): readonly string[] => commands({ to, flow: { protocol, port } }).slice(1);
    assert.deepEqual(
      (
        [
          ['tcp', 443],
          ['tcp', 80],
          ['tcp', 5432],
          ['icmp', undefined],
          ['udp', 53],
        ] as const
      ).map(probes),
      [
        ['curl -sI https://example.com'],
        ['curl -sI http://example.com'],
        ['nc -zv example.com 5432'],
        ['ping -c 3 example.com'],
        [],
      ],
    );
    const address = parseAddress('10.0.2.7');
    assert.ok(address);
    assert.deepEqual(commands({ to: { kind: 'address', address } }), ['nc -zv 10.0.2.7 443']);
  });

  it('are none for what no host is known of, or from elsewhere than an instance', () => {
    assert.deepEqual(commands({ to: toService('notebook') }), []);
    assert.deepEqual(commands({ to: toService('s3', 'us-iso-east-1') }), []);
    assert.deepEqual(commands({ from: fromSubnet() }), []);
  });

  it('never hand a shell what is no host name', () => {
    for (const host of ['a;b', '$(x)', '-x', 'a b', 'a`b`', 'a\nb', "a'b"]) {
      assert.deepEqual(commands({ to: { kind: 'host', host } }), [], host);
    }
    assert.deepEqual(commands({ to: toService('s3', 'x; y') }), []);
  });
});

describe('the instance’s credentials', () => {
  const said = (more: Partial<Question>): readonly string[] => instanceNotes(questionOf(more)).map(english);

  it('are missing without an instance profile', () => {
    assert.deepEqual(said({}), [
      'i-1 has no instance profile: reaching a service is not being allowed to use it; calls need other credentials.',
    ]);
  });

  it('are named with one', () => {
    const arn = 'arn:aws:iam::111122223333:instance-profile/app';
    assert.match(
      said({ from: fromInstance({ IamInstanceProfile: { Arn: arn } }) })[0] ?? '',
      /instance profile app:/,
    );
  });

  it('matter to services only', () => {
    assert.deepEqual(said({ to: { kind: 'host', host: 'example.com' } }), []);
    assert.equal(said({ to: { kind: 'host', host: 'sqs.us-east-1.amazonaws.com' } }).length, 1);
    assert.deepEqual(said({ from: fromSubnet() }), []);
  });
});
