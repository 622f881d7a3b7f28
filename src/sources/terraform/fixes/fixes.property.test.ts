import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FixRequest } from '../../declared/fix-request';
import type { Value } from '../../declared/value';
import { resourceOf } from '../testing/units';
import { parseHcl } from '../hcl/parse-hcl';
import { heldBy } from './names/held';
import { idOf } from './names/output-terms';
import { applied, broken, fixesOf, readUnit } from './testing/fixing';
import { formatted, hasTerraform } from './testing/terraform';
import { endpointWith, LAYOUT, NETWORK, TABLE_LIST, TABLES } from './testing/written-code';

const WANTED = fc.uniqueArray(fc.constantFrom(...TABLES), { minLength: 1, maxLength: 4 });

function attach(routeTableIds: readonly string[]): FixRequest['remedy'] {
  return { kind: 'attach-route-tables', endpointId: 'aws_vpc_endpoint.s3', routeTableIds };
}

/** @returns the only file after its only fix */
function after(code: string, remedy: FixRequest['remedy']): string {
  const one = broken(code, remedy);
  const fixes = fixesOf(one);
  assert.equal(fixes.length, 1, 'there is one fix');
  const [fix] = fixes;
  return (fix && applied(one.files, fix)['main.tf']) ?? '';
}

function tablesIn(code: string): ReadonlySet<string> {
  const value: Value | undefined = resourceOf(
    readUnit({ 'main.tf': code }),
    'aws_vpc_endpoint.s3',
  ).values.get('route_table_ids');
  return (value === undefined ? undefined : heldBy(value, idOf)?.of) ?? new Set();
}

function comments(code: string): readonly string[] {
  return parseHcl(code).comments.map(({ start, end }) => code.slice(start, end));
}

describe('fixes of Terraform code, however it is written', () => {
  it('attach tables: the endpoint has them after it, and those that it had', () => {
    fc.assert(
      fc.property(TABLE_LIST, WANTED, LAYOUT, (list, wanted, [, layout]) => {
        const code = layout(endpointWith(list));
        const fixed = after(code, attach(wanted));
        assert.deepEqual(parseHcl(fixed).errors, []);
        const now = tablesIn(fixed);
        for (const id of [...wanted, ...tablesIn(code)]) assert.ok(now.has(id), `${id} in\n${fixed}`);
        // all that is new is asked for, or an instance of what is asked for
        const names = [...wanted, ...tablesIn(code)].map(withoutKey);
        for (const id of now) assert.ok(names.includes(withoutKey(id)), `${id} in\n${fixed}`);
      }),
      { numRuns: 400 },
    );
  });

  it('attach tables: everything else stays as it is', () => {
    fc.assert(
      fc.property(TABLE_LIST, WANTED, LAYOUT, (list, wanted, [name, layout]) => {
        const code = layout(endpointWith(list));
        const fixed = after(code, attach(wanted));
        const [head, tail] = [code.indexOf('# free of charge'), code.length - code.indexOf('tags = ')];
        assert.equal(fixed.slice(0, head), code.slice(0, head));
        if (name !== 'unicode') assert.equal(fixed.slice(fixed.length - tail), code.slice(-tail));
        assert.equal(fixed.includes('\r'), code.includes('\r'));
        assert.equal(/[^\r]\n/.test(fixed), /[^\r]\n/.test(code), 'ends of lines are of one kind');
        assert.equal(/^ /m.test(fixed), /^ /m.test(code), 'lines are indented alike');
        // a comment of an item that goes goes with it
        if (!/\[\d\]/.test(list ?? '') && !(list ?? '').includes('["a"]'))
          assert.deepEqual(comments(fixed), comments(code));
      }),
      { numRuns: 300 },
    );
  });

  it('are none, or parse no worse, where the code is half typed', () => {
    fc.assert(
      fc.property(
        TABLE_LIST,
        WANTED,
        LAYOUT,
        fc.nat(),
        fc.nat(40),
        (list, wanted, [, layout], at, length) => {
          const whole = layout(endpointWith(list));
          const from = at % whole.length;
          const code = whole.slice(0, from) + whole.slice(from + length);
          for (const remedy of [attach(wanted), createS3(wanted)]) {
            const one = broken(code, remedy);
            for (const fix of fixesOf(one)) {
              const text = applied(one.files, fix)['main.tf'] ?? '';
              assert.ok(parseHcl(text).errors.length <= parseHcl(code).errors.length, text);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('create an endpoint that has the tables, and the Region by reference', () => {
    fc.assert(
      fc.property(WANTED, LAYOUT, (wanted, [, layout]) => {
        const code = layout(NETWORK);
        const fixed = after(code, createS3(wanted));
        assert.deepEqual(parseHcl(fixed).errors, []);
        const now = tablesIn(fixed);
        for (const id of wanted) assert.ok(now.has(id), `${id} in\n${fixed}`);
        const { values } = resourceOf(readUnit({ 'main.tf': fixed }), 'aws_vpc_endpoint.s3');
        assert.deepEqual(values.get('vpc_id'), { kind: 'reference', to: 'aws_vpc.main', attribute: 'id' });
        assert.match(fixed, /"com\.amazonaws\.\$\{data\.aws_region\.current\.name\}\.s3"/);
        assert.equal(/[^\r]\n/.test(fixed), /[^\r]\n/.test(code));
      }),
      { numRuns: 100 },
    );
  });

  it('are laid out as terraform fmt does it', function () {
    if (!hasTerraform()) this.skip();
    this.timeout(60_000);
    const lists = fc.sample(TABLE_LIST, { numRuns: 300, seed: 4 });
    const wanted = fc.sample(WANTED, { numRuns: 300, seed: 5 });
    const tidy = formatted(lists.map(endpointWith));
    const fixed = tidy.map((code, index) => after(code, attach(wanted[index] ?? [])));
    const created = wanted.slice(0, 50).map((ids) => after(NETWORK, createS3(ids)));
    const all = [...fixed, ...created];
    assert.deepEqual(formatted(all), all);
  });
});

function createS3(routeTableIds: readonly string[]): FixRequest['remedy'] {
  const scope = { account: '', region: '', partition: 'aws' };
  return {
    kind: 'create-endpoint',
    plan: {
      kind: 'gateway',
      vpc: { id: 'aws_vpc.main', scope },
      service: 'com.amazonaws..s3',
      routeTableIds,
      policy: 'full',
      tags: new Map(),
    },
  };
}

function withoutKey(id: string): string {
  return id.replace(/\[.*\]$/, '');
}
