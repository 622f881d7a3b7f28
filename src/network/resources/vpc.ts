import type { Scope } from '../describe';
import type { Message } from '../message';
import { message } from '../message';
import type { EntryReader } from '../normalise/reader';
import { unknown, type Resolved } from '../resolved';
import { readCommon, type ResourceCommon } from './common';

/** A CIDR block of a VPC or subnet and whether it is in force. */
export interface CidrBlock {
  readonly cidr: Resolved<string>;
  /** `associated`, `associating`, `disassociated`, `failed` … */
  readonly state: string;
  /** An IPv6 block that IPAM gives out as private: the internet does not route it. */
  readonly isPrivate?: boolean;
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Vpc.html */
export interface Vpc extends ResourceCommon {
  readonly kind: 'vpc';
  /** The primary block first. */
  readonly cidrBlocks: readonly CidrBlock[];
  readonly ipv6CidrBlocks: readonly CidrBlock[];
  readonly isDefault: boolean;
  readonly state: string;
  /** DNS attributes come from DescribeVpcAttribute, one call each: often not read. */
  readonly dnsSupport: Resolved<boolean>;
  readonly dnsHostnames: Resolved<boolean>;
  /** Why there may be more in this VPC than is seen (a data source, an unknown module); empty for accounts. */
  readonly openWorld: readonly Message[];
  /** Of code: it is looked up or given, and may be a VPC that the code names otherwise elsewhere. */
  readonly mayBeAnother?: true;
}

/** The DNS attributes of one VPC. */
export interface VpcAttributes {
  readonly dnsSupport: boolean | undefined;
  readonly dnsHostnames: boolean | undefined;
}

const NOT_READ = unknown(message('VpcAttributes was not read'));

export function readVpc(entry: EntryReader, scope: Scope, attributes: VpcAttributes | undefined): Vpc {
  const primary = entry.optionalText('CidrBlock');
  const blocks = entry.list('CidrBlockAssociationSet').map((block) => readBlock(block, 'CidrBlock'));
  if (primary !== undefined && !blocks.some((block) => block.cidr === primary)) {
    blocks.unshift({ cidr: primary, state: 'associated' });
  }
  return {
    kind: 'vpc',
    ...readCommon(entry, scope, 'VpcId'),
    cidrBlocks: blocks.sort((a, b) => Number(b.cidr === primary) - Number(a.cidr === primary)),
    ipv6CidrBlocks: entry
      .list('Ipv6CidrBlockAssociationSet')
      .map((block) => readBlock(block, 'Ipv6CidrBlock')),
    isDefault: entry.flag('IsDefault') ?? false,
    state: entry.lowerCase('State') ?? 'available',
    dnsSupport: attributes?.dnsSupport ?? NOT_READ,
    dnsHostnames: attributes?.dnsHostnames ?? NOT_READ,
    openWorld: [],
  };
}

/** `VpcAttributes` entries: ours in snapshots, since DescribeVpcAttribute answers one attribute a call. */
export function readVpcAttributes(entry: EntryReader): readonly [string, VpcAttributes] {
  const value = (key: string): boolean | undefined => entry.flag(key) ?? entry.child(key)?.flag('Value');
  return [
    entry.text('VpcId'),
    { dnsSupport: value('EnableDnsSupport'), dnsHostnames: value('EnableDnsHostnames') },
  ];
}

/** A block that was taken away is described for a while; it has no addresses any more. */
export function inForce({ state }: CidrBlock): boolean {
  return state === 'associated';
}

/** A block of a VPC (`CidrBlockState`) or of a subnet (`Ipv6CidrBlockState`): the state has the same form. */
export function readBlock(entry: EntryReader, key: 'CidrBlock' | 'Ipv6CidrBlock'): CidrBlock {
  const state = entry.child(`${key}State`)?.lowerCase('State');
  const isPrivate = entry.lowerCase('Ipv6AddressAttribute') === 'private';
  return { cidr: entry.text(key), state: state ?? 'associated', ...(isPrivate && { isPrivate }) };
}
