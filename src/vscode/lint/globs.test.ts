import * as assert from 'node:assert/strict';
import { anyOf, withoutBraces } from './globs';

describe('glob patterns', () => {
  it('lose their braces, also those within others', () => {
    assert.deepEqual(withoutBraces('**/*.tf'), ['**/*.tf']);
    assert.deepEqual(withoutBraces('{a,b}/{c,d{e,f}}'), ['a/c', 'a/de', 'a/df', 'b/c', 'b/de', 'b/df']);
  });

  it('keep a brace that nobody closes', () => {
    assert.deepEqual(withoutBraces('a{b'), ['a{b']);
  });

  it('become one', () => {
    assert.equal(anyOf(['**/x/**']), '**/x/**');
    assert.equal(anyOf(['**/{x,y}/**', '**/z', '**/x/**']), '{**/x/**,**/y/**,**/z}');
  });
});
