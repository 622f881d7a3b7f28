import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Value } from '../../declared/value';
import { parseHcl } from '../hcl/parse-hcl';
import { resourceOf, unitOf, unitsOf } from '../testing/units';

const SAMPLE = `
variable "azs" { default = ["a", "b"] }
variable "nat" {}
locals {
  tables = concat(aws_route_table.private[*].id, [for k, t in aws_route_table.keyed : t.id if k != "x"])
  names  = { for i, az in var.azs : az => cidrsubnet("10.0.0.0/16", 8, i) }
}
resource "aws_vpc" "main" { cidr_block = "10.0.0.0/16" }
resource "aws_route_table" "private" {
  count  = var.nat ? length(var.azs) : 0
  vpc_id = aws_vpc.main.id
  dynamic "route" {
    for_each = var.nat ? [1] : []
    content { nat_gateway_id = aws_nat_gateway.a[count.index].id }
  }
}
resource "aws_route_table" "keyed" {
  for_each = local.names
  vpc_id   = try(aws_vpc.main.id, null)
}
resource "aws_vpc_endpoint" "s3" {
  service_name    = "com.amazonaws.\${data.aws_region.now.name}.s3"
  route_table_ids = flatten([local.tables, values(aws_route_table.keyed)[*].id])
  policy          = jsonencode({ Statement = [{ Resource = ["\${aws_vpc.main.arn}/*"] }] })
}
data "aws_region" "now" {}
module "vpc" {
  source          = "terraform-aws-modules/vpc/aws"
  private_subnets = values(local.names)
  enable_nat_gateway = var.nat
}
`;

/** Asks for everything that a unit has to say. */
function askAll(files: Readonly<Record<string, string>>): unknown {
  return unitsOf(files).map((unit) => ({
    open: unit.open.map(({ why, place }) => [why, place]),
    resources: unit.resources
      .map((resource) => ({
        address: resource.address,
        presence: resource.presence,
        region: resource.region,
        values: [...resource.values],
        assumed: [...resource.assumed],
        place: resource.place,
        body: resource.body,
        places: [...resource.places],
      }))
      .sort((a, b) => (a.address < b.address ? -1 : 1)),
  }));
}

/** A literal as a value, and as it is written. */
const literal: fc.Arbitrary<{ readonly value: Value; readonly text: string }> = fc.letrec<{
  any: { value: Value; text: string };
}>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.boolean().map((value) => ({ value, text: String(value) })),
    fc.integer().map((value) => ({ value, text: String(value) })),
    fc.string().map((value) => ({
      value,
      text: JSON.stringify(value).replace(/[$%]\{/g, (begin) => begin.charAt(0) + begin),
    })),
    fc.array(tie('any'), { maxLength: 4 }).map((items) => ({
      value: items.map(({ value }) => value),
      text: `[${items.map(({ text }) => text).join(', ')}]`,
    })),
    fc.dictionary(fc.stringMatching(/^[a-z][a-z_]*$/), tie('any'), { maxKeys: 4 }).map((map) => ({
      value: new Map(Object.entries(map).map(([key, { value }]) => [key, value])),
      text: `{ ${Object.entries(map)
        .map(([key, { text }]) => `"${key}" = ${text}`)
        .join(', ')} }`,
    })),
  ),
})).any;

describe('evaluation, of anything', () => {
  it('never throws, whatever is cut out of the code or put into it', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      '"',
      '${',
      '*',
      '.',
      'each.value',
      '(',
      ')',
      '\n',
      'null',
      '0',
      ' = ',
      '?',
      ':',
    ];
    fc.assert(
      fc.property(
        fc.nat(SAMPLE.length),
        fc.nat(60),
        fc.array(fc.constantFrom(...pieces), { maxLength: 3 }),
        (at, count, added) => {
          const text = SAMPLE.slice(0, at) + added.join('') + SAMPLE.slice(at + count);
          askAll({ 'main.tf': text });
        },
      ),
      { numRuns: 400 },
    );
  });

  it('gives literals as they are written', () => {
    fc.assert(
      fc.property(literal, ({ value, text }) => {
        const unit = unitOf(
          `resource "aws_vpc" "a" {\n  x = ${text}\n  y = local.z\n}\nlocals {\n  z = ${text}\n}\n`,
        );
        const { values } = resourceOf(unit, 'aws_vpc.a');
        assert.deepEqual(values.get('x'), value);
        assert.deepEqual(values.get('y'), value);
      }),
      { numRuns: 200 },
    );
  });

  it('does not hang on the order of blocks, or on the files that they stand in', () => {
    const { blocks } = parseHcl(SAMPLE);
    const texts = blocks.map(({ start, end }) => SAMPLE.slice(start, end));
    const said = (files: Readonly<Record<string, string>>): unknown =>
      JSON.parse(
        JSON.stringify(askAll(files), (key, value: unknown) =>
          key === 'place' || key === 'body' || key === 'places' || key === 'open'
            ? undefined
            : value instanceof Map
              ? [...value]
              : value,
        ),
      );
    const expected = said({ 'main.tf': texts.join('\n') });
    fc.assert(
      fc.property(
        fc.shuffledSubarray(texts, { minLength: texts.length }),
        fc.array(fc.nat(2), { minLength: texts.length, maxLength: texts.length }),
        (shuffled, homes) => {
          const files: Record<string, string> = {};
          for (const [at, text] of shuffled.entries()) {
            const name = `f${homes[at] ?? 0}.tf`;
            files[name] = `${files[name] ?? ''}${text}\n`;
          }
          assert.deepEqual(said(files), expected);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('evaluation, of what never ends', () => {
  const askFor = (code: string): void => {
    const begin = performance.now();
    askAll({ 'main.tf': code });
    assert.ok(performance.now() - begin < 2000);
  };

  it('stops at lists that double', () => {
    const doubled = Array.from({ length: 60 }, (_, n) => `  l${n + 1} = flatten([local.l${n}, local.l${n}])`);
    askFor(
      `locals {\n  l0 = ["a", "b"]\n${doubled.join('\n')}\n}\nresource "aws_vpc" "a" {\n  x = local.l60\n}\n`,
    );
  });

  it('stops at loops within loops', () => {
    const list = 'range(3000)';
    askFor(
      `resource "aws_vpc" "a" {\n  x = [for a in ${list} : [for b in ${list} : [for c in ${list} : a]]]\n}\n`,
    );
  });

  it('stops at nested lists that are shared', () => {
    const doubled = Array.from({ length: 60 }, (_, n) => `  l${n + 1} = [local.l${n}, local.l${n}]`);
    askFor(
      `locals {\n  l0 = []\n${doubled.join('\n')}\n}\nresource "aws_vpc" "a" {\n  x = local.l60\n  y = jsonencode(local.l60)\n}\n`,
    );
  });

  it('stops at conditions that multiply', () => {
    const conditions = Array.from({ length: 40 }, (_, n) => `var.v${n} ? ["${n}"] : []`);
    askFor(`resource "aws_vpc" "a" {\n  x = concat(${conditions.join(', ')})\n}\n`);
  });

  it('stops at a long way from one value to the next', () => {
    const chain = Array.from({ length: 5000 }, (_, n) => `  l${n + 1} = local.l${n}`);
    askFor(`locals {\n  l0 = 1\n${chain.join('\n')}\n}\nresource "aws_vpc" "a" {\n  x = local.l5000\n}\n`);
  });
});
