import type { Place } from '../../sources/declared/unit';

interface Texts {
  read(path: string): string | undefined;
}

/** @returns what is written at a place; nothing where the file cannot be read any more. */
export function textAt(files: Texts, { file, range }: Place): string {
  const text = files.read(file);
  if (text === undefined) return '';
  const start = offsetOf(text, range.start);
  return text.slice(start, offsetOf(text, range.end));
}

function offsetOf(
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
): number {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  for (let n = 1; n < line; n += 1) {
    const next = text.indexOf('\n', at);
    if (next < 0) return text.length;
    at = next + 1;
  }
  return at + column - 1;
}
