import type { Network } from '../../network/network';
import { failed, succeeded } from '../../sources/failure';
import type { NetworkSource } from '../explorer/sources/network-source';

/**
 * Code that declares a network, as a source of the Network view. It is not remembered: it is there with its files.
 * @param key what it is named by, @param label the same as a person reads it
 * @param network gives it as it was linted last; undefined where it is gone
 */
export function declaredSource(
  key: string,
  label: string,
  network: () => Network | undefined,
): NetworkSource {
  const gone = { reason: 'nothing-described', path: label } as const;
  return {
    root: { kind: 'declared', key, label },
    pin: undefined,
    read: () => {
      const found = network();
      return Promise.resolve(found ? succeeded({ network: found, problems: [] }) : failed(gone));
    },
    // What code declares is no answer of AWS's: there is nothing to save, and nothing to copy.
    readEverything: () => Promise.resolve(failed(gone)),
  };
}
