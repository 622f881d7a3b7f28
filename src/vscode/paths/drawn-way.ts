import type { Stops } from './stops';
import type { WayGroup } from './way-groups';

/** A way, with its place among the groups. */
export interface DrawnWay {
  readonly group: WayGroup;
  /** The place of its group among all. */
  readonly index: number;
  readonly stops: Stops;
  /** Whether the class in view takes it. */
  readonly isShown: boolean;
  /** Whether it is how things were before. */
  readonly isGhost: boolean;
}
