import type { CollectionKey } from './collections';
import type { Message } from './message';

/** An account and Region, as far as they are known. An unknown part is the empty string. */
export interface Scope {
  readonly account: string;
  readonly region: string;
  readonly partition: string;
}

/**
 * What EC2's describe calls answered for one account and Region, before it becomes a `Network`.
 * Entries are as EC2 says them (the SDK's casing, JSON values or the SDK's `Date`s): nothing about them is trusted.
 * A collection that is absent was not read; an empty one has nothing in it.
 */
export interface DescribeAnswers {
  readonly scope: Scope;
  /** When the answers were read; undefined where nobody wrote it down. */
  readonly takenAt: Date | undefined;
  readonly collections: ReadonlyMap<CollectionKey, readonly unknown[]>;
  /** The calls that IAM refused. */
  readonly denied: ReadonlySet<CollectionKey>;
  /** The calls that failed for another reason, with that reason as a clause. */
  readonly failed?: ReadonlyMap<CollectionKey, Message>;
}
