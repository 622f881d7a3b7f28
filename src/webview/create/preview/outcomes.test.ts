import assert from 'node:assert/strict';
import { glyphNames } from '../../shared/glyphs';
import type { CheckRow } from '../protocol';
import { foldedChecks, outcomes } from './outcomes';

const row = (outcome: CheckRow['outcome'], what: string): CheckRow => ({
  outcome,
  what,
  why: '',
  hover: '',
  remedy: undefined,
  documentation: undefined,
});

describe('the checks', () => {
  it('have a symbol and a word of their own for every outcome', () => {
    const looks = Object.values(outcomes);
    assert.equal(new Set(looks.map(({ glyph }) => glyph)).size, looks.length);
    assert.equal(new Set(looks.map(({ word }) => word)).size, looks.length);
    for (const { glyph } of looks) assert.ok(glyphNames.includes(glyph), glyph);
  });

  it('are all shown where few have passed, in their order', () => {
    const rows = [row('error', 'a'), row('passed', 'b'), row('passed', 'c')];
    assert.deepEqual(foldedChecks(rows), { shown: rows, folded: [] });
  });

  it('are folded where many have passed; nothing else is ever folded', () => {
    const passed = Array.from({ length: 5 }, (_, index) => row('passed', `passed ${index}`));
    const others = (['error', 'warning', 'information', 'asking', 'not-asked'] as const).map((outcome) =>
      row(outcome, outcome),
    );
    assert.deepEqual(foldedChecks([...others, ...passed]), { shown: others, folded: passed });
  });
});
