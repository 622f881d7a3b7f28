import type { LineView } from '../protocol';
import type { PlacedCard } from './scene';
import type { PlacedFar } from './far';
import { spread } from './spread';

/** What lines pass, and how wide it is for them. */
const rooms = { source: 42, row: 16, far: 28, door: 22, end: 42 } as const;

/** How far from the middle of each of its stops a line runs. */
export interface Offsets {
  readonly source: number;
  readonly row: number;
  readonly far: number;
  readonly door: number;
  readonly end: number;
}

/** Lines in the order of their rows; those without a row last. */
export function byRow(lines: readonly LineView[]): readonly LineView[] {
  const place = (line: LineView): number => line.row ?? Number.MAX_SAFE_INTEGER;
  return [...lines].sort((a, b) => place(a) - place(b));
}

/** Lines that share a stop run side by side there, in the order of their rows. */
export function offsetsOf(line: LineView, lines: readonly LineView[]): Offsets {
  const ordered = byRow(lines);
  const among = (room: number, shares: (other: LineView) => boolean): number => {
    const there = ordered.filter(shares);
    return spread(there.indexOf(line), there.length, room);
  };
  return {
    source: line.style === 'ghost' ? 0 : among(rooms.source, ({ style }) => style !== 'ghost'),
    row: among(rooms.row, ({ row }) => row === line.row),
    far: among(rooms.far, ({ through }) => through === line.through),
    door: among(rooms.door, ({ door }) => door === line.door),
    end: among(rooms.end, ({ door, through }) => door === undefined && through === line.through),
  };
}

/**
 * Where in a gutter each line turns, so that lines cross only where their order makes them: those that go up turn
 * from the left on, those that go down from the right on.
 */
export function turns(
  lines: readonly LineView[],
  fromTo: (line: LineView) => readonly [number, number],
  room: number,
): ReadonlyMap<LineView, number> {
  const bending = byRow(lines).filter((line) => {
    const [from, to] = fromTo(line);
    return Math.abs(from - to) > 0.5;
  });
  const up = bending.filter((line) => fromTo(line)[1] < fromTo(line)[0]);
  const down = bending.filter((line) => !up.includes(line));
  const slots = [...up, ...down.reverse()];
  return new Map(slots.map((line, index) => [line, spread(index, slots.length, room)]));
}

/** The far subnet that a line passes. */
export function farOf(line: LineView, far: readonly PlacedFar[]): PlacedFar | undefined {
  return far.find(({ view }) => view.place === line.through);
}

/** Where on the card a line ends; the card's head for a line without a row. */
export function rowAt(line: LineView, card: PlacedCard): number {
  const at = line.row === undefined ? undefined : card.rowAt[line.row];
  return at ?? card.box.y + 27;
}
