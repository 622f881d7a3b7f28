import { implies, not } from '../../network/presence';
import type { Resource } from '../../network/resource';

/** @returns each two of some things, in their order. */
export function pairs<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((first, at) => items.slice(at + 1).map((second) => [first, second] as const));
}

/** @returns things in the order in which somebody has written them: of two that are alike the later one is too much. */
export function inOrder<T>(items: readonly T[], resourceOf: (item: T) => Resource): readonly T[] {
  return [...items].sort((a, b) => compared(resourceOf(a), resourceOf(b)));
}

/** What exists has no order but that of ids. */
function compared(a: Resource, b: Resource): number {
  if (a.origin.seen !== 'file' || b.origin.seen !== 'file' || a.origin.file !== b.origin.file) return 0;
  const [x, y] = [a.origin.range.start, b.origin.range.start];
  return x.line - y.line || x.column - y.column;
}

/** @returns whether it is known that two resources are never there at once. */
export function areExclusive(a: Resource, b: Resource): boolean {
  return implies(a.presence, not(b.presence)) === true;
}

/** @returns whether two resources are there in every case. */
export function areCertain(...resources: readonly Resource[]): boolean {
  return resources.every(({ presence }) => presence.when === 'always');
}
