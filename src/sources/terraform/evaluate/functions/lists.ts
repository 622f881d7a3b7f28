import type { Value } from '../../../declared/value';
import { entriesOf, itemOf } from '../entries';
import { each, isEach, isKnown, isList, isMap, isReference, someItem } from '../kinds';
import { NotKnown } from '../not-known';
import { isPlural } from '../steps';

/** The longest list that is worked out. */
export const MOST_ITEMS = 10_000;

/**
 * @returns the items of what is given as a list: of one that is not known, an `EachOf` that stands for them. Undefined
 * for what is no list.
 */
export function itemsOf(value: Value): readonly Value[] | undefined {
  if (isList(value)) return value;
  if (isMap(value)) return undefined;
  const item = itemOf(value);
  if (item !== undefined) return [each(item)];
  return value instanceof NotKnown ? [each(someItem())] : undefined;
}

/** @returns the items of a list, if it is known how many there are. */
export function countedItems(value: Value | undefined): readonly Value[] | undefined {
  return value !== undefined && isList(value) && !value.some(isEach) ? value : undefined;
}

/** @returns the list, unless it is longer than any that people write. */
export function limited(items: readonly Value[]): readonly Value[] | undefined {
  return items.length <= MOST_ITEMS ? items : undefined;
}

/** @returns a list without lists in it, at any depth. */
export function flat(items: readonly Value[], depth = 0): readonly Value[] {
  const out: Value[] = [];
  for (const item of items) {
    if (out.length > MOST_ITEMS || depth > 50) return [each(someItem())];
    if (isList(item)) out.push(...flat(item, depth + 1));
    else if (isEach(item)) out.push(...flatEach(item.of, depth));
    else if (isReference(item) && isPlural(item)) out.push(...(itemsOf(item) ?? []));
    else if (item instanceof NotKnown) out.push(each(someItem()));
    else out.push(item);
  }
  return out;
}

function flatEach(of: Value, depth: number): readonly Value[] {
  if (!isList(of)) return isReference(of) && isPlural(of) ? (itemsOf(of) ?? []) : [each(of)];
  return flat(of, depth + 1).map((item) => (isEach(item) ? item : each(item)));
}

/** @returns each value once; those that are not known are all kept. */
export function unique(items: readonly Value[]): readonly Value[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    if (key === undefined) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** @returns a text that equal values share; undefined for what may equal anything. */
export function keyOf(value: Value): string | undefined {
  if (isReference(value)) {
    return value.oneOf === true ? undefined : `reference ${value.to} ${value.attribute}`;
  }
  if (!isKnown(value)) return undefined;
  return JSON.stringify(value, (_, of: unknown) => (of instanceof Map ? { map: [...of] } : of));
}

/** @returns a set: each value once, texts in their order, as Terraform sorts them. */
export function setOf(items: readonly Value[]): readonly Value[] {
  const values = unique(items);
  return values.every((value) => typeof value === 'string') ? [...values].sort() : values;
}

/** @returns the values of a map, in the order of its keys. */
export function valuesOf(map: Value): readonly Value[] | undefined {
  if (!isMap(map)) return undefined;
  return entriesOf(map)?.map(({ value, isSeveral }) => (isSeveral ? each(value) : value));
}
