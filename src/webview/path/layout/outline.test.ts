import assert from 'node:assert/strict';
import { arrowOf, outlineOf } from './outline';

describe('the outline of a line', () => {
  it('rounds corners by 9 and leaves room for the arrow', () => {
    const path = outlineOf(
      [
        [0, 0],
        [50, 0],
        [50, 40],
        [100, 40],
      ],
      true,
    );
    assert.equal(path, 'M0,0L41,0Q50,0 50,9L50,31Q50,40 59,40L94,40');
  });

  it('rounds less where there is no room', () => {
    assert.equal(
      outlineOf(
        [
          [0, 0],
          [50, 0],
          [50, 4],
          [100, 4],
        ],
        false,
      ),
      'M0,0L41,0Q50,0 50,2L50,2Q50,4 59,4L100,4',
    );
  });

  it('has the tip of its arrow on its last point', () => {
    assert.equal(
      arrowOf([
        [0, 0],
        [0, 50],
      ]),
      'M0,50L-4.5,42L4.5,42Z',
    );
  });

  it('is nothing for less than two points', () => {
    assert.equal(outlineOf([[0, 0]], true), '');
    assert.equal(arrowOf([]), '');
  });
});
