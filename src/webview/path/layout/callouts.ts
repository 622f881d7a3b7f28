import type { GateView, PictureView } from '../protocol';
import { between, bottom, type Box, type Point } from './geometry';
import { columns } from './grid';
import { gateStop, type GateStops } from './gates';
import type { PlacedCallout } from './scene';
import { label, type TextRun, type Pen } from './text';

/** How many are drawn; the list holds all of them. */
const limit = 3;
const lineHeight = 15;

/**
 * What blocks, in words beside its gate: below the source for its security group, in the right column for a door,
 * and below the card for what stands in between.
 * @param cardBottom where the room below the card begins.
 * @param belowDoors the same below the last door.
 */
export function placeCallouts(
  view: PictureView,
  stops: GateStops,
  cardBottom: number,
  belowDoors: number,
  pen: Pen,
): readonly PlacedCallout[] {
  if (stops.rows.small) return [];
  const free = { source: stops.rows.callout, card: cardBottom + 16, door: belowDoors };
  const placed: PlacedCallout[] = [];
  for (const gate of view.gates) {
    const stop = gateStop(gate, view, stops);
    if (!gate.callout || !stop || placed.length === limit) continue;
    const column = columnOf(gate);
    const box = boxFor(gate.callout.text, column, free[column], pen);
    free[column] = bottom(box) + 8;
    placed.push({ box, lead: lead(gate, stop.at, box), texts: texts(gate.callout, box, pen), hop: gate.hop });
  }
  return placed;
}

type Column = 'source' | 'card' | 'door';

const edges: Readonly<Record<Column, readonly [number, number]>> = {
  source: [48, 204],
  card: [columns.card[0], columns.card[1]],
  door: [778, 944],
};

function columnOf(gate: GateView): Column {
  if (gate.place === 'source-group') return 'source';
  return gate.place === 'door' ? 'door' : 'card';
}

function boxFor(text: string, column: Column, y: number, pen: Pen): Box {
  const [x0, x1] = edges[column];
  return between(x0, y, x1, y + 24 + pen.wrap(text, x1 - x0 - 16, 2, label).length * lineHeight);
}

function texts(callout: NonNullable<GateView['callout']>, box: Box, pen: Pen): readonly TextRun[] {
  const width = box.w - 16;
  const head = pen.fit(callout.title, box.x + 8, box.y + 16, width, { ...label, bold: true, ink: 'tone' });
  const full = `${callout.title}: ${callout.text}`;
  const lines = pen.wrap(callout.text, width, 2, label);
  return [
    head,
    ...lines.map((text, index) => ({
      x: box.x + 8,
      y: box.y + 32 + index * lineHeight,
      text,
      full: index === lines.length - 1 && text.endsWith('…') ? full : undefined,
      style: { ...label, ink: 'text' as const },
    })),
  ];
}

/** The thin line from a gate to its callout; it runs in the gutters, too. */
function lead(gate: GateView, [x, y]: Point, box: Box): readonly Point[] {
  const level = box.y + 24;
  switch (gate.place) {
    case 'source-group':
      return [
        [x + 10, y + 30],
        [x + 10, box.y],
      ];
    case 'source-acl':
      return [
        [x + 10, y + 30],
        [x + 10, level],
        [box.x, level],
      ];
    case 'door':
      return [
        [x + 9, y + 6],
        [x + 20, y + 6],
        [x + 20, box.y],
      ];
    case 'far-acl-in':
      return [
        [x - 10, y + 28],
        [x - 10, level],
        [box.x + box.w, level],
      ];
    case 'far-group':
      return [
        [x - 4, y + 28],
        [x - 4, y + 40],
        [columns.gutters.card + 8, y + 40],
        [columns.gutters.card + 8, level],
        [box.x + box.w, level],
      ];
    case 'far-acl-out':
      return [
        [x + 5, y + 26],
        [x + 5, y + 55],
        [columns.gutters.card + 4, y + 55],
        [columns.gutters.card + 4, level],
        [box.x + box.w, level],
      ];
  }
}
