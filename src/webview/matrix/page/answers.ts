import type { CellAt } from '../grid/seen';
import { WAYS, type CellView, type MatrixView, type MatrixWords, type Way } from '../protocol';
import { wayAt } from '../ways';
import { say } from '../words';

/** A cell whose sentence stands below the table; its answer comes later than its way. */
export interface Answer {
  readonly subnet: string;
  readonly service: string;
  readonly way: Way;
  /** `private-a to S3: NAT`, until the sentence is there. */
  readonly label: string;
  readonly cell: CellView | undefined;
}

/** As many sentences are kept as can be seen, and some that were seen just now. */
const keptCells = 8;

/** @returns the sentences with one more. */
export function withCell(cells: readonly CellView[], cell: CellView): readonly CellView[] {
  return [cell, ...cells.filter((other) => !sameCell(other, cell))].slice(0, keptCells);
}

/** @returns the cell that was set aside first, then the one that is selected. */
export function answersOf(
  view: MatrixView,
  words: MatrixWords,
  cells: readonly CellView[],
  selected: CellAt | undefined,
  compared: CellAt | undefined,
): readonly Answer[] {
  const both = compared && selected && !sameAt(compared, selected) ? [compared, selected] : [selected];
  return both.flatMap((at) => {
    const subnet = at && view.subnets[at.subnet];
    const service = at && view.services[at.service];
    if (!subnet || !service) return [];
    const way: Way = wayAt(subnet.cells[at.service]);
    const label = say(words, 'cell', {
      subnet: subnet.label,
      service: service.label,
      way: view.ways[WAYS.indexOf(way)]?.word ?? way,
    });
    const key = { subnet: subnet.id, service: service.id };
    return [{ ...key, way, label, cell: cells.find((cell) => sameCell(cell, key)) }];
  });
}

/** Whether two are the same cell of a view. */
export function sameAt(a: CellAt, b: CellAt): boolean {
  return a.subnet === b.subnet && a.service === b.service;
}

function sameCell(a: Pick<CellView, 'subnet' | 'service'>, b: Pick<CellView, 'subnet' | 'service'>): boolean {
  return a.subnet === b.subnet && a.service === b.service;
}
