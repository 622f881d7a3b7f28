/** How large a generated account is. */
export interface Size {
  readonly vpcs: number;
  readonly subnetsPerVpc: number;
  readonly tablesPerVpc: number;
}

/** The account of the benchmarks: 1,000 VPCs, 4,000 subnets, 3,000 route tables. */
export const LARGE: Size = { vpcs: 1000, subnetsPerVpc: 4, tablesPerVpc: 3 };

export const ACCOUNT = '111122223333';
export const REGION = 'us-east-1';

/** An entry of a describe answer. */
export type Entry = Readonly<Record<string, unknown>>;

/**
 * Makes an account as a snapshot's JSON: every VPC has a main, a public and a private table, an internet gateway, a
 * NAT gateway, and subnets over four zones that take turns with the tables; every tenth has an S3 gateway endpoint.
 */
export function generateSnapshot({
  vpcs,
  subnetsPerVpc,
  tablesPerVpc,
}: Size): Readonly<Record<string, unknown>> {
  const list = <T>(count: number, make: (i: number) => T): T[] =>
    Array.from({ length: count }, (_, i) => make(i));
  const each = <T>(make: (vpc: number) => readonly T[]): T[] => list(vpcs, make).flat();
  return {
    EndpointLens: { version: 1, account: ACCOUNT, partition: 'aws', region: REGION, denied: [] },
    Vpcs: list(vpcs, vpcEntry),
    VpcAttributes: list(vpcs, (v) => ({
      VpcId: id('vpc', v),
      EnableDnsSupport: true,
      EnableDnsHostnames: true,
    })),
    Subnets: each((v) => list(subnetsPerVpc, (s) => subnetEntry(v, s))),
    RouteTables: each((v) => list(tablesPerVpc, (t) => tableEntry(v, t, { subnetsPerVpc, tablesPerVpc }))),
    InternetGateways: list(vpcs, (v) => ({
      InternetGatewayId: id('igw', v),
      OwnerId: ACCOUNT,
      Attachments: [{ State: 'available', VpcId: id('vpc', v) }],
      Tags: [],
    })),
    NatGateways: list(vpcs, (v) => ({
      NatGatewayId: id('nat', v),
      VpcId: id('vpc', v),
      SubnetId: id('subnet', v, 0),
      State: 'available',
      ConnectivityType: 'public',
      NatGatewayAddresses: [{ PrivateIp: `10.${v % 256}.0.10`, PublicIp: `198.51.100.${v % 256}` }],
      Tags: [],
    })),
    EgressOnlyInternetGateways: [],
    CarrierGateways: [],
    VpnGateways: [],
    VpcPeeringConnections: [],
    TransitGateways: [],
    TransitGatewayAttachments: [],
    VpcEndpoints: list(Math.ceil(vpcs / 10), (i) => endpointEntry(i * 10)),
    InstanceConnectEndpoints: [],
    ServiceConfigurations: [],
    SecurityGroups: list(vpcs, groupEntry),
    NetworkAcls: [],
    Reservations: [],
    NetworkInterfaces: [],
    PrefixLists: [
      {
        PrefixListId: 'pl-63a5400a',
        PrefixListName: `com.amazonaws.${REGION}.s3`,
        Cidrs: ['54.231.0.0/17', '52.216.0.0/15', '3.5.16.0/21', '3.5.0.0/20'],
      },
    ],
    ManagedPrefixLists: [
      { PrefixListId: 'pl-63a5400a', PrefixListName: `com.amazonaws.${REGION}.s3`, OwnerId: 'AWS' },
    ],
  };
}

/** @returns an id of a VPC's n-th resource of a kind. @param n below 64 */
export function id(prefix: string, vpc: number, n = 0): string {
  return `${prefix}-${(vpc * 64 + n).toString(16).padStart(17, '0')}`;
}

function vpcEntry(v: number): Entry {
  return {
    VpcId: id('vpc', v),
    OwnerId: ACCOUNT,
    CidrBlock: `10.${v % 256}.0.0/16`,
    CidrBlockAssociationSet: [{ CidrBlock: `10.${v % 256}.0.0/16`, CidrBlockState: { State: 'associated' } }],
    IsDefault: v === 0,
    State: 'available',
    Tags: [{ Key: 'Name', Value: `team-${v}` }],
  };
}

function subnetEntry(v: number, s: number): Entry {
  return {
    SubnetId: id('subnet', v, s),
    VpcId: id('vpc', v),
    OwnerId: ACCOUNT,
    AvailabilityZone: `${REGION}${'abcd'.charAt(s % 4)}`,
    CidrBlock: `10.${v % 256}.${s}.0/24`,
    State: 'available',
    Tags: [{ Key: 'Name', Value: `${s % 2 === 0 ? 'public' : 'private'}-${s}` }],
  };
}

function tableEntry(v: number, t: number, size: Pick<Size, 'subnetsPerVpc' | 'tablesPerVpc'>): Entry {
  const served = Array.from({ length: size.subnetsPerVpc }, (_, s) => s).filter(
    (s) => s % size.tablesPerVpc === t,
  );
  const local = {
    DestinationCidrBlock: `10.${v % 256}.0.0/16`,
    GatewayId: 'local',
    Origin: 'CreateRouteTable',
    State: 'active',
  };
  const out = t === 1 ? [{ GatewayId: id('igw', v) }] : t === 2 ? [{ NatGatewayId: id('nat', v) }] : [];
  const endpoint = t === 2 && v % 10 === 0;
  return {
    RouteTableId: id('rtb', v, t),
    VpcId: id('vpc', v),
    OwnerId: ACCOUNT,
    Routes: [
      local,
      ...out.map((target) => ({
        DestinationCidrBlock: '0.0.0.0/0',
        Origin: 'CreateRoute',
        State: 'active',
        ...target,
      })),
      ...(endpoint
        ? [{ DestinationPrefixListId: 'pl-63a5400a', GatewayId: id('vpce', v), State: 'active' }]
        : []),
    ],
    Associations:
      t === 0
        ? [{ Main: true, RouteTableAssociationId: id('rtbassoc', v), RouteTableId: id('rtb', v, t) }]
        : served.map((s) => ({ Main: false, RouteTableId: id('rtb', v, t), SubnetId: id('subnet', v, s) })),
    PropagatingVgws: [],
    Tags: [],
  };
}

function endpointEntry(v: number): Entry {
  return {
    VpcEndpointId: id('vpce', v),
    VpcEndpointType: 'Gateway',
    VpcId: id('vpc', v),
    ServiceName: `com.amazonaws.${REGION}.s3`,
    State: 'available',
    RouteTableIds: [id('rtb', v, 2)],
    SubnetIds: [],
    Groups: [],
    NetworkInterfaceIds: [],
    DnsEntries: [],
    OwnerId: ACCOUNT,
    Tags: [],
  };
}

function groupEntry(v: number): Entry {
  return {
    GroupId: id('sg', v),
    GroupName: 'default',
    VpcId: id('vpc', v),
    OwnerId: ACCOUNT,
    IpPermissions: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: id('sg', v), UserId: ACCOUNT }] }],
    IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
    Tags: [],
  };
}
