/** Where the focus is: -1 is the row of heads, `rows` the last row, 0 the column of names. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit in what is seen. */
  readonly page: number;
}

/**
 * @returns where a key leads within a grid, or undefined for a key that does not move.
 * @param all Ctrl or Cmd is held: to the first or last row as well.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export function move(
  from: Spot,
  key: string,
  all: boolean,
  { rows, columns, page }: Extent,
): Spot | undefined {
  const row = (to: number): Spot => ({ ...from, row: Math.max(-1, Math.min(rows, to)) });
  const column = (to: number): Spot => ({ ...from, column: Math.max(0, Math.min(columns - 1, to)) });
  switch (key) {
    case 'ArrowUp':
      return row(from.row - 1);
    case 'ArrowDown':
      return row(from.row + 1);
    case 'ArrowLeft':
      return column(from.column - 1);
    case 'ArrowRight':
      return column(from.column + 1);
    case 'PageUp':
      return row(Math.max(Math.min(from.row, 0), from.row - page));
    case 'PageDown':
      return row(Math.min(Math.max(from.row, rows - 1), from.row + page));
    case 'Home':
      return all ? { row: Math.min(0, rows - 1), column: 0 } : column(0);
    case 'End':
      return all ? { row: rows - 1, column: columns - 1 } : column(columns - 1);
    default:
      return undefined;
  }
}
