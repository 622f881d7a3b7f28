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

  it('says the same of few and of many', () => {
    const many = Array.from({ length: 30 }, (_, n) => message('a {n}', { n: n % 7 }));
    assert.deepEqual(distinct(many), many.slice(0, 7));
    assert.deepEqual(distinct(many.slice(0, 9)), many.slice(0, 7));
  });
});
