/** The rows that are drawn: from `first`, `end` exclusive. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
  /** As many as there are, however far it was scrolled: so many elements serve all rows in turn. At least 1. */
  readonly size: number;
}

/** Rows beyond the edges, so that a turn of the wheel finds them there already. */
const OVERSCAN = 6;

/** @param top how far it was scrolled, and @param height what is seen of the body, in px; @param pitch of a row */
export function windowOf(top: number, height: number, pitch: number, rows: number): RowWindow {
  const size = Math.max(1, Math.ceil(Math.max(0, height) / pitch) + 1 + 2 * OVERSCAN);
  const first = Math.max(0, Math.min(rows - size, Math.floor(top / pitch) - OVERSCAN));
  return { first, end: Math.min(rows, first + size), size };
}

/** @returns how far to scroll so that a row is wholly seen: not at all where it is. */
export function scrollToRow(row: number, top: number, height: number, pitch: number): number {
  const start = row * pitch;
  return start < top ? start : Math.max(top, start + pitch - height);
}
