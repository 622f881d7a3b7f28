import type { PictureView } from '../protocol';
import { bottom, overlap, type Box } from './geometry';
import { placeCallouts } from './callouts';
import { placeCard } from './card';
import { placeDoors } from './doors';
import { endLabel, placeEnd } from './end';
import { placeFar } from './far';
import { placeFrames, type LayoutWords } from './frames';
import { placeGates } from './gates';
import { columns, fullRows, smallRows, type Rows } from './grid';
import { placeLines } from './lines';
import { nodeAt, note } from './nodes';
import type { PlacedBox, Scene } from './scene';
import { label, Pen, type TextRun, type TextStyle } from './text';

export interface LayoutOptions {
  readonly size: 'full' | 'small';
  /** How many other zones may have a lane of their own. */
  readonly lanes: number;
  /** The first folded row of the card that is seen; undefined while they are folded. */
  readonly opened: number | undefined;
  readonly words: LayoutWords;
  /** Measures by the fonts of the page; estimates without it. */
  readonly pen?: Pen | undefined;
}

/** Places everything of a picture, by arithmetic alone: same view and options, same scene. */
export function placePicture(view: PictureView, options: LayoutOptions): Scene {
  const pen = options.pen ?? new Pen();
  const rows = options.size === 'small' ? smallRows : fullRows;
  const doors = placeDoors(view.doors, rows, pen);
  const far = placeFar(view.far, rows, baseOf(view, doors.at, rows), pen);
  const card = view.table && placeCard(view.table, rows, options.opened, pen);
  const onPath = view.doors.flatMap((door, index) => {
    const y = doors.at[index];
    return door.onPath && y !== undefined ? [y] : [];
  });
  const end = placeEnd(view, rows, onPath, far, pen);
  const stops = { rows, card, far, doors, end };
  const lowestDoor = Math.max(...doors.boxes.map(({ box }) => bottom(box) + 36), 0);
  const endBottom = end.box && !end.inside ? bottom(end.box.box) + 26 : 0;
  const callouts = placeCallouts(
    view,
    stops,
    card ? bottom(card.box) : rows.callout,
    Math.max(lowestDoor + 8, endBottom),
    pen,
  );
  const low = (boxes: readonly Box[]): number => Math.max(0, ...boxes.map(bottom));
  const withinLane = [
    ...(card ? [card.box] : []),
    ...far.map(({ box }) => box),
    ...callouts.filter(({ box }) => box.x < columns.wall).map(({ box }) => box),
    ...(end.inside && end.box ? [end.box.box] : []),
  ];
  const lines = placeLines(view, stops);
  const turning = lines
    .flatMap(({ legs }) => legs.flatMap(({ points }) => points))
    .filter(([x]) => x < columns.gutters.wall)
    .map(([, y]) => y);
  const laneBottom = rows.small
    ? rows.laneBottom
    : Math.max(rows.laneBottom, low(withinLane) + 12, ...turning.map((y) => y + 12), noteRoom(callouts));
  const besideWall = low([...callouts.map(({ box }) => box), ...(end.box ? [end.box.box] : [])]);
  const least = Math.max(lowestDoor, besideWall) + 14;
  const frames = placeFrames(view, rows, laneBottom, options.lanes, least, options.words, pen);
  const hidden =
    doors.hidden > 0 && view.moreDoors === '' ? options.words.moreDoors(doors.hidden) : view.moreDoors;
  const { source, lookup } = sourceNodes(view, rows, pen);
  return {
    width: columns.width,
    height: frames.height,
    frames: [...frames.boxes, ...far.flatMap((one) => one.frames)],
    notes: [
      ...frames.texts,
      ...far.flatMap((one) => one.notes),
      ...privateLinkLabels(lines, doors.boxes, options.words, pen),
      ...(rows.small || end.inside ? [] : [endLabel(view.endLabel, rows, pen)]),
      ...(hidden === '' || rows.small
        ? []
        : [
            {
              ...note(pen, hidden, columns.wall, lowestDoor + 14, 110),
              style: { ...label, anchor: 'middle' as const, halo: true },
            },
          ]),
    ],
    card,
    doors: doors.boxes,
    lines,
    lookupLine: lookup && [
      [columns.source[0] + 22, rows.source[1]],
      [columns.source[0] + 22, rows.lookup[0]],
    ],
    nodes: [source, ...(lookup ? [lookup] : []), ...far.flatMap((one) => one.nodes), ...endNodes(end)],
    gates: placeGates(view, stops, pen),
    callouts,
  };
}

/** Level with the door of the internet gateway, which gives way where many doors stand above it. */
function baseOf(view: PictureView, at: readonly (number | undefined)[], rows: Rows): number {
  const index = view.doors.findIndex(({ kind }) => kind === 'internet-gateway');
  return Math.max(rows.bottom, at[index] ?? rows.bottom);
}

/** The note at the bottom of the source's subnet stands below the callout there. */
function noteRoom(callouts: Scene['callouts']): number {
  return Math.max(
    0,
    ...callouts.filter(({ box }) => box.x < columns.card[0]).map(({ box }) => bottom(box) + 52),
  );
}

function sourceNodes(
  view: PictureView,
  rows: Rows,
  pen: Pen,
): { source: PlacedBox; lookup: PlacedBox | undefined } {
  const [x, x1] = columns.source;
  const at = ([y0, y1]: readonly [number, number]): Box => ({ x, y: y0, w: x1 - x, h: y1 - y0 });
  return {
    source: nodeAt(pen, 'source', at(rows.source), view.source),
    lookup:
      view.lookup && !rows.small ? nodeAt(pen, 'lookup', at(rows.lookup), view.lookup, label) : undefined,
  };
}

/** Where PrivateLink crosses the wall there is no door: its name stands there, if there is room for it. */
function privateLinkLabels(
  lines: Scene['lines'],
  doors: readonly PlacedBox[],
  words: LayoutWords,
  pen: Pen,
): readonly TextRun[] {
  const crossings = lines.flatMap(({ legs }) => legs.filter(({ look }) => look === 'private-link'));
  const y = crossings[0]?.points.at(-1)?.[1];
  if (y === undefined) return [];
  const style: TextStyle = { ...label, anchor: 'middle', halo: true };
  const room: Box = { x: columns.wall - 40, y: y + 8, w: 80, h: 22 };
  const isTaken = doors.some(({ box, texts }) => overlap(room, { ...box, h: box.h + 8 + texts.length * 15 }));
  return isTaken ? [] : [pen.fit(words.privateLink, columns.wall, y + 24, 108, style)];
}

function endNodes(end: { box: PlacedBox | undefined; chips: readonly PlacedBox[] }): readonly PlacedBox[] {
  return [...(end.box ? [end.box] : []), ...end.chips];
}
