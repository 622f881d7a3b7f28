import type { HclFile } from '../../hcl/file';

/** @returns what ends the lines of a file. */
export function newlineOf({ text }: HclFile): '\n' | '\r\n' {
  const at = text.indexOf('\n');
  return at > 0 && text.charAt(at - 1) === '\r' ? '\r\n' : '\n';
}

/**
 * @returns what a file indents by: that of its first indented argument, else two blanks.
 * @see https://developer.hashicorp.com/terraform/language/style#code-formatting
 */
export function indentOf({ text, blocks }: HclFile): string {
  for (const block of blocks) {
    for (const { start } of [...block.attributes, ...block.blocks]) {
      const indent = indentAt(text, start);
      if (indent !== '' && lineStart(text, start) > lineStart(text, block.start)) return indent;
    }
  }
  return '  ';
}

/** @returns the offset at which the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** @returns the offset at which the line of an offset ends, before what ends it. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  const end = at < 0 ? text.length : at;
  return end > offset && text.charAt(end - 1) === '\r' ? end - 1 : end;
}

/** @returns the end of the line of an offset, or of what a comment goes on to: where a line can be put after it */
export function lineEndAfter(hcl: HclFile, offset: number): number {
  const at = lineEnd(hcl.text, offset);
  const comment = hcl.comments.find(({ start, end }) => start < at && end > at);
  return comment ? lineEndAfter(hcl, comment.end) : at;
}

/** @returns the offset at which the line after that of an offset begins. */
export function nextLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at + 1;
}

/** @returns the blanks that the line of an offset begins with. */
export function indentAt(text: string, offset: number): string {
  const from = lineStart(text, offset);
  return /^[ \t]*/.exec(text.slice(from, lineEnd(text, from)))?.[0] ?? '';
}

export function isOnOneLine(text: string, start: number, end: number): boolean {
  const at = text.indexOf('\n', start);
  return at < 0 || at >= end;
}

/** @returns a value whose lines are written as if it stood at the beginning of a line, with an indent and ends of lines */
export function indented(value: string, newline: string, indent: string): string {
  return value.replace(/\r?\n(?=.)/g, newline + indent).replace(/\r?\n(?!.)/g, newline);
}

/** @returns such a value for the line of an offset */
export function indentedAt(hcl: HclFile, offset: number, value: string): string {
  return indented(value, newlineOf(hcl), indentAt(hcl.text, offset));
}
