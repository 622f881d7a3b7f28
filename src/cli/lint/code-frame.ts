import type { FileRange } from '../../network/origin';
import { cellsOf, type Cell } from './cells';
import type { Paint, Style } from './colours';

/** What a row shows of a line: more wraps in most terminals. */
const MAX_COLUMNS = 110;
/** What of a long line is shown before the range. */
const BEFORE = 20;
/** What of a range of many lines is shown. */
const MAX_LINES = 4;

/**
 * @returns the lines of a range with their numbers and `^` under it; nothing where the text has no such line.
 * @param style of the marks
 */
export function codeFrame(text: string, range: FileRange, paint: Paint, style: Style): readonly string[] {
  const lines = linesOf(text, range.start.line, Math.min(range.end.line, range.start.line + MAX_LINES - 1));
  const last = range.start.line + lines.length - 1;
  const gutter = String(last).length;
  const rows = lines.flatMap((line, i) => {
    const number = range.start.line + i;
    const from = i === 0 ? range.start.column - 1 : line.search(/\S|$/);
    const to = number === range.end.line ? range.end.column - 1 : line.length;
    // Nothing of the last line, or of an empty one, is in the range.
    if (i > 0 && to <= from) return number === range.end.line ? [] : [row(String(number), gutter, '', paint)];
    const { shown, marks } = marked(line, from, to);
    return [row(String(number), gutter, shown, paint), row('', gutter, paint(style, marks), paint)];
  });
  return last < range.end.line && rows.length > 0 ? [...rows, row('', gutter, '…', paint)] : rows;
}

function row(number: string, gutter: number, text: string, paint: Paint): string {
  return `${paint('dim', `${number.padStart(gutter)} |`)} ${text}`.trimEnd();
}

/** @returns lines by their numbers, without looking at those after. */
function linesOf(text: string, first: number, last: number): readonly string[] {
  let start = 0;
  for (let line = 1; line < first; line++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return [];
    start = end + 1;
  }
  const lines: string[] = [];
  for (let line = first; line <= last; line++) {
    const end = text.indexOf('\n', start);
    lines.push(text.slice(start, end < 0 ? undefined : end).replace(/\r$/, ''));
    if (end < 0) break;
    start = end + 1;
  }
  return lines;
}

/** @param from @param to where the marks are, in UTF-16 units */
function marked(line: string, from: number, to: number): { readonly shown: string; readonly marks: string } {
  const { cells, isCutBefore, isCutAfter } = cut(line, from);
  const shown = cells.map(({ text }) => text).join('');
  const before = isCutBefore ? 1 : 0;
  let marks = ' '.repeat(before);
  for (const { width, start, end } of cells) {
    if (start >= to && start > from) break;
    marks += (end <= from ? ' ' : start < to ? '^' : '').repeat(width);
  }
  // An empty range is a place between characters; one at the line's end is behind the last.
  if (!marks.includes('^')) marks += '^';
  return { shown: `${isCutBefore ? '…' : ''}${shown}${isCutAfter ? '…' : ''}`, marks };
}

/** @returns what is shown of a line; of a line of many kilobytes, as in minified JSON, the rest is not looked at. */
function cut(
  line: string,
  from: number,
): { readonly cells: readonly Cell[]; readonly isCutBefore: boolean; readonly isCutAfter: boolean } {
  const whole = line.length <= 2 * MAX_COLUMNS ? cellsOf(line) : undefined;
  if (whole && widthOf(whole) <= MAX_COLUMNS) return { cells: whole, isCutBefore: false, isCutAfter: false };
  const start = between(line, from <= MAX_COLUMNS - BEFORE ? 0 : from - BEFORE);
  const cells: Cell[] = [];
  let width = 0;
  for (const cell of cellsOf(line, start, between(line, start + 2 * MAX_COLUMNS))) {
    width += cell.width;
    if (width > MAX_COLUMNS) break;
    cells.push(cell);
  }
  return { cells, isCutBefore: start > 0, isCutAfter: (cells.at(-1)?.end ?? start) < line.length };
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** @returns a place that is not in the middle of a surrogate pair. */
function between(line: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(line.slice(at, at + 1)) ? at - 1 : at;
}
