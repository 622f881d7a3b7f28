/** The longest bracket that stays on one line. */
const WIDTH = 80;

export interface Brackets {
  readonly open: string;
  readonly close: string;
  /** What stands inside the brackets on one line: a blank in `{ a: 1 }`. */
  readonly padding: '' | ' ';
  readonly indent: string;
}

/** @returns the items in brackets: on one line where they are short, else each on its own with a comma after it. */
export function bracketed(items: readonly string[], { open, close, padding, indent }: Brackets): string {
  if (items.length === 0) return `${open}${close}`;
  const line = `${open}${padding}${items.join(', ')}${padding}${close}`;
  if (line.length <= WIDTH && !line.includes('\n')) return line;
  return `${open}\n${items.map((item) => `${indented(item, indent)},\n`).join('')}${close}`;
}

/** Literals never go over the end of a line, so that every line is code. */
export function indented(code: string, indent: string): string {
  return code.replace(/^(?=.)/gm, indent);
}
