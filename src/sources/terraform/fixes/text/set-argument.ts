import { insertion, type Draft } from './draft';
import type { Entry, Holder } from './holder';
import { indentAt, indented, indentOf, isOnOneLine, lineEndAfter, newlineOf } from './layout';
import { separatorAfter } from './separator';

/** An argument as it is to be written. */
export interface Argument {
  readonly name: string;
  readonly value: string;
}

/**
 * Adds arguments, each on a line of its own; within an object in its style. The equal signs are aligned afterwards.
 * @param after the names of arguments that they belong to: the first that is written is followed by them
 */
export function addArguments(
  holder: Holder,
  added: readonly Argument[],
  after: readonly string[] = [],
): readonly Draft[] {
  if (added.length === 0) return [];
  const { file, open, close, entries } = holder;
  const { text } = file.hcl;
  if (isOnOneLine(text, open, close)) return [inOneLine(holder, added)];
  const anchor = anchorOf(holder, after);
  if (!anchor) {
    const indent = indentAt(text, open) + indentOf(file.hcl);
    return [insertion(file, lineEndAfter(file.hcl, open + 1), linesOf(holder, added, indent, ''))];
  }
  const indent = indentAt(text, anchor.start);
  if (holder.kind === 'block') {
    return [insertion(file, lineEndAfter(file.hcl, anchor.end), linesOf(holder, added, indent, ''))];
  }
  const isLast = anchor === entries.at(-1);
  const comma = separatorAfter(file.hcl, anchor.end);
  const usesCommas =
    comma !== undefined || entries.some(({ end }) => separatorAfter(file.hcl, end) !== undefined);
  const endsWithComma = !isLast || comma !== undefined;
  const lines = linesOf(holder, added, indent, usesCommas ? ',' : '');
  const end = lineEndAfter(file.hcl, comma ?? anchor.end);
  if (!usesCommas || endsWithComma) return [insertion(file, end, lines)];
  return [insertion(file, anchor.end, ','), insertion(file, end, lines.slice(0, -1))];
}

/** The argument that others are put after: never one that is followed by another on its line. */
function anchorOf({ file, entries }: Holder, after: readonly string[]): Entry | undefined {
  const { text } = file.hcl;
  const named = after.flatMap((name) => entries.filter((entry) => entry.name === name));
  return [...named, ...entries.slice(-1)].find(({ end }) => {
    const next = entries.find(({ start }) => start >= end);
    return next === undefined || !isOnOneLine(text, end, next.start);
  });
}

function linesOf({ file }: Holder, added: readonly Argument[], indent: string, comma: string): string {
  const newline = newlineOf(file.hcl);
  return added
    .map(({ name, value }) => `${newline}${indent}${name} = ${indented(value, newline, indent)}${comma}`)
    .join('');
}

/** A block that is written on one line has one argument at most: it gets lines. */
function inOneLine(holder: Holder, added: readonly Argument[]): Draft {
  const { file, kind, open, close, entries } = holder;
  const { text } = file.hcl;
  const newline = newlineOf(file.hcl);
  const outer = indentAt(text, open);
  if (kind === 'object' && !added.some(({ value }) => value.includes('\n'))) {
    const items = added.map(({ name, value }) => `${name} = ${value}`).join(', ');
    const last = entries.at(-1);
    if (!last) return { file, start: open + 1, end: close, text: ` ${items} ` };
    const comma = separatorAfter(file.hcl, last.end);
    return comma === undefined
      ? insertion(file, last.end, `, ${items}`)
      : insertion(file, comma, ` ${items}`);
  }
  const indent = outer + indentOf(file.hcl);
  const inside = text.slice(open + 1, close).trim();
  const kept = inside === '' ? '' : `${newline}${indent}${inside}`;
  const lines = linesOf(holder, added, indent, '');
  return { file, start: open + 1, end: close, text: `${kept}${lines}${newline}${outer}` };
}
