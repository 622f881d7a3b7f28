import { message } from '../../../network/message';
import { ALWAYS, allOf, anyOf, NEVER, not, type Presence } from '../../../network/presence';
import type { DeclaredResource } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { isChoice, isList, isMap } from '../../declared/kinds';
import { choose, isLiteral, notKnown, overChoices } from '../evaluate/kinds';

/** A value, and when it is given. */
export interface Given {
  readonly value: Value;
  readonly under: Presence;
}

/** Choices in choices deeper than this count as one value that is not told apart. */
const DEEPEST_CHOICE = 12;

/** @returns a property's value, undefined where it is not written or is `AWS::NoValue`. */
export function written({ values }: DeclaredResource, name: string): Value | undefined {
  return values.get(name) ?? undefined;
}

/** @returns what stands under a key of a map, in each case that the map may be. */
export function entry(map: Value | undefined, key: string): Value | undefined {
  if (map === undefined) return undefined;
  return (
    overChoices(map, (each) => (isMap(each) ? (each.get(key) ?? null) : besideMaps(each, key))) ?? undefined
  );
}

/** Text, a number or a list has no entries; of what is not known nobody knows them. */
function besideMaps(value: Value, key: string): Value {
  if (value === null || isLiteral(value) || isList(value)) return null;
  return notKnown(message('What {name} is in it is not known.', { name: key }));
}

/** @returns the first of the properties that is written, by its name. */
export function firstWritten(resource: DeclaredResource, names: readonly string[]): string | undefined {
  return names.find((name) => written(resource, name) !== undefined);
}

/**
 * Takes `AWS::NoValue` out of a value: `!If [Nat, !Ref Gateway, !Ref AWS::NoValue]` is the gateway where there is a NAT.
 * @returns undefined where nothing is ever given
 */
export function given(value: Value | undefined, depth = 0): Given | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isChoice(value) || depth > DEEPEST_CHOICE) return { value, under: ALWAYS };
  const { condition } = value;
  const then = given(value.then, depth + 1);
  const otherwise = given(value.otherwise, depth + 1);
  const under = anyOf(
    allOf(condition, then?.under ?? NEVER),
    allOf(not(condition), otherwise?.under ?? NEVER),
  );
  if (!then) return otherwise && { value: otherwise.value, under };
  if (!otherwise) return { value: then.value, under };
  const isAlways = then.under === ALWAYS && otherwise.under === ALWAYS;
  return { value: choose(condition, then.value, otherwise.value), under: isAlways ? ALWAYS : under };
}

/** @returns each value that a value may be, with the condition for it; without `AWS::NoValue`. */
export function alternatives(
  value: Value | undefined,
  under: Presence = ALWAYS,
  depth = 0,
): readonly Given[] {
  if (value === undefined || value === null) return [];
  if (!isChoice(value) || depth > DEEPEST_CHOICE) return [{ value, under }];
  return [
    ...alternatives(value.then, allOf(under, value.condition), depth + 1),
    ...alternatives(value.otherwise, allOf(under, not(value.condition)), depth + 1),
  ];
}
