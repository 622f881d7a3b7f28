import { windowOf } from '../../shared/window';
import { PITCH } from './grid-styles';

/** What is seen of the rows between the heads and the last row, in px. */
export interface SeenRoom {
  readonly top: number;
  readonly height: number;
  /** Whether there is more below. */
  readonly floats: boolean;
}

/** @returns what is seen within a scroller. */
export function roomOf(scroller: HTMLElement): SeenRoom {
  const { scrollTop, clientHeight, scrollHeight } = scroller;
  const heightOf = (part: string): number => scroller.querySelector<HTMLElement>(part)?.offsetHeight ?? 0;
  return {
    top: scrollTop,
    height: clientHeight - heightOf('.head') - heightOf('.foot'),
    floats: scrollTop + clientHeight < scrollHeight - 1,
  };
}

/** Scrolls to a column: they are all drawn, the first one over the others. */
export function scrollToColumn(scroller: HTMLElement, column: number): void {
  const head = scroller.querySelector<HTMLElement>(`.head [data-column="${column}"]`);
  const name = scroller.querySelector<HTMLElement>('.head .name');
  if (!head || !name || column === 0) return;
  const left = head.offsetLeft - name.offsetWidth;
  if (left < scroller.scrollLeft) scroller.scrollLeft = left;
  const right = head.offsetLeft + head.offsetWidth + 16 - scroller.clientWidth;
  if (right > scroller.scrollLeft) scroller.scrollLeft = right;
}

/** A row as it is drawn. */
export interface DrawnRow {
  readonly index: number;
  /** Rows that leave at one edge come in again at the other: nothing is made anew while scrolling. */
  readonly element: string | number;
}

/**
 * @param turn from which row on the rows stand in the document in the order in which they are seen.
 * @param active the row with the focus: it stays, or the focus would be lost as soon as it is scrolled away.
 * @returns the rows that are drawn, in the order of the elements that show them: moving elements is dear.
 */
export function drawnRows(
  { top, height }: SeenRoom,
  count: number,
  turn: number,
  active: number | undefined,
): readonly DrawnRow[] {
  const { first, end, size } = windowOf(top, height, PITCH, count);
  const slot = (row: number): number => (((row - turn) % size) + size) % size;
  const drawn: DrawnRow[] = Array.from({ length: end - first }, (_, at) => first + at)
    .sort((a, b) => slot(a) - slot(b))
    .map((index) => ({ index, element: index % size }));
  const isOutside = active !== undefined && (active < first || active >= end);
  return isOutside ? [...drawn, { index: active, element: 'active' }] : drawn;
}
