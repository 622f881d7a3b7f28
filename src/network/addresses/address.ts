import { IPv6 } from 'ipaddr.js';

export type Family = 'ipv4' | 'ipv6';

/** How many bits an address of a family has. */
export const BITS: Readonly<Record<Family, number>> = { ipv4: 32, ipv6: 128 };

/** An address as a number. */
export interface Address {
  readonly family: Family;
  readonly value: bigint;
}

/** A block of addresses: from `first` to `last`, both included. */
export interface Cidr {
  readonly family: Family;
  readonly first: bigint;
  readonly last: bigint;
  readonly length: number;
}

/** @returns undefined for what is no address. IPv4 needs its four parts: EC2 knows no short forms. */
export function parseAddress(text: string): Address | undefined {
  // The library reads every form of IPv4 there ever was, and takes its time: too long for whole networks.
  if (!text.includes(':')) return parseIpv4(text);
  if (text.includes('%')) return undefined; // a zone index names an interface of some host, not an address
  if (!IPv6.isValid(text)) return undefined;
  const bytes = IPv6.parse(text).toByteArray();
  return { family: 'ipv6', value: bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) };
}

/** @returns the block with its host bits cleared, or undefined for what is no CIDR. */
export function parseCidr(text: string): Cidr | undefined {
  const slash = text.indexOf('/');
  if (slash < 0 || !/^(?:0|[1-9]\d*)$/.test(text.slice(slash + 1))) return undefined;
  const address = parseAddress(text.slice(0, slash));
  const length = Number(text.slice(slash + 1));
  if (!address || length > BITS[address.family]) return undefined;
  const size = 1n << BigInt(BITS[address.family] - length);
  const first = address.value - (address.value % size);
  return { family: address.family, first, last: first + size - 1n, length };
}

/** @returns the address as EC2 writes it (IPv6 compressed, RFC 5952). */
export function formatAddress({ family, value }: Address): string {
  if (family === 'ipv4') {
    // Whole networks are formatted: numbers are quicker than the library's way over bytes.
    const number = Number(value);
    return `${number >>> 24}.${(number >>> 16) & 255}.${(number >>> 8) & 255}.${number & 255}`;
  }
  const bytes = Array.from({ length: 16 }, (_, i) => Number((value >> BigInt(8 * (15 - i))) & 0xffn));
  return new IPv6(bytes).toRFC5952String();
}

const FOUR_PARTS = /^(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/;

/** Four decimal parts without leading zeros, which elsewhere would be octal. */
function parseIpv4(text: string): Address | undefined {
  const parts = FOUR_PARTS.exec(text);
  if (!parts) return undefined;
  let value = 0;
  for (let n = 1; n <= 4; n++) {
    const part = Number(parts[n]);
    if (part > 255) return undefined;
    value = value * 256 + part;
  }
  return { family: 'ipv4', value: BigInt(value) };
}
