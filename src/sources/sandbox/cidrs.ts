import { formatAddress, parseCidr, type Cidr, type Family } from '../../network/addresses/address';
import { invalidParameterValue } from './errors';

/** The block that a parameter gives. @throws Ec2Error InvalidParameterValue where it is none of that family */
export function requireCidr(text: string, parameter: string, family: Family): Cidr {
  const block = parseCidr(text);
  if (block?.family === family) return block;
  throw invalidParameterValue(
    `Value (${text}) for parameter ${parameter} is invalid. This is not a valid CIDR block.`,
  );
}

/** A block as EC2 writes it: "we modify the specified CIDR block to its canonical form". */
export function canonical({ family, first, length }: Cidr): string {
  return `${formatAddress({ family, value: first })}/${length}`;
}

export function overlaps(a: Cidr, b: Cidr): boolean {
  return a.family === b.family && a.first <= b.last && b.first <= a.last;
}

export function contains(outer: Cidr, inner: Cidr): boolean {
  return outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last;
}
