import type { Hop, Way } from '../../paths/trace';
import type { WayGroup } from './way-groups';

/** A hop on a way of a group. */
export interface PlacedHop {
  readonly group: WayGroup;
  readonly way: Way;
  readonly hop: Hop;
  readonly index: number;
}

/** A number of the list: a hop of one way, or one that several ways have in common. */
export interface NumberedHop {
  readonly number: number;
  /** Never empty; the same hop of each way. */
  readonly placed: readonly [PlacedHop, ...PlacedHop[]];
}

/**
 * Numbers the hops of all ways: what they begin with in common once, then each way's own, then the common end.
 */
export function numberHops(groups: readonly WayGroup[]): readonly NumberedHop[] {
  const ways = groups.flatMap((group) =>
    group.ways.map((way) => way.hops.map((hop, index): PlacedHop => ({ group, way, hop, index }))),
  );
  const start = commonStart(ways);
  const rests = ways.map((way) => way.slice(start));
  const end = ways.length > 1 && haveCommonEnd(rests) ? 1 : 0;
  const columns: (readonly PlacedHop[])[] = [];
  for (let i = 0; i < start; i++) columns.push(ways.flatMap((way) => way[i] ?? []));
  for (const rest of rests) for (const each of rest.slice(0, rest.length - end)) columns.push([each]);
  if (end > 0) columns.push(rests.flatMap((rest) => rest.at(-1) ?? []));
  return columns.flatMap(([first, ...others], i) =>
    first ? [{ number: i + 1, placed: [first, ...others] as const }] : [],
  );
}

function commonStart(ways: readonly (readonly PlacedHop[])[]): number {
  const [first, ...others] = ways;
  if (!first) return 0;
  const differs = first.findIndex(({ hop }, i) => !others.every((way) => isSame(way[i]?.hop, hop)));
  return differs < 0 ? first.length : differs;
}

function haveCommonEnd(rests: readonly (readonly PlacedHop[])[]): boolean {
  const [first, ...others] = rests.map((rest) => rest.at(-1)?.hop);
  return first !== undefined && others.every((hop) => isSame(hop, first));
}

function isSame(a: Hop | undefined, b: Hop): boolean {
  return a?.kind === b.kind && a.id === b.id;
}

/** @returns the number of each hop. */
export function numbersOf(hops: readonly NumberedHop[]): ReadonlyMap<Hop, number> {
  return new Map(hops.flatMap(({ number, placed }) => placed.map(({ hop }) => [hop, number] as const)));
}
