import type { TemplateDocument } from '../../syntax/document';
import {
  type Entry,
  type MappingNode,
  type Node,
  type SequenceNode,
  type Span,
  wholeSpan,
} from '../../syntax/node';

/**
 * Where the value of an entry is written: here, elsewhere under an anchor (`*name`), or not at all. An alias is the node
 * that it stands for, which is always written before it.
 */
export function isHere({ keySpan, value }: Entry): boolean {
  return wholeSpan(value).start >= keySpan.end;
}

/** @returns the entries that a mapping has itself, without those that `<<` merges into it. */
export function ownEntries({ start, end, entries }: MappingNode): readonly Entry[] {
  return entries.filter(({ keySpan }) => keySpan.start >= start && keySpan.end <= end);
}

/** @returns an entry with its key and value. */
export function entrySpan({ text }: TemplateDocument, entry: Entry): Span {
  const { keySpan, value } = entry;
  const isWritten = isHere(entry) && !(value.kind === 'missing' && value.why === 'empty');
  return { start: keySpan.start, end: isWritten ? contentEnd(text, value) : afterAlias(text, keySpan.end) };
}

/** @returns the items of a sequence with their tags, or undefined where one of them is written elsewhere. */
export function itemSpans(
  { text }: TemplateDocument,
  { start, end, items }: SequenceNode,
): readonly Span[] | undefined {
  const spans = items.map((item) => ({ start: wholeSpan(item).start, end: contentEnd(text, item) }));
  const areHere = items.every(
    (item, i) => item.kind !== 'missing' && (spans[i]?.start ?? -1) >= start && (spans[i]?.end ?? -1) <= end,
  );
  return areHere ? spans : undefined;
}

/**
 * @returns where a node's last character is, without the white space and the comments behind it, which the parser takes
 * to a block.
 */
export function contentEnd(text: string, node: Node): number {
  if (node.kind === 'mapping' && !node.isFlow) {
    const last = ownEntries(node).at(-1);
    if (last)
      return isHere(last)
        ? Math.max(last.keySpan.end, contentEnd(text, last.value))
        : afterAlias(text, last.keySpan.end);
  }
  if (node.kind === 'sequence' && !node.isFlow) {
    const last = node.items.at(-1);
    if (last && last.start >= node.start) return contentEnd(text, last);
  }
  return node.start + text.slice(node.start, node.end).trimEnd().length;
}

/** The end of `: *alias`, or of `:` alone. */
function afterAlias(text: string, from: number): number {
  const found = /^[ \t]*:(?:[ \t]*\*[^\s,\]}]+)?/.exec(text.slice(from, from + 300));
  return from + (found?.[0].length ?? 0);
}

/** @returns whether other places of the template share what is written under a key, or the key shares theirs. */
export function isShared({ text }: TemplateDocument, entry: Entry): boolean {
  if (!isHere(entry)) return true;
  const between = text.slice(entry.keySpan.end, entry.value.start).replace(/(?<=\s)#.*/g, '');
  return /\s&\S/.test(between);
}
