import type { Value } from '../../../declared/value';
import { choose, overChoices } from '../choose';
import { isChoice, isEach, isFailed, isList, isMap, isNotKnown, isReference, isText } from '../kinds';
import { LazyMap } from '../maps';
import { failed, unknownCall } from '../not-known';
import { joinedSymbol } from '../symbol';
import type { Argument, LazyFunction } from './function';

/** Functions that ask for the next argument only if the one before does not do. */
export const ATTEMPTS: ReadonlyMap<string, LazyFunction> = new Map<string, LazyFunction>([
  ['try', attempt],
  ['can', ([argument]) => (argument ? can(argument()) : failed('An argument is missing.'))],
  ['coalesce', (args) => first(args, 'coalesce', isGiven)],
  ['coalescelist', (args) => first(args, 'coalescelist', isFilled)],
  ['one', ([argument]) => overChoices([argument?.() ?? null], ([list = null]) => one(list))],
]);

function attempt([argument, ...others]: readonly Argument[]): Value {
  if (!argument) return failed('None of the attempts leads anywhere.');
  return orElse(argument(), () => attempt(others));
}

function orElse(value: Value, next: () => Value): Value {
  if (isChoice(value))
    return choose(value.condition, orElse(value.then, next), orElse(value.otherwise, next));
  return hasFailed(value, 0) ? next() : value;
}

function can(value: Value): Value {
  if (isChoice(value)) return choose(value.condition, can(value.then), can(value.otherwise));
  if (hasFailed(value, 0)) return false;
  return isNotKnown(value) ? unknownCall('can', undefined) : true;
}

/** What fails within a list or a map makes the whole of it fail. */
function hasFailed(value: Value, depth: number): boolean {
  if (isFailed(value)) return true;
  if (depth > 8 || value instanceof LazyMap) return false;
  if (isList(value)) return value.some((item) => hasFailed(item, depth + 1));
  return isMap(value) && [...value.values()].some((item) => hasFailed(item, depth + 1));
}

/** @param decides whether a value will do; undefined if that is not known */
function first(
  args: readonly Argument[],
  name: string,
  decides: (value: Value) => boolean | undefined,
): Value {
  const [argument, ...others] = args;
  if (!argument) return failed('None of the arguments is given.');
  return overChoices([argument()], ([value = null]) => {
    if (isFailed(value)) return value;
    switch (decides(value)) {
      case true:
        return value;
      case false:
        return first(others, name, decides);
      case undefined: {
        const values = args.map((each) => each());
        return unknownCall(
          name,
          joinedSymbol(values, (symbols) => `${name}(${symbols.join(', ')})`),
        );
      }
    }
  });
}

function isGiven(value: Value): boolean | undefined {
  if (value === null || value === '') return false;
  if (isText(value)) return value.parts.some((part) => typeof part === 'string') ? true : undefined;
  return isNotKnown(value) ? undefined : true;
}

function isFilled(value: Value): boolean | undefined {
  if (isList(value)) return value.length === 0 ? false : value.every(isEach) ? undefined : true;
  return value === null ? false : undefined;
}

function one(list: Value): Value {
  if (isFailed(list) || list === null) return list;
  if (!isList(list)) return isReference(list) || isNotKnown(list) ? unknownCall('one', undefined) : list;
  if (list.length > 1)
    return list.some(isEach) ? unknownCall('one', undefined) : failed('There is more than one.');
  const [item = null] = list;
  return isEach(item) ? item.of : item;
}
