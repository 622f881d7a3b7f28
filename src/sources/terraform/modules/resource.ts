import type { DeclaredResource } from '../../declared/unit';
import type { Value } from '../../declared/value';

/** An instance of a resource, as expressions see it. */
export interface Resource extends DeclaredResource {
  /** @returns an argument's value within the evaluation; undefined where it is not written or null */
  valueOf(name: string): Value | undefined;
}
