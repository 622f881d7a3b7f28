import { SEVERITIES, type FindingSeverity } from '../../rules/severity';
import type { FindingPlace, FindingRow } from './finding-row';

/** A row of the Findings view. */
export type FindingNode = SeverityNode | PlaceNode | RowNode;

export interface SeverityNode {
  readonly kind: 'severity';
  readonly id: string;
  readonly severity: FindingSeverity;
  readonly count: number;
  readonly children: readonly PlaceNode[];
}

export interface PlaceNode {
  readonly kind: 'place';
  readonly id: string;
  readonly place: FindingPlace;
  readonly parentId: string;
  readonly children: readonly RowNode[];
}

export interface RowNode {
  readonly kind: 'row';
  readonly id: string;
  readonly row: FindingRow;
  readonly parentId: string;
}

/** @returns findings by severity, the gravest first, and within it by place; places and rows keep their order. */
export function groupRows(rows: readonly FindingRow[]): readonly SeverityNode[] {
  return SEVERITIES.flatMap((severity) => {
    const found = rows.filter((row) => row.severity === severity);
    if (found.length === 0) return [];
    const places = new Map<string, FindingRow[]>();
    for (const row of found) places.set(row.place.key, [...(places.get(row.place.key) ?? []), row]);
    return [
      {
        kind: 'severity' as const,
        id: severity,
        severity,
        count: found.length,
        children: [...places].map(([key, ofPlace]) => placeNode(severity, key, ofPlace)),
      },
    ];
  });
}

function placeNode(severity: FindingSeverity, key: string, rows: readonly FindingRow[]): PlaceNode {
  const id = `${severity} ${key}`;
  const place = rows[0]?.place ?? { key, label: key, description: '' };
  const children = rows.map((row) => ({ kind: 'row' as const, id: `${id} ${row.key}`, row, parentId: id }));
  return { kind: 'place', id, place, parentId: severity, children };
}

/** @returns how many findings are errors or warnings: what somebody should look at. */
export function graveCount(rows: readonly FindingRow[]): number {
  return rows.filter(({ severity }) => severity === 'error' || severity === 'warning').length;
}
