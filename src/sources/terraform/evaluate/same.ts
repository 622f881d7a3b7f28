import type { Value } from '../../declared/value';
import { isKnown, isList, isMap } from './kinds';
import { symbolOf } from './symbol';

/** @returns whether two values are certainly the same. */
export function isSame(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (isList(a) && isList(b))
    return a.length === b.length && a.every((item, i) => isSame(item, b[i] ?? null));
  const symbol = symbolOf(a);
  return symbol !== undefined && symbol === symbolOf(b);
}

/** @returns whether two known values are equal, undefined where one of them is not known. */
export function areEqual(a: Value, b: Value): boolean | undefined {
  if (isSame(a, b)) return true;
  if (!isKnown(a) || !isKnown(b)) return undefined;
  if (isList(a) && isList(b)) {
    return a.length === b.length && a.every((item, i) => areEqual(item, b[i] ?? null) === true);
  }
  if (isMap(a) && isMap(b)) {
    return (
      a.size === b.size &&
      [...a].every(([key, value]) => b.has(key) && areEqual(value, b.get(key) ?? null) === true)
    );
  }
  return false;
}
