import type { CollectionKey } from '../network/collections';
import type { Scope } from '../network/describe';
import { message, type Message } from '../network/message';
import type { Network } from '../network/network';

/**
 * @returns the clause for a collection that was not read wholly, with the permission where that is why; for one that
 * was read, that something which is named elsewhere is not in it.
 */
export function notRead(network: Network, key: CollectionKey, scope: Scope): Message {
  const coverage = network.region(scope)?.coverage[key];
  switch (coverage?.state) {
    case 'denied':
      return message('{collection} was not read: {action} was denied', {
        collection: key,
        action: coverage.action,
      });
    case 'failed':
      return message('{collection} was not read: {action} failed', {
        collection: key,
        action: coverage.action,
      });
    case 'partly-read':
      return message('an entry of {collection} could not be read', { collection: key });
    case 'read':
      return message('{collection} was read without what decides here', { collection: key });
    case 'not-read':
    case undefined:
      return message('{collection} was not read', { collection: key });
  }
}
