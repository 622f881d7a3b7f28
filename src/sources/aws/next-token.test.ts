import { strict as assert } from 'node:assert';
import { nextToken } from './next-token';

describe('the token of the next page', () => {
  it('is missing or empty at the end', () => {
    assert.equal(nextToken(undefined, 'a'), undefined);
    assert.equal(nextToken('', 'a'), undefined);
  });

  it('leads on', () => {
    assert.equal(nextToken('b', 'a'), 'b');
    assert.equal(nextToken('a', undefined), 'a');
  });

  it('that leads to itself is refused', () => {
    assert.throws(() => nextToken('a', 'a'), /again and again/);
  });
});
