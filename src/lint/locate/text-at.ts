import type { Place } from '../../sources/declared/unit';

interface Texts {
  read(path: string): string | undefined;
}

/** A text with the offsets that its lines begin at. */
interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
}

/**
 * Rules ask for many places of a file: its lines are looked for once.
 * @returns what gives what is written at a place; nothing where the file cannot be read any more
 */
export function textsAt(files: Texts): (place: Place) => string {
  const known = new Map<string, Lines>();
  return ({ file, range }) => {
    const text = files.read(file);
    if (text === undefined) return '';
    let lines = known.get(file);
    if (lines?.text !== text) known.set(file, (lines = { text, starts: lineStarts(text) }));
    const start = offsetOf(lines, range.start);
    return text.slice(start, offsetOf(lines, range.end));
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function offsetOf(
  { text, starts }: Lines,
  { line, column }: { readonly line: number; readonly column: number },
): number {
  const start = starts[line - 1];
  return start === undefined ? text.length : start + column - 1;
}
