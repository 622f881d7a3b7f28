import type { TemplateDocument } from '../../syntax/document';
import type { Entry, MappingNode, Node, Span } from '../../syntax/node';
import { wholeSpan } from '../../syntax/node';
import { contentEnd, entrySpan, isShared } from './elements';
import { before, columnOf, isFirstInLine, lineStart } from './lines';
import type { Style } from './style';
import type { Edits } from './text-edit';
import { jsonEntry, jsonOf } from './write-json';
import { entryLines, flowEntry, flowOf } from './write-yaml';
import type { Written, WrittenEntry } from './written';

/** Writes another value under a key. */
export function replaceValue(
  document: TemplateDocument,
  mapping: MappingNode,
  entry: Entry,
  value: Written,
  style: Style,
): Edits {
  if (isShared(document, entry) || entry.value.kind === 'missing') return undefined;
  const { text } = document;
  const span: Span = { start: wholeSpan(entry.value).start, end: contentEnd(text, entry.value) };
  if (hasComments(document, span)) return undefined;
  if (mapping.isFlow) return [{ ...span, text: inFlow(document, span, value, style) }];
  const [first = '', ...rest] = entryLines([entry.key, value], style);
  const indent = ' '.repeat(columnOf(text, entry.keySpan.start));
  const isBelow = text.slice(entry.keySpan.end, span.start).includes('\n');
  const head = first.slice(first.indexOf(entry.key) + entry.key.length + 1);
  // What stays on the key's line, or on lines below it, keeps what is before it there.
  if (!isBelow && rest.length === 0) return [{ ...span, text: head.trimStart() }];
  if (isBelow && rest.length > 0 && isFirstInLine(text, span.start)) {
    const lines = rest.map((line) => indent + line).join('\n');
    return [{ start: lineStart(text, span.start), end: span.end, text: lines }];
  }
  const colon = text.indexOf(':', entry.keySpan.end);
  if (colon < 0 || hasComments(document, { start: entry.keySpan.end, end: span.start })) return undefined;
  const below = rest.map((line) => `\n${indent}${line}`).join('');
  return [{ start: colon + 1, end: span.end, text: head + below }];
}

/** A node within a list or a call, written on one line. */
export function replaceNode(document: TemplateDocument, node: Node, value: Written, style: Style): Edits {
  const span = { start: wholeSpan(node).start, end: contentEnd(document.text, node) };
  if (document.text.slice(span.start, span.end).includes('\n') && hasComments(document, span))
    return undefined;
  return [{ ...span, text: inFlow(document, span, value, style) }];
}

/** Writes another property in the place of one. */
export function replaceEntry(
  document: TemplateDocument,
  mapping: MappingNode,
  entry: Entry,
  written: WrittenEntry,
  style: Style,
): Edits {
  const { text } = document;
  const span = entrySpan(document, entry);
  if (mapping.isFlow) {
    const indent = isFirstInLine(text, span.start) ? before(text, span.start) : undefined;
    const added = style.language === 'json' ? jsonEntry(written, style, indent) : flowEntry(written, style);
    return [{ ...span, text: added }];
  }
  const indent = ' '.repeat(columnOf(text, span.start));
  return [{ ...span, text: entryLines(written, style).join(`\n${indent}`) }];
}

function inFlow({ text }: TemplateDocument, { start }: Span, value: Written, style: Style): string {
  if (style.language === 'yaml') return flowOf(value, style);
  const indent = /^[ \t]*/.exec(before(text, start))?.[0];
  return jsonOf(value, style, style.json.isOneLine || !isLaidOut(text, start) ? undefined : indent);
}

/** Whether the entry or item that an offset is in begins its line: then what is within it has lines too. */
function isLaidOut(text: string, start: number): boolean {
  return /^[ \t]*(?:"[^"]*"[ \t]*:[ \t]*)?$/.test(before(text, start));
}

function hasComments({ comments }: TemplateDocument, { start, end }: Span): boolean {
  return comments.some((comment) => comment.start >= start && comment.start < end);
}
