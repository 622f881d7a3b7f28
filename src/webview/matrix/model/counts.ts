import type { MatrixView, Way } from '../protocol';
import { WAYS } from '../protocol';
import { isPrivate, LOOKS, wayAt } from '../ways';

/** @returns how many cells there are of each way, over some subnets. */
export function countByWay(view: MatrixView, subnets: readonly number[]): Readonly<Record<Way, number>> {
  const counts = Object.fromEntries(WAYS.map((way) => [way, 0])) as Record<Way, number>;
  for (const at of subnets) {
    const { cells = [] } = view.subnets[at] ?? {};
    for (let service = 0; service < view.services.length; service++) counts[wayAt(cells[service])]++;
  }
  return counts;
}

/** What stands in the head of a service's column. */
export interface ColumnCount {
  readonly private: number;
  readonly blocked: number;
}

/** @returns for each service how many of some subnets reach it privately, and how many cannot. */
export function countByService(view: MatrixView, subnets: readonly number[]): readonly ColumnCount[] {
  return view.services.map((_, service) => {
    let stays = 0;
    let blocked = 0;
    for (const at of subnets) {
      const way = wayAt(view.subnets[at]?.cells[service]);
      if (isPrivate(way)) stays++;
      else if (way === 'blocked') blocked++;
    }
    return { private: stays, blocked };
  });
}

/** What stands for a group that is closed. */
export interface Worst {
  readonly way: Way;
  /** How many of the subnets go this way. */
  readonly subnets: number;
}

/** @returns the worst way from some subnets to a service, so that a closed group does not hide it. */
export function worstWay(view: MatrixView, subnets: readonly number[], service: number): Worst | undefined {
  let worst: Worst | undefined;
  for (const at of subnets) {
    const way = wayAt(view.subnets[at]?.cells[service]);
    if (way === worst?.way) worst = { way, subnets: worst.subnets + 1 };
    else if (!worst || LOOKS[way].badness > LOOKS[worst.way].badness) worst = { way, subnets: 1 };
  }
  return worst;
}
