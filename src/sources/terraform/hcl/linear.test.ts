import * as assert from 'node:assert/strict';
import { parseHcl } from './parse-hcl';
import { countWork } from './testing/count-work';

/** Texts that grow by repetition: the work to read them is to grow no faster. */
const grown: readonly (readonly [name: string, text: (n: number) => string])[] = [
  ['well-formed blocks', (n) => 'resource "a" "b" {\n  x = [1, "${y}"]\n}\n'.repeat(n)],
  ['blocks that nothing closes', (n) => 'resource "a" "b" {\n  x = 1\n'.repeat(n)],
  ['blocks without a name of the top level that nothing closes', (n) => 'foo {\n'.repeat(n)],
  ['closing braces', (n) => '}'.repeat(n)],
  ['closing braces in a block', (n) => `a {\n${'  x = 1 }'.repeat(n)}\n}\n`],
  ['closing braces before empty lines', (n) => `a {\n  ${'}'.repeat(n)}${'\n'.repeat(n)}  b = 1\n}\n`],
  ['closing braces, each on its line', (n) => `resource "a" "b" {\n${'    }\n'.repeat(n)}`],
  ['brackets', (n) => `x = ${'['.repeat(n)}`],
  ['brackets on lines', (n) => 'x = [\n'.repeat(n)],
  ['quotation marks', (n) => `x = ${'"'.repeat(n)}`],
  ['strings that do not end', (n) => 'x = "a\n'.repeat(n)],
  ['sequences that do not end', (n) => `x = "${'${"'.repeat(n)}`],
  ['sequences that do not end, on lines', (n) => 'x = "${\n'.repeat(n)],
  ['one comment that does not end after the other', (n) => '/* \n'.repeat(n)],
  ['comments that end together', (n) => `${'x = "${/*"\n'.repeat(n)}*/`],
  ['comments in heredocs that end together', (n) => `${'x = <<E\n${/*\nE\n'.repeat(n)}*/`],
  ['heredocs that nothing ends', (n) => 'resource "a" "b" {\n  x = <<E\n}\n'.repeat(n)],
  [
    'heredocs of many names that nothing ends',
    (n) => repeat(n, (i) => `resource "a" "b" {\n  x = <<E${i}\n}\n`),
  ],
  [
    'heredocs of many names that end together',
    (n) =>
      repeat(n, (i) => `resource "a" "b" {\n  x = <<E${i}\n}\n`) + repeat(n, (i) => `y = <<E${i}\nE${i}\n`),
  ],
  ['heredocs without a block that nothing ends', (n) => 'x = <<E\n'.repeat(n)],
  ['blocks on one line', (n) => 'a { b = 1 } '.repeat(n)],
  ['blocks on one line, nested', (n) => 'a { '.repeat(n)],
  ['blanks', (n) => `x = 1${' '.repeat(n)}2\n${'\n \t\n'.repeat(n)}`],
  ['headers without a brace', (n) => `${'a '.repeat(n)}\n`.repeat(3)],
  ['names on one line', (n) => `resource "a" "b" {\nx = [\n${'a '.repeat(n)}\n`],
  ['directives', (n) => `x = "${'%{if a}'.repeat(n)}"`],
  ['directives of a heredoc', (n) => `x = <<E\n${'%{for a in b}\n'.repeat(n)}E\n`],
  ['errors in well-formed blocks', (n) => 'resource "a" "b" {\n  x = 1 2\n}\n'.repeat(n)],
  ['rubbish', (n) => ') ~ [ } "\n'.repeat(n)],
];

/** Well-formed code takes some five looks at each unit. */
const MOST = 60;

function repeat(n: number, text: (i: number) => string): string {
  return Array.from({ length: n }, (_, i) => text(i)).join('');
}

describe('parseHcl: the work grows with the text', () => {
  for (const [name, text] of grown) {
    it(`and no faster, of ${name}`, () => {
      const [small, large] = [1000, 4000].map((n) => {
        const code = text(n);
        return countWork(() => parseHcl(code)) / code.length;
      });
      assert.ok(small !== undefined && large !== undefined);
      // per unit of text; names with numbers in them grow a little
      assert.ok(
        large < small * 1.5 + 1 && large < MOST,
        `${small.toFixed(1)} per unit, then ${large.toFixed(1)}`,
      );
    });
  }
});
