import fc from 'fast-check';
import { SCOPE } from '../../network/testing/fixtures';
import type {
  Described,
  DescribedEndpoint,
  DescribedInterface,
  DescribedNatGateway,
  DescribedSubnet,
  Ipv6Association,
} from './described';
import { often, subnetBlock, subnetBlock6, vpcBlock, vpcBlock6 } from './random-addresses';
import { aclsOf, groupsOf } from './random-filters';
import { TABLES, tablesOf, type Target } from './random-routes';

/** What is described of one VPC. */
export type VpcAnswers = Pick<
  Described,
  | 'Vpcs'
  | 'VpcAttributes'
  | 'Subnets'
  | 'RouteTables'
  | 'InternetGateways'
  | 'EgressOnlyInternetGateways'
  | 'VpnGateways'
  | 'NatGateways'
  | 'VpcEndpoints'
  | 'NetworkInterfaces'
  | 'SecurityGroups'
  | 'NetworkAcls'
>;

/** What is decided of a VPC before its routes and filters. */
interface Shape {
  readonly n: number;
  readonly subnets: number;
  readonly zones: readonly string[];
  readonly ipv6: boolean;
  /** For each subnet, its interfaces: whether public, whether checked, with an IPv6 address, their groups. */
  readonly hosts: readonly (readonly Host[])[];
  readonly nats: readonly { readonly subnet: number; readonly state: string; readonly isPrivate: boolean }[];
  readonly internetGateway: 'attached' | 'detached';
  readonly hasInternetGateway: boolean;
  readonly hasEgressOnly: boolean;
  readonly hasVpn: boolean;
  /** The instance of the first interface: routes to it are blackholes. */
  readonly stopped: boolean;
  readonly gatewayEndpoints: readonly { readonly state: string; readonly tables: readonly number[] }[];
  readonly interfaceEndpoint: {
    readonly state: string;
    readonly privateDns: boolean;
    readonly subnets: readonly number[];
  } | null;
  readonly dns: readonly [boolean, boolean];
}

interface Host {
  readonly isPublic: boolean;
  readonly checked: boolean;
  readonly ipv6: boolean;
  readonly groups: readonly number[];
}

const host: fc.Arbitrary<Host> = fc.record({
  isPublic: fc.boolean(),
  checked: often(true, false),
  ipv6: fc.boolean(),
  groups: fc.subarray([0, 1], { minLength: 1 }),
});

const shapeOf = (n: number): fc.Arbitrary<Shape> =>
  fc.record({
    n: fc.constant(n),
    subnets: fc.integer({ min: 1, max: 4 }),
    zones: fc.array(fc.constantFrom('us-east-1a', 'us-east-1b', 'us-east-1c'), {
      minLength: 4,
      maxLength: 4,
    }),
    ipv6: fc.boolean(),
    hosts: fc.array(fc.array(host, { minLength: 1, maxLength: 2 }), { minLength: 4, maxLength: 4 }),
    nats: fc.array(
      fc.record({
        subnet: often(0, 1, 2, 3),
        state: often('available', 'deleted', 'failed', 'deleting'),
        isPrivate: often(false, true),
      }),
      { maxLength: 2 },
    ),
    internetGateway: often<'attached' | 'detached'>('attached', 'detached'),
    hasInternetGateway: often(true, false),
    hasEgressOnly: fc.boolean(),
    hasVpn: often(false, true),
    stopped: often(false, true),
    gatewayEndpoints: fc.array(
      fc.record({
        state: often('available', 'pending', 'failed'),
        tables: fc.subarray(Array.from({ length: TABLES }, (_, t) => t)),
      }),
      { maxLength: 2 },
    ),
    interfaceEndpoint: fc.option(
      fc.record({
        state: often('available', 'pending'),
        privateDns: often(true, false),
        subnets: fc.subarray([0, 1, 2, 3], { minLength: 1 }),
      }),
      { freq: 2 },
    ),
    dns: fc.tuple(often(true, false), often(true, false)),
  });

/**
 * @param peers targets that other VPCs are reached by.
 * @param groups ids of all security groups that rules may name.
 */
export function randomVpc(
  n: number,
  peers: readonly Target[],
  groups: readonly string[],
): fc.Arbitrary<VpcAnswers> {
  return shapeOf(n).chain((shape) => {
    const fixed = fixedParts(shape);
    const subnetIds = fixed.Subnets.map((subnet) => subnet.SubnetId);
    const around = {
      n,
      ipv6: shape.ipv6,
      subnetIds,
      targets: [...targetsOf(shape, fixed), ...peers],
      vpnGateway: shape.hasVpn ? `vgw-${n}` : undefined,
      gatewayEndpoints: shape.gatewayEndpoints.map(({ tables }, i) => ({ ...serviceOf(n, i), tables })),
      appliances: fixed.NetworkInterfaces.filter((one) => one.InterfaceType === 'interface').map(
        (one) => one.NetworkInterfaceId,
      ),
    };
    return fc
      .tuple(tablesOf(around), aclsOf(n, subnetIds), groupsOf(n, groups))
      .map(([RouteTables, NetworkAcls, SecurityGroups]) => ({
        ...fixed,
        RouteTables,
        NetworkAcls,
        SecurityGroups,
      }));
  });
}

const SERVICES = [
  { endpoint: 'vpce-s3', list: 'pl-s3', name: 'com.amazonaws.us-east-1.s3' },
  { endpoint: 'vpce-ddb', list: 'pl-ddb', name: 'com.amazonaws.us-east-1.dynamodb' },
] as const;

function serviceOf(
  n: number,
  i: number,
): { readonly id: string; readonly list: string; readonly name: string } {
  const service = SERVICES[i === 0 ? 0 : 1];
  return { id: `${service.endpoint}-${n}`, list: service.list, name: service.name };
}

function fixedParts(shape: Shape): Omit<VpcAnswers, 'RouteTables' | 'NetworkAcls' | 'SecurityGroups'> {
  const { n } = shape;
  const VpcId = `vpc-${n}`;
  const attached = { VpcId, State: 'available' };
  const Subnets = Array.from({ length: shape.subnets }, (_, i) => subnet(shape, i));
  const nats = shape.nats.map((nat, i) => ({ ...nat, i, subnet: nat.subnet % shape.subnets }));
  const interfaceSubnets = [...new Set(shape.interfaceEndpoint?.subnets.map((i) => i % shape.subnets))];
  return {
    Vpcs: [
      {
        VpcId,
        OwnerId: SCOPE.account,
        CidrBlock: vpcBlock(n),
        Ipv6CidrBlockAssociationSet: shape.ipv6 ? [ipv6(vpcBlock6(n))] : [],
        State: 'available',
      },
    ],
    VpcAttributes: [{ VpcId, EnableDnsSupport: shape.dns[0], EnableDnsHostnames: shape.dns[1] }],
    Subnets,
    InternetGateways: shape.hasInternetGateway
      ? [
          {
            InternetGatewayId: `igw-${n}`,
            OwnerId: SCOPE.account,
            Attachments: shape.internetGateway === 'attached' ? [attached] : [],
          },
        ]
      : [],
    EgressOnlyInternetGateways: shape.hasEgressOnly
      ? [{ EgressOnlyInternetGatewayId: `eigw-${n}`, Attachments: [{ ...attached, State: 'attached' }] }]
      : [],
    VpnGateways: shape.hasVpn
      ? [
          {
            VpnGatewayId: `vgw-${n}`,
            State: 'available',
            VpcAttachments: [{ ...attached, State: 'attached' }],
          },
        ]
      : [],
    NatGateways: nats.map((nat) => natGateway(n, nat.i, nat.subnet, nat.state, nat.isPrivate)),
    VpcEndpoints: [
      ...shape.gatewayEndpoints.map((endpoint, i) =>
        vpcEndpoint(n, {
          VpcEndpointId: serviceOf(n, i).id,
          VpcEndpointType: 'Gateway',
          ServiceName: serviceOf(n, i).name,
          State: endpoint.state,
          RouteTableIds: endpoint.tables.map((t) => `rtb-${n}-${t}`),
        }),
      ),
      ...(shape.interfaceEndpoint ? [interfaceEndpoint(n, shape.interfaceEndpoint, interfaceSubnets)] : []),
    ],
    NetworkInterfaces: [
      ...Subnets.flatMap((_, i) => (shape.hosts[i] ?? []).map((one, k) => hostInterface(shape, i, k, one))),
      ...nats
        .filter(({ state }) => state !== 'deleted')
        .map((nat) => ({
          ...bareInterface(shape, nat.subnet, `eni-nat-${n}-${nat.i}`, 10 + nat.i),
          InterfaceType: 'nat_gateway' as const,
          SourceDestCheck: false,
        })),
      ...interfaceSubnets.map((i) => ({
        ...bareInterface(shape, i, `eni-vpce-${n}-${i}`, 12),
        InterfaceType: 'vpc_endpoint' as const,
        Groups: [groupOf(n, 1)],
      })),
    ],
  };
}

/** What routes of the VPC may lead to; a gateway that is gone leaves its routes behind as blackholes. */
function targetsOf(shape: Shape, fixed: Pick<VpcAnswers, 'NatGateways'>): readonly Target[] {
  const { n } = shape;
  return [
    {
      field: { GatewayId: `igw-${n}` },
      gone: !shape.hasInternetGateway || shape.internetGateway === 'detached',
      family: 'both',
    },
    ...fixed.NatGateways.map((nat) => ({
      field: { NatGatewayId: nat.NatGatewayId },
      gone: nat.State === 'deleted',
      family: 'ipv4' as const,
    })),
    ...(shape.hasEgressOnly
      ? [{ field: { EgressOnlyInternetGatewayId: `eigw-${n}` }, gone: false, family: 'ipv6' as const }]
      : []),
    ...(shape.hasVpn ? [{ field: { GatewayId: `vgw-${n}` }, gone: false, family: 'ipv4' as const }] : []),
    { field: { NetworkInterfaceId: `eni-${n}-0-0` }, gone: shape.stopped, family: 'ipv4' },
  ];
}

function ipv6(Ipv6CidrBlock: string): Ipv6Association {
  return { Ipv6CidrBlock, Ipv6CidrBlockState: { State: 'associated' } };
}

function subnet({ n, zones, ipv6: dual }: Shape, i: number): DescribedSubnet {
  return {
    SubnetId: `subnet-${n}-${i}`,
    VpcId: `vpc-${n}`,
    OwnerId: SCOPE.account,
    AvailabilityZone: zones[i] ?? 'us-east-1a',
    CidrBlock: subnetBlock(n, i),
    Ipv6CidrBlockAssociationSet: dual ? [ipv6(subnetBlock6(n, i))] : [],
    State: 'available',
  };
}

function groupOf(n: number, i: number): { readonly GroupId: string; readonly GroupName: string } {
  return { GroupId: `sg-${n}-${i}`, GroupName: `group ${n}-${i}` };
}

function bareInterface(shape: Shape, i: number, id: string, last: number): DescribedInterface {
  const address = `10.0.${shape.n}.${i * 16 + last}`;
  return {
    NetworkInterfaceId: id,
    VpcId: `vpc-${shape.n}`,
    SubnetId: `subnet-${shape.n}-${i}`,
    OwnerId: SCOPE.account,
    AvailabilityZone: shape.zones[i] ?? 'us-east-1a',
    InterfaceType: 'interface',
    PrivateIpAddress: address,
    PrivateIpAddresses: [{ PrivateIpAddress: address, Primary: true }],
    Ipv6Addresses: [],
    Groups: [],
    SourceDestCheck: true,
    Status: 'in-use',
  };
}

function hostInterface(shape: Shape, i: number, k: number, one: Host): DescribedInterface {
  const { n } = shape;
  const bare = bareInterface(shape, i, `eni-${n}-${i}-${k}`, 4 + k);
  const PublicIp = `18.200.${n}.${i * 16 + k}`;
  return {
    ...bare,
    PrivateIpAddresses: [
      {
        PrivateIpAddress: bare.PrivateIpAddress,
        Primary: true,
        ...(one.isPublic ? { Association: { PublicIp } } : {}),
      },
    ],
    Ipv6Addresses: shape.ipv6 && one.ipv6 ? [{ Ipv6Address: `2600:1f18:0:${n}0${i}::${4 + k}` }] : [],
    Groups: one.groups.map((g) => groupOf(n, g)),
    SourceDestCheck: one.checked,
  };
}

function natGateway(
  n: number,
  i: number,
  at: number,
  State: string,
  isPrivate: boolean,
): DescribedNatGateway {
  return {
    NatGatewayId: `nat-${n}-${i}`,
    VpcId: `vpc-${n}`,
    SubnetId: `subnet-${n}-${at}`,
    ConnectivityType: isPrivate ? 'private' : 'public',
    State,
    NatGatewayAddresses: [
      {
        NetworkInterfaceId: `eni-nat-${n}-${i}`,
        PrivateIp: `10.0.${n}.${at * 16 + 10 + i}`,
        ...(isPrivate ? {} : { PublicIp: `18.201.${n}.${i}` }),
      },
    ],
  };
}

function vpcEndpoint(
  n: number,
  more: Pick<DescribedEndpoint, 'VpcEndpointId' | 'VpcEndpointType' | 'ServiceName' | 'State'> &
    Partial<DescribedEndpoint>,
): DescribedEndpoint {
  return {
    VpcId: `vpc-${n}`,
    OwnerId: SCOPE.account,
    PrivateDnsEnabled: false,
    RouteTableIds: [],
    SubnetIds: [],
    NetworkInterfaceIds: [],
    Groups: [],
    DnsEntries: [],
    IpAddressType: 'ipv4',
    ...more,
  };
}

function interfaceEndpoint(
  n: number,
  { state, privateDns }: { readonly state: string; readonly privateDns: boolean },
  subnets: readonly number[],
): DescribedEndpoint {
  return vpcEndpoint(n, {
    VpcEndpointId: `vpce-sqs-${n}`,
    VpcEndpointType: 'Interface',
    ServiceName: 'com.amazonaws.us-east-1.sqs',
    State: state,
    PrivateDnsEnabled: privateDns,
    SubnetIds: subnets.map((i) => `subnet-${n}-${i}`),
    NetworkInterfaceIds: subnets.map((i) => `eni-vpce-${n}-${i}`),
    Groups: [groupOf(n, 1)],
    DnsEntries: [
      { DnsName: `vpce-sqs-${n}-abc.sqs.us-east-1.vpce.amazonaws.com` },
      ...(privateDns ? [{ DnsName: 'sqs.us-east-1.amazonaws.com' }] : []),
    ],
  });
}
