import type { Address } from '../../network/addresses/address';
import { parseCidr } from '../../network/addresses/address';
import { known } from '../../network/resolved';
import type { Subnet } from '../../network/resources/subnet';
import type { Vpc } from '../../network/resources/vpc';

/**
 * The first four addresses of a subnet's IPv4 block (network, VPC router, DNS, future use) and the last one are AWS's
 * own: no interface has them.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
 */
export function isReserved({ cidr }: Subnet, { family, value }: Address): boolean {
  const text = cidr === undefined ? undefined : known(cidr);
  const block = text === undefined ? undefined : parseCidr(text);
  if (block?.family !== family) return false;
  return (value >= block.first && value < block.first + 4n) || value === block.last;
}

/** The VPC's resolver answers at the base of the VPC's block plus two, in a subnet or not. */
export function isResolver({ cidrBlocks }: Vpc, { family, value }: Address): boolean {
  return cidrBlocks.some(({ cidr }) => {
    const text = known(cidr);
    const block = text === undefined ? undefined : parseCidr(text);
    return block?.family === family && value === block.first + 2n;
  });
}
