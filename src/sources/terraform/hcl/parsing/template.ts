import { message } from '../../../../network/message';
import type { TemplatePart } from '../expression';
import { LF, PERCENT_SIGN, QUOTATION, BACKSLASH, TILDE } from './characters';
import { nest, type Directive, type Piece } from './directives';
import { parseForHeader } from './for-expression';
import { commonIndent, sequenceAt, unescaped, withoutEscapedSequences, withoutIndent } from './literal-text';
import type { Parsing } from './parsing';
import { CLOSE, IDENTIFIER, STRIP_CLOSE } from './tokens';

/** What a template stands in: between quotation marks, in lines of its own, or in a string of JSON. */
export type Surroundings = 'quoted' | 'heredoc' | 'flush' | 'bare';

/**
 * Reads the parts of a template from an offset, up to its quotation mark, or to the limit where it is not quoted.
 * @returns the parts, and the offset where they end; the token is then no longer the template's
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#templates
 */
export function parseTemplate(
  p: Parsing,
  from: number,
  surroundings: Surroundings,
): { readonly parts: readonly TemplatePart[]; readonly end: number } {
  const pieces: Piece[] = [];
  const outer = p.newlines;
  let at = from;
  let strip = false;
  for (;;) {
    const end = literalEnd(p, at, surroundings);
    if (end > at) {
      const value = literalValue(p, at, end, surroundings);
      pieces.push({ kind: 'literal', start: at, end, value: strip ? value.trimStart() : value });
      strip = false;
    }
    at = end;
    const c = p.text.charCodeAt(at);
    if (at >= p.limit || (surroundings === 'quoted' && (c === QUOTATION || c === LF))) break;
    if (sequenceAt(p.text, at) !== 'sequence') continue;
    const sequence = parseSequence(p, at, pieces);
    if (sequence === undefined) break;
    ({ end: at, strip } = sequence);
  }
  p.newlines = outer;
  return { parts: nest(p, surroundings === 'flush' ? flushed(pieces) : pieces), end: at };
}

/** Where the literal text that begins at an offset ends; in a heredoc every line is one. */
function literalEnd(p: Parsing, from: number, surroundings: Surroundings): number {
  const { text, limit } = p;
  for (let at = from; at < limit; at++) {
    const c = text.charCodeAt(at);
    if (surroundings === 'quoted') {
      if (c === QUOTATION || c === LF) return at;
      if (c === BACKSLASH && text.charCodeAt(at + 1) !== LF) at++;
    } else if (c === LF && surroundings !== 'bare') return at + 1;
    const sequence = sequenceAt(text, at);
    if (sequence === 'sequence') return at;
    if (sequence === 'escape') at += 2;
  }
  return limit;
}

function literalValue(p: Parsing, start: number, end: number, surroundings: Surroundings): string {
  if (surroundings === 'quoted') return unescaped(p.text, start, end, p);
  return withoutEscapedSequences(p.text.slice(start, end));
}

/** Reads `${…}` or `%{…}`. @returns where it ends and whether `~` ends it; nothing where reading stopped. */
function parseSequence(
  p: Parsing,
  start: number,
  pieces: Piece[],
): { readonly end: number; readonly strip: boolean } | undefined {
  const strips = p.text.charCodeAt(start + 2) === TILDE;
  if (strips) stripLast(pieces);
  p.depth++;
  p.newlines = false;
  p.leap(start + (strips ? 3 : 2));
  const piece = p.text.charCodeAt(start) === PERCENT_SIGN ? parseDirective(p) : undefined;
  const value = piece === undefined ? p.expression() : undefined;
  const strip = p.at(STRIP_CLOSE);
  const { end } = p;
  const closed = strip || p.at(CLOSE);
  if (!closed) p.unclosed(start, message('A closing brace is expected here, which ends the sequence.'));
  const pieceEnd = closed ? end : p.lastEnd;
  if (value !== undefined) pieces.push({ kind: 'interpolation', start, end: pieceEnd, value });
  if (piece !== undefined) pieces.push({ ...piece, start, end: pieceEnd });
  if (!closed) return undefined;
  p.depth--;
  return { end, strip };
}

/** `~` takes the blanks and lines' ends off that stand before it, on its line. */
function stripLast(pieces: Piece[]): void {
  const last = pieces.pop();
  if (last === undefined) return;
  pieces.push(last.kind === 'literal' ? { ...last, value: last.value.trimEnd() } : last);
}

/** What stands within `%{…}`. */
function parseDirective(p: Parsing): Directive {
  const word = p.at(IDENTIFIER) ? p.tokenText() : '';
  switch (word) {
    case 'if':
      p.advance();
      return { kind: 'if', condition: p.expression() };
    case 'for':
      p.advance();
      return { kind: 'for', ...parseForHeader(p) };
    case 'else':
    case 'endif':
    case 'endfor':
      p.advance();
      return { kind: word };
    default:
      p.halt(message('A directive is expected here: if, else, endif, for or endfor.'));
      return { kind: 'endif' };
  }
}

/** Takes the common indentation off what begins a line. */
function flushed(pieces: readonly Piece[]): readonly Piece[] {
  const beginnings = new Set<Piece>();
  const lines: string[] = [];
  let isBeginning = true;
  for (const piece of pieces) {
    if (isBeginning) {
      beginnings.add(piece);
      lines.push(piece.kind === 'literal' ? piece.value : '');
    }
    isBeginning = piece.kind === 'literal' && piece.value.endsWith('\n');
  }
  const indent = commonIndent(lines);
  return pieces.map((piece) =>
    piece.kind === 'literal' && beginnings.has(piece)
      ? { ...piece, value: withoutIndent(piece.value, indent) }
      : piece,
  );
}
