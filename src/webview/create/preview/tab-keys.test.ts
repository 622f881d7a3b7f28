import assert from 'node:assert/strict';
import { tabAt } from './tab-keys';

describe('the keys of tabs', () => {
  it('go around at both ends', () => {
    assert.equal(tabAt('ArrowRight', 3, 4), 0);
    assert.equal(tabAt('ArrowLeft', 0, 4), 3);
    assert.deepEqual([tabAt('Home', 2, 4), tabAt('End', 2, 4)], [0, 3]);
  });

  it('start somewhere where none is chosen, and do nothing where there is none', () => {
    assert.equal(tabAt('ArrowRight', -1, 4), 0);
    assert.equal(tabAt('ArrowLeft', -1, 4), 3);
    assert.equal(tabAt('ArrowRight', -1, 0), undefined);
    assert.equal(tabAt('a', 1, 4), undefined);
  });
});
