import {
  AMPERSAND,
  BANG,
  CLOSE_BRACE,
  COLON_SIGN,
  EQUALS_SIGN,
  FULL_STOP,
  GREATER,
  HYPHEN,
  LESS,
  LF,
  PIPE,
  TILDE,
  identifierEnd,
  isDigit,
  skipBlanks,
  startsIdentifier,
} from './characters';
import {
  AND,
  ARROW,
  AT_LEAST,
  AT_MOST,
  COLON,
  DOT,
  DOUBLE_COLON,
  ELLIPSIS,
  EQUAL,
  EQUALS,
  GREATER_THAN,
  HEREDOC,
  INVALID,
  LESS_THAN,
  NOT,
  NOT_EQUAL,
  OR,
  STRIP_CLOSE,
} from './tokens';

/** What the signs mean that are longer than a character, or are when another follows. */

/** @returns the token that a sign begins at an offset */
export function symbolAt(text: string, at: number, limit: number): number {
  const next = at + 1 < limit ? text.charCodeAt(at + 1) : 0;
  switch (text.charCodeAt(at)) {
    case FULL_STOP:
      return next === FULL_STOP && at + 2 < limit && text.startsWith('...', at) ? ELLIPSIS : DOT;
    case EQUALS_SIGN:
      if (next === EQUALS_SIGN) return EQUAL;
      return next === GREATER ? ARROW : EQUALS;
    case COLON_SIGN:
      return next === COLON_SIGN ? DOUBLE_COLON : COLON;
    case BANG:
      return next === EQUALS_SIGN ? NOT_EQUAL : NOT;
    case GREATER:
      return next === EQUALS_SIGN ? AT_LEAST : GREATER_THAN;
    case LESS:
      if (next === LESS && heredocHeaderEnd(text, at, limit) > 0) return HEREDOC;
      return next === EQUALS_SIGN ? AT_MOST : LESS_THAN;
    case AMPERSAND:
      return next === AMPERSAND ? AND : INVALID;
    case PIPE:
      return next === PIPE ? OR : INVALID;
    case TILDE:
      return next === CLOSE_BRACE ? STRIP_CLOSE : INVALID;
    default:
      return INVALID;
  }
}

const lengths = new Uint8Array(INVALID + 1).fill(1);
for (const token of [EQUAL, ARROW, DOUBLE_COLON, NOT_EQUAL, AT_LEAST, AT_MOST, AND, OR, STRIP_CLOSE]) {
  lengths[token] = 2;
}
lengths[ELLIPSIS] = 3;

/** How many characters a sign has; that of a heredoc has a whole line. */
export function lengthOf(token: number): number {
  return lengths[token] ?? 1;
}

/** `1`, `1.5`, `1e5`, `1.5E-3` */
export function numberEnd(text: string, start: number, limit: number): number {
  let at = digitsEnd(text, start, limit);
  if (text.charCodeAt(at) === FULL_STOP && isDigit(text.charCodeAt(at + 1))) {
    at = digitsEnd(text, at + 1, limit);
  }
  if ((text.charCodeAt(at) | 0x20) === 0x65) {
    const sign = text.charCodeAt(at + 1);
    const digits = sign === 0x2b || sign === HYPHEN ? at + 2 : at + 1;
    if (isDigit(text.charCodeAt(digits))) at = digitsEnd(text, digits, limit);
  }
  return Math.min(at, limit);
}

export function digitsEnd(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** Offset after the line of `<<NAME` or `<<-NAME`; 0 where it is something else. */
export function heredocHeaderEnd(text: string, at: number, limit: number): number {
  const name = text.charCodeAt(at + 2) === HYPHEN ? at + 3 : at + 2;
  if (name >= limit || !startsIdentifier(text, name)) return 0;
  const end = skipBlanks(text, identifierEnd(text, name, limit), limit);
  if (end >= limit) return limit;
  return text.charCodeAt(end) === LF ? end + 1 : 0;
}
