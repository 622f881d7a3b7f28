import type { Network } from '../../network/network';

/**
 * Remembers what is made of a resource of a network: several rules ask the same, and networks do not change.
 * @returns what gives it
 */
export function remembered<K extends object, T>(
  make: (network: Network, of: K) => T,
): (network: Network, of: K) => T {
  const ofNetworks = new WeakMap<Network, Map<K, { readonly value: T }>>();
  return (network, of) => {
    let ofNetwork = ofNetworks.get(network);
    if (!ofNetwork) ofNetworks.set(network, (ofNetwork = new Map<K, { readonly value: T }>()));
    let found = ofNetwork.get(of);
    if (!found) ofNetwork.set(of, (found = { value: make(network, of) }));
    return found.value;
  };
}
