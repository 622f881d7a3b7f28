import { message } from '../../../network/message';
import type { Reference, Value } from '../../declared/value';
import type { Step } from '../hcl/expression';
import { overChoices } from './choose';
import { itemOf } from './entries';
import { each, isEach, isFailed, isList, isMap, isReference } from './kinds';
import { LazyMap, mapWith, restOf } from './maps';
import { failed, NotKnown } from './not-known';
import { isSame } from './same';
import type { Scope } from './scope';
import { symbolOf } from './symbol';
import { asNumber, asText } from './text';

/** @returns what is found in a value, step by step. */
export function takeSteps(source: Value, steps: readonly Step[], scope: Scope, from = 0): Value {
  let value = source;
  for (let at = from; at < steps.length && !isFailed(value); at++) {
    const step = steps[at];
    if (step) value = takeStep(value, step, scope);
  }
  return value;
}

function takeStep(source: Value, step: Step, scope: Scope): Value {
  switch (step.kind) {
    case 'attribute':
      return overChoices([source], ([value = null]) => attribute(value, step.name, scope));
    case 'index':
      return index(source, scope.evaluate(step.key), scope);
    case 'splat':
      return overChoices([source], ([value = null]) =>
        splat(value, (item) => takeSteps(item, step.each, scope)),
      );
  }
}

/** @returns `value.name` */
export function attribute(value: Value, name: string, scope: Scope): Value {
  if (isMap(value)) return entry(value, name);
  if (isReference(value)) return attributeOf(value, name, scope);
  if (value instanceof NotKnown) return within(value, `.${name}`);
  return failed('There is no {name} in it.', { name });
}

function attributeOf(reference: Reference, name: string, scope: Scope): Value {
  if (reference.attribute !== '') return { ...reference, attribute: `${reference.attribute}.${name}` };
  return scope.module.written(reference, name) ?? { ...reference, attribute: name };
}

/** @returns `collection[key]` */
export function index(collection: Value, key: Value, scope: Scope): Value {
  return overChoices([collection, key], ([value = null, at = null]) => {
    if (isFailed(value) || isFailed(at)) return isFailed(value) ? value : at;
    if (isList(value)) return itemAt(value, at);
    if (isMap(value)) return entryAt(value, at);
    if (isReference(value)) return referenceAt(value, at, scope);
    const symbol = symbolOf(at);
    if (value instanceof NotKnown) return within(value, symbol === undefined ? undefined : `[${symbol}]`);
    return failed('There is nothing in it.');
  });
}

function itemAt(list: readonly Value[], key: Value): Value {
  const only = list.length === 1 ? list[0] : undefined;
  const number = asNumber(key);
  if (number === undefined) {
    if (!(key instanceof NotKnown) && !isReference(key)) return failed('A list is indexed by a number.');
    if (only !== undefined && isEach(only)) return isOwn(key) ? only.of : oneOf(only.of);
    const [first] = list;
    const isAlike = first !== undefined && !isEach(first) && list.every((item) => isSame(item, first));
    return isAlike ? first : notSaid(symbolOf(list), symbolOf(key));
  }
  if (!Number.isInteger(number) || number < 0) return failed('A list has no such index.');
  const before = list.slice(0, number + 1).findIndex(isEach);
  if (before < 0)
    return number < list.length ? (list[number] ?? null) : failed('The list is shorter than that.');
  if (only !== undefined && isEach(only)) return oneOf(only.of);
  return notSaid(undefined, undefined);
}

function entry(map: ReadonlyMap<string, Value>, key: string): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const [only, ...others] = restOf(map);
  if (only === undefined) return failed('There is no {name} in it.', { name: key });
  return others.length > 0 || only instanceof NotKnown ? notSaid(undefined, undefined) : oneOf(only);
}

function entryAt(map: ReadonlyMap<string, Value>, key: Value): Value {
  const text = asText(key);
  if (text !== undefined) return entry(map, text);
  const rest = restOf(map);
  const [only] = rest;
  if (isOwn(key) && map.size === 0 && rest.length === 1 && only !== undefined) return only;
  const [first] = map.size === 1 && rest.length === 0 ? [...map.values()] : [];
  return first !== undefined ? first : notSaid(symbolOf(map), symbolOf(key));
}

function referenceAt(reference: Reference, key: Value, scope: Scope): Value {
  const text = asText(key);
  if (reference.attribute === '') {
    return text !== undefined && asNumber(key) === undefined
      ? attributeOf(reference, text, scope)
      : failed('It has no instances to choose from.');
  }
  if (text === undefined) {
    const item = itemOf(reference);
    return item === undefined ? notSaid(undefined, undefined) : oneOf(item);
  }
  const suffix = asNumber(key) === undefined ? JSON.stringify(text) : text;
  return { ...reference, attribute: `${reference.attribute}[${suffix}]` };
}

/** @returns `value[*]` with something taken from each item; what is no list is a list of itself, and null of nothing. */
export function splat(value: Value, take: (item: Value) => Value): Value {
  if (value === null) return [];
  if (isList(value)) {
    const items = value.map((item) => (isEach(item) ? each(take(item.of)) : take(item)));
    return items.find(isFailed) ?? items;
  }
  if (value instanceof NotKnown) {
    return within(value, '[*]' + (symbolOf(take(new NotKnown(value.unknown, { symbol: '' }))) ?? ''));
  }
  const item = itemOf(value);
  return [item !== undefined && isPlural(value) ? each(take(item)) : take(value)];
}

/** Whether an attribute that is known once it is applied is a list, as far as its name says. */
export function isPlural(value: Value): boolean {
  return (
    isReference(value) &&
    value.attribute.endsWith('s') &&
    !/(dns|address|status|class|alias|ms)$/.test(value.attribute)
  );
}

/** Marks that a value belongs to one of several, nobody knows which. */
export function oneOf(value: Value): Value {
  if (isReference(value)) return { ...value, oneOf: true };
  if (isList(value)) return value.map(oneOf);
  if (isEach(value)) return each(oneOf(value.of));
  if (value instanceof LazyMap)
    return new LazyMap([...value.names], (name) => oneOf(value.get(name) ?? null));
  if (isMap(value)) {
    const marked = [...value].map(([key, of]) => [key, oneOf(of)] as const);
    return mapWith(marked, restOf(value).map(oneOf));
  }
  return value;
}

function isOwn(key: Value): boolean {
  return key instanceof NotKnown && key.isOwnKey;
}

/** Something of a value that is not known. */
function within(value: NotKnown, step: string | undefined): NotKnown {
  if (value.failed) return value;
  const symbol = step === undefined || value.symbol === undefined ? undefined : value.symbol + step;
  return new NotKnown(value.unknown, { symbol });
}

function notSaid(of: string | undefined, key: string | undefined): NotKnown {
  const symbol = of === undefined || key === undefined ? undefined : `${of}[${key}]`;
  return new NotKnown(message('Which one of several it is, is not known before it is applied.'), { symbol });
}
