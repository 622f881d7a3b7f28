import type { Scope } from '../describe';
import type { EntryReader } from '../normalise/reader';
import { readCommon, type ResourceCommon } from './common';

/** A private IPv4 address of an interface, with the public one that is mapped to it. */
export interface InterfaceAddress {
  readonly address: string;
  readonly primary: boolean;
  readonly publicIp: string | undefined;
  /** Undefined for an address that is assigned at launch rather than an Elastic IP. */
  readonly allocationId: string | undefined;
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html */
export interface NetworkInterface extends ResourceCommon {
  readonly kind: 'network-interface';
  readonly vpcId: string;
  readonly subnetId: string;
  readonly zone: string | undefined;
  /** `interface`, `nat_gateway`, `vpc_endpoint`, `gateway_load_balancer_endpoint`, `lambda` … */
  readonly interfaceType: string;
  readonly description: string | undefined;
  readonly addresses: readonly InterfaceAddress[];
  readonly ipv6Addresses: readonly string[];
  readonly prefixes: readonly string[];
  readonly securityGroupIds: readonly string[];
  readonly instanceId: string | undefined;
  readonly deviceIndex: number | undefined;
  readonly sourceDestCheck: boolean;
  readonly requesterManaged: boolean;
  readonly state: string;
}

export function readNetworkInterface(entry: EntryReader, scope: Scope): NetworkInterface {
  const attachment = entry.child('Attachment');
  return {
    kind: 'network-interface',
    ...readCommon(entry, scope, 'NetworkInterfaceId'),
    vpcId: entry.text('VpcId'),
    subnetId: entry.text('SubnetId'),
    zone: entry.optionalText('AvailabilityZone'),
    interfaceType: entry.lowerCase('InterfaceType') ?? 'interface',
    description: entry.optionalText('Description'),
    addresses: readAddresses(entry),
    ipv6Addresses: entry.list('Ipv6Addresses').map((address) => address.text('Ipv6Address')),
    prefixes: [
      ...entry.list('Ipv4Prefixes').map((prefix) => prefix.text('Ipv4Prefix')),
      ...entry.list('Ipv6Prefixes').map((prefix) => prefix.text('Ipv6Prefix')),
    ],
    securityGroupIds: entry.list('Groups').map((group) => group.text('GroupId')),
    instanceId: attachment?.optionalText('InstanceId'),
    deviceIndex: attachment?.number('DeviceIndex'),
    // EC2's default; an answer without the field comes from a tool that leaves defaults out.
    sourceDestCheck: entry.flag('SourceDestCheck') ?? true,
    requesterManaged: entry.flag('RequesterManaged') ?? false,
    state: entry.lowerCase('Status') ?? 'in-use',
  };
}

function readAddresses(entry: EntryReader): readonly InterfaceAddress[] {
  const addresses = entry
    .list('PrivateIpAddresses')
    .map((address) => readInterfaceAddress(address, address.flag('Primary')));
  if (addresses.length > 0) return addresses;
  return entry.optionalText('PrivateIpAddress') === undefined ? [] : [readInterfaceAddress(entry, true)];
}

/** Reads an entry of `PrivateIpAddresses`; DescribeInstances answers them in the same form. */
export function readInterfaceAddress(entry: EntryReader, primary: boolean | undefined): InterfaceAddress {
  const association = entry.child('Association');
  return {
    address: entry.text('PrivateIpAddress'),
    primary: primary ?? false,
    publicIp: association?.optionalText('PublicIp'),
    allocationId: association?.optionalText('AllocationId'),
  };
}
