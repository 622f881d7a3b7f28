import type { Value } from '../../../declared/value';
import { leavesOf, overChoices } from '../choose';
import { each, isChoice, isEach, isKnown, isList, isMap, isReference, someItem } from '../kinds';
import { mapWith, restOf } from '../maps';
import { failed, NotKnown } from '../not-known';
import { areEqual } from '../same';
import { index, isPlural } from '../steps';
import { asNumber, asText } from '../text';
import type { FunctionTable, LanguageFunction } from './function';
import { countedItems, flat, itemsOf, limited, unique, valuesOf } from './lists';

/** Functions that take lists and maps apart and put them together. */
export const COLLECTION_FUNCTIONS: FunctionTable = new Map<string, LanguageFunction>([
  ['concat', (args) => gathered(args, (lists) => lists.flat())],
  ['flatten', ([list = null]) => flatten(list)],
  ['compact', ([list = null]) => compact(list)],
  ['distinct', ([list = null]) => gathered([list], ([items = []]) => unique(items))],
  ['reverse', ([list]) => (list === undefined ? undefined : countedItems(list)?.toReversed())],
  ['length', ([value = null]) => length(value)],
  ['element', ([list = null, at = null], scope) => element(list, at, (n) => index(list, n, scope))],
  [
    'slice',
    ([list = null, from = null, to = null], scope) => slice(list, from, to, (n) => index(list, n, scope)),
  ],
  ['index', ([list, value]) => indexOf(list, value)],
  ['contains', ([list = null, value = null]) => contains(list, value)],
  ['chunklist', ([list, size]) => chunks(countedItems(list), asNumber(size ?? null))],
  ['keys', ([map = null]) => keys(map)],
  ['values', ([map = null]) => valuesOf(map)],
  ['merge', merge],
  ['lookup', ([map = null, key = null, otherwise]) => lookup(map, key, otherwise)],
  ['zipmap', ([names, values]) => zipmap(countedItems(names), countedItems(values))],
  ['transpose', ([map = null]) => transpose(map)],
  [
    'matchkeys',
    ([values, keys, search]) => matchKeys(countedItems(values), countedItems(keys), countedItems(search)),
  ],
  ['list', (args) => args],
]);

function gathered(
  args: readonly Value[],
  build: (lists: readonly (readonly Value[])[]) => readonly Value[],
): Value | undefined {
  const lists: (readonly Value[])[] = [];
  for (const arg of args) {
    const items = itemsOf(arg);
    if (!items) return failed('A list is expected here.');
    lists.push(items);
  }
  return limited(build(lists));
}

/** Lists that hang on a condition make a list that does. */
function flatten(list: Value): Value | undefined {
  const items = itemsOf(list);
  if (!items) return failed('A list is expected here.');
  const inner = items.map((item) => (isList(item) ? (flatten(item) ?? item) : item));
  return overChoices(inner.filter(hangsOnList), (decided) => {
    const rest = [...decided];
    return (
      limited(flat(inner.map((item) => (hangsOnList(item) ? (rest.shift() ?? null) : item)))) ?? someItem()
    );
  });
}

function hangsOnList(item: Value): boolean {
  return isChoice(item) && leavesOf(item).some(({ value }) => isList(value));
}

function compact(list: Value): Value | undefined {
  const items = itemsOf(list);
  if (!items) return failed('A list is expected here.');
  const isEmpty = (value: Value): boolean => value === null || value === '';
  const hangs = (item: Value): boolean =>
    isChoice(item) && leavesOf(item).some(({ value }) => isEmpty(value));
  return overChoices(items.filter(hangs), (decided) => {
    const rest = [...decided];
    return items
      .map((item) => (hangs(item) ? (rest.shift() ?? null) : item))
      .filter((item) => !isEmpty(item));
  });
}

function length(value: Value): Value | undefined {
  if (typeof value === 'string') return Array.from(value).length;
  if (isList(value)) return value.some(isEach) ? undefined : value.length;
  return isMap(value) && restOf(value).length === 0 ? value.size : undefined;
}

function element(list: Value, at: Value, take: (index: Value) => Value): Value | undefined {
  const number = asNumber(at);
  const items = countedItems(list);
  if (!items || number === undefined) return isList(list) ? take(at) : undefined;
  if (items.length === 0) return failed('There is no element in an empty list.');
  return items[((number % items.length) + items.length) % items.length];
}

/** What is cut from a list that is known once it is applied has a known length: the first three zones of a Region. */
function slice(list: Value, from: Value, to: Value, take: (index: number) => Value): Value | undefined {
  const [start, end] = [asNumber(from), asNumber(to)];
  const items = countedItems(list);
  if (start === undefined || end === undefined) return undefined;
  if (items) {
    const isWithin = start >= 0 && start <= end && end <= items.length;
    return isWithin ? items.slice(start, end) : failed('The list is shorter than that.');
  }
  if (!isReference(list) || !isPlural(list) || end - start > 100) return undefined;
  return Array.from({ length: Math.max(0, end - start) }, (_, i) => take(start + i));
}

function indexOf(list: Value | undefined, value: Value = null): Value | undefined {
  const items = countedItems(list);
  if (!items) return undefined;
  for (const [at, item] of items.entries()) {
    const isEqual = areEqual(item, value);
    if (isEqual === undefined) return undefined;
    if (isEqual) return at;
  }
  return failed('It is not in the list.');
}

function contains(list: Value, value: Value): Value | undefined {
  const items = isMap(list) ? valuesOf(list) : isList(list) ? list : undefined;
  if (!items) return undefined;
  const answers = items.map((item) => (isEach(item) ? undefined : areEqual(item, value)));
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

function chunks(items: readonly Value[] | undefined, size: number | undefined): Value | undefined {
  if (!items || size === undefined) return undefined;
  if (!(size >= 1)) return items.length > 0 ? [items] : [];
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size));
}

function keys(map: Value): Value | undefined {
  if (!isMap(map)) return undefined;
  const known = [...map.keys()].sort();
  return restOf(map).length > 0 ? [...known, each(someItem())] : known;
}

function merge(args: readonly Value[]): Value | undefined {
  const known = new Map<string, Value>();
  const rest: Value[] = [];
  for (const arg of args) {
    if (arg === null) continue;
    if (isMap(arg)) {
      for (const [key, value] of arg) known.set(key, value);
      rest.push(...restOf(arg));
    } else if (arg instanceof NotKnown || isReference(arg)) rest.push(someItem());
    else return failed('A map is expected here.');
  }
  // nothing is known at all: a symbol says more
  return known.size === 0 && rest.length > 0 && args.length === 1 ? args[0] : mapWith(known, rest);
}

function lookup(map: Value, key: Value, otherwise: Value | undefined): Value | undefined {
  const name = asText(key);
  if (!isMap(map) || name === undefined) return undefined;
  const found = map.get(name);
  if (found !== undefined) return found;
  if (restOf(map).length > 0) return undefined;
  return otherwise ?? failed('There is no {name} in it.', { name });
}

function zipmap(
  names: readonly Value[] | undefined,
  values: readonly Value[] | undefined,
): Value | undefined {
  if (!names || !values) return undefined;
  const entries = new Map<string, Value>();
  const rest: Value[] = [];
  for (const [at, name] of names.entries()) {
    const key = asText(name);
    const value = values[at] ?? null;
    if (key === undefined) rest.push(value);
    else entries.set(key, value);
  }
  return mapWith(entries, rest);
}

function transpose(map: Value): Value | undefined {
  if (!isMap(map) || !isKnown(map)) return undefined;
  const out = new Map<string, Value[]>();
  for (const key of [...map.keys()].sort()) {
    for (const item of countedItems(map.get(key)) ?? []) {
      const name = asText(item);
      if (name === undefined) return undefined;
      out.set(name, [...(out.get(name) ?? []), key]);
    }
  }
  return out;
}

function matchKeys(
  values: readonly Value[] | undefined,
  keys: readonly Value[] | undefined,
  search: readonly Value[] | undefined,
): Value | undefined {
  if (!values || !keys || !search || ![...keys, ...search].every(isKnown)) return undefined;
  return values.filter((_, at) => search.some((wanted) => areEqual(wanted, keys[at] ?? null) === true));
}
