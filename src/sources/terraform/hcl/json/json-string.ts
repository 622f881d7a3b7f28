import type { Node } from 'jsonc-parser';
import { message } from '../../../../network/message';
import type { Expression } from '../expression';
import type { SyntaxError } from '../file';
import { withoutEscapedSequences } from '../parsing/literal-text';
import { Parser } from '../parsing/parser';
import { parseTemplate } from '../parsing/template';
import { STOP } from '../parsing/tokens';
import type { Reading } from './block-labels';
import { relocated, relocatedParts } from './relocate';

/** Reads the expression that a string of JSON stands for. */
export function stringExpression(
  text: string,
  node: Node,
  reading: Reading,
  errors: SyntaxError[],
): Expression {
  const value = typeof node.value === 'string' ? node.value : '';
  const start = node.offset;
  const end = node.offset + node.length;
  const hasSequence = value.includes('${') || value.includes('%{');
  if (reading === 'verbatim') return { kind: 'string', start, end, value };
  if (reading === 'template' && !hasSequence) return { kind: 'string', start, end, value };
  const source = sourceOf(text, node, value);
  const p = new Parser(source.text, source.to);
  p.wary = true;
  const isReference = reading === 'reference' && !hasSequence;
  const expression = isReference ? reference(p, source.from) : template(p, source.from, start, end);
  errors.push(
    ...p.errors.map((error) => ({
      ...error,
      start: source.where(error.start),
      end: source.where(error.end),
    })),
  );
  if (source.text === text) return expression;
  if (expression.kind !== 'template') return relocated(expression, source.where);
  return { ...expression, parts: relocatedParts(expression.parts, source.where) };
}

function reference(p: Parser, from: number): Expression {
  p.newlines = false;
  p.leap(from);
  const expression = p.expression();
  if (!p.at(STOP)) p.halt(message('A reference is expected here, and nothing after it.'));
  return expression;
}

/** @param start of the string with its quotes, @param end likewise */
function template(p: Parser, from: number, start: number, end: number): Expression {
  const { parts } = parseTemplate(p, from, 'bare');
  const [part] = parts;
  if (part?.kind === 'literal' && parts.length === 1) {
    return { kind: 'string', start, end, value: withoutEscapedSequences(part.value) };
  }
  return { kind: 'template', form: 'quoted', start, end, parts };
}

interface Source {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly where: (offset: number) => number;
}

/** What is to be read: the file itself, or the string's value where it is escaped in the file. */
function sourceOf(text: string, node: Node, value: string): Source {
  const from = node.offset + 1;
  if (text.startsWith(value, from) && value.length === node.length - 2) {
    return { text, from, to: from + value.length, where: (offset) => offset };
  }
  const offsets = offsetsOf(text, from, value.length);
  return { text: value, from: 0, to: value.length, where: (offset) => offsets[offset] ?? from };
}

/** For each unit of a string's value, and for its end, where it stands in the text. */
function offsetsOf(text: string, from: number, length: number): Uint32Array {
  const offsets = new Uint32Array(length + 1);
  let at = from;
  for (let unit = 0; unit < length; unit++) {
    offsets[unit] = at;
    if (!text.startsWith('\\', at)) at++;
    else at += text.startsWith('u', at + 1) ? 6 : 2;
  }
  offsets[length] = at;
  return offsets;
}
