import * as assert from 'node:assert/strict';
import { parseHcl } from './parse-hcl';
import { MAX_ERRORS } from './parsing/scanner';
import { wrongSpans } from './testing/check-spans';
import { sketchBody } from './testing/sketch';

/** A text with an error, and what is still read of it: what is broken has an exclamation mark. */
const cases: readonly (readonly [name: string, text: string, expected: string])[] = [
  [
    'a value that is missing',
    'resource "a" "b" {\n  x =\n  y = 2\n}\n',
    'resource a b!\n  x! = ⟨missing⟩\n  y = 2',
  ],
  [
    'an attribute that is being typed',
    'resource "a" "b" {\n  x = aws_vpc.\n  y = 2\n}\n',
    'resource a b!\n  x! = aws_vpc.\n  y = 2',
  ],
  ['a name that is being typed', 'resource "a" "b" {\n  vpc_i\n  y = 2\n}\n', 'resource a b!\n  y = 2'],
  ['a type that is being typed', 'resour\nresource "a" "b" {}\n', 'resource a b'],
  ['a header that is being typed', 'resource "a"\nresource "a" "b" {}\n', 'resource a!\nresource a b'],
  [
    'a label that is being typed',
    'resource "a" "b {\n  x = 1\n}\nresource "c" "d" {}\n',
    'resource a b!\n  x = 1\nresource c d',
  ],
  ['a label that ends its line', 'resource "a" "b\nresource "c" "d" {}\n', 'resource a b!\nresource c d'],
  [
    'a block of the top level without its closing brace',
    'resource "a" "b" {\n  x = 1\n\nresource "c" "d" {\n  y = 1\n}\n',
    'resource a b!\n  x = 1\nresource c d\n  y = 1',
  ],
  [
    'an empty block without its closing brace',
    'resource "a" "b" {\n\nresource "c" "d" {\n  y = 1\n}\n',
    'resource a b!\nresource c d\n  y = 1',
  ],
  [
    'an inner block without its closing brace',
    'resource "a" "b" {\n  ingress {\n    x = 1\n\n  tags = {}\n}\n\nresource "c" "d" {}\n',
    'resource a b!\n  ingress!\n    x = 1\n  tags = {}\nresource c d',
  ],
  [
    'an inner block without its closing brace, last of its block',
    'resource "a" "b" {\n  ingress {\n    x = 1\n}\n\nresource "c" "d" {}\n',
    'resource a b!\n  ingress!\n    x = 1\nresource c d',
  ],
  [
    'a closing brace that is one too many',
    'resource "a" "b" {\n  x = 1\n  }\n  y = 2\n}\n\nresource "c" "d" {}\n',
    'resource a b!\n  x = 1\n  y = 2\nresource c d',
  ],
  [
    'a closing brace after an argument',
    'resource "a" "b" {\n  x = 1 }\n  y = 2\n}\n\nresource "c" "d" {}\n',
    'resource a b!\n  x = 1\n  y = 2\nresource c d',
  ],
  [
    'a list without its closing bracket',
    'resource "a" "b" {\n  x = [\n    1,\n    2,\n  y = 2\n}\nresource "c" "d" {}\n',
    'resource a b!\n  x! = [1 2]\n  y = 2\nresource c d',
  ],
  [
    'an object without its closing brace',
    'resource "a" "b" {\n  x = {\n    z = 1\n  y = 2\n}\nresource "c" "d" {}\n',
    'resource a b!\n  x! = {"z": 1}\n  y = 2\nresource c d',
  ],
  [
    'a call without its closing parenthesis at the end of a block',
    'resource "a" "b" {\n  x = f(\n    1\n}\nresource "c" "d" {}\n',
    'resource a b!\n  x! = (f 1)\nresource c d',
  ],
  [
    'a comma that is missing in a list',
    'resource "a" "b" {\n  x = [\n    { z = 1 }\n    { z = 2 }\n  ]\n  y = 2\n}\n',
    'resource a b!\n  x! = [{"z": 1}]\n  y = 2',
  ],
  [
    'a string without its closing quotation mark',
    'resource "a" "b" {\n  x = "abc\n  y = 2\n}\n',
    'resource a b!\n  x! = "abc"\n  y = 2',
  ],
  [
    'a sequence without its closing brace',
    'resource "a" "b" {\n  x = "a${b.c"\n  y = 2\n}\nresource "c" "d" {}\n',
    'resource a b!\n  x! = quoted`a⟪b.c⟫`\n  y = 2\nresource c d',
  ],
  [
    'an escape that is none',
    'resource "a" "b" {\n  x = "a\\d"\n  y = 2\n}\n',
    'resource a b!\n  x! = "a\\\\d"\n  y = 2',
  ],
  [
    'a heredoc that nothing ends',
    'resource "a" "b" {\n  x = <<EOT\n  abc\n}\n\nresource "c" "d" {\n  y = 1\n}\n',
    'resource a b!\n  x! = heredoc`  abc⏎}⏎⏎`\nresource c d\n  y = 1',
  ],
  [
    'a heredoc that would end with the next one of its name',
    'resource "a" "b" {\n  x = <<EOT\n  abc\n}\n\nresource "c" "d" {\n  y = <<EOT\n  1\nEOT\n}\n',
    'resource a b!\n  x! = heredoc`  abc⏎}⏎⏎`\nresource c d\n  y = heredoc`  1⏎`',
  ],
  [
    'a sequence in a heredoc that is not closed',
    'resource "a" "b" {\n  x = <<EOT\n  ${a(\n EOT\n  y = 2\n}\n',
    'resource a b!\n  x! = heredoc`  ⟪(a)⟫`\n  y = 2',
  ],
  [
    'directives without an end, and ends without a directive',
    'a = "%{if b}c"\nd = "e%{endfor}f"\ng = "%{foo}"\nh = 1\n',
    'a! = quoted`⟪if b⟫c⟪else⟫⟪end⟫`\nd! = quoted`ef`\ng! = quoted``\nh = 1',
  ],
  [
    'a comment that does not end',
    'resource "a" "b" {\n  /* x\n  y = 2\n}\nresource "c" "d" {}\n',
    'resource a b!\n  y = 2\nresource c d',
  ],
  ['two arguments on a line', 'a { x = 1, y = 2 }\nb { z = 1 }\n', 'a!\n  x! = 1\nb\n  z = 1'],
  ['what is no item', ')) ?\nresource "a" "b" {}\n', 'resource a b'],
  [
    'a for-expression whose key is missing',
    'a = { for v in l : v }\nb = 1\n',
    'a! = (for-object v l value v)\nb = 1',
  ],
  [
    'a block that is laid out unlike terraform fmt, beside one that is not closed',
    'variable "a" {\n\nresource "a" "b" {\ndynamic "c" {\nx = 1\n}\n}\nresource "c" "d" {\n}\n',
    'variable a!\nresource a b\n  dynamic c\n    x = 1\nresource c d',
  ],
];

describe('parseHcl: a text with an error', () => {
  for (const [name, text, expected] of cases) {
    it(`keeps what is around ${name}`, () => {
      const file = parseHcl(text);
      assert.equal(sketchBody(file), expected);
      assert.ok(file.errors.length > 0);
      assert.deepEqual(wrongSpans(file), []);
    });
  }

  it('says what is wrong and where, once, in the order of the text', () => {
    const text = 'a {\n  x = [1\n  y = "b\n}\n';
    const { errors } = parseHcl(text);
    assert.deepEqual(
      errors.map(({ message, start, end }) => [message.template, text.slice(start, end)]),
      [
        ['What is opened here is not closed.', '['],
        ['The string does not end on its line.', '"b'],
      ],
    );
  });

  it('goes down only so far', () => {
    for (const opening of [
      '(',
      '[',
      '{a=',
      'f(',
      '-',
      '!',
      'a?',
      'a?b:',
      '1+',
      '"${',
      'a[*]',
      '[for a in ',
    ]) {
      const file = parseHcl(`x = ${opening.repeat(5000)}\n\nresource "a" "b" {\n}\n`);
      assert.ok(file.errors.length > 0, opening);
      assert.deepEqual(wrongSpans(file), [], opening);
      assert.deepEqual(
        file.blocks.map(({ type }) => type),
        ['resource'],
        opening,
      );
    }
    const nested = parseHcl('a {\n'.repeat(5000));
    assert.ok(nested.errors.length > 0 && nested.errors.length <= MAX_ERRORS);
    const directives = parseHcl(`x = "${'%{if a}'.repeat(5000)}"\ny = 1\n`);
    assert.equal(directives.attributes.length, 2);
  });

  it('reads any rubbish', () => {
    const rubbish = [
      '\0',
      '\ud800',
      '}{',
      '<<',
      '<<A',
      '"',
      '"\\',
      '${',
      '%{',
      '/*',
      '=',
      'a =',
      'a "',
      '\r',
      '~}',
      '::',
      'a::',
      '...',
      'a.',
      'a[',
      '{for',
      '\u2028',
    ];
    for (const first of rubbish) {
      for (const second of rubbish) {
        for (const text of [first + second, `a = ${first}${second}`, `b {\n${first}\n${second}`]) {
          assert.deepEqual(wrongSpans(parseHcl(text)), [], JSON.stringify(text));
        }
      }
    }
  });
});
