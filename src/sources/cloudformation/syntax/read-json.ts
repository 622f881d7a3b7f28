import { type Node as JsonNode, type ParseError, parseTree, printParseErrorCode, visit } from 'jsonc-parser';
import { message } from '../../../network/message';
import type { Comment, Parsed, SyntaxProblem } from './document';
import { DEEPEST, tooDeepAt } from './nesting';
import type { Entry, Node } from './node';

/** Reads a JSON template; the parser goes on after an error and leaves out what it cannot place. */
export function readJson(text: string): Parsed {
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const problem = message('This is nested more than {n} levels deep.', { n: DEEPEST });
    return {
      isWhole: false,
      root: undefined,
      problems: [{ start: deep, end: deep + 1, message: problem }],
      comments: [],
    };
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: false });
  const problems: SyntaxProblem[] = errors.map(({ error, offset, length }) => ({
    start: Math.min(offset, text.length),
    end: Math.min(offset + length, text.length),
    message: message('JSON: {why}', { why: printParseErrorCode(error) }),
  }));
  return {
    isWhole: problems.length === 0,
    root: tree && nodeOf(tree, 0),
    problems,
    comments: comments(text),
  };
}

function nodeOf(json: JsonNode, depth: number): Node {
  const place = { start: json.offset, end: json.offset + json.length, tag: undefined };
  if (depth > DEEPEST) return { ...place, kind: 'missing', why: 'deep' };
  switch (json.type) {
    case 'object':
      return {
        ...place,
        kind: 'mapping',
        isFlow: true,
        entries: (json.children ?? []).flatMap((child) => entryOf(child, depth)),
      };
    case 'array':
      return {
        ...place,
        kind: 'sequence',
        isFlow: true,
        items: (json.children ?? []).map((child) => nodeOf(child, depth + 1)),
      };
    case 'property':
      return { ...place, kind: 'missing', why: 'empty' };
    default: {
      const value: unknown = json.value;
      return { ...place, kind: 'scalar', value: isScalar(value) ? value : null };
    }
  }
}

function entryOf(property: JsonNode, depth: number): Entry[] {
  const [key, value] = property.children ?? [];
  if (!key || typeof key.value !== 'string') return [];
  const keySpan = { start: key.offset, end: key.offset + key.length };
  const missing: Node = {
    kind: 'missing',
    why: 'empty',
    start: keySpan.end,
    end: keySpan.end,
    tag: undefined,
  };
  return [{ key: key.value, keySpan, value: value ? nodeOf(value, depth + 1) : missing }];
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** JSON has no comments, but people write them, and the tools that build templates pass over them. */
function comments(text: string): readonly Comment[] {
  if (!text.includes('//') && !text.includes('/*')) return [];
  const found: Comment[] = [];
  visit(text, {
    onComment: (start, length) =>
      found.push({ start, end: start + length, text: text.slice(start, start + length) }),
  });
  return found;
}
