import type { Via, Verdict } from '../trace';

/** How a subnet reaches a service: what `tracePath` says of it, without the path. */
export interface MatrixCell {
  readonly verdict: Verdict;
  /** Undefined where the ways differ. */
  readonly via: Via | undefined;
  readonly vias: readonly Via[];
}
