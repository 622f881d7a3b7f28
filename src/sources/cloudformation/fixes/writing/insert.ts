import type { TemplateDocument } from '../../syntax/document';
import type { Entry, MappingNode, SequenceNode, Span } from '../../syntax/node';
import { entrySpan, itemSpans, ownEntries } from './elements';
import { before, columnOf, isFirstInLine, lineEnd } from './lines';
import type { Style } from './style';
import type { Edits } from './text-edit';
import { jsonEntry, jsonOf } from './write-json';
import { entryLines, flowEntry, flowOf, itemLines } from './write-yaml';
import type { Written, WrittenEntry } from './written';

/** @param after the entry that they are to follow; without it the last one. */
export function addEntries(
  document: TemplateDocument,
  mapping: MappingNode,
  entries: readonly WrittenEntry[],
  style: Style,
  after?: Entry,
): Edits {
  if (entries.length === 0) return [];
  const own = ownEntries(mapping);
  const spans = own.map((entry) => entrySpan(document, entry));
  const index = after ? own.indexOf(after) : own.length - 1;
  const place = spans[index];
  if (!place) return undefined;
  if (mapping.isFlow) {
    const one = (entry: WrittenEntry, indent: string | undefined): string =>
      style.language === 'json' ? jsonEntry(entry, style, indent) : flowEntry(entry, style);
    return inFlow(
      document,
      { node: mapping, spans, index },
      entries.map((entry) => (indent) => one(entry, indent)),
      style,
    );
  }
  const indent = ' '.repeat(columnOf(document.text, place.start));
  return inBlock(
    document,
    place,
    indent,
    entries.flatMap((entry) => entryLines(entry, style)),
  );
}

/** Adds items to the end of a list that has some, as these are written. */
export function appendItems(
  document: TemplateDocument,
  sequence: SequenceNode,
  items: readonly Written[],
  style: Style,
): Edits {
  if (items.length === 0) return [];
  const spans = itemSpans(document, sequence);
  const place = spans?.at(-1);
  if (!spans || !place) return undefined;
  if (sequence.isFlow) {
    const one = (item: Written, indent: string | undefined): string =>
      style.language === 'json' ? jsonOf(item, style, indent) : flowOf(item, style);
    return inFlow(
      document,
      { node: sequence, spans, index: spans.length - 1 },
      items.map((item) => (indent) => one(item, indent)),
      style,
    );
  }
  if (document.text[sequence.start] !== '-') return undefined;
  const indent = ' '.repeat(columnOf(document.text, sequence.start));
  const dash = /^- {1,4}(?=\S)/.exec(document.text.slice(sequence.start, sequence.start + 6))?.[0] ?? '- ';
  return inBlock(
    document,
    place,
    indent,
    items.flatMap((item) =>
      hasBraces(sequence, item) ? [dash + flowOf(item, style)] : itemLines(item, style, dash),
    ),
  );
}

/** An item of keys stands in braces where the one before it does. */
function hasBraces({ items }: SequenceNode, item: Written): boolean {
  const last = items.at(-1);
  return item.kind === 'map' && last?.kind === 'mapping' && last.isFlow;
}

/** Lines after the last one of a part of a block. */
function inBlock({ text }: TemplateDocument, { end }: Span, indent: string, lines: readonly string[]): Edits {
  const at = lineEnd(text, end);
  return [{ start: at, end: at, text: lines.map((line) => `\n${indent}${line}`).join('') }];
}

/** A place among what stands in braces or brackets. */
interface FlowPlace {
  readonly node: MappingNode | SequenceNode;
  readonly spans: readonly Span[];
  /** Of the one that is to be followed. */
  readonly index: number;
}

type Render = (indent: string | undefined) => string;

/** On lines of their own where the one before has one, else on its line. */
function inFlow(
  document: TemplateDocument,
  place: FlowPlace,
  renders: readonly Render[],
  style: Style,
): Edits {
  const { text } = document;
  const { spans, index, node } = place;
  const own = spans[index];
  if (!own) return undefined;
  const comma = commaAfter(document, place);
  const isLast = index === spans.length - 1;
  if (!isLast && comma === undefined) return undefined;
  if (!isFirstInLine(text, own.start) || !text.slice(node.start, own.start).includes('\n')) {
    const separator = style.language === 'json' ? style.json.comma : ', ';
    const added = renders.map((render) => separator + render(undefined)).join('');
    return [{ start: own.end, end: own.end, text: added }];
  }
  const indent = before(text, own.start);
  const elements = renders.map((render) => `\n${indent}${render(indent)}`);
  const anchor = comma ?? own.end;
  const end = lineEnd(text, anchor);
  const rest = text.slice(anchor, end);
  // Behind it there may be a remark about it, which stays with it; anything else is on the wrong side of a line.
  const isRemark = rest.trim() === '' || /^[ \t]*(?:#|\/\/)/.test(rest) || /^[ \t]*\/\*.*\*\/\s*$/.test(rest);
  if (comma !== undefined) {
    const at = isRemark ? end : comma;
    const added = elements.join(',') + (isLast && !isRemark ? '' : ',');
    return [{ start: at, end: at, text: added }];
  }
  const added = elements.join(',');
  if (rest.trim() === '' || !isRemark) return [{ start: own.end, end: own.end, text: `,${added}` }];
  return [
    { start: own.end, end: own.end, text: ',' },
    { start: end, end, text: added },
  ];
}

/** The offset after the comma that follows an element, comments and blanks passed over; undefined where there is none. */
export function commaAfter(
  document: TemplateDocument,
  { node, spans, index }: FlowPlace,
): number | undefined {
  const from = spans[index]?.end ?? node.end;
  const to = spans[index + 1]?.start ?? node.end;
  for (let at = from; at < to; at++) {
    const comment = document.comments.find(({ start, end }) => start <= at && at < end);
    if (comment) at = comment.end - 1;
    else if (document.text[at] === ',') return at + 1;
  }
  return undefined;
}
