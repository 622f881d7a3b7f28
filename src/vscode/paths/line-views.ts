import type { LineView } from '../../webview/path/protocol';
import type { PlacedDoor } from './door-views';
import type { DrawnWay } from './drawn-way';
import type { RowFinder } from './table-view';
import type { WayGroup } from './way-groups';

/** @returns the lines of the classes in view, by the stops that they pass. */
export function lineViews(
  ways: readonly DrawnWay[],
  doors: readonly PlacedDoor[],
  rowOf: RowFinder,
): readonly LineView[] {
  return ways
    .filter(({ isShown, isGhost }) => isShown || isGhost)
    .flatMap((way) => {
      const chosen = way.stops.table?.route?.chosen ?? [];
      const rows = chosen.map(rowOf).filter((row) => row !== undefined);
      // Where AWS chooses, each way leaves from its own row.
      const row = rows.length > 1 ? (rowOfTarget(way, rowOf) ?? rows[0]) : rows[0];
      return [lineView(way, doors, row)];
    });
}

function lineView(
  { group, index, stops, isGhost }: DrawnWay,
  doors: readonly PlacedDoor[],
  row: number | undefined,
): LineView {
  const { far, door, end } = stops;
  const at = door ? doors.findIndex(({ id, view }) => id === door.id && view.missing === undefined) : -1;
  return {
    style: isGhost ? 'ghost' : styleOf(group, index),
    tone: isGhost ? 'none' : group.tone,
    row,
    through: far?.place ?? 'none',
    door: at < 0 ? undefined : at,
    privateLink: far?.hop.kind === 'interface-endpoint',
    reachesEnd: end !== undefined,
  };
}

function styleOf({ classes: [first] }: WayGroup, index: number): LineView['style'] {
  switch (first.verdict) {
    case 'blocked':
      return 'would-continue';
    case 'ambiguous':
    case 'undetermined':
      return 'maybe';
    case 'reachable':
      return index === 0 ? 'way' : 'second-way';
  }
}

/** The row that leads to what the way passes first. */
function rowOfTarget({ stops }: DrawnWay, rowOf: RowFinder): number | undefined {
  const next = stops.far?.hop.id ?? stops.door?.id;
  const route = stops.table?.route?.chosen.find(
    ({ target }) => target.kind !== 'local' && target.kind !== 'unknown' && target.id === next,
  );
  return route && rowOf(route);
}
