import type { Value } from '../../declared/value';
import { isEach, isList, isMap, isReference } from '../../declared/kinds';
import { isLiteral, overChoices } from '../evaluate/kinds';
import { alternatives, type Given } from './written';

/** The items of a list as far as they are known. */
export interface Items {
  readonly items: readonly Given[];
  /** Whether there may be more of them than could be read. */
  readonly hasMore: boolean;
}

/**
 * A list of ids as it is meant: CloudFormation takes a single text for a list of one. What is not known stays so, since
 * nobody knows how many it holds.
 */
export function idList(value: Value | undefined): Value | undefined {
  if (value === undefined) return undefined;
  return overChoices(value, (each) => (isSingle(each) ? [each] : each)) ?? undefined;
}

/** An attribute of what a stack does not know, such as a custom resource, may as well be a list. */
function isSingle(value: Value): boolean {
  return isLiteral(value) || (isReference(value) && /^Ref$|Id$/.test(value.attribute));
}

/** @returns the items of a list of maps, each with the condition for it: whole lists may be conditional too. */
export function mapItems(value: Value | undefined): Items {
  const items: Given[] = [];
  let hasMore = false;
  for (const list of alternatives(value)) {
    // One map in the place of a list is taken for a list of one.
    const all = isList(list.value) ? list.value : [list.value];
    for (const item of all.flatMap((each) => alternatives(each, list.under))) {
      if (isMap(item.value)) items.push(item);
      else if (isEach(item.value) || !isLiteral(item.value)) hasMore = true;
    }
  }
  return { items, hasMore };
}
