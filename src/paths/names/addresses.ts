import type { AddressSet } from '../../network/addresses/address-set';
import { PUBLIC_SPACE } from '../../network/addresses/public-space';
import type { Scope } from '../../network/describe';
import type { Network } from '../../network/network';
import type { AddressClass } from '../address-class';
import { gatewayListIds } from './public-addresses';
import type { Resolution } from './resolution';

const NO_LISTS: ReadonlySet<string> = new Set();

/**
 * Exactly these addresses. Of lists that were not read, AWS's own hold public addresses alone: what is not public is
 * in none of them.
 */
export function exactClass(network: Network, scope: Scope, set: AddressSet): AddressClass {
  const isPublic = !set.intersect(PUBLIC_SPACE[set.family]).isEmpty;
  const notInLists = isPublic ? NO_LISTS : gatewayListIds(network, scope);
  return { family: set.family, set, which: 'all', lists: NO_LISTS, notInLists };
}

/** @returns exactly these addresses as targets: none where there are none. */
export function exactAddresses(
  network: Network,
  scope: Scope,
  set: AddressSet,
): Pick<Resolution, 'targets' | 'endsAt'> {
  const endsAt = set.intersect(PUBLIC_SPACE[set.family]).isEmpty ? 'network' : 'internet';
  if (set.isEmpty) return { targets: [], endsAt: 'network' };
  return { targets: [{ addresses: exactClass(network, scope, set), endpoint: undefined }], endsAt };
}
