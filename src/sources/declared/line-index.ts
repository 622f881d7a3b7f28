import type { FileRange } from '../../network/origin';

/** A part of a text, by offsets in UTF-16 units; the end is exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Lines and columns of a text's offsets; the lines are looked for when they are first asked for. */
export class LineIndex {
  private starts: Uint32Array | undefined;

  constructor(private readonly text: string) {}

  /** @returns line and column from 1, the column in UTF-16 units. */
  position(offset: number): { readonly line: number; readonly column: number } {
    const starts = (this.starts ??= lineStarts(this.text));
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  range({ start, end }: Span): FileRange {
    return { start: this.position(start), end: this.position(end) };
  }
}

function lineStarts(text: string): Uint32Array {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return Uint32Array.from(starts);
}
