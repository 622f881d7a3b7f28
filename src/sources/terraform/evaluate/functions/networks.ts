import type { Cidr } from '../../../../network/addresses/address';
import { BITS, formatAddress, parseCidr } from '../../../../network/addresses/address';
import type { Value } from '../../../declared/value';
import { failed } from '../not-known';
import { asNumber } from '../text';
import type { FunctionTable, LanguageFunction } from './function';

/** Functions on address ranges. */
export const NETWORK_FUNCTIONS: FunctionTable = new Map<string, LanguageFunction>([
  [
    'cidrsubnet',
    ([cidr, bits, number]) =>
      onCidr(cidr, (block) => subnet(block, asNumber(bits ?? null), asNumber(number ?? null))),
  ],
  ['cidrsubnets', ([cidr, ...bits]) => onCidr(cidr, (block) => subnets(block, bits))],
  ['cidrhost', ([cidr, number]) => onCidr(cidr, (block) => host(block, asNumber(number ?? null)))],
  ['cidrnetmask', ([cidr]) => onCidr(cidr, netmask)],
]);

function onCidr(cidr: Value | undefined, compute: (block: Cidr) => Value | undefined): Value | undefined {
  if (typeof cidr !== 'string') return undefined;
  const block = parseCidr(cidr);
  return block ? compute(block) : failed('{cidr} is no range of addresses.', { cidr });
}

function subnet(block: Cidr, bits: number | undefined, number: number | undefined): Value | undefined {
  if (bits === undefined || number === undefined) return undefined;
  const length = block.length + bits;
  const isWithin =
    Number.isInteger(bits) && Number.isInteger(number) && bits >= 0 && length <= BITS[block.family];
  if (!isWithin || number < 0 || number >= 2 ** bits) return failed('There is no such subnet.');
  const size = 1n << BigInt(BITS[block.family] - length);
  return written(block, block.first + BigInt(number) * size, length);
}

/** One after the other, each at the next place that fits it. */
function subnets(block: Cidr, bits: readonly Value[]): Value | undefined {
  const out: Value[] = [];
  let next = block.first;
  for (const more of bits.map(asNumber)) {
    if (more === undefined) return undefined;
    const length = block.length + more;
    if (!Number.isInteger(more) || more < 1 || length > BITS[block.family])
      return failed('There is no such subnet.');
    const size = 1n << BigInt(BITS[block.family] - length);
    const first = ((next + size - 1n) / size) * size;
    if (first + size - 1n > block.last) return failed('There is no room for such a subnet.');
    out.push(written(block, first, length));
    next = first + size;
  }
  return out;
}

function host(block: Cidr, number: number | undefined): Value | undefined {
  if (number === undefined) return undefined;
  if (!Number.isInteger(number)) return failed('There is no such address.');
  const value = number < 0 ? block.last + 1n + BigInt(number) : block.first + BigInt(number);
  if (value < block.first || value > block.last) return failed('There is no such address.');
  return formatAddress({ family: block.family, value });
}

function netmask({ family, length }: Cidr): Value {
  if (family !== 'ipv4') return failed('Only IPv4 has netmasks.');
  return formatAddress({ family, value: ((1n << BigInt(length)) - 1n) << BigInt(32 - length) });
}

function written({ family }: Cidr, first: bigint, length: number): string {
  return `${formatAddress({ family, value: first })}/${length}`;
}
