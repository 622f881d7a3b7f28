import { message } from '../../../../network/message';
import type { Expression, InterpolationPart, LiteralPart, Span, TemplatePart } from '../expression';
import type { Parsing } from './parsing';

/** What stands within `%{…}`. */
export type Directive =
  | { readonly kind: 'if'; readonly condition: Expression }
  | {
      readonly kind: 'for';
      readonly keyName: string | undefined;
      readonly valueName: string;
      readonly collection: Expression;
    }
  | { readonly kind: 'else' | 'endif' | 'endfor' };

/** A part of a template as it is met: directives are not yet paired with their ends. */
export type Piece = LiteralPart | InterpolationPart | (Directive & Span);

/** @returns the pieces with each directive around what it rules; an end that is missing or without a begin is noted. */
export function nest(p: Parsing, pieces: readonly Piece[]): readonly TemplatePart[] {
  const nesting = new Nesting(p, pieces);
  const parts = nesting.parts();
  while (nesting.surplus()) parts.push(...nesting.parts());
  return parts;
}

class Nesting {
  private at = 0;

  constructor(
    private readonly p: Parsing,
    private readonly pieces: readonly Piece[],
  ) {}

  /** The parts up to a directive that is not theirs. */
  parts(): TemplatePart[] {
    const parts: TemplatePart[] = [];
    const isReadable = this.p.enter();
    for (let piece = this.pieces[this.at]; isReadable && piece !== undefined; piece = this.pieces[this.at]) {
      const part = this.part(piece);
      if (part === undefined) break;
      const last = parts.at(-1);
      if (part.kind === 'literal' && last?.kind === 'literal') {
        parts[parts.length - 1] = { ...last, end: part.end, value: last.value + part.value };
      } else if (part.kind !== 'literal' || part.value !== '') {
        parts.push(part);
      }
    }
    this.p.leave();
    return parts;
  }

  /** Passes over an end without a beginning. @returns whether there was one */
  surplus(): boolean {
    const piece = this.pieces[this.at];
    if (piece === undefined) return false;
    this.at++;
    this.p.fail(message('There is nothing that this directive ends.'), piece.start, piece.end);
    return true;
  }

  private part(piece: Piece): TemplatePart | undefined {
    const { start } = piece;
    switch (piece.kind) {
      case 'literal':
      case 'interpolation':
        this.at++;
        return piece;
      case 'if': {
        this.at++;
        const whenTrue = this.parts();
        const whenFalse = this.ends('else') === undefined ? [] : this.parts();
        const end = this.ends('endif') ?? this.endless(piece);
        return { kind: 'if', start, end, condition: piece.condition, whenTrue, whenFalse };
      }
      case 'for': {
        this.at++;
        const { keyName, valueName, collection } = piece;
        const parts = this.parts();
        const end = this.ends('endfor') ?? this.endless(piece);
        return { kind: 'for', start, end, keyName, valueName, collection, parts };
      }
      case 'else':
      case 'endif':
      case 'endfor':
        return undefined;
    }
  }

  /** Takes a directive if it is the next piece. @returns where it ends */
  private ends(kind: 'else' | 'endif' | 'endfor'): number | undefined {
    const piece = this.pieces[this.at];
    if (piece?.kind !== kind) return undefined;
    this.at++;
    return piece.end;
  }

  private endless({ start, end }: Span): number {
    // an error within the template explains why its end is missing
    if (this.p.stopped !== 'error') this.p.fail(message('The directive has no end.'), start, end);
    return this.pieces[this.at - 1]?.end ?? end;
  }
}
