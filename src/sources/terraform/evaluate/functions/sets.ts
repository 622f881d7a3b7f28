import type { Value } from '../../../declared/value';
import { isEach } from '../kinds';
import type { FunctionTable, LanguageFunction } from './function';
import { countedItems, itemsOf, keyOf, limited, setOf } from './lists';

/** Functions on sets. A set is a list here, each of whose items is there once. */
export const SET_FUNCTIONS: FunctionTable = new Map<string, LanguageFunction>([
  ['toset', ([value = null]) => withItems(value, setOf)],
  [
    'sort',
    ([value = null]) => withItems(value, (items) => (items.every(isString) ? [...items].sort() : items)),
  ],
  ['setunion', (args) => union(args)],
  ['setintersection', (args) => compared(args, (key, others) => others.every((other) => other.has(key)))],
  ['setsubtract', (args) => compared(args, (key, others) => !others.some((other) => other.has(key)))],
  ['setproduct', (args) => product(args)],
]);

function isString(value: Value): boolean {
  return typeof value === 'string';
}

function withItems(value: Value, build: (items: readonly Value[]) => readonly Value[]): Value | undefined {
  const items = itemsOf(value);
  return items && build(items);
}

function union(args: readonly Value[]): Value | undefined {
  const lists = args.map(itemsOf);
  return lists.includes(undefined) ? undefined : setOf(lists.flatMap((list) => list ?? []));
}

function compared(
  [first, ...others]: readonly Value[],
  keep: (key: string, others: readonly ReadonlySet<string>[]) => boolean,
): Value | undefined {
  const items = countedItems(first);
  const keys = items?.map(keyOf);
  const sets = others.map(keysOf);
  if (!items || !keys || keys.includes(undefined) || sets.includes(undefined)) return undefined;
  const known = sets.flatMap((set) => set ?? []);
  return setOf(items.filter((_, at) => keep(keys[at] ?? '', known)));
}

function keysOf(value: Value): ReadonlySet<string> | undefined {
  const keys = countedItems(value)?.map(keyOf);
  if (!keys || keys.includes(undefined)) return undefined;
  return new Set(keys.flatMap((key) => key ?? []));
}

function product(args: readonly Value[]): Value | undefined {
  let tuples: readonly (readonly Value[])[] = [[]];
  for (const arg of args) {
    const items = itemsOf(arg);
    if (!items || items.some(isEach)) return undefined;
    if (!limited(items) || tuples.length * items.length > 10_000) return undefined;
    tuples = tuples.flatMap((tuple) => items.map((item) => [...tuple, item]));
  }
  return tuples;
}
