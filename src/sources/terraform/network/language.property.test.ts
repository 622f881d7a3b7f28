import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { message } from '../../../network/message';
import { ALWAYS, condition } from '../../../network/presence';
import { unknown } from '../../../network/resolved';
import type { DeclaredResource } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { mapWith } from '../evaluate/maps';
import { failed } from '../evaluate/not-known';
import { TERRAFORM } from './language';

const TYPES = [...TERRAFORM.types, ...TERRAFORM.evidence];

/** The arguments that any of the types has, as far as the language asks for them. */
const NAMES = [
  ...['id', 'vpc_id', 'cidr_block', 'route', 'route_table_ids', 'subnet_ids', 'gateway_id', 'type', 'egress'],
  ...['ingress', 'filter', 'entry', 'name', 'values', 'policy', 'role', 'policy_arn', 'roles', 'statement'],
  ...['actions', 'effect', 'vpc_config', 'network_configuration', 'dns_options', 'environment', 'variables'],
  ...['container_definitions', 'task_definition', 'launch_template', 'iam_instance_profile', 'bucket'],
  ...['inline_policy', 'managed_policy_arns', 'source_policy_documents', 'origin', 'domain_name', 'hash_key'],
];
const ADDRESSES = TYPES.slice(0, 60).map((type) => `${type}.a`);

const values = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Value>(
      null,
      true,
      false,
      '',
      'egress',
      'Allow',
      's3:*',
      '{"Statement":[{}]}',
      '[{',
      443,
      -1,
    ),
    fc.constantFrom<Value>(unknown(message('x')), { ...unknown(message('x')), symbol: 'var.x' }, failed('x')),
    fc.record({
      kind: fc.constant('reference' as const),
      to: fc.constantFrom(...ADDRESSES, 'aws_subnet.none', ''),
      attribute: fc.constantFrom('id', 'arn', 'json', ''),
    }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.record({ kind: fc.constant('each' as const), of: tie('value') }),
    fc.record({
      kind: fc.constant('interpolated' as const),
      parts: fc.array(tie('value'), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('choice' as const),
      condition: fc.constantFrom(condition('a'), condition('b'), ALWAYS),
      then: tie('value'),
      otherwise: tie('value'),
    }),
    fc
      .tuple(
        fc.array(fc.tuple(fc.constantFrom(...NAMES), tie('value')), { maxLength: 4 }),
        fc.array(tie('value'), { maxLength: 1 }),
      )
      .map(([entries, rest]) => mapWith(entries, rest)),
  ),
})).value;

const PLACE = { file: 'a.tf', range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } } };

const resources: fc.Arbitrary<DeclaredResource> = fc
  .tuple(
    fc.constantFrom(...TYPES),
    fc.array(fc.tuple(fc.constantFrom(...NAMES), values), { maxLength: 6 }),
    fc.boolean(),
  )
  .map(([type, entries, isReadOnly]) => ({
    address: `${type}.a`,
    type,
    values: new Map(entries),
    assumed: new Set<string>(),
    presence: ALWAYS,
    isSeveral: false,
    place: PLACE,
    body: PLACE,
    places: new Map(),
    region: 'eu-west-1',
    isReadOnly,
  }));

describe('the language, whatever values there are', () => {
  it('never throws, and its parts are of their resource', () => {
    fc.assert(
      fc.property(resources, (resource) => {
        for (const part of TERRAFORM.parts(resource)) {
          assert.equal(part.of, resource);
          assert.notEqual(part.under?.when, 'always');
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('finds uses that are of one of the resources', () => {
    fc.assert(
      fc.property(fc.array(resources, { maxLength: 12 }), (all) => {
        for (const { of } of TERRAFORM.uses(all)) assert.ok(all.includes(of));
      }),
      { numRuns: 500 },
    );
  });
});
