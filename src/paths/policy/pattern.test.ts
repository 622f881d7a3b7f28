import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { covers, isEverything, overlap, pattern } from './pattern';

describe('patterns of policies', () => {
  for (const [outer, inner, expected] of [
    ['*', 's3:GetObject', true],
    ['s3:*', 's3:GetObject', true],
    ['s3:Get*', 's3:*', false],
    ['s3:*', 's3:Get*', true],
    ['s3:Get?bject', 's3:GetObject', true],
    ['s3:?', 's3:*', false],
    ['arn:aws:s3:::a/*', 'arn:aws:s3:::a', false],
    ['arn:aws:s3:::a*', 'arn:aws:s3:::a/*', true],
    ['${aws:username}', 'x', false],
    ['*', '${aws:username}', true],
  ] as const) {
    it(`${outer} ${expected ? 'covers' : 'does not surely cover'} ${inner}`, () => {
      assert.equal(covers(pattern(outer), pattern(inner)), expected);
    });
  }

  it('ignore case where actions are compared', () => {
    assert.equal(covers(pattern('S3:get*', true), pattern('s3:GetObject', true)), true);
    assert.equal(covers(pattern('S3:get*'), pattern('s3:GetObject')), false);
  });

  it('are everything only as stars', () => {
    assert.deepEqual(
      ['*', '**', '?*', '', '${a}'].map((text) => isEverything(pattern(text))),
      [true, true, false, false, false],
    );
  });

  const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 5 });
  const glob = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 5 });
  const matches = (globText: string, value: string): boolean =>
    new RegExp(`^${globText.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(value);

  it('cover a text exactly where a regular expression matches it', () => {
    fc.assert(
      fc.property(glob, text, (a, b) => {
        assert.equal(covers(pattern(a), pattern(b)), matches(a, b));
      }),
    );
  });

  it('that cover another match whatever that matches', () => {
    fc.assert(
      fc.property(glob, glob, text, (a, b, value) => {
        if (covers(pattern(a), pattern(b)) && matches(b, value)) assert.ok(matches(a, value));
      }),
      { numRuns: 2000 },
    );
  });

  it('overlap exactly where some text matches both', () => {
    // Two patterns of at most four characters that overlap do so in a text of at most eight.
    const short = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 4 });
    const texts = [''];
    for (let i = 0; i < texts.length && (texts[i] ?? '').length < 8; i++)
      texts.push(`${texts[i]}a`, `${texts[i]}b`);
    fc.assert(
      fc.property(short, short, (a, b) => {
        const some = texts.some((value) => matches(a, value) && matches(b, value));
        assert.equal(overlap(pattern(a), pattern(b)), some, `${a} ${b}`);
      }),
    );
  });
});
