import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moved, typedTo } from './moving';

describe('moving in a list', () => {
  it('begins at the top with the arrow down and at the bottom with the arrow up', () => {
    assert.equal(moved('ArrowDown', undefined, 5, 3), 0);
    assert.equal(moved('ArrowUp', undefined, 5, 3), 4);
  });

  it('goes a row, a page, or to an end', () => {
    assert.deepEqual(
      ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map((key) => moved(key, 5, 20, 8)),
      [6, 4, 13, 0, 0, 19],
    );
  });

  it('leaves other keys to the field', () => {
    assert.deepEqual(
      ['a', 'Enter', 'Tab', 'ArrowLeft'].map((key) => moved(key, 1, 5, 3)),
      [undefined, undefined, undefined, undefined],
    );
  });

  it('never leaves the list', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End');
    fc.assert(
      fc.property(fc.array(keys), fc.integer({ min: 1, max: 30 }), (pressed, count) => {
        const end = pressed.reduce<number | undefined>((at, key) => moved(key, at, count, 8), undefined);
        assert.ok(end === undefined || (end >= 0 && end < count));
      }),
    );
  });

  it('is not possible where there is no row', () => {
    assert.equal(moved('ArrowDown', undefined, 0, 3), undefined);
  });
});

describe('typing in a list', () => {
  const options = [
    { label: 'sg-app', detail: 'sg-0aa110' },
    { label: 'default', detail: 'sg-0000de' },
    { label: 'sg-db', detail: 'sg-08d1f2' },
  ];

  it('goes on from the active row with the same letter, and around the end', () => {
    assert.equal(typedTo(options, 's', 0), 2);
    assert.equal(typedTo(options, 's', 2), 0);
  });

  it('stays where more letters still fit', () => {
    assert.equal(typedTo(options, 'sg-', 2), 2);
    assert.equal(typedTo(options, 'SG-A', 2), 0);
  });

  it('finds an id, or letters within a name, where no name begins with them', () => {
    assert.equal(typedTo(options, '08d1', 0), 2);
    assert.equal(typedTo(options, 'fault', 0), 1);
    assert.equal(typedTo(options, 'nothing', 0), undefined);
  });
});
