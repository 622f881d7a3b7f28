import {
  parseAddress,
  parseCidr,
  type Address,
  type Cidr,
  type Family,
} from '../../network/addresses/address';
import { message } from '../../network/message';
import type { Network, VpcReference } from '../../network/network';
import { known } from '../../network/resolved';
import type { Subnet } from '../../network/resources/subnet';
import { inForce } from '../../network/resources/vpc';
import { because } from '../../paths/because';
import { notRead } from '../../paths/not-read';
import { stationAt } from '../../paths/stations';
import type { IpAddressType, PlannedSubnet } from '../plan';
import type { Problem } from '../problem';
import { PAGES } from './pages';
import { error, warning } from './report';
import { familiesOf, seenFrom, type InSubnets } from './view';

/** AWS keeps the first four addresses of a subnet and the last one. */
const KEPT = 4n;

/**
 * An interface needs an address: the one that is asked for must be the subnet's and free, else one must be left.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
 */
export function addressesAreFree(
  network: Network,
  { vpc, subnets }: InSubnets,
  type: IpAddressType = 'ipv4',
): readonly Problem[] {
  return subnets.flatMap((planned) => {
    const subnet = seenFrom(network, 'subnet', planned.subnetId, vpc);
    if (!subnet || known(subnet.vpcId) !== vpc.id) return [];
    return familiesOf(type).flatMap((family) => {
      const wanted = planned[family];
      return wanted === undefined
        ? isFull(subnet, family)
        : wantedIsFree(network, vpc, subnet, planned, family);
    });
  });
}

function isFull({ id, availableAddresses }: Subnet, family: Family): readonly Problem[] {
  if (family === 'ipv6' || availableAddresses !== 0) return [];
  return [
    error({
      code: 'subnet-full',
      message: message('Subnet {subnet} has no free IPv4 address.', { subnet: id }),
      resource: id,
      documentation: PAGES.subnetSizing,
      awsCode: 'InsufficientFreeAddressesInSubnet',
    }),
  ];
}

function wantedIsFree(
  network: Network,
  vpc: VpcReference,
  subnet: Subnet,
  planned: PlannedSubnet,
  family: Family,
): readonly Problem[] {
  const text = planned[family] ?? '';
  const args = { address: text, subnet: subnet.id };
  const facts = { resource: subnet.id, documentation: PAGES.subnetConfiguration };
  const address = parseAddress(text);
  const blocks = blocksOf(subnet, family);
  if (blocks === undefined) return [];
  if (!address || !blocks.some((block) => isOf(block, address))) {
    return [
      error({
        code: 'address-outside-subnet',
        message: message(
          '{address} is not an address that an interface in subnet {subnet} can have: AWS keeps the first four of a subnet and the last one.',
          args,
        ),
        awsCode: 'InvalidParameterValue',
        ...facts,
      }),
    ];
  }
  const holder = stationAt(network, vpc, address);
  if (holder) {
    return [
      error({
        code: 'address-in-use',
        message: message('{holder} has the address {address} already.', {
          ...args,
          holder: holder.resource.id,
        }),
        awsCode: 'InvalidIPAddress.InUse',
        ...facts,
      }),
    ];
  }
  if (network.isRead('NetworkInterfaces', vpc.scope)) return [];
  return [
    warning({
      code: 'address-not-checked',
      message: because(
        'Whether {address} is free in subnet {subnet} could not be checked:',
        args,
        notRead(network, 'NetworkInterfaces', vpc.scope),
      ),
      ...facts,
    }),
  ];
}

/** @returns undefined where they are not known */
function blocksOf({ cidr, ipv6CidrBlocks }: Subnet, family: Family): readonly Cidr[] | undefined {
  const texts =
    family === 'ipv4'
      ? cidr === undefined
        ? []
        : [cidr]
      : ipv6CidrBlocks.filter(inForce).map((one) => one.cidr);
  const blocks = texts.map((one) => {
    const text = known(one);
    return text === undefined ? undefined : parseCidr(text);
  });
  return blocks.every((block) => block !== undefined) ? blocks : undefined;
}

function isOf({ family, first, last }: Cidr, address: Address): boolean {
  return family === address.family && address.value >= first + KEPT && address.value < last;
}
