import type { Network } from './network';
import type { ResourceKind } from './resource';

/**
 * Remembers what is made of the resources of some kinds, and of what was read. A network that was derived from another
 * without a change to these kinds has the same: it is not made again.
 * @param kinds all that `make` looks at
 * @returns what gives the index of a network
 */
export function sharedIndex<T extends object>(
  kinds: readonly ResourceKind[],
  make: (network: Network) => T,
): (network: Network) => T {
  const root: Level<T> = { next: new WeakMap(), made: undefined };
  const ofNetwork = new WeakMap<Network, T>();
  return (network) => {
    let found = ofNetwork.get(network);
    if (!found) {
      let level = nextLevel(root, network.regions);
      for (const kind of kinds) level = nextLevel(level, network.all(kind));
      found = level.made ??= make(network);
      ofNetwork.set(network, found);
    }
    return found;
  };
}

/** By the coverage, then by the resources of each kind: lists that are one and the same for networks that share them. */
interface Level<T> {
  readonly next: WeakMap<object, Level<T>>;
  made: T | undefined;
}

function nextLevel<T>({ next }: Level<T>, key: object): Level<T> {
  let level = next.get(key);
  if (!level) next.set(key, (level = { next: new WeakMap(), made: undefined }));
  return level;
}
