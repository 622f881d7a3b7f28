import type { RouteRowView, TableView } from '../protocol';
import { between, type Box, type Point } from './geometry';
import { columns, type Rows } from './grid';
import type { PlacedCard, PlacedRow } from './scene';
import { id, label, title, type TextRun, type TextStyle, type Pen } from './text';

const [left, rightEdge] = columns.card;
const rangeHeight = 19;
/** How many folded rows are seen at once; the wheel moves them. */
export const foldedWindow = 6;
const strong: TextStyle = { font: 'mono', size: 11, bold: true, ink: 'text' };

/**
 * The card of a route table.
 * @param opened the first folded row that is seen; undefined while they are folded.
 */
export function placeCard(table: TableView, rows: Rows, opened: number | undefined, pen: Pen): PlacedCard {
  const targetAt = left + targetColumn(table, pen);
  const placed: PlacedRow[] = [];
  const rowAt: number[] = [];
  let y = rows.firstRow;
  const add = (row: RouteRowView): void => {
    const one = placeRow(row, y, rows, targetAt, pen);
    placed.push(one);
    y += one.box.h;
  };
  for (const row of table.rows) {
    rowAt.push(y + rows.rowHeight / 2);
    add(row);
  }
  const fold = table.folded ? foldAt(table.folded.label, y, opened !== undefined, pen) : undefined;
  if (fold) y += fold.box.h;
  if (opened !== undefined) table.folded?.rows.slice(opened, opened + foldedWindow).forEach(add);
  const end = y + (rows.small ? 8 : 34);
  const rules = [rows.firstRow - (rows.small ? 6 : 10)];
  const texts = heading(table, rows, pen);
  if (!rows.small) {
    rules.push(y + 6);
    texts.push(pen.fit(table.reason, left + 12, y + 22, rightEdge - left - 20, label));
  }
  return {
    box: between(left, rows.cardTop, rightEdge, end),
    tone: table.tone,
    hop: table.hop ?? 0,
    glyph: { name: 'sign', x: left + 10, y: rows.cardTop + 9, size: 16 },
    ...{ texts, rules, rows: placed, fold, rowAt },
  };
}

function heading(table: TableView, rows: Rows, pen: Pen): TextRun[] {
  const x = left + 34;
  const room = rightEdge - x - 10;
  const idWidth = Math.min(pen.widthOf(table.id, id), room * 0.6);
  const name = pen.fit(table.title, x, rows.cardTop + 18, room - idWidth - 8, title);
  const after = x + pen.widthOf(name.text, title) + 6;
  return [
    name,
    pen.fit(table.id, after, rows.cardTop + 18, rightEdge - after - 8, id),
    pen.fit(table.subtitle, x, rows.cardTop + 34, room, label),
  ];
}

function placeRow(row: RouteRowView, y: number, rows: Rows, targetAt: number, pen: Pen): PlacedRow {
  const decides = row.matches && row.tone !== undefined;
  const ranges = decides ? row.ranges : [];
  const below = ranges.length > 0 ? ranges.length * rangeHeight + 4 : 0;
  const base = y + rows.rowHeight / 2 + 4;
  const markStyle: TextStyle = {
    ...label,
    bold: decides,
    ink: row.bad || decides ? 'tone' : 'muted',
    anchor: 'end',
  };
  const mark = pen.fit(row.mark, rightEdge - 10, base, 96, markStyle);
  const markAt = rightEdge - 10 - (mark.text ? pen.widthOf(mark.text, markStyle) + 6 : 0);
  const texts = [
    pen.fit(row.destination, left + 16, base, targetAt - left - 20, decides ? strong : id),
    pen.fit(row.target, targetAt, base, markAt - targetAt, targetStyle(row, decides)),
    mark,
  ];
  const branches: Point[] = [];
  for (const [index, range] of ranges.entries()) {
    const top = y + rows.rowHeight + index * rangeHeight;
    const noteStyle: TextStyle = { ...label, anchor: 'end' };
    const noteWidth = range.note ? pen.widthOf(range.note, noteStyle) + 8 : 0;
    branches.push([left + 24, top - 4]);
    texts.push(
      pen.fit(range.cidr, left + 38, top + 13, rightEdge - left - 50 - noteWidth, { ...id, ink: 'text' }),
      pen.fit(range.note, rightEdge - 10, top + 13, 120, noteStyle),
    );
  }
  return {
    box: { x: left, y, w: rightEdge - left, h: rows.rowHeight + below },
    decides,
    tone: row.bad ? 'bad' : (row.tone ?? 'none'),
    bad: row.bad,
    isNew: row.isNew,
    texts: texts.filter(({ text }) => text !== ''),
    branches,
  };
}

function targetStyle(row: RouteRowView, decides: boolean): TextStyle {
  if (row.bad) return { ...id, ink: 'tone' };
  return decides ? { ...id, ink: 'text' } : id;
}

function foldAt(text: string, y: number, open: boolean, pen: Pen): NonNullable<PlacedCard['fold']> {
  const box: Box = { x: left + 1, y, w: rightEdge - left - 2, h: 26 };
  return { box, text: pen.fit(text, left + 34, y + 17, box.w - 44, { ...label, ink: 'link' }), open };
}

/** Targets begin behind the longest destination, within bounds that leave room for both. */
function targetColumn(table: TableView, pen: Pen): number {
  const widest = Math.max(0, ...table.rows.map(({ destination }) => pen.widthOf(destination, strong)));
  return Math.min(142, Math.max(112, widest + 26));
}
