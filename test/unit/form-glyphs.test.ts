// The form names glyphs, the page draws them: neither room may import the other, and an unknown name draws a wrong one.
import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { randomState } from '../../src/vscode/create/form/testing/random-state';
import { LESSON, LESSON_SCOPE, viewOf } from '../../src/vscode/create/form/testing/states';
import { glyphNames } from '../../src/webview/shared/glyphs';

describe('the glyphs of the create form', () => {
  it('are all drawn, whatever is asked for', () => {
    const drawn = new Set(glyphNames);
    const seen = new Set<string>();
    fc.assert(
      fc.property(randomState(LESSON, LESSON_SCOPE), (state) => {
        const text = JSON.stringify(viewOf(LESSON, { ...state, filter: '' }));
        for (const [, name = ''] of text.matchAll(/[gG]lyph":"([^"]+)"/g)) seen.add(name);
      }),
      { numRuns: 200 },
    );
    assert.ok(seen.size > 8, [...seen].join());
    assert.deepEqual(
      [...seen].filter((name) => !drawn.has(name)),
      [],
    );
  });
});
