import assert from 'node:assert/strict';
import fc from 'fast-check';
import { message } from '../../../network/message';
import { ALWAYS, condition } from '../../../network/presence';
import { unknown } from '../../../network/resolved';
import type { DeclaredResource } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { CLOUDFORMATION } from './language';

const PROPERTIES =
  'VpcId SubnetId SubnetIds RouteTableIds CidrBlock NatGatewayId GatewayId VpcConfig SecurityGroupEgress SecurityGroupIngress SecurityGroupIds Entries Egress PortRange DnsOptions PolicyDocument Policies Statement Role Roles Environment ContainerDefinitions TaskDefinition NetworkConfiguration ManagedPolicyArns KeySchema BucketName Id Source Destination Effect Action Cidr LaunchTemplate'.split(
    ' ',
  );
const ADDRESSES = ['A', 'B', 'C', 'Net.A', 'toString', ''];
const types = [...CLOUDFORMATION.types, ...CLOUDFORMATION.evidence];

const values: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Value>('Allow', 's3:*', '', 'a.b', 'vpc-1', 0, -1, 1.5, true, null),
    fc.constant<Value>(unknown(message('Not known.'))),
    fc.record({
      kind: fc.constant('reference' as const),
      to: fc.constantFrom(...ADDRESSES),
      attribute: fc.constantFrom('Ref', 'Arn', 'Id', '__proto__'),
    }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.constantFrom(...PROPERTIES), tie('value')), { maxLength: 4 })
      .map((entries): Value => new Map(entries)),
    fc.record({
      kind: fc.constant('choice' as const),
      condition: fc.constantFrom(condition('x'), condition('y')),
      then: tie('value'),
      otherwise: tie('value'),
    }),
    fc.record({
      kind: fc.constant('interpolated' as const),
      parts: fc.array(tie('value'), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('each' as const), of: tie('value') }),
  ),
})).value;

const place = { file: 'x', range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } };

const resource: fc.Arbitrary<DeclaredResource> = fc
  .record({
    address: fc.constantFrom(...ADDRESSES),
    type: fc.constantFrom(...types),
    values: fc
      .array(fc.tuple(fc.constantFrom(...PROPERTIES), values), { maxLength: 6 })
      .map((entries) => new Map(entries)),
  })
  .map((given) => ({
    ...given,
    assumed: new Set<string>(),
    presence: ALWAYS,
    isSeveral: false,
    place,
    body: place,
    places: new Map(),
    region: 'us-east-1',
    isReadOnly: false,
  }));

describe('the language of templates', () => {
  it('takes any value anywhere', () => {
    fc.assert(
      fc.property(fc.array(resource, { maxLength: 8 }), (resources) => {
        for (const each of resources) {
          for (const part of CLOUDFORMATION.parts(each)) {
            assert.equal(part.of, each);
            assert.notEqual(part.under?.when, 'never');
          }
        }
        for (const use of CLOUDFORMATION.uses(resources)) assert.ok(resources.includes(use.of));
      }),
      { numRuns: 2000 },
    );
  });

  it('bears choices within choices, and resources made after each other without end', () => {
    let deep: Value = 'x';
    for (let i = 0; i < 3000; i++)
      deep = { kind: 'choice', condition: condition(`c${i}`), then: deep, otherwise: null };
    const made = Array.from({ length: 20_000 }, (_, i): DeclaredResource => ({
      address: `I${i}`,
      type: 'AWS::EC2::Instance',
      values: new Map<string, Value>([
        ['SubnetId', i === 0 ? deep : 'subnet-1'],
        ['IamInstanceProfile', { kind: 'reference', to: `I${i + 1}`, attribute: 'Ref' }],
      ]),
      assumed: new Set(),
      presence: ALWAYS,
      isSeveral: false,
      place,
      body: place,
      places: new Map(),
      region: 'us-east-1',
      isReadOnly: false,
    }));
    assert.equal(made.flatMap((each) => CLOUDFORMATION.parts(each)).length, made.length);
    assert.deepEqual(CLOUDFORMATION.uses(made), []);
  });
});
