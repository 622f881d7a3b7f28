import assert from 'node:assert/strict';
import { distinct } from './distinct';
import { message } from './message';

describe('distinct', () => {
  it('keeps the first of messages that say the same, in their order', () => {
    const all = [
      message('b {n}', { n: 1 }),
      message('a'),
      message('b {n}', { n: 1 }),
      message('b {n}', { n: 2 }),
    ];
    assert.deepEqual(distinct(all), [all[0], all[1], all[3]]);
  });
});
