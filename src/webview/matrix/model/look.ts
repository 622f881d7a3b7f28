import type { Way } from '../protocol';

/** The order within a group: by name as the extension gave them, or by the way to one service. */
export type Sort = { readonly service: number; readonly order: 'worst' | 'best' } | undefined;

/** What of a matrix is shown, and in which order. */
export interface Look {
  readonly text: string;
  /** The index of the one VPC that is shown; undefined: all. */
  readonly vpc: number | undefined;
  /** Subnets that reach some service in one of these ways; none: all. */
  readonly ways: ReadonlySet<Way>;
  readonly sort: Sort;
  /** VPCs whose group is not as it would be by itself. */
  readonly toggled: ReadonlySet<number>;
}

export const EVERYTHING: Look = {
  text: '',
  vpc: undefined,
  ways: new Set(),
  sort: undefined,
  toggled: new Set(),
};

/** @returns what choosing a column's head does next: worst first, best first, then by name again. */
export function nextSort(sort: Sort, service: number): Sort {
  if (sort?.service !== service) return { service, order: 'worst' };
  return sort.order === 'worst' ? { service, order: 'best' } : undefined;
}

/** @returns a set with an element taken out or put in. */
export function toggled<T>(set: ReadonlySet<T>, element: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(element)) next.add(element);
  return next;
}
