import assert from 'node:assert/strict';
import { glyphNames } from '../../shared/glyphs';
import { stepLooks, toldStep, type StepState } from './step-looks';

const steps = (
  ...states: readonly StepState[]
): readonly { label: string; detail: string; state: StepState }[] =>
  states.map((state, index) => ({ label: `step ${index}`, detail: '', state }));

describe('the steps of a creation', () => {
  it('have a symbol and a word of their own', () => {
    const looks = Object.values(stepLooks);
    assert.equal(new Set(looks.map(({ glyph }) => glyph)).size, looks.length);
    assert.equal(new Set(looks.map(({ word }) => word)).size, looks.length);
    for (const { glyph } of looks) assert.ok(glyphNames.includes(glyph), glyph);
  });

  it('are told by the one under way, by what failed, or by the last that is done', () => {
    assert.equal(toldStep(steps('done', 'now', 'later'))?.label, 'step 1');
    assert.equal(toldStep(steps('done', 'failed', 'later'))?.label, 'step 1');
    assert.equal(toldStep(steps('done', 'done'))?.label, 'step 1');
    assert.equal(toldStep(steps('open', 'later'))?.label, 'step 0');
    assert.equal(toldStep([]), undefined);
  });
});
