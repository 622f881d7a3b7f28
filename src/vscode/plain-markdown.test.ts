import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainMarkdown } from './plain-markdown';

describe('text as Markdown', () => {
  it('has nothing that Markdown would take for its own', () => {
    assert.equal(
      plainMarkdown('[x](command:y) aws_vpc.*a* <b> www.a.com'),
      '\\[x\\]\\(command\\:y\\) aws\\_vpc\\.\\*a\\* \\<b\\> www\\.a\\.com',
    );
  });

  it('has a backslash before all punctuation, and the same words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = plainMarkdown(text);
        assert.doesNotMatch(escaped.replace(/\\[!-/:-@[-`{-~]/g, ''), /[!-/:-@[-`{-~]/);
        assert.equal(escaped.replace(/\\(.)/g, '$1'), text.replace(/\s+/g, ' '));
      }),
    );
  });

  it('may break between words, and is one line', () => {
    assert.equal(plainMarkdown('one  two\nthree'), 'one two three');
  });
});
