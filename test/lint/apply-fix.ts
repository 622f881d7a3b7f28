import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FileEdit, Fix } from '../../src/sources/declared/fix';
import { LineIndex } from '../../src/sources/declared/line-index';

/** @returns the texts of a folder's files, by their paths in it. */
export function textsIn(folder: string, prefix = ''): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = prefix + entry.name;
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) Object.assign(texts, textsIn(file, `${name}/`));
    else if (entry.name !== 'labels.json' && existsSync(file)) texts[name] = readFileSync(file, 'utf8');
  }
  return texts;
}

/** @returns the texts with a fix written into them. @throws where its edits overlap or lead outside */
export function applied(texts: Readonly<Record<string, string>>, fix: Fix): Readonly<Record<string, string>> {
  const changed: Record<string, string> = { ...texts };
  const byFile = new Map<string, FileEdit[]>();
  for (const edit of fix.edits) byFile.set(edit.file, [...(byFile.get(edit.file) ?? []), edit]);
  for (const [file, edits] of byFile) {
    const text = texts[file];
    if (text === undefined) throw new Error(`${file} is not there`);
    changed[file] = edited(text, edits);
  }
  return changed;
}

function edited(text: string, edits: readonly FileEdit[]): string {
  const spans = edits
    .map(({ range, newText }) => ({
      start: offsetOf(text, range.start),
      end: offsetOf(text, range.end),
      newText,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const { start, end, newText } of spans) {
    if (start < at || end < start) throw new Error('edits overlap');
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

function offsetOf(text: string, position: { readonly line: number; readonly column: number }): number {
  const lines = new LineIndex(text);
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const { line, column } = lines.position(middle);
    if (line < position.line || (line === position.line && column < position.column)) low = middle + 1;
    else high = middle;
  }
  return low;
}
