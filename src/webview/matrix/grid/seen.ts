import type { Look } from '../model/look';
import type { MatrixView, MatrixWords } from '../protocol';

/** A cell by the numbers of its subnet and service in the view. */
export interface CellAt {
  readonly subnet: number;
  readonly service: number;
}

/** Where the focus is, by a name that outlives sorting: `head`, `foot`, or that of a row. */
export interface Active {
  readonly key: string;
  readonly column: number;
}

/** What the parts of the table are drawn from. */
export interface Seen {
  readonly view: MatrixView;
  readonly words: MatrixWords;
  readonly look: Look;
  /** The services whose columns are drawn. */
  readonly services: readonly number[];
  readonly selected: CellAt | undefined;
  readonly compared: CellAt | undefined;
  readonly active: Active;
}

/** One cell of the table has the tab stop. */
export function tabIndex({ active }: Seen, key: string, column: number): 0 | -1 {
  return active.key === key && active.column === column ? 0 : -1;
}

/** @returns the place in the table that an event is about. */
export function placeOf(event: Event): Active | undefined {
  const [target] = event.composedPath();
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  const key = cell?.closest<HTMLElement>('[data-row]')?.dataset['row'];
  return cell && key !== undefined ? { key, column: Number(cell.dataset['column']) } : undefined;
}
