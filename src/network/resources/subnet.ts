import type { Scope } from '../describe';
import type { EntryReader } from '../normalise/reader';
import type { Resolved } from '../resolved';
import { readCommon, type ResourceCommon } from './common';
import { readBlock, type CidrBlock } from './vpc';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html */
export interface Subnet extends ResourceCommon {
  readonly kind: 'subnet';
  readonly vpcId: Resolved<string>;
  readonly zone: Resolved<string>;
  /** The same physical zone in every account (`use1-az1`), unlike the zone's name. */
  readonly zoneId: string | undefined;
  /** Undefined for an IPv6-only subnet. */
  readonly cidr: Resolved<string> | undefined;
  readonly ipv6CidrBlocks: readonly CidrBlock[];
  readonly state: string;
  readonly mapPublicIpOnLaunch: Resolved<boolean>;
  readonly defaultForZone: boolean;
  readonly availableAddresses: number | undefined;
}

export function readSubnet(entry: EntryReader, scope: Scope): Subnet {
  return {
    kind: 'subnet',
    ...readCommon(entry, scope, 'SubnetId'),
    vpcId: entry.text('VpcId'),
    zone: entry.text('AvailabilityZone'),
    zoneId: entry.optionalText('AvailabilityZoneId'),
    cidr: entry.optionalText('CidrBlock'),
    ipv6CidrBlocks: entry
      .list('Ipv6CidrBlockAssociationSet')
      .map((block) => readBlock(block, 'Ipv6CidrBlock')),
    state: entry.lowerCase('State') ?? 'available',
    mapPublicIpOnLaunch: entry.flag('MapPublicIpOnLaunch') ?? false,
    defaultForZone: entry.flag('DefaultForAz') ?? false,
    availableAddresses: entry.number('AvailableIpAddressCount'),
  };
}

/** @returns whether a subnet has no IPv4 addresses, but IPv6 ones. */
export function hasIpv6Alone({ cidr, ipv6CidrBlocks }: Subnet): boolean {
  return cidr === undefined && ipv6CidrBlocks.length > 0;
}
