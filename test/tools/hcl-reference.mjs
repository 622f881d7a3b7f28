// Compares our HCL parser with HashiCorp's own, in files that both read: names, labels and every range of blocks and
// arguments, and of the expressions calls, operators, collections and the values of strings. Nothing of it is a
// dependency of the project; it needs Go:
//
//   mkdir /tmp/hcl-reference && cd /tmp/hcl-reference && cp …/test/tools/hcl-reference.go main.go
//   go mod init reference && go get github.com/hashicorp/hcl/v2 && go build -o hcl-reference .
//   cd - && node --import tsx test/tools/hcl-reference.mjs /tmp/hcl-reference/hcl-reference <list of files>
//
// The list has a file name on each line. Prints each file in which the two differ, and how many agree.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseHcl } from '../../src/sources/terraform/hcl/parse-hcl.ts';
import { walkExpression } from '../../src/sources/terraform/hcl/walk.ts';

const [reference, list] = process.argv.slice(2);
if (reference === undefined || list === undefined) {
  console.error('usage: node --import tsx test/tools/hcl-reference.mjs <program> <list of files>');
  process.exit(2);
}

/** Offsets of the reference are in bytes, ours in UTF-16 units. */
function unitsOf(bytes) {
  return (offset) => bytes.subarray(0, offset).toString('utf8').length;
}

function theirs({ items }, where) {
  return items.map(({ kind, name, labels, text, ranges }) => {
    // strings are told by where they begin: the end of a heredoc is a matter of taste
    return [kind, name, labels ?? [], text ?? '', ranges.map(where)];
  });
}

function* ours(body, text) {
  for (const { name, start, nameEnd, equals, value } of body.attributes) {
    yield ['argument', name, [], '', [start, nameEnd, equals, equals + 1]];
    const found = [];
    walkExpression(value, (inner) => found.push(...expressionItems(inner, text)));
    yield* found;
  }
  for (const block of body.blocks) {
    const { start, typeEnd, open, close } = block;
    const ranges = [start, typeEnd, open, open + 1, close, close + 1];
    yield ['block', block.type, block.labels.map(({ value }) => value), '', ranges];
    yield* ours(block, text);
  }
}

function expressionItems(expression, text) {
  const { kind, start, end } = expression;
  const item = (name) => [['expression', name, [], '', [start, end]]];
  const string = (name, value) => [['expression', name, [], value.normalize('NFC'), [start]]];
  switch (kind) {
    case 'call':
      return item(`call ${expression.name} ${expression.arguments.length} ${expression.expands}`);
    case 'conditional':
    case 'unary':
    case 'binary':
      return item(kind);
    case 'tuple':
    case 'object':
      return item(`${kind} ${expression.items.length}`);
    case 'for':
      return item(`for ${expression.keyName ?? ''} ${expression.valueName} ${expression.groups}`);
    case 'string':
      return text[start] === '"' ? string('string', expression.value) : [];
    case 'template': {
      const { parts, form } = expression;
      const directives = parts.flatMap((part) => directiveItems(part));
      const values = parts.filter((part) => part.kind === 'literal').map(({ value }) => value);
      if (values.length === parts.length) return string('string', values.join(''));
      const isOne = form === 'quoted' && parts.length === 1;
      return isOne ? directives : [...directives, ...string('template', values.join('|'))];
    }
    default:
      return [];
  }
}

/** What HashiCorp's parser makes of a directive: a conditional, its branches strings. */
function directiveItems(part) {
  if (part.kind !== 'if') return [];
  const branches = [part.whenTrue, part.whenFalse].flatMap(([first, ...more]) =>
    first?.kind === 'literal' && more.length === 0
      ? [['expression', 'string', [], first.value.normalize('NFC'), [first.start]]]
      : [],
  );
  return [['expression', 'conditional', [], '', [part.start, part.end]], ...branches];
}

const answers = execFileSync(reference, { input: readFileSync(list), maxBuffer: 2 ** 30 })
  .toString()
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const counts = { agree: 0, items: 0, differ: 0, bothRefuse: 0, onlyTheyRefuse: 0, onlyWeRefuse: 0 };
for (const answer of answers) {
  const bytes = readFileSync(answer.file);
  const text = bytes.toString('utf8');
  const file = parseHcl(text);
  const refused = answer.error !== undefined;
  if (refused || file.errors.length > 0) {
    if (refused && file.errors.length > 0) counts.bothRefuse++;
    else if (refused) counts.onlyTheyRefuse++;
    else counts.onlyWeRefuse++;
    if (refused !== file.errors.length > 0)
      console.log(answer.file, answer.error ?? file.errors[0]?.message.template);
    continue;
  }
  const where = bytes.length === text.length ? (offset) => offset : unitsOf(bytes);
  // an empty branch of a directive is nothing to us, and an empty string to them
  const isCompared = ([kind, name, , value]) =>
    kind !== 'expression' ||
    !(/^(reference|number) /.test(name) || (/^(string|template)$/.test(name) && value === ''));
  const expected = theirs(answer, where)
    .filter(isCompared)
    .map((item) => JSON.stringify(item));
  const seen = new Set([...ours(file, text)].map((item) => JSON.stringify(item)));
  const missing = expected.filter((item) => !seen.has(item));
  if (missing.length > 0) {
    counts.differ++;
    console.log(answer.file, missing.slice(0, 3));
  } else {
    counts.agree++;
    counts.items += expected.length;
  }
}
console.log(counts);
process.exitCode = counts.differ + counts.onlyWeRefuse > 0 ? 1 : 0;
