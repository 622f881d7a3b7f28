import type { Place } from '../../declared/unit';

/** Where a resource stands in the user's code. */
export interface Places {
  readonly place: Place;
  readonly body: Place;
  /** By name; what is within a list of blocks by `route[0].gateway_id`. */
  places(): ReadonlyMap<string, Place>;
}
