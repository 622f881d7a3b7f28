import { IPv4, IPv6, isValid, isValidCIDR, parse, parseCIDR } from 'ipaddr.js';

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
  if (!isValid(text) || (!text.includes(':') && !IPv4.isValidFourPartDecimal(text))) return undefined;
  if (text.includes('%')) return undefined; // a zone index names an interface of some host, not an address
  const address = parse(text);
  return { family: address.kind(), value: toNumber(address.toByteArray()) };
}

/** @returns the block with its host bits cleared, or undefined for what is no CIDR. */
export function parseCidr(text: string): Cidr | undefined {
  const slash = text.indexOf('/');
  if (slash < 0 || !isValidCIDR(text) || !/^(?:0|[1-9]\d*)$/.test(text.slice(slash + 1))) return undefined;
  const address = parseAddress(text.slice(0, slash));
  if (!address) return undefined;
  const [, length] = parseCIDR(text);
  const size = 1n << BigInt(BITS[address.family] - length);
  const first = address.value - (address.value % size);
  return { family: address.family, first, last: first + size - 1n, length };
}

/** @returns the address as EC2 writes it (IPv6 compressed, RFC 5952). */
export function formatAddress({ family, value }: Address): string {
  const bytes = Array.from({ length: BITS[family] / 8 }, (_, i) =>
    Number((value >> BigInt(BITS[family] - 8 * (i + 1))) & 0xffn),
  );
  return family === 'ipv4' ? new IPv4(bytes).toString() : new IPv6(bytes).toRFC5952String();
}

function toNumber(bytes: readonly number[]): bigint {
  return bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
}
