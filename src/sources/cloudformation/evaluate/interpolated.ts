import type { Value } from '../../declared/value';
import { isInterpolated } from '../../declared/kinds';
import { isLiteral } from './kinds';

/** @returns text of parts that follow each other: a string where all are known, the part itself where it is the only one. */
export function interpolated(parts: readonly Value[]): Value {
  const merged: Value[] = [];
  for (const part of parts.flatMap((each) => (isInterpolated(each) ? each.parts : [each]))) {
    if (part === null) continue;
    const last = merged.at(-1);
    if (!isLiteral(part)) merged.push(part);
    else if (typeof last === 'string') merged[merged.length - 1] = last + String(part);
    else if (String(part) !== '') merged.push(String(part));
  }
  const [first] = merged;
  if (first === undefined) return '';
  return merged.length === 1 ? first : { kind: 'interpolated', parts: merged };
}
