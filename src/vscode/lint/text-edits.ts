import type { FileRange } from '../../network/origin';
import type { FileEdit } from '../../sources/declared/fix';

/** @returns a text with edits of it done; they do not overlap, and those at one place come in their order. */
export function edited(text: string, edits: readonly FileEdit[]): string {
  const starts = lineStarts(text);
  const at = ({ line, column }: FileRange['start']): number =>
    Math.min((starts[line - 1] ?? text.length) + column - 1, text.length);
  const spans = edits
    .map(({ range, newText }) => ({ start: at(range.start), end: at(range.end), newText }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let done = '';
  let from = 0;
  for (const { start, end, newText } of spans) {
    done += text.slice(from, start) + newText;
    from = Math.max(from, end);
  }
  return done + text.slice(from);
}

/** The part of a text that another differs in. */
export interface Difference {
  /** Offsets in UTF-16 units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** @returns the smallest single change that makes one text of another; undefined where they are the same. */
export function difference(before: string, after: string): Difference | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  // Neither half of a character, nor half of a line's end, is changed alone.
  if (isHalf(before, start)) start--;
  if (isHalf(before, before.length - same)) same--;
  return { start, end: before.length - same, newText: after.slice(start, after.length - same) };
}

function isHalf(text: string, at: number): boolean {
  return /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(Math.max(at - 1, 0), at + 1));
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
