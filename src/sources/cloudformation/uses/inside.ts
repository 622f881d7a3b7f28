import type { Reference, Value } from '../../declared/value';
import { isList, isMap } from '../../declared/kinds';

/**
 * @returns what of the same unit is referred to within a value, in each case that it may be: in other units other
 * resources have these addresses.
 */
export function referencesIn(value: Value | undefined): readonly Reference[] {
  return leavesOf(value).filter((leaf) => typeof leaf === 'object');
}

/** @returns the pieces of text within a value; of text with references in it those between them. */
export function textsIn(value: Value | undefined): readonly string[] {
  return leavesOf(value).filter((leaf) => typeof leaf === 'string');
}

/** Keys of maps are not among them. */
function leavesOf(
  value: Value | undefined,
  leaves: (string | Reference)[] = [],
): readonly (string | Reference)[] {
  if (typeof value === 'string') leaves.push(value);
  else if (isList(value)) for (const item of value) leavesOf(item, leaves);
  else if (isMap(value)) for (const item of value.values()) leavesOf(item, leaves);
  else if (typeof value === 'object' && value !== null && 'kind' in value) {
    switch (value.kind) {
      case 'reference':
        if (value.unit === undefined) leaves.push(value);
        break;
      case 'each':
        leavesOf(value.of, leaves);
        break;
      case 'interpolated':
        leavesOf(value.parts, leaves);
        break;
      case 'choice':
        leavesOf(value.then, leaves);
        leavesOf(value.otherwise, leaves);
        break;
    }
  }
  return leaves;
}
