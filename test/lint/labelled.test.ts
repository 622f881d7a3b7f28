import * as assert from 'node:assert/strict';
import path from 'node:path';
import { english } from '../../src/network/message';
import { lintingOf, MemoryFiles } from '../../src/lint/testing/files';
import { mutatedCases } from './mutations';
import { casesIn, judge, score, totals, type Scored } from './score';

const HERE = import.meta.dirname;

function said(scored: readonly Scored[]): readonly string[] {
  return scored.flatMap(({ case: { name }, missed, wrong, others }) => [
    ...missed.map(({ rule, resource }) => `${name}: ${rule} of ${resource} is missed`),
    ...wrong.map(({ rule, resource, message }) => `${name}: ${rule} of ${resource} is wrong: ${english(message)}`),
    ...others.map(([{ rule, resource, severity }, found]) => `${name}: ${rule} of ${resource} is ${found.severity}, not ${severity ?? ''}`),
  ]);
}

describe('the labelled cases', () => {
  it('are all found as they are labelled, and nothing else is', () => {
    assert.deepEqual(said(casesIn(path.join(HERE, 'cases')).map(score)), []);
  }).timeout(60_000);

  it('are found after a mutation, and nothing else is', () => {
    const scored = [...mutatedCases(path.join(HERE, 'cases'))].map(({ name, files, labels }) => {
      const { varFiles, expect, allow } = labels;
      const { findings } = lintingOf(new MemoryFiles(Object.fromEntries(files)), { varFiles }).result;
      return judge({ name, folder: '', expect, allow, varFiles }, findings);
    });
    assert.ok(scored.length > 100);
    assert.deepEqual(said(scored), []);
  }).timeout(60_000);

  it('of which nobody who wrote the rules knew are found, and little else is', function () {
    const scored = casesIn(path.join(HERE, 'blind')).map(score);
    const { recall, precision } = totals(scored);
    console.log(`      ${String(scored.length)} blind cases: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`);
    assert.ok(scored.length >= 50);
    assert.ok(recall >= 0.95, `recall ${String(recall)}`);
    assert.ok(precision >= 0.98, `precision ${String(precision)}`);
  }).timeout(60_000);
});
