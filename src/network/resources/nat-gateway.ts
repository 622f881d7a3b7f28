import type { Scope } from '../describe';
import type { EntryReader } from '../normalise/reader';
import type { Resolved } from '../resolved';
import { readCommon, type ResourceCommon } from './common';

/** An address that a NAT gateway translates to. */
export interface NatGatewayAddress {
  readonly publicIp: string | undefined;
  readonly privateIp: string | undefined;
  readonly networkInterfaceId: string | undefined;
  readonly zone: string | undefined;
}

/**
 * A NAT gateway: zonal ones sit in a subnet, regional ones in the VPC with a route table of their own.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NatGateway.html
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html
 */
export interface NatGateway extends ResourceCommon {
  readonly kind: 'nat-gateway';
  readonly vpcId: Resolved<string>;
  readonly availability: 'zonal' | 'regional';
  /** Undefined for a regional NAT gateway. */
  readonly subnetId: Resolved<string> | undefined;
  /** A regional NAT gateway's own table. */
  readonly routeTableId: string | undefined;
  readonly connectivity: Resolved<'public' | 'private'>;
  readonly state: string;
  readonly addresses: readonly NatGatewayAddress[];
}

export function readNatGateway(entry: EntryReader, scope: Scope): NatGateway {
  const subnetId = entry.optionalText('SubnetId');
  const regional = entry.lowerCase('AvailabilityMode') === 'regional';
  return {
    kind: 'nat-gateway',
    ...readCommon(entry, scope, 'NatGatewayId'),
    vpcId: entry.text('VpcId'),
    availability: regional ? 'regional' : 'zonal',
    subnetId: regional ? undefined : subnetId,
    routeTableId: entry.optionalText('RouteTableId'),
    // Answers from before private NAT gateways have no ConnectivityType: all were public.
    connectivity: entry.lowerCase('ConnectivityType') === 'private' ? 'private' : 'public',
    state: entry.lowerCase('State') ?? 'available',
    addresses: entry.list('NatGatewayAddresses').map((address) => ({
      publicIp: address.optionalText('PublicIp'),
      privateIp: address.optionalText('PrivateIp'),
      networkInterfaceId: address.optionalText('NetworkInterfaceId'),
      zone: address.optionalText('AvailabilityZone'),
    })),
  };
}
