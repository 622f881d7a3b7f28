import type { CollectionKey } from '../network/collections';
import type { Scope } from '../network/describe';
import { message, type Message } from '../network/message';
import type { Network } from '../network/network';
import { notRead } from './not-read';

/** Something of a VPC, as an account sees it: its owner differs from the account where the VPC is shared. */
interface Owned {
  readonly scope: Scope;
  readonly owner: string;
}

/**
 * Whether it may be concluded that a VPC does not have what was not seen. Whom a subnet is shared with sees the
 * subnet and its route table, but not the owner's gateways, endpoints or other subnets.
 * @param place the subnet or VPC whose surroundings are asked about
 * @returns undefined where absence may be concluded; else why not, as a clause
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-sharing.html
 */
export function whyNotAbsent(
  network: Network,
  key: CollectionKey,
  { scope, owner }: Owned,
): Message | undefined {
  if (owner === scope.account || scope.account === '' || owner === '')
    return network.isRead(key, scope) ? undefined : notRead(network, key, scope);
  return network.isRead(key, { ...scope, account: owner })
    ? undefined
    : message('{collection} of account {account}, which shares the subnet, was not read', {
        collection: key,
        account: owner,
      });
}
