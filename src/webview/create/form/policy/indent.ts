/** What a Tab inserts. */
export const INDENT = '  ';

/** @returns what Enter inserts at the caret: a new line as far in as this one, and further in after a bracket. */
export function newLine(text: string, caret: number): string {
  const line = text.slice(text.lastIndexOf('\n', caret - 1) + 1, caret);
  const depth = /^[ \t]*/u.exec(line)?.[0] ?? '';
  return `\n${depth}${/[[{]\s*$/u.test(line) ? INDENT : ''}`;
}

/** @returns where a line and column are in a text, in UTF-16 units; beyond its end: the end. Both count from 1. */
export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  return Math.min(text.length, before + Math.min(column - 1, lines[line - 1]?.length ?? 0));
}
