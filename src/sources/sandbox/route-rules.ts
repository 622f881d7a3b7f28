import { parseCidr, type Cidr } from '../../network/addresses/address';
import { blocksOf } from './blocks';
import { canonical, contains, overlaps, requireCidr } from './cidrs';
import { textField, type Entity } from './entity';
import { Ec2Error, invalidParameterCombination, invalidParameterValue } from './errors';
import { KINDS } from './kinds';
import { textOf, type Input } from './protocol/input';
import { isEdgeTable, type Target } from './route-targets';
import { DESTINATIONS } from './routes';
import type { AccountState } from './state';
import { findById, inVpc, requireById } from './store';

/** The destination of a request, in EC2's canonical form. @throws Ec2Error where it is none, several or malformed */
export function requireDestination(input: Input, account: AccountState): Entity {
  const given = DESTINATIONS.filter((member) => input[member] !== undefined);
  const [member, ...others] = given;
  if (member === undefined) {
    throw new Ec2Error(
      'MissingParameter',
      'The request must contain the parameter destinationCidrBlock or destinationIpv6CidrBlock',
    );
  }
  if (others.length > 0)
    throw invalidParameterCombination(`Only one of the parameters ${given.join(', ')} may be specified`);
  const text = textOf(input, member) ?? '';
  switch (member) {
    case 'DestinationCidrBlock':
      return { [member]: canonical(requireCidr(text, 'destinationCidrBlock', 'ipv4')) };
    case 'DestinationIpv6CidrBlock':
      return { [member]: canonical(requireCidr(text, 'destinationIpv6CidrBlock', 'ipv6')) };
    case 'DestinationPrefixListId':
      requireById(account, KINDS.prefixList, text);
      return { [member]: text };
  }
}

/** Ranges of AWS's own services, which no route may name. */
const RESERVED = ['169.254.168.0/22', 'fd00:ec2::/32'].flatMap((text) => parseCidr(text) ?? []);

/** NAT64's prefix: the only IPv6 destination that NAT gateways are for. */
const NAT64 = parseCidr('64:ff9b::/96');

/**
 * Which destinations which targets are for.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html
 * @throws Ec2Error InvalidParameterValue
 */
export function requireFit(destination: Entity, target: Target, table: Entity, account: AccountState): void {
  const block = blockOf(destination);
  if (block !== undefined) {
    if (RESERVED.some((range) => contains(range, block)))
      throw invalidParameterValue(`The destination ${canonical(block)} is reserved for AWS services.`);
    requireFamily(block, target);
    requireWholeSubnet(block, target, table, account);
  }
  if (isEdgeTable(table) && target.kind !== 'interface' && target.kind !== 'endpoint') {
    throw invalidParameterValue(
      'Route target is not supported. This route only supports interface and instance targets.',
    );
  }
}

function requireFamily({ family, first, last }: Cidr, { kind }: Target): void {
  if (kind === 'egress-only' && family === 'ipv4') {
    throw invalidParameterValue('An egress-only internet gateway can be the target of IPv6 routes only.');
  }
  const isNat64 = NAT64?.first === first && NAT64.last === last;
  if (kind === 'nat' && family === 'ipv6' && !isNat64) {
    throw invalidParameterValue('A NAT gateway can be the target of the IPv6 route 64:ff9b::/96 only.');
  }
}

/**
 * "The destination must match the entire IPv4 or IPv6 CIDR block of a subnet in your VPC. The target must be a NAT
 * gateway, network interface, or Gateway Load Balancer endpoint."
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html
 */
function requireWholeSubnet(block: Cidr, { kind }: Target, table: Entity, account: AccountState): void {
  const vpc = findById(account, KINDS.vpc, textField(table, 'VpcId')) ?? {};
  if (!blocksOf(vpc, block.family).some((outer) => contains(outer, block))) return;
  if (!['nat', 'interface', 'endpoint'].includes(kind)) {
    throw invalidParameterValue(
      `The destination CIDR block ${canonical(block)} is equal to or more specific than one of this VPC's CIDR ` +
        'blocks. This route can target only an interface or an instance.',
    );
  }
  const isLocal = blocksOf(vpc, block.family).some((outer) => contains(block, outer));
  const subnets = inVpc(account, 'Subnets', table['VpcId']).flatMap((subnet) =>
    blocksOf(subnet, block.family),
  );
  if (isLocal || subnets.some((subnet) => contains(subnet, block) && contains(block, subnet))) return;
  throw invalidParameterValue(
    `The destination CIDR block ${canonical(block)} does not match the CIDR block of a subnet in this VPC.`,
  );
}

/** Whether a destination is one of the VPC's own blocks: such a route can be replaced, never be taken away. */
export function isLocalDestination(destination: Entity, table: Entity, account: AccountState): boolean {
  const block = blockOf(destination);
  const vpc = findById(account, KINDS.vpc, textField(table, 'VpcId'));
  if (block === undefined || vpc === undefined) return false;
  return blocksOf(vpc, block.family).some((one) => overlaps(one, block) && one.length === block.length);
}

function blockOf(destination: Entity): Cidr | undefined {
  const text =
    textField(destination, 'DestinationCidrBlock') ?? textField(destination, 'DestinationIpv6CidrBlock');
  return text === undefined ? undefined : parseCidr(text);
}
