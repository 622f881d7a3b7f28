import { message } from '../../../../network/message';
import type { Template, TemplatePart } from '../expression';
import { HYPHEN, identifierEnd, skipBlanks } from './characters';
import { commonIndent, linesOf, withoutIndent } from './literal-text';
import type { Parsing } from './parsing';
import { parseTemplate } from './template';

/** Reads a heredoc whose header is the token, with the line that ends it. */
export function parseHeredoc(p: Parsing): Template {
  const { start, end: from, text } = p;
  const isFlush = text.charCodeAt(start + 2) === HYPHEN;
  const nameStart = start + (isFlush ? 3 : 2);
  const marker = text.slice(nameStart, identifierEnd(text, nameStart, p.limit));
  const form = isFlush ? 'flush' : 'heredoc';
  const found = p.heredocs.endOf(p, from, marker);
  const parts = parseContent(p, from, found.contentEnd, form);
  if (!found.closed) {
    p.end = found.contentEnd;
    p.fail(message('There is no line with {marker} alone, which ends this text.', { marker }), start, from);
    p.lastEnd = found.contentEnd;
    p.newLine(found.contentEnd);
    p.stopAt(found.contentEnd);
    return { kind: 'template', form, start, end: found.contentEnd, parts };
  }
  // What is wrong within it does not reach further, but what is not read warily is read again from the beginning.
  if (p.flaws === 0 || p.wary) {
    p.newLine(found.contentEnd);
    p.lineIndent = skipBlanks(text, found.contentEnd, p.limit) - found.contentEnd;
    p.leap(found.end);
  }
  return { kind: 'template', form, start, end: found.end, parts };
}

function parseContent(
  p: Parsing,
  from: number,
  to: number,
  form: 'heredoc' | 'flush',
): readonly TemplatePart[] {
  const content = p.text.slice(from, to);
  if (!content.includes('${') && !content.includes('%{')) {
    const lines = form === 'flush' ? linesOf(content) : [];
    const indent = commonIndent(lines);
    const value = form === 'flush' ? lines.map((line) => withoutIndent(line, indent)).join('') : content;
    return to > from ? [{ kind: 'literal', start: from, end: to, value }] : [];
  }
  const { limit, depth } = p;
  p.limit = to;
  const { parts } = parseTemplate(p, from, form);
  p.limit = limit;
  p.depth = depth;
  return parts;
}
