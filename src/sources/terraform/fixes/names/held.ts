import { ALWAYS } from '../../../../network/presence';
import type { Reference, Value } from '../../../declared/value';
import { isChoice, isEach, isList, isMap, isReference } from '../../evaluate/kinds';
import { exported } from '../../modules/exported';

/** What is wanted of a declared resource: its id, its CIDR block … */
export type Meaning = (reference: Reference) => string | undefined;

/** What a value gives: one thing or a list. */
export interface Held {
  readonly of: ReadonlySet<string>;
  readonly isList: boolean;
}

/** @returns what a value gives; undefined where it gives anything else too, or may */
export function heldBy(value: Value, meaning: Meaning): Held | undefined {
  const of = new Set<string>();
  const known = exported(value, ALWAYS);
  return gather(known, meaning, of) && of.size > 0 ? { of, isList: isListed(known) } : undefined;
}

function gather(value: Value, meaning: Meaning, into: Set<string>): boolean {
  if (isReference(value)) {
    const what = value.oneOf === undefined && value.unit === undefined ? meaning(value) : undefined;
    if (what !== undefined) into.add(what);
    return what !== undefined;
  }
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  if (isList(value)) return value.every((item) => gather(item, meaning, into));
  if (isEach(value)) return gather(value.of, meaning, into);
  if (isChoice(value)) return [value.then, value.otherwise].every((side) => gather(side, meaning, into));
  return false;
}

function isListed(value: Value): boolean {
  if (typeof value !== 'object' || value === null || isMap(value)) return false;
  if (isChoice(value)) return isListed(value.then) || isListed(value.otherwise);
  return isList(value) || isEach(value);
}
