import type { Message } from '../../../network/message';
import { not, type Presence } from '../../../network/presence';
import { unknown } from '../../../network/resolved';
import { isChoice, isList, isReference, isUnknownValue } from '../../declared/kinds';
import type { UnknownValue, Value } from '../../declared/value';

export type Literal = string | number | boolean;

export function isLiteral(value: Value | undefined): value is Literal {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** @param symbol what it is called, if all that have this symbol are the same value. */
export function notKnown(why: Message, symbol?: string): UnknownValue {
  return symbol === undefined ? unknown(why) : { unknown: why, symbol };
}

/** @returns the one value or the other, by a condition; the one that is left where it is decided. */
export function choose(condition: Presence, then: Value, otherwise: Value): Value {
  if (condition.when === 'always') return then;
  if (condition.when === 'never') return otherwise;
  if (isSame(then, otherwise)) return then;
  if (condition.when === 'not')
    return { kind: 'choice', condition: not(condition), then: otherwise, otherwise: then };
  return { kind: 'choice', condition, then, otherwise };
}

/** @returns whether two values are certainly the same. */
export function isSame(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (isReference(a) && isReference(b))
    return a.to === b.to && a.attribute === b.attribute && a.unit === b.unit;
  if (isUnknownValue(a) && isUnknownValue(b)) return a.symbol !== undefined && a.symbol === b.symbol;
  return isList(a) && isList(b) && a.length === b.length && a.every((item, i) => isSame(item, b[i] ?? null));
}

/** Choices nested deeper than this are not told apart any more. */
const MOST_CHOICES = 5;

/** Applies a function to each value that a value may be. */
export function overChoices(value: Value, apply: (value: Value) => Value, depth = 0): Value {
  if (!isChoice(value) || depth > MOST_CHOICES) return apply(value);
  return choose(
    value.condition,
    overChoices(value.then, apply, depth + 1),
    overChoices(value.otherwise, apply, depth + 1),
  );
}
