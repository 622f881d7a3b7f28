import type { Pen, TextRun, TextStyle } from '../../path/layout/text';
import type { MiniView } from '../protocol';

/** What a row of the miniature is drawn on; the page scales it. */
export interface Ground {
  readonly width: number;
  readonly height: number;
  /** Where the five columns begin and how wide a box is in each: source, route, through, out, service. */
  readonly columns: readonly { readonly x: number; readonly width: number }[];
  /** The least that an arrow needs between two boxes. */
  readonly leastArrow: number;
}

const height = 62;
export const wideGround: Ground = {
  width: 620,
  height,
  columns: [
    { x: 4, width: 112 },
    { x: 150, width: 106 },
    { x: 290, width: 78 },
    { x: 400, width: 66 },
    { x: 500, width: 116 },
  ],
  leastArrow: 30,
};
/** With short arrows, for a panel beside a form in a window of usual width. */
export const closeGround: Ground = {
  width: 480,
  height,
  columns: [
    { x: 2, width: 92 },
    { x: 108, width: 96 },
    { x: 218, width: 62 },
    { x: 294, width: 64 },
    { x: 372, width: 106 },
  ],
  leastArrow: 14,
};

const boxTop = 24;
const boxHeight = 28;
const textInset = 29;
const textEnd = 6;

const boxText: TextStyle = { font: 'sans', size: 12, ink: 'text' };
const labelText: TextStyle = { font: 'sans', size: 12, bold: true, ink: 'tone' };

export interface MiniBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly glyph: string;
  readonly text: TextRun;
}

export interface MiniArrow {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

export interface MiniScene {
  readonly label: TextRun;
  readonly boxes: readonly MiniBox[];
  readonly arrows: readonly MiniArrow[];
}

/**
 * Lays out one row. The left edges of the columns never move, so that both rows stand on the same places; a box whose
 * text needs more room takes it from the columns that its own row leaves empty.
 */
export function layMini(view: MiniView, pen: Pen, ground: Ground): MiniScene {
  const placed = view.boxes
    .flatMap((box) => {
      const column = ground.columns[box.column];
      return column ? [{ box, column }] : [];
    })
    .sort((one, other) => one.column.x - other.column.x);
  const boxes = placed.map(({ box, column }, index): MiniBox => {
    const next = placed[index + 1];
    const needed = textInset + pen.widthOf(box.text, boxText) + textEnd;
    const room = next ? next.column.x - ground.leastArrow - column.x : ground.width - 2 - column.x;
    const width = Math.max(column.width, Math.min(Math.ceil(needed), room));
    return {
      x: column.x,
      y: boxTop,
      width,
      height: boxHeight,
      glyph: box.glyph,
      text: pen.fit(box.text, column.x + textInset, boxTop + 18, width - textInset - textEnd, boxText),
    };
  });
  const arrows = boxes.flatMap((box, index): MiniArrow[] => {
    const next = boxes[index + 1];
    return next ? [{ from: box.x + box.width, to: next.x, y: boxTop + boxHeight / 2 }] : [];
  });
  return { label: pen.fit(view.label, 4, 16, ground.width - 8, labelText), boxes, arrows };
}
