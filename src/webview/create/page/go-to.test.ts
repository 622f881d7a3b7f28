import assert from 'node:assert/strict';
import { fieldToGoTo } from './go-to';

describe('an id that leads to a field', () => {
  it('names a field of the form', () => {
    assert.equal(fieldToGoTo('go-to policy'), 'policy');
    assert.equal(fieldToGoTo('go-to routeTables'), 'routeTables');
  });

  it('is nothing else', () => {
    for (const id of ['create', 'go-to', 'go-to ', 'go-to toString', 'remedy go-to policy', 'go-topolicy'])
      assert.equal(fieldToGoTo(id), undefined, id);
  });
});
