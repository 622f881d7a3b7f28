import {
  EQUALS_SIGN,
  GREATER,
  LF,
  OPEN_BRACE,
  QUOTATION,
  identifierEnd,
  lineEnd,
  skipBlanks,
  startsIdentifier,
} from './characters';

/**
 * What a line looks like, without reading it. In a text with an error the layout tells better than the brackets where
 * an argument or a block ends: people and `terraform fmt` write each on a line of its own, the inner one further right.
 */

/** How what begins at an offset goes on: as `name =` or as `type "label" {`. */
export type Look = 'argument' | 'block' | undefined;

/** @param at offset of the first character of a line that is not blank */
export function lookOf(text: string, at: number, limit: number): Look {
  if (at >= limit || !startsIdentifier(text, at)) return undefined;
  let next = skipBlanks(text, identifierEnd(text, at, limit), limit);
  if (text.charCodeAt(next) === EQUALS_SIGN) {
    const after = text.charCodeAt(next + 1);
    return after === EQUALS_SIGN || after === GREATER ? undefined : 'argument';
  }
  while (next < limit) {
    const c = text.charCodeAt(next);
    if (c === OPEN_BRACE) return 'block';
    const labelEnd = c === QUOTATION ? quotedEnd(text, next, limit) : identifierEnd(text, next, limit);
    if (labelEnd === next) return undefined;
    next = skipBlanks(text, labelEnd, limit);
  }
  return undefined;
}

/** Offset after the quotation mark that ends a label; the label's own offset where the line ends first. */
function quotedEnd(text: string, open: number, limit: number): number {
  for (let at = open + 1; at < limit; at++) {
    const c = text.charCodeAt(at);
    if (c === QUOTATION) return at + 1;
    if (c === LF) return open;
  }
  return open;
}

/**
 * The blocks that stand at a file's top level and nowhere within another.
 * @see https://developer.hashicorp.com/terraform/language/syntax/configuration
 */
const TOP_LEVEL = new Set(
  'resource data ephemeral action module variable output provider locals terraform moved import removed check list'.split(
    ' ',
  ),
);

/** @returns whether a line at column 0 begins a block that can only stand at a file's top level. */
export function beginsTopLevelBlock(text: string, lineStart: number, limit: number): boolean {
  if (lineStart >= limit || !startsIdentifier(text, lineStart)) return false;
  const type = text.slice(lineStart, identifierEnd(text, lineStart, lineStart + 12));
  return TOP_LEVEL.has(type) && lookOf(text, lineStart, limit) === 'block';
}

/** Offset of the first character that is not blank after the line of `from`, lines with a comment passed over. */
export function nextWrittenLine(
  text: string,
  from: number,
  limit: number,
): { lineStart: number; at: number } {
  for (let lineStart = lineEnd(text, from, limit) + 1; lineStart < limit;) {
    const at = skipBlanks(text, lineStart, limit);
    const comment = text.startsWith('#', at) || text.startsWith('//', at);
    if (text.charCodeAt(at) !== LF && !comment) return { lineStart, at };
    lineStart = lineEnd(text, at, limit) + 1;
  }
  return { lineStart: limit, at: limit };
}
