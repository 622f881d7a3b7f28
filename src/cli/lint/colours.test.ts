import * as assert from 'node:assert/strict';
import { wantsColours } from './colours';

describe('wantsColours', () => {
  for (const [isTerminal, environment, wants] of [
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [false, { FORCE_COLOR: '' }, false],
    [true, { FORCE_COLOR: '0' }, false],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  ] as const) {
    it(`${isTerminal ? 'a terminal' : 'a file'} with ${JSON.stringify(environment)}: ${wants}`, () => {
      assert.equal(wantsColours(isTerminal, environment), wants);
    });
  }
});
