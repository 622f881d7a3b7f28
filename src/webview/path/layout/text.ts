/** A line of text at its place. */
export interface TextRun {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** The text before it was cut, for the title; undefined where nothing was cut. */
  readonly full: string | undefined;
  readonly style: TextStyle;
}

export interface TextStyle {
  readonly font: 'sans' | 'mono';
  readonly size: 12 | 11 | 10.5;
  readonly bold?: boolean;
  readonly ink: 'text' | 'muted' | 'tone' | 'link';
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Keeps the lines below it away from the letters. */
  readonly halo?: boolean;
}

export const title: TextStyle = { font: 'sans', size: 12, bold: true, ink: 'text' };
export const greyTitle: TextStyle = { font: 'sans', size: 12, ink: 'muted' };
export const id: TextStyle = { font: 'mono', size: 11, ink: 'muted' };
export const label: TextStyle = { font: 'sans', size: 11, ink: 'muted' };

const narrow = /[iljtfrI.,:;|!()[\]'’ ·-]/u;
const wide = /[mwMWÀ-ÖØ-Þ@%→✓…]/u;
// Scripts whose letters fill the square, and pictograms.
const square =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{1faff}]/u;

/** About how wide a text is drawn, where there is no document to ask; on the wide side. */
export function estimate(text: string, style: TextStyle): number {
  let em = 0;
  for (const letter of text) em += emOf(letter, style.font);
  return em * style.size * (style.bold ? 1.07 : 1);
}

/** How wide a text is drawn in a style. */
export type Measure = (text: string, style: TextStyle) => number;

/** Writes lines of text that fit. What measures is given: the page asks its fonts, a test estimates. */
export class Pen {
  readonly widthOf: Measure;

  constructor(measure: Measure = estimate) {
    this.widthOf = measure;
  }

  /** A line of text that ends with … where it would be wider than `width`; never within a letter. */
  fit(text: string, x: number, y: number, width: number, style: TextStyle): TextRun {
    const clean = oneLine(text);
    if (this.widthOf(clean, style) <= width) return { x, y, text: clean, full: undefined, style };
    const letters = lettersOf(clean);
    let low = 0;
    let high = letters.length;
    const cut = (count: number): string => `${letters.slice(0, count).join('').trimEnd()}…`;
    while (low < high) {
      const half = Math.ceil((low + high) / 2);
      if (this.widthOf(cut(half), style) <= width) low = half;
      else high = half - 1;
    }
    return { x, y, text: cut(low), full: clean, style };
  }

  /** Breaks a text between words into at most `limit` lines; the last one ends with … where more follows. */
  wrap(text: string, width: number, limit: number, style: TextStyle): readonly string[] {
    const lines: string[] = [];
    let line = '';
    const words = oneLine(text).split(' ');
    for (const [index, word] of words.entries()) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line === '' || this.widthOf(longer, style) <= width) {
        line = longer;
      } else if (lines.length === limit - 1) {
        return [...lines, this.fit([line, ...words.slice(index)].join(' '), 0, 0, width, style).text];
      } else {
        lines.push(this.fit(line, 0, 0, width, style).text);
        line = word;
      }
    }
    return [...lines, this.fit(line, 0, 0, width, style).text];
  }
}

/** What a reader takes for one letter, marks and joined pictograms with it. */
function lettersOf(text: string): readonly string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

/** Names come from tags: line breaks and control characters in them would be drawn as boxes. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

function emOf(letter: string, font: 'sans' | 'mono'): number {
  if (square.test(letter)) return 1.05;
  if (font === 'mono') return 0.604;
  if (narrow.test(letter)) return 0.37;
  if (wide.test(letter)) return 0.92;
  return /[A-Z0-9]/u.test(letter) ? 0.65 : 0.58;
}
