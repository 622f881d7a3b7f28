import type { HopView, PathView } from './protocol';

/** What is chosen when nothing was: the first thing that blocks, else the route table. */
export function firstChosen(view: PathView): number | undefined {
  return view.hops.find(({ blockers }) => blockers.length > 0)?.number ?? view.picture.table?.hop;
}

/** What was chosen, where it is still on the path after a refresh. */
export function chosenAfter(before: HopView | undefined, view: PathView): number | undefined {
  if (!before) return undefined;
  const same = view.hops.find((hop) =>
    before.ref === undefined ? hop.title === before.title && hop.id === before.id : hop.ref === before.ref,
  );
  return same?.number;
}

/** The next hop with a blocker in either direction, around the ends. */
export function nextBlocker(
  hops: readonly HopView[],
  chosen: number | undefined,
  by: 1 | -1,
): number | undefined {
  const numbers = hops.filter(({ blockers }) => blockers.length > 0).map(({ number }) => number);
  if (by === -1) numbers.reverse();
  const isBeyond = (number: number): boolean =>
    chosen === undefined || (by === 1 ? number > chosen : number < chosen);
  return numbers.find(isBeyond) ?? numbers[0];
}

/** The hops of all classes, or those that the addresses of one class pass. */
export function shownHops(view: PathView, letter: string | undefined): readonly HopView[] {
  if (letter === undefined) return view.hops;
  return view.hops.filter(({ classes }) => classes.length === 0 || classes.includes(letter));
}
