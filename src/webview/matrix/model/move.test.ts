import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { move } from './move';

const extent = { rows: 100, columns: 4, page: 10 };

describe('moving in the grid', () => {
  for (const [key, all, row, column] of [
    ['ArrowUp', false, 49, 2],
    ['ArrowDown', false, 51, 2],
    ['ArrowLeft', false, 50, 1],
    ['ArrowRight', false, 50, 3],
    ['PageUp', false, 40, 2],
    ['PageDown', false, 60, 2],
    ['Home', false, 50, 0],
    ['End', false, 50, 3],
    ['Home', true, 0, 0],
    ['End', true, 99, 3],
  ] as const) {
    it(`${all ? 'Ctrl+' : ''}${key} leads to row ${row}, column ${column}`, () => {
      assert.deepEqual(move({ row: 50, column: 2 }, key, all, extent), { row, column });
    });
  }

  it('goes from the first row to the heads, and from the last to what endpoints would pay', () => {
    assert.equal(move({ row: 0, column: 1 }, 'ArrowUp', false, extent)?.row, -1);
    assert.equal(move({ row: 99, column: 1 }, 'ArrowDown', false, extent)?.row, 100);
  });

  it('pages stop at the first and the last subnet', () => {
    assert.equal(move({ row: 3, column: 1 }, 'PageUp', false, extent)?.row, 0);
    assert.equal(move({ row: 97, column: 1 }, 'PageDown', false, extent)?.row, 99);
    assert.equal(move({ row: -1, column: 1 }, 'PageUp', false, extent)?.row, -1);
    assert.equal(move({ row: 100, column: 1 }, 'PageDown', false, extent)?.row, 100);
  });

  it('leaves other keys to others', () => {
    assert.equal(move({ row: 0, column: 0 }, 'a', false, extent), undefined);
    assert.equal(move({ row: 0, column: 0 }, 'Tab', false, extent), undefined);
  });

  it('never leaves the grid', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'];
    fc.assert(
      fc.property(
        fc.nat(5),
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean())),
        (rows, columns, pressed) => {
          let spot = { row: -1, column: 0 };
          for (const [key, all] of pressed) {
            spot = move(spot, key, all, { rows, columns, page: 3 }) ?? spot;
            assert.ok(spot.row >= -1 && spot.row <= rows && spot.column >= 0 && spot.column < columns);
          }
        },
      ),
    );
  });
});
