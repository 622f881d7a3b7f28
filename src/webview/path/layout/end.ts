import type { EndView, PictureView } from '../protocol';
import { between, bottom, type Box } from './geometry';
import { columns, type Rows } from './grid';
import { nodeAt, plain } from './nodes';
import type { PlacedFar } from './far';
import type { PlacedBox } from './scene';
import { greyTitle, id, label, title, type TextRun, type Pen } from './text';

export interface PlacedEnd {
  /** Undefined where the far node is the end. */
  readonly box: PlacedBox | undefined;
  readonly chips: readonly PlacedBox[];
  readonly inside: boolean;
}

const [left, rightEdge] = columns.end;
/** More ranges would make the end higher than the VPC. */
const rangeLimit = 10;

/** Whether the end is in the source's own VPC: said so, or a line reaches it by no door and no PrivateLink. */
export function endsInside(view: PictureView): boolean {
  return (
    view.end.inside ??
    view.lines.some((line) => line.reachesEnd && line.door === undefined && !line.privateLink)
  );
}

/**
 * Where traffic goes to: beside the VPC, as high as the doors that lead there.
 * @param doors the middles of the doors on the path.
 */
export function placeEnd(
  view: PictureView,
  rows: Rows,
  doors: readonly number[],
  far: readonly PlacedFar[],
  pen: Pen,
): PlacedEnd {
  if (endsInside(view)) return placeInside(view, rows, far, pen);
  const top = Math.min(rows.end[0], ...doors.map((y) => y - 26));
  const { texts, chips, bottom: contentBottom } = contents(view.end, top, rows, pen);
  const low = Math.max(rows.end[1], contentBottom + 12, ...doors.map((y) => y + 26));
  const { node } = view.end;
  const reached = view.lines.some(({ reachesEnd, style }) => reachesEnd && style !== 'would-continue');
  return {
    box: {
      ...plain('end', 'end', between(left, top, rightEdge, low), reached ? 'on' : 'path', node.tone),
      radius: 8,
      glyph: { name: node.glyph, x: left + 12, y: top + 14, size: 18 },
      texts,
      hop: node.hop,
    },
    chips,
    inside: false,
  };
}

function placeInside(view: PictureView, rows: Rows, far: readonly PlacedFar[], pen: Pen): PlacedEnd {
  const { node } = view.end;
  const upper = far.find(({ view: one }) => one.place === 'upper');
  const through = upper && view.lines.some((line) => line.through === 'upper');
  // The far node is the end then; a second box would say the same again.
  if (through) return { box: undefined, chips: [], inside: true };
  const top = upper ? bottom(upper.box) + 12 : rows.top - 30;
  const box: Box = { x: columns.farSubnet[0] + 12, y: top, w: 142, h: 60 };
  return { box: nodeAt(pen, 'end', box, node), chips: [], inside: true };
}

function contents(
  end: EndView,
  top: number,
  rows: Rows,
  pen: Pen,
): { texts: readonly TextRun[]; chips: readonly PlacedBox[]; bottom: number } {
  const x = left + 12;
  const width = rightEdge - left - 20;
  const [first, ...others] = end.node.lines;
  const nameStyle = end.node.hop === undefined ? greyTitle : title;
  const texts: TextRun[] = [
    pen.fit(end.node.title, left + 36, top + 22, rightEdge - left - 42, nameStyle),
    pen.fit(first ?? '', left + 36, top + 37, rightEdge - left - 42, label),
  ];
  const chips: PlacedBox[] = [];
  let y = top + 52;
  const add = (text: string, style: TextRun['style'], room: number): void => {
    if (text === '') return;
    texts.push(pen.fit(text, x, y + 14, width, style));
    y += room;
  };
  for (const line of others.slice(0, 3)) add(line, id, 16);
  if (!rows.small) {
    const labels = end.rangesLabel === '' ? [] : pen.wrap(end.rangesLabel, width, 2, label);
    for (const [index, line] of labels.entries()) add(line, label, index === labels.length - 1 ? 22 : 15);
    for (const [index, range] of end.ranges.slice(0, rangeLimit).entries()) {
      if (range.group) {
        if (index > 0) y += 10;
        add(range.group, { ...label, bold: true, ink: 'text' }, 22);
      }
      const box = between(left + 8, y, rightEdge - 8, y + 22);
      const text = pen.fit(range.text, left + 15, y + 15, box.w - 14, {
        font: 'mono',
        size: 10.5,
        ink: 'text',
      });
      const chip = plain(`range-${index}`, 'chip', box, range.tone === 'none' ? 'off' : 'on', range.tone);
      chips.push({ ...chip, radius: 4, texts: [text] });
      y += range.group === undefined ? 28 : 26;
    }
    add(end.more, label, 18);
  }
  if (end.sees) {
    y = Math.max(y + 6, rows.small ? top + 86 : y + 6);
    add(end.sees.label, label, 17);
    add(end.sees.address, { ...id, ink: 'text' }, 17);
  }
  return { texts, chips, bottom: y };
}

/** What stands above the end: "AWS services". */
export function endLabel(text: string, rows: Rows, pen: Pen): TextRun {
  return pen.fit(text, left, rows.titleLine, columns.width - left - 12, label);
}
