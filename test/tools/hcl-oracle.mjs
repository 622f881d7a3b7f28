// Compares our HCL parser with tree-sitter-hcl: blocks with their labels and ranges, arguments with the ranges of their
// names and values, in files that tree-sitter reads without an error. The oracle is no dependency of the project:
//
//   mkdir /tmp/hcl-oracle && cd /tmp/hcl-oracle && npm init -y
//   npm install --ignore-scripts web-tree-sitter@0.27 @tree-sitter-grammars/tree-sitter-hcl@1.2
//   cd - && node --import tsx test/tools/hcl-oracle.mjs /tmp/hcl-oracle <file or folder> …
//
// Prints each file in which they differ, and how many agree. Ends with 1 if one differs.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseHcl } from '../../src/sources/terraform/hcl/parse-hcl.ts';

const [oracle, ...places] = process.argv.slice(2);
if (oracle === undefined || places.length === 0) {
  console.error(
    'usage: node --import tsx test/tools/hcl-oracle.mjs <folder of the oracle> <file or folder> …',
  );
  process.exit(2);
}

const require = createRequire(join(resolve(oracle), 'package.json'));
const { Language, Parser } = require('web-tree-sitter');
await Parser.init();
const parser = new Parser();
parser.setLanguage(
  await Language.load(require.resolve('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm')),
);

/** Files of HCL in a place, folders and all. */
function* filesIn(place) {
  if (statSync(place).isDirectory()) {
    for (const name of readdirSync(place).sort()) {
      if (name !== 'node_modules' && name !== '.git') yield* filesIn(join(place, name));
    }
  } else if (/\.(tf|tfvars|hcl|tofu)$/.test(place)) yield place;
}

/** What tree-sitter sees in a body, as lines of text. */
function* theirs(node) {
  for (const child of node?.namedChildren ?? []) {
    if (child.type === 'body') yield* theirs(child);
    if (child.type === 'attribute') {
      const [name, value] = child.namedChildren;
      yield `argument ${name.text} ${name.startIndex}-${name.endIndex} = ${value.startIndex}-${value.endIndex}`;
    }
    if (child.type === 'block') {
      const [type, ...rest] = child.namedChildren.filter((part) => part.type !== 'comment');
      const labels = rest.filter(({ type }) => type === 'identifier' || type === 'string_lit');
      const range = `${child.startIndex}-${child.endIndex}`;
      yield `block ${type.text} ${labels.map(({ text }) => text).join(' ')} ${range}`;
      yield* theirs(rest.find(({ type }) => type === 'body'));
      yield 'end';
    }
  }
}

/** What we see in it, in the same words. */
function* ours(body, text) {
  const items = [...body.attributes, ...body.blocks].sort((a, b) => a.start - b.start);
  for (const item of items) {
    if (item.kind === 'attribute') {
      const { name, start, nameEnd, value } = item;
      yield `argument ${name} ${start}-${nameEnd} = ${value.start}-${value.end}`;
    } else {
      const labels = item.labels.map(({ start, end }) => text.slice(start, end)).join(' ');
      yield `block ${item.type} ${labels} ${item.start}-${item.end}`;
      yield* ours(item, text);
      yield 'end';
    }
  }
}

/** A value in brackets may be said to begin or end at blanks, which is no difference. */
function firstDifference(text) {
  const tree = parser.parse(text);
  if (tree.rootNode.hasError) {
    tree.delete();
    return 'skipped';
  }
  const expected = [...theirs(tree.rootNode)];
  tree.delete();
  const file = parseHcl(text);
  const actual = [...ours(file, text)];
  const at = expected.findIndex((line, index) => line !== actual[index]);
  if (at < 0 && actual.length === expected.length && file.errors.length === 0) return undefined;
  const error = file.errors[0];
  return {
    theirs: at < 0 ? '(the same)' : expected[at],
    ours: at < 0 ? '(the same)' : actual[at],
    error: error && `${error.message.template} ${JSON.stringify(file.lines.position(error.start))}`,
  };
}

let agreed = 0;
let items = 0;
let skipped = 0;
let ourErrors = 0;
const different = [];
for (const place of places) {
  for (const file of filesIn(place)) {
    const text = readFileSync(file, 'utf8');
    const difference = firstDifference(text);
    if (difference === 'skipped') {
      skipped++;
      if (parseHcl(text).errors.length > 0) ourErrors++;
    } else if (difference === undefined) {
      agreed++;
      items += [...ours(parseHcl(text), text)].filter((line) => line !== 'end').length;
    } else different.push([file, difference]);
  }
}
for (const [file, difference] of different) console.log(file, difference);
console.log(`${agreed} files agree (${items} blocks and arguments), ${different.length} differ,`);
console.log(`${skipped} have errors to tree-sitter, ${ourErrors} of these to us`);
process.exitCode = different.length > 0 ? 1 : 0;
