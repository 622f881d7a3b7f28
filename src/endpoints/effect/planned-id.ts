import type { Network } from '../../network/network';

/**
 * Ids that nothing of AWS has, also where one plan follows another: `vpce-planned`, `vpce-planned2` … Without a
 * hyphen before the number: an endpoint's DNS names are taken apart at those.
 */
export function* plannedIds(
  network: Network,
  prefix: 'vpce' | 'vpce-svc' | 'eice' | 'eni' | 'sg',
): Generator<string, never, undefined> {
  for (let n = 1; ; n++) {
    const id = `${prefix}-planned${n === 1 ? '' : String(n)}`;
    if (network.find(id).length === 0) yield id;
  }
}

/** @returns the first of them. */
export function plannedId(network: Network, prefix: 'vpce' | 'vpce-svc' | 'eice' | 'sg'): string {
  return plannedIds(network, prefix).next().value;
}
