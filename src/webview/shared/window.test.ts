import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { scrollToRow, windowOf } from './window';

const PITCH = 34;

describe('the window of rows that are drawn', () => {
  it('holds every row that is seen, within those that there are', () => {
    fc.assert(
      fc.property(fc.nat(200_000), fc.integer({ min: 0, max: 3000 }), fc.nat(6000), (top, height, rows) => {
        const { first, end, size } = windowOf(top, height, PITCH, rows);
        assert.ok(first >= 0 && end <= rows && first <= end && end - first <= size);
        for (let row = 0; row < rows; row++) {
          const isSeen = (row + 1) * PITCH > top && row * PITCH < top + height;
          if (isSeen) assert.ok(row >= first && row < end, `row ${row}`);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is as large in the middle as at both ends, so that elements are used again', () => {
    const sizes = [0, 17, 5000, 169_000].map((top) => {
      const { first, end } = windowOf(top, 600, PITCH, 5000);
      return end - first;
    });
    assert.equal(new Set(sizes).size, 1);
    assert.ok(sizes.every((size) => size < 40));
  });

  it('is empty where there are no rows', () => {
    assert.deepEqual(windowOf(100, 600, PITCH, 0), { first: 0, end: 0, size: 31 });
  });
});

describe('scrolling to a row', () => {
  it('does not move what is seen already', () => {
    assert.equal(scrollToRow(5, 100, 400, PITCH), 100);
  });

  it('brings a row above to the top and a row below to the bottom', () => {
    assert.equal(scrollToRow(1, 100, 400, PITCH), 34);
    assert.equal(scrollToRow(20, 100, 400, PITCH), 21 * PITCH - 400);
  });
});
