import type { Value } from '../../declared/value';
import { isEach, isList, isMap, isReference, someItem } from './kinds';
import { message } from '../../../network/message';
import { restOf } from './maps';
import { NotKnown } from './not-known';
import type { Scope } from './scope';

/** What a collection holds, one by one or some that are alike. */
export interface Entry {
  readonly key: Value;
  readonly value: Value;
  /** It stands for nobody knows how many. */
  readonly isSeveral: boolean;
}

/** The index or key of one of nobody knows how many: what is found with it belongs to the same one. */
export const OWN_KEY = new NotKnown(message('Which one of several it is.'), { isOwnKey: true });

/** @returns undefined for what has no entries, or hangs on a choice. */
export function entriesOf(collection: Value): readonly Entry[] | undefined {
  if (isList(collection)) {
    let hasSeveral = false;
    return collection.map((item, index) => {
      if (isEach(item)) {
        hasSeveral = true;
        return { key: OWN_KEY, value: item.of, isSeveral: true };
      }
      return { key: hasSeveral ? someItem() : index, value: item, isSeveral: false };
    });
  }
  if (isMap(collection)) {
    const known = [...collection.keys()].sort().map((key): Entry => {
      return { key, value: collection.get(key) ?? null, isSeveral: false };
    });
    return [...known, ...restOf(collection).map((value) => ({ key: OWN_KEY, value, isSeveral: true }))];
  }
  const item = isReference(collection) ? itemOf(collection) : undefined;
  if (item) return [{ key: OWN_KEY, value: item, isSeveral: true }];
  if (collection instanceof NotKnown && !collection.failed) {
    return [{ key: OWN_KEY, value: someItem(), isSeveral: true }];
  }
  return undefined;
}

/** @returns what the items are like of a list that a resource or a module has once it is applied. */
export function itemOf(list: Value): Value | undefined {
  if (!isReference(list)) return undefined;
  return list.attribute === '' ? undefined : { ...list, attribute: `${list.attribute}[*]` };
}

/** @returns the scope in which what a `for` repeats is evaluated. */
export function bindEntry(
  scope: Scope,
  names: { readonly keyName: string | undefined; readonly valueName: string },
  { key, value }: Entry,
): Scope {
  const keyed = names.keyName === undefined ? scope : scope.with(names.keyName, key);
  return keyed.with(names.valueName, value);
}
