import type { Scope } from '../describe';
import type { EntryReader } from '../normalise/reader';
import { readCommon, type ResourceCommon } from './common';
import { readInterfaceAddress, type InterfaceAddress } from './network-interface';

/** What DescribeInstances says of a network interface; DescribeNetworkInterfaces, where it was read, says more. */
export interface InstanceInterface {
  readonly id: string;
  /** 0 for the primary interface. */
  readonly deviceIndex: number | undefined;
  readonly subnetId: string | undefined;
  readonly addresses: readonly InterfaceAddress[];
  readonly ipv6Addresses: readonly string[];
  readonly securityGroupIds: readonly string[];
  readonly sourceDestCheck: boolean | undefined;
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html */
export interface Instance extends ResourceCommon {
  readonly kind: 'instance';
  /** Undefined once it is terminated. */
  readonly vpcId: string | undefined;
  readonly subnetId: string | undefined;
  readonly zone: string | undefined;
  readonly state: string;
  readonly instanceType: string | undefined;
  readonly privateIp: string | undefined;
  readonly publicIp: string | undefined;
  readonly networkInterfaceIds: readonly string[];
  readonly interfaces: readonly InstanceInterface[];
  readonly securityGroupIds: readonly string[];
  /** Without one, calls from the instance need other credentials. */
  readonly instanceProfileArn: string | undefined;
}

/** @param owner the reservation's owner: instances themselves name none. */
export function readInstance(entry: EntryReader, scope: Scope, owner: string | undefined): Instance {
  return {
    kind: 'instance',
    ...readCommon(entry, scope, 'InstanceId'),
    owner: owner ?? scope.account,
    vpcId: entry.optionalText('VpcId'),
    subnetId: entry.optionalText('SubnetId'),
    zone: entry.child('Placement')?.optionalText('AvailabilityZone'),
    state: entry.child('State')?.lowerCase('Name') ?? 'unknown',
    instanceType: entry.optionalText('InstanceType'),
    privateIp: entry.optionalText('PrivateIpAddress'),
    publicIp: entry.optionalText('PublicIpAddress'),
    networkInterfaceIds: entry.list('NetworkInterfaces').map((eni) => eni.text('NetworkInterfaceId')),
    interfaces: entry.list('NetworkInterfaces').map(readInstanceInterface),
    securityGroupIds: entry.list('SecurityGroups').map((group) => group.text('GroupId')),
    instanceProfileArn: entry.child('IamInstanceProfile')?.optionalText('Arn'),
  };
}

function readInstanceInterface(entry: EntryReader): InstanceInterface {
  return {
    id: entry.text('NetworkInterfaceId'),
    deviceIndex: entry.child('Attachment')?.number('DeviceIndex'),
    subnetId: entry.optionalText('SubnetId'),
    addresses: entry
      .list('PrivateIpAddresses')
      .filter((address) => address.optionalText('PrivateIpAddress') !== undefined)
      .map((address) => readInterfaceAddress(address, address.flag('Primary'))),
    ipv6Addresses: entry
      .list('Ipv6Addresses')
      .flatMap((address) => address.optionalText('Ipv6Address') ?? []),
    securityGroupIds: entry.list('Groups').flatMap((group) => group.optionalText('GroupId') ?? []),
    sourceDestCheck: entry.flag('SourceDestCheck'),
  };
}
