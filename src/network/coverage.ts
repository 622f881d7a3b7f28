import { COLLECTIONS, COLLECTION_KEYS, type CollectionKey } from './collections';
import type { DescribeAnswers, Scope } from './describe';
import type { Message } from './message';

/**
 * How much of a collection was seen. Absence may be concluded only from `read`: an account whose
 * DescribeVpcEndpoints was denied is not an account without endpoints.
 */
export type Coverage =
  | { readonly state: 'read' }
  /** Read, but for entries that are not as EC2 says; which ones is among the network's problems. */
  | { readonly state: 'partly-read'; readonly leftOut: number }
  | { readonly state: 'denied'; readonly action: string }
  | { readonly state: 'failed'; readonly action: string; readonly why: Message }
  | { readonly state: 'not-read' };

/** One account and Region of a network: who, when, and how much of it was read. */
export interface RegionView {
  readonly scope: Scope;
  readonly takenAt: Date | undefined;
  readonly coverage: Readonly<Record<CollectionKey, Coverage>>;
}

/**
 * @param leftOut how many entries of a collection could not be taken.
 * @returns the coverage that describe answers amount to.
 */
export function regionView(
  answers: DescribeAnswers,
  leftOut: ReadonlyMap<CollectionKey, number> = new Map(),
): RegionView {
  const coverage = {} as Record<CollectionKey, Coverage>;
  for (const key of COLLECTION_KEYS) {
    const why = answers.failed?.get(key);
    if (answers.denied.has(key)) coverage[key] = { state: 'denied', action: COLLECTIONS[key] };
    else if (why) coverage[key] = { state: 'failed', action: COLLECTIONS[key], why };
    else if (!answers.collections.has(key)) coverage[key] = { state: 'not-read' };
    else coverage[key] = read(leftOut.get(key) ?? 0);
  }
  return { scope: answers.scope, takenAt: answers.takenAt, coverage };
}

function read(leftOut: number): Coverage {
  return leftOut === 0 ? { state: 'read' } : { state: 'partly-read', leftOut };
}

const keys = new WeakMap<Scope, string>();

/** @returns a key that tells accounts and Regions apart; part of every cache key and node id. */
export function scopeKey(scope: Scope): string {
  // Asked for at every step of every path, and a text that was just made is slow to look up by.
  let key = keys.get(scope);
  if (key === undefined) keys.set(scope, (key = `${scope.partition}:${scope.account}:${scope.region}`));
  return key;
}
