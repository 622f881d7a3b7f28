import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { difference, edited } from './text-edits';

function edit(
  from: readonly [number, number],
  to: readonly [number, number],
  newText: string,
): Parameters<typeof edited>[1][number] {
  const at = ([line, column]: readonly [number, number]): { line: number; column: number } => ({
    line,
    column,
  });
  return { file: 'x', range: { start: at(from), end: at(to) }, newText };
}

describe('edits of a text', () => {
  it('are done wherever they stand, in any order', () => {
    const text = 'one\r\ntwo\r\nthree';
    assert.equal(
      edited(text, [edit([3, 1], [3, 6], '3'), edit([1, 1], [1, 4], '1'), edit([2, 4], [2, 4], '!')]),
      '1\r\ntwo!\r\n3',
    );
  });

  it('at one place are both done', () => {
    assert.equal(edited('[a]', [edit([1, 3], [1, 3], ', b'), edit([1, 3], [1, 3], ', c')]), '[a, b, c]');
  });

  it('beyond the end are at the end', () => {
    assert.equal(edited('a', [edit([9, 1], [9, 1], '\nb')]), 'a\nb');
  });
});

describe('the difference of two texts', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r', '😀', '😁', '{') });

  it('makes one of the other, and parts no character', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = difference(before, after);
        if (!found) {
          assert.equal(before, after);
          return;
        }
        const { start, end, newText } = found;
        assert.equal(before.slice(0, start) + newText + before.slice(end), after);
        for (const at of [start, end])
          assert.doesNotMatch(
            before.slice(Math.max(at - 1, 0), at + 1),
            /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/,
          );
      }),
    );
  });

  it('is small', () => {
    assert.deepEqual(difference('ids = [a]', 'ids = [a, b]'), { start: 8, end: 8, newText: ', b' });
  });
});
