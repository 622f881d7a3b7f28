import type { FileEdit } from '../../../declared/fix';
import type { TemplateDocument } from '../../syntax/document';
import type { Span } from '../../syntax/node';

/** Replaces a part of a template's text, by offsets; line ends are `\n` and become the file's own. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** Edits, or undefined for what cannot be written. */
export type Edits = readonly TextEdit[] | undefined;

/** @returns all edits of several parts, or undefined where one of them cannot be written. */
export function together(...parts: readonly Edits[]): Edits {
  const all: TextEdit[] = [];
  for (const part of parts) {
    if (!part) return undefined;
    all.push(...part);
  }
  return all;
}

/** @returns edits of the file, in the order of the text and none over another; undefined where that cannot be. */
export function fileEdits(
  document: TemplateDocument,
  edits: readonly TextEdit[],
): readonly FileEdit[] | undefined {
  const apart: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = apart.at(-1);
    if (!last || edit.start > last.end || (edit.start === last.end && last.end > last.start)) {
      apart.push(edit);
      continue;
    }
    const merged = mergedWith(last, edit);
    if (!merged) return undefined;
    apart[apart.length - 1] = merged;
  }
  const lineEnd = document.text.includes('\r\n') ? '\r\n' : '\n';
  return apart.map(({ start, end, text }) => ({
    file: document.file,
    range: document.lines.range({ start, end }),
    newText: text.replaceAll('\n', lineEnd),
  }));
}

/** Insertions at one place follow each other, and what is removed twice is removed once. */
function mergedWith(first: TextEdit, second: TextEdit): TextEdit | undefined {
  const isInsertion = first.start === first.end && second.start === first.start;
  const areRemovals = first.text === '' && second.text === '';
  if (!isInsertion && !areRemovals) return undefined;
  return { start: first.start, end: Math.max(first.end, second.end), text: first.text + second.text };
}
