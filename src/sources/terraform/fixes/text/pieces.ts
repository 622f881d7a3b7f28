/** A replacement in a text, by offsets. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A part of a text that is kept, by its offsets there, or one that is new. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/** A text after changes, that knows which of it was there before: so it can be changed again. */
export class Pieces {
  private pieces: readonly Piece[];

  /** @param changes in the order of the text, without overlaps */
  constructor(
    private readonly before: string,
    changes: readonly Change[],
  ) {
    const pieces: Piece[] = [];
    let at = 0;
    for (const { start, end, text } of changes) {
      pieces.push({ start: at, end: start }, { text });
      at = end;
    }
    pieces.push({ start: at, end: before.length });
    this.pieces = pieces.filter((piece) => lengthOf(piece) > 0);
  }

  /** The text as it is now. */
  get text(): string {
    return this.pieces.map((piece) => this.textOf(piece)).join('');
  }

  /** Changes the text as it is now. @param changes in its offsets, in its order, without overlaps */
  change(changes: readonly Change[]): void {
    for (const { start, end, text } of changes.toReversed()) {
      this.pieces = [...this.slice(0, start), { text }, ...this.slice(end, Infinity)].filter(
        (piece) => lengthOf(piece) > 0,
      );
    }
  }

  /** @returns where a place of the text as it is now was before; undefined where it is new */
  origin(offset: number): number | undefined {
    let at = 0;
    for (const piece of this.pieces) {
      const length = lengthOf(piece);
      if (offset < at + length) return 'start' in piece ? piece.start + offset - at : undefined;
      at += length;
    }
    return this.before.length;
  }

  /** @returns what leads from the text before to the one now. */
  changes(): readonly Change[] {
    const changes: Change[] = [];
    let at = 0;
    let text = '';
    for (const piece of [...this.pieces, { start: this.before.length, end: this.before.length }]) {
      if ('text' in piece) {
        text += piece.text;
        continue;
      }
      if (text !== this.before.slice(at, piece.start)) changes.push({ start: at, end: piece.start, text });
      text = '';
      at = piece.end;
    }
    return changes;
  }

  private slice(from: number, to: number): readonly Piece[] {
    const sliced: Piece[] = [];
    let at = 0;
    for (const piece of this.pieces) {
      const length = lengthOf(piece);
      const first = Math.max(0, from - at);
      const last = Math.min(length, to - at);
      at += length;
      if (first >= last) continue;
      sliced.push(
        'start' in piece
          ? { start: piece.start + first, end: piece.start + last }
          : { text: piece.text.slice(first, last) },
      );
    }
    return sliced;
  }

  private textOf(piece: Piece): string {
    return 'text' in piece ? piece.text : this.before.slice(piece.start, piece.end);
  }
}

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.end - piece.start;
}
