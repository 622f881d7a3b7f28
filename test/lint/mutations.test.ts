import * as assert from 'node:assert/strict';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { parseHcl } from '../../src/sources/terraform/hcl/parse-hcl';
import { RULE_IDS } from '../../src/rules/rule-id';
import { MUTANTS, mutatedCases } from './mutations';

const CASES = path.join(import.meta.dirname, 'cases');

describe('mutations of the right cases', () => {
  const cases = [...mutatedCases(CASES)];

  it('can all be made, under names of their own', () => {
    assert.equal(cases.length, MUTANTS.length);
    assert.equal(new Set(cases.map(({ name }) => name)).size, MUTANTS.length);
  });

  it('leave code that can be read', () => {
    const wrong = cases.flatMap(({ name, files }) =>
      [...files].flatMap(([file, text]) => (isRead(file, text) ? [] : [`${name}/${file}`])),
    );
    assert.deepEqual(wrong, []);
  });

  it('name rules that there are, and are right in part', () => {
    const labels = cases.flatMap((one) => [...one.labels.expect, ...one.labels.allow]);
    const ids = new Set<string>(RULE_IDS);
    assert.deepEqual(
      labels.filter(({ rule }) => !ids.has(rule)),
      [],
    );
    const right = cases.filter((one) => one.labels.expect.length === 0);
    assert.ok(right.length >= 10 && right.length < cases.length / 2);
  });
});

function isRead(file: string, text: string): boolean {
  if (/\.(tf|tfvars)$/.test(file)) return parseHcl(text).errors.length === 0;
  return parseAllDocuments(text, { logLevel: 'silent' }).every(({ errors }) => errors.length === 0);
}
