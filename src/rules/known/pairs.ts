import { implies, not } from '../../network/presence';
import type { Resource } from '../../network/resource';

/** @returns each two of some things, in their order. */
export function pairs<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((first, at) => items.slice(at + 1).map((second) => [first, second] as const));
}

/** @returns whether it is known that two resources are never there at once. */
export function areExclusive(a: Resource, b: Resource): boolean {
  return implies(a.presence, not(b.presence)) === true;
}

/** @returns whether two resources are there in every case. */
export function areCertain(...resources: readonly Resource[]): boolean {
  return resources.every(({ presence }) => presence.when === 'always');
}
