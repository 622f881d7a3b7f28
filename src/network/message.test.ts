import * as assert from 'node:assert/strict';
import { counted, english, message } from './message';

describe('messages in English', () => {
  it('fill places with texts as they are and numbers with separators', () => {
    assert.equal(english(message('{n} of {name}', { n: 12345, name: '$& {n}' })), '12,345 of $& {n}');
  });

  it('leave a place that nothing fills', () => {
    assert.equal(english(message('{a} and {b}', { a: 1 })), '1 and {b}');
  });

  it('have a form for one and a form for others', () => {
    const words = (n: number): string => english(counted(n, '{n} route', '{n} routes'));
    assert.deepEqual([0, 1, 2].map(words), ['0 routes', '1 route', '2 routes']);
  });

  it('are texts where they are texts', () => {
    assert.equal(english('{n}'), '{n}');
  });
});
