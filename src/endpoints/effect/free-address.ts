import { formatAddress, parseAddress, parseCidr, type Family } from '../../network/addresses/address';
import { message, type Message } from '../../network/message';
import type { Network, VpcReference } from '../../network/network';
import { isUnknown } from '../../network/resolved';
import type { Subnet } from '../../network/resources/subnet';
import { inForce } from '../../network/resources/vpc';

/** An address as EC2 writes it, or why there is none. */
type FreeAddress =
  { readonly ok: true; readonly address: string } | { readonly ok: false; readonly problem: Message };

/** AWS keeps the first four addresses of a subnet and the last one; of an IPv6 block it leaves more at its start. */
const FIRST: Readonly<Record<Family, bigint>> = { ipv4: 4n, ipv6: 0x10n };

/**
 * An address of a subnet for a new network interface: the one that is asked for, else the lowest that no interface is
 * known to have. AWS takes any free one, so what traffic does must not hang on which.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
 */
export function freeAddress(
  network: Network,
  vpc: VpcReference,
  subnet: Subnet,
  family: Family,
  wanted?: string,
): FreeAddress {
  const args = { subnet: subnet.id };
  if (wanted !== undefined) return fixed(wanted, family, subnet);
  const text = family === 'ipv4' ? subnet.cidr : subnet.ipv6CidrBlocks.find(inForce)?.cidr;
  if (isUnknown(text)) return { ok: false, problem: text.unknown };
  const block = parseCidr(text ?? '');
  if (block === undefined)
    return family === 'ipv4'
      ? no('{subnet} has no IPv4 addresses', args)
      : no('{subnet} has no IPv6 addresses', args);
  const taken = takenIn(network, vpc, subnet);
  const isFull = family === 'ipv4' && subnet.availableAddresses === 0;
  for (let value = block.first + FIRST[family]; !isFull && value < block.last; value++) {
    const address = formatAddress({ family, value });
    if (!taken.has(address)) return { ok: true, address };
  }
  return no('no address of {subnet} is free', args);
}

function fixed(wanted: string, family: Family, { id }: Subnet): FreeAddress {
  const address = parseAddress(wanted);
  if (address?.family === family) return { ok: true, address: formatAddress(address) };
  const args = { address: wanted, subnet: id };
  return family === 'ipv4'
    ? no('{address}, asked for in {subnet}, is no IPv4 address', args)
    : no('{address}, asked for in {subnet}, is no IPv6 address', args);
}

function no(template: string, args: Message['args']): FreeAddress {
  return { ok: false, problem: message(template, args) };
}

function takenIn(network: Network, vpc: VpcReference, subnet: Subnet): ReadonlySet<string> {
  const here = network.inVpc('network-interface', vpc).filter(({ subnetId }) => subnetId === subnet.id);
  return new Set(
    here.flatMap(({ addresses, ipv6Addresses }) => [
      ...addresses.map(({ address }) => address),
      ...ipv6Addresses,
    ]),
  );
}
