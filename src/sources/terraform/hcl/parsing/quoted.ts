import { message } from '../../../../network/message';
import type { StringLiteral, Template } from '../expression';
import { BACKSLASH, DOLLAR, LF, PERCENT_SIGN, QUOTATION, lineEnd } from './characters';
import { sequenceAt, unescaped } from './literal-text';
import type { Parsing } from './parsing';
import { parseTemplate } from './template';

/** Reads a string whose quotation mark is the token. A line ends it too, which is an error. */
export function parseQuoted(p: Parsing): StringLiteral | Template {
  const { start, text, limit } = p;
  let isPlain = true;
  for (let at = start + 1; at < limit; at++) {
    const c = text.charCodeAt(at);
    if (c === QUOTATION) {
      const value = isPlain ? text.slice(start + 1, at) : unescaped(text, start + 1, at, p);
      p.leap(at + 1);
      return { kind: 'string', start, end: at + 1, value };
    }
    if (c === LF) break;
    if (c === BACKSLASH) {
      isPlain = false;
      if (text.charCodeAt(at + 1) !== LF) at++;
    } else if (c === DOLLAR || c === PERCENT_SIGN) {
      const sequence = sequenceAt(text, at);
      if (sequence === 'sequence') return parseQuotedTemplate(p);
      if (sequence === 'escape') {
        isPlain = false;
        at += 2;
      }
    }
  }
  const end = endless(p, start);
  return { kind: 'string', start, end, value: text.slice(start + 1, end) };
}

function parseQuotedTemplate(p: Parsing): Template {
  const { start } = p;
  const { parts, end } = parseTemplate(p, start + 1, 'quoted');
  if (p.stopped === 'no' && p.text.charCodeAt(end) === QUOTATION) {
    p.leap(end + 1);
    return { kind: 'template', form: 'quoted', start, end: end + 1, parts };
  }
  if (p.stopped === 'no') endless(p, end);
  return { kind: 'template', form: 'quoted', start, end: Math.max(end, p.lastEnd), parts };
}

/** A string that its line ends. @returns where that is */
function endless(p: Parsing, from: number): number {
  const end = lineEnd(p.text, from, p.limit);
  p.fail(message('The string does not end on its line.'), from, end);
  p.lastEnd = end;
  p.stop('error', end);
  return end;
}

/** Offset after the string that begins at an offset; it is not read, only passed over, and ends on its line. */
export function quotedEnd(text: string, open: number, limit: number): number {
  for (let at = open + 1; at < limit; at++) {
    const c = text.charCodeAt(at);
    if (c === QUOTATION) return at + 1;
    if (c === LF) return at;
    if (c === BACKSLASH && text.charCodeAt(at + 1) !== LF) at++;
  }
  return limit;
}
