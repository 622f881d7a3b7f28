import * as assert from 'node:assert/strict';
import { condition, not, type Presence } from '../../../network/presence';
import type { Choice, Value } from '../value';
import { presenceText } from './testing/assembled';
import { itemsOf, variantsOf, type Variant } from './variants';

const ON = condition('on');

function choice(then: Value, otherwise: Value, of: Presence = ON): Choice {
  return { kind: 'choice', condition: of, then, otherwise };
}

function text(variants: readonly Variant[]): readonly string[] {
  return variants.map(
    ({ value, under }) => `${value === undefined ? 'nothing' : JSON.stringify(value)} ${presenceText(under)}`,
  );
}

describe('the variants of a value', () => {
  it('are one where nothing is open', () => {
    assert.deepEqual(text(variantsOf('a')), ['"a" always']);
    assert.deepEqual(text(variantsOf(undefined)), ['nothing always']);
  });

  it('are as many as its conditions make, without those that exclude each other', () => {
    assert.deepEqual(text(variantsOf(choice('a', null))), ['"a" on', 'nothing not on']);
    assert.deepEqual(text(variantsOf(choice(choice('a', 'b'), 'c'))), ['"a" (on and on)', '"c" not on']);
    assert.deepEqual(text(variantsOf(choice('a', 'b'), not(ON))), ['"b" (not on and not on)']);
  });

  it('are not gone through without end', () => {
    let deep: Value = 'a';
    for (let n = 0; n < 40; n += 1) deep = choice(String(n), deep, condition(`c${n}`));
    const found = variantsOf(deep);
    assert.ok(found.length <= 20);
    assert.equal(typeof found.at(-1)?.value, 'object');
  });
});

describe('the items of a list', () => {
  it('have the conditions of their list and their own', () => {
    assert.deepEqual(text(itemsOf(choice(['a', choice('b', null, condition('two'))], ['c']))), [
      '"a" on',
      '"b" (on and two)',
      '"c" not on',
    ]);
  });

  it('are one for all where nobody can count them, and what is no list is one', () => {
    assert.deepEqual(text(itemsOf([{ kind: 'each', of: 'a' }, 'b'])), ['"a" always', '"b" always']);
    assert.deepEqual(text(itemsOf('a')), ['"a" always']);
    assert.deepEqual(itemsOf(undefined), []);
  });
});
