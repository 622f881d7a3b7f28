/** UTF-16 units by name, and what they may be part of. */
export const TAB = 0x09;
export const LF = 0x0a;
export const CR = 0x0d;
export const SPACE = 0x20;
export const BANG = 0x21;
export const QUOTATION = 0x22;
export const HASH = 0x23;
export const DOLLAR = 0x24;
export const PERCENT_SIGN = 0x25;
export const AMPERSAND = 0x26;
export const ASTERISK = 0x2a;
export const HYPHEN = 0x2d;
export const FULL_STOP = 0x2e;
export const SOLIDUS = 0x2f;
export const ZERO = 0x30;
export const NINE = 0x39;
export const COLON_SIGN = 0x3a;
export const LESS = 0x3c;
export const EQUALS_SIGN = 0x3d;
export const GREATER = 0x3e;
export const BACKSLASH = 0x5c;
export const OPEN_BRACE = 0x7b;
export const PIPE = 0x7c;
export const CLOSE_BRACE = 0x7d;
export const TILDE = 0x7e;
export const BOM = 0xfeff;

const STARTS = 1;
const CONTINUES = 2;

/** Of ASCII: whether a character may begin an identifier, and whether it may go on. */
const classes = new Uint8Array(128);
for (let c = 0; c < 128; c++) {
  const letter = (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || c === 0x5f;
  if (letter) classes[c] = STARTS | CONTINUES;
  else if (isDigit(c) || c === HYPHEN) classes[c] = CONTINUES;
}

const UNICODE_START = /^\p{ID_Start}$/u;
const UNICODE_CONTINUE = /^\p{ID_Continue}$/u;

export function isDigit(c: number): boolean {
  return c >= ZERO && c <= NINE;
}

/** White space within a line. */
export function isBlank(c: number): boolean {
  return c === SPACE || c === TAB || c === CR;
}

/** @returns whether an identifier can begin at an offset. */
export function startsIdentifier(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  if (c < 128) return ((classes[c] ?? 0) & STARTS) !== 0;
  return UNICODE_START.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/**
 * Where the identifier that begins at an offset ends: letters of any script, digits, `_` and `-`.
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#identifiers
 */
export function identifierEnd(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit) {
    const c = text.charCodeAt(at);
    if (c < 128) {
      if (((classes[c] ?? 0) & CONTINUES) === 0) return at;
      at++;
    } else {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      if (!UNICODE_CONTINUE.test(character)) return at;
      at += character.length;
    }
  }
  return at;
}

/** Offset of the next character that is not blank; of the limit where there is none. */
export function skipBlanks(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Offset of the line feed that ends the line, or of the limit. */
export function lineEnd(text: string, from: number, limit: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 || at > limit ? limit : at;
}
