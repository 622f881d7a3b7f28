import { parseAddress, parseCidr, type Address } from '../../network/addresses/address';
import type { Described, DescribedInterface, DescribedSubnet } from './described';

/** @throws where the text is no address: the networks of tests hold none. */
export function addressOf(text: string): Address {
  const address = parseAddress(text);
  if (!address) throw new Error(`${text} is no address`);
  return address;
}

/** @returns whether a block, as EC2 writes it, holds an address. */
export function holds(cidr: string, address: Address): boolean {
  const block = parseCidr(cidr);
  if (!block) throw new Error(`${cidr} is no CIDR`);
  return block.family === address.family && block.first <= address.value && address.value <= block.last;
}

export function lengthOf(cidr: string): number {
  return Number(cidr.slice(cidr.indexOf('/') + 1));
}

/** @returns the ranges of a prefix list, of both calls that tell them. */
export function rangesOf(described: Described, id: string): readonly string[] {
  const own = described.PrefixListEntries.filter((list) => list.PrefixListId === id);
  const services = described.PrefixLists.filter((list) => list.PrefixListId === id);
  return [
    ...own.flatMap((list) => list.Entries.map((entry) => entry.Cidr)),
    ...services.flatMap((list) => list.Cidrs),
  ];
}

export function subnetOf(described: Described, id: string): DescribedSubnet {
  const subnet = described.Subnets.find((one) => one.SubnetId === id);
  if (!subnet) throw new Error(`${id} is no subnet`);
  return subnet;
}

/** @returns the blocks of a VPC, of both families. */
export function blocksOf(described: Described, vpcId: string): readonly string[] {
  return described.Vpcs.filter((vpc) => vpc.VpcId === vpcId).flatMap((vpc) => [
    vpc.CidrBlock,
    ...vpc.Ipv6CidrBlockAssociationSet.map((block) => block.Ipv6CidrBlock),
  ]);
}

export function interfaceAt(
  described: Described,
  vpcId: string,
  address: Address,
): DescribedInterface | undefined {
  return described.NetworkInterfaces.find(
    (one) =>
      one.VpcId === vpcId &&
      [
        ...one.PrivateIpAddresses.map((ip) => ip.PrivateIpAddress),
        ...one.Ipv6Addresses.map((ip) => ip.Ipv6Address),
      ]
        .map(addressOf)
        .some((own) => own.family === address.family && own.value === address.value),
  );
}

/** What was sent. ICMP is an echo request. */
export interface Traffic {
  readonly protocol: 'tcp' | 'udp' | 'icmp';
  readonly port: number;
}
