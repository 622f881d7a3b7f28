import type { Cidr } from '../../../../network/addresses/address';
import { blocksOf } from '../../blocks';
import { contains, overlaps, requireCidr } from '../../cidrs';
import type { Entity } from '../../entity';
import { Ec2Error, invalidParameterCombination, invalidParameterValue, missingParameter } from '../../errors';
import { textOf, type Input } from '../../protocol/input';
import type { AccountState } from '../../state';
import { inVpc } from '../../store';

/** The IPv4 block that a new subnet is to have. */
export function ipv4Of(input: Input, vpc: Entity, account: AccountState): Cidr | undefined {
  const cidr = textOf(input, 'CidrBlock');
  if (cidr === undefined) {
    if (input['Ipv6Native'] === true) return undefined;
    throw missingParameter('cidrBlock');
  }
  if (input['Ipv6Native'] === true)
    throw invalidParameterCombination('The parameter cidrBlock cannot be used with the parameter ipv6Native');
  const block = requireCidr(cidr, 'cidrBlock', 'ipv4');
  if (block.length < 16 || block.length > 28) throw invalidRange(cidr);
  return requirePlace(block, cidr, vpc, account);
}

/** The IPv6 block that a new subnet is to have; most have none. */
export function ipv6Of(input: Input, vpc: Entity, account: AccountState): Cidr | undefined {
  const cidr = textOf(input, 'Ipv6CidrBlock');
  if (cidr === undefined) {
    if (input['Ipv6Native'] === true) throw missingParameter('ipv6CidrBlock');
    return undefined;
  }
  const block = requireCidr(cidr, 'ipv6CidrBlock', 'ipv6');
  // "between /44 and /64 in increments of /4"
  if (block.length < 44 || block.length > 64 || block.length % 4 !== 0) throw invalidRange(cidr);
  return requirePlace(block, cidr, vpc, account);
}

/** @throws Ec2Error InvalidSubnet.Range outside of the VPC, InvalidSubnet.Conflict where another subnet is */
function requirePlace(block: Cidr, cidr: string, vpc: Entity, account: AccountState): Cidr {
  if (!blocksOf(vpc, block.family).some((outer) => contains(outer, block))) throw invalidRange(cidr);
  const others = inVpc(account, 'Subnets', vpc['VpcId']).flatMap((subnet) => blocksOf(subnet, block.family));
  if (others.some((other) => overlaps(other, block)))
    throw new Ec2Error('InvalidSubnet.Conflict', `The CIDR '${cidr}' conflicts with another subnet`);
  return block;
}

function invalidRange(cidr: string): Ec2Error {
  return new Ec2Error('InvalidSubnet.Range', `The CIDR '${cidr}' is invalid.`);
}

/** The zone that is asked for; AWS chooses where none is, and so do we: the first. */
export function zoneOf(input: Input, account: AccountState): Entity {
  const zones = account.entities('AvailabilityZones');
  const name = textOf(input, 'AvailabilityZone');
  const id = textOf(input, 'AvailabilityZoneId');
  if (name !== undefined && id !== undefined) {
    throw invalidParameterCombination('Only one of availabilityZone and availabilityZoneId may be given.');
  }
  const found = zones.find((zone) =>
    name === undefined ? id === undefined || zone['ZoneId'] === id : zone['ZoneName'] === name,
  );
  if (found !== undefined) return found;
  const names = zones.map((zone) => String(zone['ZoneName'])).join(', ');
  throw invalidParameterValue(
    `Value (${name ?? id ?? ''}) for parameter availabilityZone is invalid. ` +
      `Subnets can currently only be created in the following availability zones: ${names}.`,
  );
}
