import type { CollectionKey } from '../collections';
import type { DescribeAnswers, Scope } from '../describe';
import type { Network } from '../network';
import { normalise } from '../normalise/normalise';

/** Help for tests: entries as EC2's describe calls answer them, with no more than a test needs to say. */
export type Entry = Readonly<Record<string, unknown>>;

export type Collections = Partial<Record<CollectionKey, readonly unknown[]>>;

export const SCOPE: Scope = { account: '111122223333', region: 'us-east-1', partition: 'aws' };

export function answersOf(collections: Collections, more: Partial<DescribeAnswers> = {}): DescribeAnswers {
  return {
    scope: SCOPE,
    takenAt: undefined,
    collections: new Map(Object.entries(collections) as [CollectionKey, readonly unknown[]][]),
    denied: new Set(),
    ...more,
  };
}

export function networkOf(collections: Collections, more: Partial<DescribeAnswers> = {}): Network {
  return normalise([answersOf(collections, more)]);
}

/** The one element of a list; a test that finds more or fewer fails here. */
export function only<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined || items.length !== 1) throw new Error(`${items.length} instead of one`);
  return item;
}

export function named(name: string): Entry {
  return { Tags: [{ Key: 'Name', Value: name }] };
}

export function vpc(more: Entry = {}): Entry {
  return {
    VpcId: 'vpc-1',
    OwnerId: SCOPE.account,
    CidrBlock: '10.0.0.0/16',
    CidrBlockAssociationSet: [
      { AssociationId: 'a-1', CidrBlock: '10.0.0.0/16', CidrBlockState: { State: 'associated' } },
    ],
    State: 'available',
    IsDefault: false,
    ...more,
  };
}

export function subnet(more: Entry = {}): Entry {
  return {
    SubnetId: 'subnet-1',
    VpcId: 'vpc-1',
    OwnerId: SCOPE.account,
    AvailabilityZone: 'us-east-1a',
    AvailabilityZoneId: 'use1-az1',
    CidrBlock: '10.0.1.0/24',
    State: 'available',
    ...more,
  };
}

export const LOCAL: Entry = {
  DestinationCidrBlock: '10.0.0.0/16',
  GatewayId: 'local',
  Origin: 'CreateRouteTable',
  State: 'active',
};

/** A static, active route. @param target the field that names the target, and its id */
export function route(destination: string, target: Entry, more: Entry = {}): Entry {
  const field = destination.startsWith('pl-')
    ? 'DestinationPrefixListId'
    : destination.includes(':')
      ? 'DestinationIpv6CidrBlock'
      : 'DestinationCidrBlock';
  return { [field]: destination, ...target, Origin: 'CreateRoute', State: 'active', ...more };
}

/** A table with the local route, the main one unless associations say otherwise. */
export function routeTable(routes: readonly Entry[], more: Entry = {}): Entry {
  return {
    RouteTableId: 'rtb-1',
    VpcId: 'vpc-1',
    OwnerId: SCOPE.account,
    Associations: [{ Main: true, RouteTableAssociationId: 'rtbassoc-1', RouteTableId: 'rtb-1' }],
    PropagatingVgws: [],
    Routes: [LOCAL, ...routes],
    ...more,
  };
}

export function associated(subnetId: string, more: Entry = {}): Entry {
  return { Main: false, SubnetId: subnetId, AssociationState: { State: 'associated' }, ...more };
}

export function gatewayEndpoint(more: Entry = {}): Entry {
  return {
    VpcEndpointId: 'vpce-1',
    VpcEndpointType: 'Gateway',
    VpcId: 'vpc-1',
    OwnerId: SCOPE.account,
    ServiceName: 'com.amazonaws.us-east-1.s3',
    State: 'available',
    RouteTableIds: ['rtb-1'],
    ...more,
  };
}

/** AWS's own list for S3, as DescribePrefixLists says it. */
export const S3_LIST: Entry = {
  PrefixListId: 'pl-s3',
  PrefixListName: 'com.amazonaws.us-east-1.s3',
  Cidrs: ['52.216.0.0/15', '3.5.0.0/20'],
};

export function networkInterface(more: Entry = {}): Entry {
  return {
    NetworkInterfaceId: 'eni-1',
    VpcId: 'vpc-1',
    SubnetId: 'subnet-1',
    OwnerId: SCOPE.account,
    AvailabilityZone: 'us-east-1a',
    InterfaceType: 'interface',
    PrivateIpAddress: '10.0.1.5',
    PrivateIpAddresses: [{ PrivateIpAddress: '10.0.1.5', Primary: true }],
    Groups: [{ GroupId: 'sg-1', GroupName: 'app' }],
    Status: 'in-use',
    ...more,
  };
}

export function instance(more: Entry = {}): Entry {
  return {
    InstanceId: 'i-1',
    VpcId: 'vpc-1',
    SubnetId: 'subnet-1',
    State: { Code: 16, Name: 'running' },
    Placement: { AvailabilityZone: 'us-east-1a' },
    PrivateIpAddress: '10.0.1.5',
    NetworkInterfaces: [{ NetworkInterfaceId: 'eni-1' }],
    SecurityGroups: [{ GroupId: 'sg-1' }],
    ...more,
  };
}

export function securityGroup(more: Entry = {}): Entry {
  return {
    GroupId: 'sg-1',
    GroupName: 'app',
    Description: 'the app',
    VpcId: 'vpc-1',
    OwnerId: SCOPE.account,
    IpPermissions: [],
    IpPermissionsEgress: [],
    ...more,
  };
}

export function peering(more: Entry = {}): Entry {
  return {
    VpcPeeringConnectionId: 'pcx-1',
    RequesterVpcInfo: { VpcId: 'vpc-1', OwnerId: SCOPE.account, Region: 'us-east-1' },
    AccepterVpcInfo: { VpcId: 'vpc-2', OwnerId: '444455556666', Region: 'us-east-1' },
    Status: { Code: 'active' },
    ...more,
  };
}
