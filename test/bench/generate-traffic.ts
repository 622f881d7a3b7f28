import { ACCOUNT, generateSnapshot, id, REGION, type Entry, type Size } from './generate';

/** The account of the path figures: 1,000 VPCs, 4,000 subnets. */
export const TRAFFIC: Size = { vpcs: 1000, subnetsPerVpc: 4, tablesPerVpc: 4 };

/** The account of the matrix figures: 10,000 subnets. */
export const MATRIX: Size = { vpcs: 1000, subnetsPerVpc: 10, tablesPerVpc: 5 };

/** Services that a quarter of the VPCs have interface endpoints for, with private DNS. */
const ENDPOINT_SERVICES = ['ssm', 'kms', 'ecr.api'];

/**
 * An account in which traffic flows: what `generateSnapshot` makes, with tables that lead somewhere (in each VPC one
 * main table without a way out, one public, the others through a NAT gateway each), network ACLs, security groups,
 * instances, gateway endpoints for S3 in every third VPC and for DynamoDB in every sixth, interface endpoints in every
 * fourth, and prefix lists about as long as AWS's.
 */
export function generateTraffic(size: Size): Readonly<Record<string, unknown>> {
  const vpcs = Array.from({ length: size.vpcs }, (_, v) => v);
  const each = (make: (v: number) => readonly Entry[]): readonly Entry[] => vpcs.flatMap(make);
  return {
    ...generateSnapshot(size),
    RouteTables: each((v) => times(size.tablesPerVpc, (t) => tableEntry(v, t, size))),
    NatGateways: each((v) => natsOf(size).map((n) => natEntry(v, n, size))),
    VpcEndpoints: each((v) => [...gatewayEndpoints(v, size), ...interfaceEndpoints(v)]),
    NetworkInterfaces: each((v) => [...endpointInterfaces(v), ...instanceInterfaces(v, size)]),
    NetworkAcls: each((v) => aclEntries(v, size)),
    SecurityGroups: each(groupEntries),
    TransitGatewayVpcAttachments: [],
    TransitGatewayRouteTables: [],
    VpcBlockPublicAccessOptions: [{ InternetGatewayBlockMode: 'off', State: 'default-state' }],
    VpcBlockPublicAccessExclusions: [],
    PrefixLists: SERVICE_LISTS.map(({ id: list, name, cidrs }) => ({
      PrefixListId: list,
      PrefixListName: name,
      Cidrs: cidrs,
    })),
    ManagedPrefixLists: [
      ...[...SERVICE_LISTS, EDGE_LIST].map(({ id: list, name }) => ({
        PrefixListId: list,
        PrefixListName: name,
        OwnerId: 'AWS',
      })),
      { PrefixListId: 'pl-office', PrefixListName: 'office', OwnerId: ACCOUNT, MaxEntries: 20 },
    ],
    PrefixListEntries: [
      { PrefixListId: EDGE_LIST.id, Entries: EDGE_LIST.cidrs.map((Cidr) => ({ Cidr })) },
      { PrefixListId: 'pl-office', Entries: times(20, (n) => ({ Cidr: `203.0.113.${n * 8}/29` })) },
    ],
  };
}

function times<T>(count: number, make: (n: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, n) => make(n));
}

const SERVICE_LISTS = [
  {
    id: 'pl-63a5400a',
    name: `com.amazonaws.${REGION}.s3`,
    cidrs: [
      ...['54.231.0.0/16', '52.216.0.0/15', '3.5.0.0/19', '18.34.0.0/19', '18.34.232.0/21'],
      ...['16.15.176.0/20', '16.15.192.0/18', '16.182.0.0/16', '44.192.134.0/24', '44.192.140.0/24'],
    ],
  },
  {
    id: 'pl-02cd2c6b',
    name: `com.amazonaws.${REGION}.dynamodb`,
    cidrs: ['52.94.0.0/22', '52.119.224.0/20', '3.218.182.0/24', '3.218.180.0/23'],
  },
  {
    id: 'pl-53e',
    name: `com.amazonaws.${REGION}.s3express`,
    cidrs: ['44.192.128.0/22', '18.34.48.0/20'],
  },
];

const EDGE_LIST = {
  id: 'pl-edge',
  name: 'com.amazonaws.global.cloudfront.origin-facing',
  cidrs: times(50, (n) => `130.176.${n * 4}.0/22`),
};

/** The tables from the third on lead through NAT. */
function natsOf({ tablesPerVpc }: Size): readonly number[] {
  return times(Math.max(0, tablesPerVpc - 2), (n) => n);
}

/** Subnets take turns with the tables: of these, those of the public table. */
function publicSubnet(n: number, { subnetsPerVpc, tablesPerVpc }: Size): number {
  const publicOnes = times(subnetsPerVpc, (s) => s).filter((s) => s % tablesPerVpc === 1);
  return publicOnes[n % publicOnes.length] ?? 0;
}

function natEntry(v: number, n: number, size: Size): Entry {
  const subnet = publicSubnet(n, size);
  return {
    NatGatewayId: id('nat', v, n),
    VpcId: id('vpc', v),
    SubnetId: id('subnet', v, subnet),
    State: 'available',
    ConnectivityType: 'public',
    NatGatewayAddresses: [
      { PrivateIp: `10.${v % 256}.${subnet}.${10 + n}`, PublicIp: `198.51.100.${v % 256}` },
    ],
    Tags: [],
  };
}

const hasS3 = (v: number): boolean => v % 3 === 0;
const hasDynamoDb = (v: number): boolean => v % 6 === 0;
const hasInterfaces = (v: number): boolean => v % 4 === 0;

function tableEntry(v: number, t: number, size: Size): Entry {
  const { subnetsPerVpc, tablesPerVpc } = size;
  const route = (destination: Entry, target: Entry): Entry => ({
    ...destination,
    ...target,
    Origin: 'CreateRoute',
    State: 'active',
  });
  const anywhere = { DestinationCidrBlock: '0.0.0.0/0' };
  const routes = [
    { DestinationCidrBlock: cidrOf(v), GatewayId: 'local', Origin: 'CreateRouteTable', State: 'active' },
  ] as Entry[];
  if (t === 1) routes.push(route(anywhere, { GatewayId: id('igw', v) }));
  if (t > 1) {
    routes.push(route(anywhere, { NatGatewayId: id('nat', v, t - 2) }));
    routes.push(route({ DestinationCidrBlock: '192.168.0.0/16' }, { NatGatewayId: id('nat', v, t - 2) }));
    if (hasS3(v))
      routes.push(route({ DestinationPrefixListId: 'pl-63a5400a' }, { GatewayId: id('vpce', v) }));
    if (hasDynamoDb(v))
      routes.push(route({ DestinationPrefixListId: 'pl-02cd2c6b' }, { GatewayId: id('vpce', v, 1) }));
  }
  const served = times(subnetsPerVpc, (s) => s).filter((s) => s % tablesPerVpc === t);
  return {
    RouteTableId: id('rtb', v, t),
    VpcId: id('vpc', v),
    OwnerId: ACCOUNT,
    Routes: routes,
    Associations:
      t === 0
        ? [{ Main: true, RouteTableId: id('rtb', v, t) }]
        : served.map((s) => ({ Main: false, RouteTableId: id('rtb', v, t), SubnetId: id('subnet', v, s) })),
    PropagatingVgws: [],
    Tags: [],
  };
}

function cidrOf(v: number): string {
  return `10.${v % 256}.0.0/16`;
}

function endpointEntry(v: number, n: number, service: string, more: Entry): Entry {
  return {
    VpcEndpointId: id('vpce', v, n),
    VpcId: id('vpc', v),
    ServiceName: `com.amazonaws.${REGION}.${service}`,
    State: 'available',
    RouteTableIds: [],
    SubnetIds: [],
    Groups: [],
    NetworkInterfaceIds: [],
    DnsEntries: [],
    IpAddressType: 'ipv4',
    PrivateDnsEnabled: false,
    OwnerId: ACCOUNT,
    Tags: [],
    ...more,
  };
}

function gatewayEndpoints(v: number, { tablesPerVpc }: Size): readonly Entry[] {
  const RouteTableIds = times(tablesPerVpc - 2, (t) => id('rtb', v, t + 2));
  const more = { VpcEndpointType: 'Gateway', RouteTableIds };
  return [
    ...(hasS3(v) ? [endpointEntry(v, 0, 's3', more)] : []),
    ...(hasDynamoDb(v) ? [endpointEntry(v, 1, 'dynamodb', more)] : []),
  ];
}

/** In which subnets a VPC's interface endpoints are. */
const ENDPOINT_SUBNETS = [2, 3];

function interfaceEndpoints(v: number): readonly Entry[] {
  if (!hasInterfaces(v)) return [];
  return ENDPOINT_SERVICES.map((service, n) => {
    const regional = `${id('vpce', v, 2 + n)}-abcdefgh.${service.split('.').reverse().join('.')}.${REGION}.vpce.amazonaws.com`;
    const own = `${service.split('.').reverse().join('.')}.${REGION}.amazonaws.com`;
    return endpointEntry(v, 2 + n, service, {
      VpcEndpointType: 'Interface',
      PrivateDnsEnabled: true,
      SubnetIds: ENDPOINT_SUBNETS.map((s) => id('subnet', v, s)),
      Groups: [{ GroupId: id('sg', v, 1), GroupName: 'endpoints' }],
      NetworkInterfaceIds: ENDPOINT_SUBNETS.map((_, i) => id('eni', v, n * 2 + i)),
      DnsEntries: [{ DnsName: regional }, { DnsName: own }],
    });
  });
}

function interfaceEntry(v: number, n: number, subnet: number, host: number, more: Entry): Entry {
  const address = `10.${v % 256}.${subnet}.${host}`;
  return {
    NetworkInterfaceId: id('eni', v, n),
    VpcId: id('vpc', v),
    SubnetId: id('subnet', v, subnet),
    OwnerId: ACCOUNT,
    AvailabilityZone: `${REGION}${'abcd'.charAt(subnet % 4)}`,
    PrivateIpAddress: address,
    PrivateIpAddresses: [{ PrivateIpAddress: address, Primary: true }],
    SourceDestCheck: true,
    Status: 'in-use',
    ...more,
  };
}

function endpointInterfaces(v: number): readonly Entry[] {
  if (!hasInterfaces(v)) return [];
  return ENDPOINT_SERVICES.flatMap((_, n) =>
    ENDPOINT_SUBNETS.map((subnet, i) =>
      interfaceEntry(v, n * 2 + i, subnet, 20 + n, {
        InterfaceType: 'vpc_endpoint',
        RequesterManaged: true,
        Groups: [{ GroupId: id('sg', v, 1), GroupName: 'endpoints' }],
      }),
    ),
  );
}

/** How many instances a subnet has. */
const INSTANCES = 2;

function instanceInterfaces(v: number, { subnetsPerVpc }: Size): readonly Entry[] {
  return times(subnetsPerVpc * INSTANCES, (n) =>
    interfaceEntry(v, 16 + n, Math.floor(n / INSTANCES), 100 + (n % INSTANCES), {
      InterfaceType: 'interface',
      Groups: [{ GroupId: id('sg', v, 2 + (n % 3)), GroupName: 'app' }],
    }),
  );
}

/** The default ACL, and one of its own for the subnets of the main table: its entries name blocks of the VPC. */
function aclEntries(v: number, { subnetsPerVpc, tablesPerVpc }: Size): readonly Entry[] {
  const subnets = times(subnetsPerVpc, (s) => s);
  const associations = (own: (s: number) => boolean): readonly Entry[] =>
    subnets.filter(own).map((s) => ({ SubnetId: id('subnet', v, s) }));
  const rule = (RuleNumber: number, Egress: boolean, RuleAction: string, more: Entry): Entry => ({
    RuleNumber,
    Egress,
    RuleAction,
    Protocol: '6',
    CidrBlock: '0.0.0.0/0',
    ...more,
  });
  const closing = [false, true].map((egress) => rule(32767, egress, 'deny', { Protocol: '-1' }));
  const common = { VpcId: id('vpc', v), OwnerId: ACCOUNT, Tags: [] };
  return [
    {
      NetworkAclId: id('acl', v),
      IsDefault: true,
      Associations: associations((s) => s % tablesPerVpc !== 0),
      Entries: [...[false, true].map((egress) => rule(100, egress, 'allow', { Protocol: '-1' })), ...closing],
      ...common,
    },
    {
      NetworkAclId: id('acl', v, 1),
      IsDefault: false,
      Associations: associations((s) => s % tablesPerVpc === 0),
      Entries: [
        rule(90, false, 'deny', { CidrBlock: `10.${v % 256}.200.0/24`, Protocol: '-1' }),
        rule(100, false, 'allow', { CidrBlock: cidrOf(v), Protocol: '-1' }),
        rule(110, false, 'allow', { PortRange: { From: 1024, To: 65535 } }),
        rule(100, true, 'allow', { CidrBlock: cidrOf(v), Protocol: '-1' }),
        rule(110, true, 'allow', { PortRange: { From: 443, To: 443 } }),
        rule(120, true, 'allow', { PortRange: { From: 1024, To: 65535 } }),
        ...closing,
      ],
      ...common,
    },
  ];
}

function groupEntries(v: number): readonly Entry[] {
  const group = (n: number, name: string, ingress: readonly Entry[]): Entry => ({
    GroupId: id('sg', v, n),
    GroupName: name,
    VpcId: id('vpc', v),
    OwnerId: ACCOUNT,
    IpPermissions: ingress,
    IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
    Tags: [],
  });
  const tcp = (port: number, more: Entry): Entry => ({
    IpProtocol: 'tcp',
    FromPort: port,
    ToPort: port,
    ...more,
  });
  const from = (cidr: string): Entry => ({ IpRanges: [{ CidrIp: cidr }] });
  const fromGroup = (n: number): Entry => ({
    UserIdGroupPairs: [{ GroupId: id('sg', v, n), UserId: ACCOUNT }],
  });
  return [
    group(0, 'default', [{ IpProtocol: '-1', ...fromGroup(0) }]),
    group(1, 'endpoints', [tcp(443, from(cidrOf(v)))]),
    group(2, 'web', [
      tcp(443, from('0.0.0.0/0')),
      tcp(22, { PrefixListIds: [{ PrefixListId: 'pl-office' }] }),
    ]),
    group(3, 'app', [tcp(8080, fromGroup(2)), tcp(443, fromGroup(2)), tcp(22, from('10.0.0.0/8'))]),
    group(4, 'db', [tcp(5432, fromGroup(3)), ...times(6, (n) => tcp(5432, from(`10.${v % 256}.${n}.0/24`)))]),
  ];
}
