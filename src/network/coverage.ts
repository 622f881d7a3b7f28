import { COLLECTIONS, COLLECTION_KEYS, type CollectionKey } from './collections';
import type { DescribeAnswers, Scope } from './describe';
import type { Message } from './message';

/**
 * How much of a collection was seen. Absence may be concluded only from `read`: an account whose
 * DescribeVpcEndpoints was denied is not an account without endpoints.
 */
export type Coverage =
  | { readonly state: 'read' }
  | { readonly state: 'denied'; readonly action: string }
  | { readonly state: 'failed'; readonly action: string; readonly why: Message }
  | { readonly state: 'not-read' };

/** One account and Region of a network: who, when, and how much of it was read. */
export interface RegionView {
  readonly scope: Scope;
  readonly takenAt: Date | undefined;
  readonly coverage: Readonly<Record<CollectionKey, Coverage>>;
}

/** @returns the coverage that describe answers amount to. */
export function regionView(answers: DescribeAnswers): RegionView {
  const coverage = {} as Record<CollectionKey, Coverage>;
  for (const key of COLLECTION_KEYS) {
    const why = answers.failed?.get(key);
    if (answers.denied.has(key)) coverage[key] = { state: 'denied', action: COLLECTIONS[key] };
    else if (why) coverage[key] = { state: 'failed', action: COLLECTIONS[key], why };
    else coverage[key] = { state: answers.collections.has(key) ? 'read' : 'not-read' };
  }
  return { scope: answers.scope, takenAt: answers.takenAt, coverage };
}

/** @returns a key that tells accounts and Regions apart; part of every cache key and node id. */
export function scopeKey(scope: Scope): string {
  return `${scope.partition}:${scope.account}:${scope.region}`;
}
