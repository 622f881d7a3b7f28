/** @returns the offset of the first character of the line that an offset is in. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** @returns the offset after the last character of the line that an offset is in, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline < 0) return text.length;
  return text[newline - 1] === '\r' && newline > offset ? newline - 1 : newline;
}

/** @returns where the line after that of an offset starts, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}

/** @returns how far into its line an offset is, from 0. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** @returns what stands before an offset in its line. */
export function before(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), offset);
}

/** @returns whether nothing but blanks stands before an offset in its line. */
export function isFirstInLine(text: string, offset: number): boolean {
  return /^[ \t]*$/.test(before(text, offset));
}

/** @returns where the next line with something in it starts, from the start of a line on. */
export function skipBlankLines(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const next = nextLine(text, at);
    if (text.slice(at, next).trim() !== '') break;
    at = next;
  }
  return at;
}
