import type { CollectionKey } from '../../../network/collections';

/** A part of a seed: entries for some collections. */
export type Part = Partial<Record<CollectionKey, readonly unknown[]>>;

/** The parts' entries, one part's after the other's. */
export function join(parts: readonly Part[], key: CollectionKey): readonly unknown[] {
  return parts.flatMap((part) => part[key] ?? []);
}
