import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { codeFrame } from './code-frame';
import { painter } from './colours';
import { range } from './testing/findings';

const plain = painter(false);
const frame = (text: string, at: ReturnType<typeof range>): string =>
  codeFrame(text, at, plain, 'error').join('\n');

describe('codeFrame', () => {
  it('marks a range on a line', () => {
    assert.equal(frame('a\nvpc_id = x\nb', range(2, 10, 11)), '2 | vpc_id = x\n  |          ^');
  });

  it('marks a place between characters, and one behind the last', () => {
    assert.equal(frame('ab', range(1, 2, 2)), '1 | ab\n  |  ^');
    assert.equal(frame('ab', range(1, 3, 3)), '1 | ab\n  |   ^');
    assert.equal(frame('', range(1, 1, 1)), '1 |\n  | ^');
  });

  it('marks lines without their indentation, and not the beginning of the next one', () => {
    const text = 'x = [\n  a,\n\n  b,\n]\ny';
    assert.equal(
      frame(text, range(1, 5, 1, 4)),
      ['1 | x = [', '  |     ^', '2 |   a,', '  |   ^^', '3 |'].join('\n'),
    );
    assert.equal(frame(text, range(4, 3, 1, 5)), '4 |   b,\n  |   ^^');
  });

  it('shows the first lines of many', () => {
    const text = Array.from({ length: 20 }, (_, i) => `l${i + 1}`).join('\n');
    assert.equal(
      frame(text, range(8, 1, 3, 20)),
      [
        ' 8 | l8',
        '   | ^^',
        ' 9 | l9',
        '   | ^^',
        '10 | l10',
        '   | ^^^',
        '11 | l11',
        '   | ^^^',
        '   | …',
      ].join('\n'),
    );
  });

  it('aligns tabs', () => {
    assert.equal(frame('\tab\tcd', range(1, 5, 7)), '1 |     ab  cd\n  |         ^^');
  });

  it('aligns wide characters, combining ones and surrogate pairs', () => {
    assert.equal(frame('"名" x', range(1, 5, 6)), '1 | "名" x\n  |      ^');
    assert.equal(frame('"名" x', range(1, 1, 4)), '1 | "名" x\n  | ^^^^');
    assert.equal(frame('e\u0301 x', range(1, 4, 5)), '1 | e\u0301 x\n  |   ^');
    assert.equal(frame('😀 x', range(1, 4, 5)), '1 | 😀 x\n  |    ^');
    assert.equal(frame('𝒳 x', range(1, 4, 5)), '1 | 𝒳 x\n  |   ^');
  });

  it('shows what would steer a terminal or hide', () => {
    assert.equal(frame('\u001b[31m\u202ex', range(1, 7, 8)), '1 | ␛[31m<U+202E>x\n  |              ^');
    assert.equal(frame('\u007f\u0085', range(1, 1, 2)), '1 | ␡<U+0085>\n  | ^');
  });

  it('cuts long lines around the range', () => {
    const long = `${'a'.repeat(300)}HERE${'b'.repeat(100_000)}`;
    const [shown = '', marks = ''] = frame(long, range(1, 301, 305)).split('\n');
    assert.equal(shown, `1 | …${'a'.repeat(20)}HERE${'b'.repeat(86)}…`);
    assert.equal(marks, `  |  ${' '.repeat(20)}^^^^`);
    const [first = ''] = frame(long, range(1, 1, 2)).split('\n');
    assert.equal(first, `1 | ${'a'.repeat(110)}…`);
  });

  it('counts a byte order mark and shows none', () => {
    assert.equal(frame('\uFEFFab', range(1, 2, 3)), '1 | ab\n  | ^');
  });

  it('takes lines of Windows', () => {
    assert.equal(frame('ab\r\ncd\r\n', range(2, 1, 3)), '2 | cd\n  | ^^');
  });

  it('shows nothing of a line that is not there', () => {
    assert.equal(frame('a', range(7, 1, 2)), '');
  });

  it('paints marks and numbers', () => {
    assert.deepEqual(codeFrame('ab', range(1, 1, 3), painter(true), 'error'), [
      '\u001b[2m1 |\u001b[0m ab',
      '\u001b[2m  |\u001b[0m \u001b[31m^^\u001b[0m',
    ]);
  });

  it('never shows a control character, wherever the range is', () => {
    const place = fc.record({
      line: fc.integer({ min: 1, max: 5 }),
      column: fc.integer({ min: 1, max: 400 }),
    });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), place, place, (text, start, end) => {
        for (const row of codeFrame(text, { start, end }, plain, 'error')) {
          assert.doesNotMatch(row, /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
          assert.ok(row.length < 10 * 130);
        }
      }),
    );
  });
});
