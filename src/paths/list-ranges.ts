import { AddressSet } from '../network/addresses/address-set';
import { parseCidr, type Cidr, type Family } from '../network/addresses/address';
import type { CollectionKey } from '../network/collections';
import type { Scope } from '../network/describe';
import { message, type Message } from '../network/message';
import type { Network } from '../network/network';
import { isUnknown, known } from '../network/resolved';
import type { PrefixList } from '../network/resources/prefix-list';

/** The ranges of a prefix list in one family. */
export interface ListRanges {
  readonly cidrs: readonly Cidr[];
  readonly set: AddressSet;
}

const ranges = new WeakMap<PrefixList, Readonly<Record<Family, ListRanges>>>();

/** @returns the ranges of a list, parsed once for each; undefined where they are not known. */
export function listRanges(list: PrefixList, family: Family): ListRanges | undefined {
  let found = ranges.get(list);
  if (!found) {
    const entries = known(list.entries);
    if (!entries) return undefined;
    const cidrs = entries.flatMap(({ cidr }) => parseCidr(cidr) ?? []);
    const of = (one: Family): ListRanges => ({
      cidrs: cidrs.filter((cidr) => cidr.family === one),
      set: AddressSet.of(one, cidrs),
    });
    ranges.set(list, (found = { ipv4: of('ipv4'), ipv6: of('ipv6') }));
  }
  return found[family];
}

const LIST_COLLECTIONS: readonly CollectionKey[] = ['PrefixLists', 'ManagedPrefixLists'];

/** @returns why the ranges of a list are not known, as a clause. */
export function unknownRanges(network: Network, id: string, scope: Scope): Message {
  const list = network.get('prefix-list', id, scope);
  if (list && isUnknown(list.entries)) return list.entries.unknown;
  const unread = LIST_COLLECTIONS.find((key) => !network.isRead(key, scope));
  return unread === undefined
    ? message('prefix list {list} is not among those read', { list: id })
    : message('{collection} was not read', { collection: unread });
}
