import type { AddressSet } from '../../network/addresses/address-set';

/** So many ranges are read at a glance; the rest is counted. */
const SHOWN = 5;

/** @returns the ranges of a set: `52.216.0.0/15, 3.5.0.0/20`, and how many more there are. */
export function cidrsInWords(addresses: AddressSet): string {
  const cidrs = addresses.toCidrs();
  if (cidrs.length === 0) return 'no addresses';
  const shown = cidrs.slice(0, SHOWN).join(', ');
  return cidrs.length > SHOWN ? `${shown} + ${cidrs.length - SHOWN} ranges` : shown;
}
