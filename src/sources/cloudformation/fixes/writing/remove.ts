import type { TemplateDocument } from '../../syntax/document';
import type { Entry, MappingNode, SequenceNode, Span } from '../../syntax/node';
import { entrySpan, itemSpans, ownEntries } from './elements';
import { before, isFirstInLine, lineEnd, lineStart, nextLine } from './lines';
import { commaAfter } from './insert';
import type { Edits, TextEdit } from './text-edit';

/** Removes entries of a mapping that keeps others. */
export function removeEntries(
  document: TemplateDocument,
  mapping: MappingNode,
  removed: readonly Entry[],
): Edits {
  const own = ownEntries(mapping);
  const spans = own.map((entry) => entrySpan(document, entry));
  const indices = removed.map((entry) => own.indexOf(entry));
  return removeElements(document, mapping, spans, indices);
}

/** Removes items of a list that keeps others. */
export function removeItems(
  document: TemplateDocument,
  sequence: SequenceNode,
  indices: readonly number[],
): Edits {
  const spans = itemSpans(document, sequence);
  return spans && removeElements(document, sequence, spans, indices);
}

function removeElements(
  document: TemplateDocument,
  node: MappingNode | SequenceNode,
  spans: readonly Span[],
  removed: readonly number[],
): Edits {
  if (removed.length === 0) return [];
  if (removed.includes(-1) || new Set(removed).size >= spans.length) return undefined;
  const inTurn = [...removed].sort((a, b) => a - b);
  if (!node.isFlow) {
    const edits = inTurn.map((index) => wholeLines(document, node, spans[index]));
    return edits.every((edit) => edit !== undefined) ? joined(document.text, edits) : undefined;
  }
  return fromFlow(document, node, spans, inTurn);
}

/** The lines of a part of a block; the last ones of a file without a line break at its end go with the one before. */
function wholeLines(
  { text }: TemplateDocument,
  { kind }: MappingNode | SequenceNode,
  span: Span | undefined,
): TextEdit | undefined {
  const ahead = kind === 'sequence' ? /^[ \t]*- *$/ : /^[ \t]*$/;
  if (!span || !ahead.test(before(text, span.start))) return undefined;
  const start = lineStart(text, span.start);
  if (lineEnd(text, span.end) < text.length) return { start, end: nextLine(text, span.end), text: '' };
  return { start: lineEnd(text, Math.max(0, start - 2)), end: text.length, text: '' };
}

/** Where the last line of a file goes, so does the line break before those that go with it. */
function joined(text: string, edits: readonly TextEdit[]): Edits {
  const apart: TextEdit[] = [];
  for (const edit of edits) {
    const last = apart.at(-1);
    if (!last || edit.start >= last.end) apart.push(edit);
    else
      apart[apart.length - 1] = {
        start: lineEnd(text, Math.max(0, last.start - 2)),
        end: edit.end,
        text: '',
      };
  }
  return apart;
}

/** An element goes with the comma after it; after the last that stays, with the one before it. */
function fromFlow(
  document: TemplateDocument,
  node: MappingNode | SequenceNode,
  spans: readonly Span[],
  removed: readonly number[],
): Edits {
  const { text, comments } = document;
  const lastKept = spans.findLastIndex((_, i) => !removed.includes(i));
  const haveLines = spans.every(
    ({ start, end }, i) =>
      isFirstInLine(text, start) && lineEnd(text, end) < (spans[i + 1]?.start ?? node.end),
  );
  const edits: TextEdit[] = [];
  for (const index of removed) {
    const span = spans[index];
    if (!span) return undefined;
    if (haveLines) {
      edits.push({
        start: lineStart(text, span.start),
        end: nextLine(text, commaAfter(document, { node, spans, index }) ?? span.end),
        text: '',
      });
      continue;
    }
    const gap =
      index < lastKept
        ? { start: span.start, end: spans[index + 1]?.start ?? span.end }
        : { start: spans[index - 1]?.end ?? span.start, end: span.end };
    if (comments.some(({ start }) => start >= gap.start && start < gap.end)) return undefined;
    edits.push({ ...gap, text: '' });
  }
  if (!haveLines || lastKept === spans.length - 1) return edits;
  const comma = commaAfter(document, { node, spans, index: lastKept });
  const isTrailing = commaAfter(document, { node, spans, index: spans.length - 1 }) !== undefined;
  return comma === undefined || isTrailing ? edits : [{ start: comma - 1, end: comma, text: '' }, ...edits];
}
