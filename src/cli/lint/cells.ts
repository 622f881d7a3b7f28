/** What a piece of a line takes of a terminal's row. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  /** Where it begins and ends in the line, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const TAB_STOP = 4;
/** They would steer the terminal, reorder the line or hide in it. */
const HOSTILE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const COMBINING = /[\p{Mn}\p{Me}]/u;
/** Half-width Katakana and Hangul (U+FF61 to U+FFDC) are narrow. @see https://www.unicode.org/reports/tr11/ */
const WIDE =
  /(?![\uFF61-\uFFDC])[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]/u;

/** @returns a part of a line as a terminal is to show it; `from` and `to` in UTF-16 units. */
export function cellsOf(line: string, from = 0, to = line.length): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  let start = from;
  for (const character of line.slice(from, to)) {
    // A byte order mark is no part of the text, but counts in its columns.
    const text = character === '\uFEFF' && start === 0 ? '' : shown(character, column);
    const width = widthOf(character, text);
    cells.push({ text, width, start, end: start + character.length });
    column += width;
    start += character.length;
  }
  return cells;
}

function shown(character: string, column: number): string {
  if (character === '\t') return ' '.repeat(TAB_STOP - (column % TAB_STOP));
  if (!HOSTILE.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  // The block of control pictures has one for each of the first 32.
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '\u2421' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

function widthOf(character: string, text: string): number {
  if (text !== character) return text.length;
  if (COMBINING.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
