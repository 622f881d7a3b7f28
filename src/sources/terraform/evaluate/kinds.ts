import { message } from '../../../network/message';
import type { Choice, EachOf, Interpolated, Reference, Value } from '../../declared/value';
import { LazyMap } from './maps';
import { NotKnown } from './not-known';

/**
 * Values within the evaluation. A list of unknown length is always an array with an `EachOf` in it, which stands for
 * that part of its items, so that a list within a list stays one; `exported` writes the lone one as declared values do.
 */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isMap(value: Value): value is ReadonlyMap<string, Value> {
  return value instanceof Map || value instanceof LazyMap;
}

export function isReference(value: Value): value is Reference {
  return kindOf(value) === 'reference';
}

export function isEach(value: Value): value is EachOf {
  return kindOf(value) === 'each';
}

export function isChoice(value: Value): value is Choice {
  return kindOf(value) === 'choice';
}

export function isText(value: Value): value is Interpolated {
  return kindOf(value) === 'interpolated';
}

export function isNotKnown(value: Value): value is NotKnown {
  return value instanceof NotKnown;
}

export function isFailed(value: Value): boolean {
  return value instanceof NotKnown && value.failed;
}

export function each(of: Value): EachOf {
  return { kind: 'each', of };
}

/** @returns an item of something that is not known: without a symbol, since no two items are the same. */
export function someItem(): NotKnown {
  return new NotKnown(message('How many there are, and what they are, is not known before it is applied.'));
}

function kindOf(value: Value): string | undefined {
  return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
}

/** @returns whether no part of a value is left to be known. */
export function isKnown(value: Value): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (isList(value)) return value.every(isKnown);
  return value instanceof Map && !('rest' in value) && [...value.values()].every(isKnown);
}
