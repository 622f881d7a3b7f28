import type { AddressClass } from '../address-class';
import type { Blocker, Check } from '../trace';
import type { Message } from '../../network/message';

/**
 * What filters do to one part of a class. The parts that a filter answers with are disjoint and together make up the
 * class; most often there is one.
 */
export interface FilteredPart {
  readonly addresses: AddressClass;
  /** What is shown: one check for each filter that had a say. */
  readonly checks: readonly Check[];
  /** Empty unless a check blocks. */
  readonly blockers: readonly Blocker[];
  /** What is not known, as clauses; empty unless a check's outcome is `unknown`. */
  readonly missing: readonly Message[];
  readonly assumptions: readonly Message[];
}
