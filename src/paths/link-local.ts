import { AddressSet } from '../network/addresses/address-set';
import type { Family } from '../network/addresses/address';

const LINK_LOCAL: Readonly<Record<Family, AddressSet>> = {
  ipv4: AddressSet.parse('ipv4', ['169.254.0.0/16']),
  ipv6: AddressSet.parse('ipv6', ['fe80::/10', 'fd00:ec2::/32']),
};

/**
 * Instance metadata, the resolver and the time service answer at such addresses, whatever the tables say.
 * @returns whether all addresses of a set are answered on the host's own link
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
 */
export function isLinkLocal(set: AddressSet): boolean {
  return LINK_LOCAL[set.family].covers(set);
}
