import { AddressSet } from './address-set';
import type { Family } from './address';

/**
 * Ranges that are not publicly routed: private (RFC 1918), shared (RFC 6598), loopback, link-local, multicast,
 * reserved; for IPv6 everything outside 2000::/3 but for 64:ff9b::/96, behind which NAT64 puts the IPv4 internet.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-nat64-dns64.html
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry/iana-ipv4-special-registry.xhtml
 */
const NOT_PUBLIC_IPV4 = AddressSet.parse('ipv4', [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/3',
]);

/** The addresses that the internet routes. */
export const PUBLIC_SPACE: Readonly<Record<Family, AddressSet>> = {
  ipv4: AddressSet.parse('ipv4', ['0.0.0.0/0']).subtract(NOT_PUBLIC_IPV4),
  ipv6: AddressSet.parse('ipv6', ['2000::/3', '64:ff9b::/96']),
};
