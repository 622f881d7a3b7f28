import type { LineView, PictureView } from '../protocol';
import { bottom, between, overlap, right, type Point } from './geometry';
import { cutAtGates } from './cut-at-gates';
import { columns, doorHalf, type Rows } from './grid';
import type { PlacedDoors } from './doors';
import type { PlacedEnd } from './end';
import type { PlacedFar } from './far';
import type { PlacedCard, PlacedLeg, PlacedLine } from './scene';
import { farOf, offsetsOf, rowAt, turns } from './stops';

/** What lines run between. */
export interface Stops {
  readonly rows: Rows;
  readonly card: PlacedCard | undefined;
  readonly far: readonly PlacedFar[];
  readonly doors: PlacedDoors;
  readonly end: PlacedEnd;
}

const doorLeft = columns.wall - doorHalf;
const doorRight = columns.wall + doorHalf;
/** Room for turning in a gutter, both directions together. */
const gutterRoom = 16;

/** The lines of all classes, each in pieces from stop to stop. They turn in the gutters only. */
export function placeLines(view: PictureView, stops: Stops): readonly PlacedLine[] {
  const { lines } = view;
  const source = sourceMiddle(stops.rows);
  const fromSource = lines.filter(({ style }) => style !== 'ghost');
  const start = (line: LineView): number => source + offsetsOf(line, lines).source;
  const onCard = (line: LineView): number =>
    stops.card ? rowAt(line, stops.card) + offsetsOf(line, lines).row : start(line);
  const before = turns(fromSource, (line) => [start(line), onCard(line)], gutterRoom);
  const behind = turns(lines, (line) => [onCard(line), goal(line, lines, stops) ?? onCard(line)], gutterRoom);
  return lines.map((line) => {
    const turnsAt = {
      source: columns.gutters.source + (before.get(line) ?? 0),
      card: columns.gutters.card + (behind.get(line) ?? 0),
    };
    const legs = legsOf(line, lines, stops, start(line), onCard(line), turnsAt);
    return { tone: line.tone, style: line.style, legs: cutAtGates(line, view, stops, legs) };
  });
}

/** The middle of the source, where all lines start. */
export function sourceMiddle(rows: Rows): number {
  return (rows.source[0] + rows.source[1]) / 2;
}

/** Where a line wants to be when it leaves the gutter behind the card; undefined: it ends at the card. */
function goal(line: LineView, lines: readonly LineView[], stops: Stops): number | undefined {
  const offsets = offsetsOf(line, lines);
  const far = farOf(line, stops.far);
  if (far) return far.entry[1] + offsets.far;
  const door = doorOf(line, stops);
  if (door !== undefined) return freeCorridor(door + offsets.door, stops.far);
  if (!line.reachesEnd || !stops.end.box) return undefined;
  const box = stops.end.box.box;
  return box.y + Math.min(58, box.h / 2) + offsets.end;
}

function doorOf(line: LineView, stops: Stops): number | undefined {
  return line.door === undefined ? undefined : stops.doors.at[line.door];
}

function legsOf(
  line: LineView,
  lines: readonly LineView[],
  stops: Stops,
  y0: number,
  y1: number,
  turn: { source: number; card: number },
): readonly PlacedLeg[] {
  const legs: PlacedLeg[] = [];
  const add = (points: readonly Point[], look: PlacedLeg['look'] = line.style, arrow = true): void => {
    legs.push({ points: withoutRepeats(points), look, arrow });
  };
  const offsets = offsetsOf(line, lines);
  const { card } = stops;
  const target = goal(line, lines, stops);
  if (card && line.style !== 'ghost') {
    add([
      [columns.source[1], y0],
      [turn.source, y0],
      [turn.source, y1],
      [card.box.x, y1],
    ]);
  } else if (!card && target === undefined) {
    add([
      [columns.source[1], y0],
      [columns.card[0], y0],
    ]);
  }
  if (target === undefined) return legs;
  const begin: Point = card ? [right(card.box), y1] : [columns.source[1], y0];
  const out: readonly Point[] = [begin, [turn.card, begin[1]], [turn.card, target]];
  const far = farOf(line, stops.far);
  const door = doorOf(line, stops);
  const doorAt = door === undefined ? undefined : door + offsets.door;
  const end = stops.end.box?.box;
  if (far) {
    add([...out, [far.entry[0], target]]);
    if (far.down)
      add([
        [far.down.x + offsets.far, far.down.from],
        [far.down.x + offsets.far, far.down.to],
      ]);
    const leaving: Point = [far.exit[0], far.exit[1] + offsets.far];
    if (doorAt !== undefined) add(toDoor(leaving, doorAt));
    else if (line.reachesEnd && end && end.x > leaving[0])
      add(
        throughWall(leaving, end.x, stops.doors, offsets.far),
        line.privateLink ? 'private-link' : line.style,
      );
  } else if (doorAt !== undefined) {
    add([...out, ...toDoor([turn.card, target], doorAt).slice(1)]);
  } else if (end) {
    add([...out, [end.x, target]]);
  }
  if (doorAt !== undefined && line.reachesEnd && end)
    add([
      [doorRight, doorAt],
      [end.x, doorAt],
    ]);
  return legs;
}

/** Straight where the door is level, else by the gutter before the wall. */
function toDoor(from: Point, doorAt: number): readonly Point[] {
  const { wall } = columns.gutters;
  if (Math.abs(from[1] - doorAt) < 2) return [from, [doorLeft, from[1]]];
  return [from, [wall, from[1]], [wall, doorAt], [doorLeft, doorAt]];
}

/** Without a door: level, or by the gutter to where no door and none of its labels stands. */
function throughWall(from: Point, endLeft: number, doors: PlacedDoors, offset: number): readonly Point[] {
  const { wall } = columns.gutters;
  const blocked = doors.boxes.map(({ box, texts }): readonly [number, number] => [
    box.y - 14,
    bottom(box) + 8 + texts.length * 15,
  ]);
  const isFree = (y: number): boolean => blocked.every(([top, low]) => y <= top || y >= low);
  const y = [from[1], ...blocked.flat()]
    .filter(isFree)
    .sort((a, b) => Math.abs(a - from[1]) - Math.abs(b - from[1]))[0];
  if (y === undefined || y === from[1]) return [from, [endLeft, from[1]]];
  return [from, [wall, from[1]], [wall, y + offset], [endLeft, y + offset]];
}

/** The height at which a line to a door passes the far column: its own, or the nearest beside what stands there. */
function freeCorridor(y: number, far: readonly PlacedFar[]): number {
  const boxes = far.map(({ box }) => box);
  const isFree = (at: number): boolean => {
    const corridor = between(columns.gutters.card, at - 4, columns.gutters.wall, at + 4);
    return boxes.every((box) => !overlap(box, corridor));
  };
  const candidates = [y, ...boxes.flatMap((box) => [box.y - 6, bottom(box) + 6])].filter(isFree);
  return candidates.sort((a, b) => Math.abs(a - y) - Math.abs(b - y))[0] ?? y;
}

/** Corners that are none are left out: two points at one place, and a turn between points on one level. */
function withoutRepeats(points: readonly Point[]): readonly Point[] {
  const apart = points.filter(([x, y], index) => {
    const last = points[index - 1];
    return last?.[0] !== x || Math.abs(last[1] - y) > 0.5;
  });
  return apart.filter((point, index) => {
    const last = apart[index - 1];
    const next = apart[index + 1];
    return !last || !next || !(last[1] === point[1] && next[1] === point[1]);
  });
}
