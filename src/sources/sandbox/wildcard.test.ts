import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { wildcard } from './wildcard';

describe('wildcard', () => {
  const CASES: readonly (readonly [pattern: string, text: string, matches: boolean])[] = [
    ['web', 'web', true],
    ['web', 'Web', false],
    ['*', '', true],
    ['?', '', false],
    ['w?b', 'web', true],
    ['w*', 'web', true],
    ['*a*b', 'xaxbxb', true],
    ['*a*b', 'xaxbx', false],
    ['a\\*', 'a*', true],
    ['a\\*', 'ab', false],
    ['\\?', '?', true],
    ['\\\\', '\\', true],
    ['a\\', 'a\\', true],
    ['?', '😀', true],
    ['10.0.*', '10x0.1', false],
  ];
  for (const [pattern, text, matches] of CASES) {
    it(`${pattern} ${matches ? 'matches' : 'does not match'} ${text}`, () => {
      assert.equal(wildcard(pattern)(text), matches);
    });
  }

  it('is what a regular expression would say', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '\\') });
    fc.assert(
      fc.property(text, text, (pattern, subject) => {
        const source = pattern.replace(/\\([\s\S])|[\s\S]/g, (one: string, escaped: string | undefined) => {
          if (escaped !== undefined) return `\\u${escaped.charCodeAt(0).toString(16).padStart(4, '0')}`;
          if (one === '*') return '[^]*';
          return one === '?' ? '[^]' : one.replace('\\', '\\\\');
        });
        assert.equal(wildcard(pattern)(subject), new RegExp(`^${source}$`).test(subject));
      }),
    );
  });

  it('stays quick on a pattern made to be slow', () => {
    assert.equal(wildcard(`${'*a'.repeat(100)}b`)('a'.repeat(20_000)), false);
  });
});
