import assert from 'node:assert/strict';
import fc from 'fast-check';
import { policyLines, type PolicyError } from './policy-lines';

const text = '{\n  "Effect": "Allow", "n": -1.5e3, "b": true\n}';

describe('the lines of a policy', () => {
  it('tell keys from strings, numbers and words', () => {
    const [, second] = policyLines(text, []);
    const kinds = second?.tokens
      .filter(({ kind }) => kind !== 'plain')
      .map((token) => [token.text, token.kind]);
    assert.deepEqual(kinds, [
      ['"Effect"', 'key'],
      ['"Allow"', 'string'],
      ['"n"', 'key'],
      ['-1.5e3', 'number'],
      ['"b"', 'key'],
      ['true', 'word'],
    ]);
  });

  it('end a string that nobody closed with its line', () => {
    const [first, second] = policyLines('"open\n"next"', []);
    assert.deepEqual(
      [first, second].map((line) => line?.tokens.map((token) => token.text)),
      [['"open'], ['"next"']],
    );
  });

  it('mark what is wrong, within a token and across tokens', () => {
    const wrong = policyLines('"ab": 1', [{ line: 1, column: 3, length: 4, text: '' }])[0];
    assert.equal(wrong?.hasError, true);
    assert.deepEqual(
      wrong.tokens.filter(({ isWrong }) => isWrong).map((token) => token.text),
      ['b"', ': '],
    );
  });

  it('mark one character for an error of no length, and the end of the line beyond it', () => {
    const marked = (column: number): readonly (string | undefined)[] =>
      (policyLines('[1]', [{ line: 1, column, length: 0, text: '' }])[0]?.tokens ?? [])
        .filter(({ isWrong }) => isWrong)
        .map((token) => token.text);
    assert.deepEqual(marked(2), ['1']);
    assert.deepEqual(marked(4), [' ']);
    assert.deepEqual(marked(99), [' ']);
  });

  it('hold every character once, whatever is typed and whatever is wrong', () => {
    const error: fc.Arbitrary<PolicyError> = fc.record({
      line: fc.integer({ min: 1, max: 4 }),
      column: fc.integer({ min: 1, max: 12 }),
      length: fc.integer({ min: 0, max: 12 }),
      text: fc.constant(''),
    });
    const typed = fc.string({
      unit: fc.constantFrom('"', '\\', '{', '}', ':', ',', 'a', '1', '-', ' ', '\n', 'é'),
    });
    fc.assert(
      fc.property(typed, fc.array(error, { maxLength: 3 }), (source, errors) => {
        const lines = policyLines(source, errors).map(({ tokens }) =>
          tokens.map((token) => token.text).join(''),
        );
        const expected = source.split('\n');
        assert.equal(lines.length, expected.length);
        lines.forEach((line, at) => {
          // Beyond the end of a line a space stands for the error.
          assert.equal(line.replace(/ +$/u, ''), expected[at]?.replace(/ +$/u, ''));
        });
      }),
    );
  });

  it('have no colours where the text is far too long', () => {
    const long = `"${'x'.repeat(100_001)}"`;
    assert.deepEqual(policyLines(long, [])[0]?.tokens, [{ text: long, kind: 'plain', isWrong: false }]);
  });
});
