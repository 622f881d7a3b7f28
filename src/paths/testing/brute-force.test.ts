import * as assert from 'node:assert/strict';
import { fromInterface, fromSubnet, privateAddresses } from './brute-force';
import type { Traffic } from './brute-facts';
import type {
  Described,
  DescribedAclEntry,
  DescribedInterface,
  DescribedRoute,
  DescribedRouteTable,
  DescribedSecurityGroup,
} from './described';

const HTTPS: Traffic = { protocol: 'tcp', port: 443 };
const ACTIVE = { Origin: 'CreateRoute', State: 'active' } as const;
const PROPAGATED = { Origin: 'EnableVgwRoutePropagation', State: 'active' } as const;
const TO_IGW: DescribedRoute = { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1', ...ACTIVE };
const TO_NAT: DescribedRoute = { DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-1', ...ACTIVE };
const TO_S3: DescribedRoute = { DestinationPrefixListId: 'pl-s3', GatewayId: 'vpce-1', ...ACTIVE };
const TO_VGW: DescribedRoute = { DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'vgw-1', ...PROPAGATED };
const S3 = '52.216.0.9';
const OUTSIDE = '93.184.216.5';

function table(id: string, subnetId: string, ...routes: DescribedRoute[]): DescribedRouteTable {
  return {
    RouteTableId: id,
    VpcId: 'vpc-1',
    OwnerId: '1',
    Associations: [{ Main: false, SubnetId: subnetId }],
    PropagatingVgws: [],
    Routes: [
      {
        DestinationCidrBlock: '10.0.1.0/24',
        GatewayId: 'local',
        Origin: 'CreateRouteTable',
        State: 'active',
      },
      ...routes,
    ],
  };
}

/** The interface of a private subnet (`eni-a`, 10.0.1.4) or of the public one (`eni-b`, 10.0.1.20). */
function host(letter: 'a' | 'b', more: Partial<DescribedInterface> = {}): DescribedInterface {
  const address = letter === 'a' ? '10.0.1.4' : '10.0.1.20';
  return {
    NetworkInterfaceId: `eni-${letter}`,
    VpcId: 'vpc-1',
    SubnetId: `subnet-${letter}`,
    OwnerId: '1',
    AvailabilityZone: 'us-east-1a',
    InterfaceType: 'interface',
    PrivateIpAddress: address,
    PrivateIpAddresses: [{ PrivateIpAddress: address, Primary: true }],
    Ipv6Addresses: [],
    Groups: [{ GroupId: 'sg-1', GroupName: 'open' }],
    SourceDestCheck: true,
    Status: 'in-use',
    ...more,
  };
}

const PUBLIC = host('b', {
  PrivateIpAddresses: [
    { PrivateIpAddress: '10.0.1.20', Primary: true, Association: { PublicIp: '18.0.0.1' } },
  ],
});

function group(more: Partial<DescribedSecurityGroup> = {}): DescribedSecurityGroup {
  const everything = {
    IpProtocol: '-1',
    IpRanges: [{ CidrIp: '0.0.0.0/0' }],
    Ipv6Ranges: [],
    PrefixListIds: [],
    UserIdGroupPairs: [],
  };
  return {
    GroupId: 'sg-1',
    GroupName: 'open',
    Description: '',
    VpcId: 'vpc-1',
    OwnerId: '1',
    IpPermissions: [everything],
    IpPermissionsEgress: [everything],
    ...more,
  };
}

const ALLOW: readonly DescribedAclEntry[] = [false, true].map((Egress) => ({
  RuleNumber: 100,
  Egress,
  RuleAction: 'allow',
  Protocol: '-1',
  CidrBlock: '0.0.0.0/0',
}));

/** Private subnet-a behind a NAT gateway in public subnet-b, an endpoint for S3 on neither table. */
function lesson(more: Partial<Described> = {}, entries: readonly DescribedAclEntry[] = []): Described {
  const subnet = { VpcId: 'vpc-1', OwnerId: '1', AvailabilityZone: 'us-east-1a', State: 'available' };
  const none = { Ipv6CidrBlockAssociationSet: [] };
  return {
    Vpcs: [{ VpcId: 'vpc-1', OwnerId: '1', CidrBlock: '10.0.1.0/24', State: 'available', ...none }],
    VpcAttributes: [{ VpcId: 'vpc-1', EnableDnsSupport: true, EnableDnsHostnames: true }],
    Subnets: [
      { SubnetId: 'subnet-a', CidrBlock: '10.0.1.0/28', ...subnet, ...none },
      { SubnetId: 'subnet-b', CidrBlock: '10.0.1.16/28', ...subnet, ...none },
    ],
    RouteTables: [table('rtb-a', 'subnet-a', TO_NAT), table('rtb-b', 'subnet-b', TO_IGW)],
    InternetGateways: [
      { InternetGatewayId: 'igw-1', OwnerId: '1', Attachments: [{ VpcId: 'vpc-1', State: 'available' }] },
    ],
    EgressOnlyInternetGateways: [],
    VpnGateways: [],
    NatGateways: [
      {
        NatGatewayId: 'nat-1',
        VpcId: 'vpc-1',
        SubnetId: 'subnet-b',
        ConnectivityType: 'public',
        State: 'available',
        NatGatewayAddresses: [
          { NetworkInterfaceId: 'eni-nat', PrivateIp: '10.0.1.26', PublicIp: '18.0.0.2' },
        ],
      },
    ],
    VpcPeeringConnections: [],
    VpcEndpoints: [
      {
        VpcEndpointId: 'vpce-1',
        VpcEndpointType: 'Gateway',
        VpcId: 'vpc-1',
        OwnerId: '1',
        ServiceName: 'com.amazonaws.us-east-1.s3',
        State: 'available',
        PrivateDnsEnabled: false,
        RouteTableIds: [],
        SubnetIds: [],
        NetworkInterfaceIds: [],
        Groups: [],
        DnsEntries: [],
        IpAddressType: 'ipv4',
      },
    ],
    PrefixLists: [{ PrefixListId: 'pl-s3', PrefixListName: 's3', Cidrs: ['52.216.0.0/28'] }],
    ManagedPrefixLists: [],
    PrefixListEntries: [{ PrefixListId: 'pl-own', Entries: [{ Cidr: '52.216.0.0/28' }] }],
    NetworkInterfaces: [host('a'), PUBLIC],
    SecurityGroups: [group()],
    NetworkAcls: [acl('acl-a', 'subnet-a', ALLOW), acl('acl-b', 'subnet-b', [...entries, ...ALLOW])],
    VpcBlockPublicAccessOptions: [{ InternetGatewayBlockMode: 'off', State: 'update-complete' }],
    VpcBlockPublicAccessExclusions: [],
    ...more,
  };
}

function acl(
  NetworkAclId: string,
  SubnetId: string,
  Entries: readonly DescribedAclEntry[],
): Described['NetworkAcls'][number] {
  return {
    NetworkAclId,
    VpcId: 'vpc-1',
    OwnerId: '1',
    IsDefault: false,
    Associations: [{ SubnetId }],
    Entries,
  };
}

/** `verdict via obstacles`, from the private interface. */
function answer(described: Described, to = OUTSIDE, traffic = HTTPS, from = 'eni-a'): string {
  const { verdict, via, blockedBy } = fromInterface(described, from, to, traffic);
  return [verdict, via ?? '-', ...blockedBy].join(' ');
}

const routed = (...routes: DescribedRoute[]): Described =>
  lesson({ RouteTables: [table('rtb-a', 'subnet-a', ...routes), table('rtb-b', 'subnet-b', TO_IGW)] });

describe('the brute-force model', () => {
  it('1: takes the main table where no table names the subnet', () => {
    const main = { ...table('rtb-m', 'subnet-x', TO_IGW), Associations: [{ Main: true }] };
    assert.equal(
      answer(lesson({ RouteTables: [main] }), OUTSIDE, HTTPS, 'eni-b'),
      'reachable internet-gateway',
    );
  });

  it('2, 8, 9: takes the longest prefix, of lists too', () => {
    assert.equal(answer(routed(TO_NAT, TO_S3), S3), 'reachable gateway-endpoint');
    assert.equal(answer(routed(TO_NAT, TO_S3)), 'reachable nat-gateway');
    const specific = { ...TO_NAT, DestinationCidrBlock: '52.216.0.8/29' };
    assert.equal(answer(routed(specific, TO_S3), S3), 'reachable nat-gateway');
  });

  it('3: takes static before list before propagated', () => {
    const exact = { ...TO_NAT, DestinationCidrBlock: '52.216.0.0/28' };
    const learnt = { ...TO_VGW, DestinationCidrBlock: '52.216.0.0/28' };
    assert.equal(answer(routed(learnt, TO_S3, exact), S3), 'reachable nat-gateway');
    assert.equal(answer(routed(learnt, TO_S3), S3), 'reachable gateway-endpoint');
    assert.equal(answer(routed(learnt), S3), 'blocked vpn-gateway state');
  });

  it('5: leaves local before what is propagated', () => {
    const learnt = { ...TO_VGW, DestinationCidrBlock: '10.0.1.16/28' };
    assert.equal(answer(routed(learnt), '10.0.1.20'), 'reachable local');
  });

  it('7: does not choose between lists', () => {
    const own = { DestinationPrefixListId: 'pl-own', NatGatewayId: 'nat-1', ...ACTIVE };
    assert.equal(answer(routed(own, TO_S3), S3), 'ambiguous -');
  });

  it('15: a gateway endpoint takes TCP and echo requests', () => {
    const udp = { protocol: 'udp', port: 443 } as const;
    assert.equal(answer(routed(TO_S3), S3, udp), 'blocked gateway-endpoint protocol');
    assert.equal(answer(routed(TO_S3), S3, { protocol: 'icmp', port: 0 }), 'reachable gateway-endpoint');
  });

  it('16: a blackhole drops, and nothing else takes its place', () => {
    const broken = { ...TO_S3, State: 'blackhole' } as const;
    assert.equal(answer(routed(TO_NAT, broken), S3), 'blocked gateway-endpoint route');
    assert.equal(answer(routed(), S3), 'blocked none route');
  });

  it('18, 19: an internet gateway needs a public source and a public destination', () => {
    assert.equal(answer(routed(TO_IGW)), 'blocked internet-gateway address');
    assert.equal(answer(lesson(), '192.168.7.3', HTTPS, 'eni-b'), 'blocked internet-gateway address');
    assert.equal(answer(lesson(), OUTSIDE, HTTPS, 'eni-b'), 'reachable internet-gateway');
  });

  it('21, 23: a NAT gateway goes on by its own subnet’s table and ACL', () => {
    const stuck = lesson({
      RouteTables: [table('rtb-a', 'subnet-a', TO_NAT), table('rtb-b', 'subnet-b', TO_NAT)],
    });
    assert.equal(answer(stuck), 'blocked nat-gateway route');
    const [nat] = lesson().NatGateways;
    assert.ok(nat);
    const closed = { ...nat, ConnectivityType: 'private' } as const;
    assert.equal(answer(lesson({ NatGateways: [closed] })), 'blocked nat-gateway address');
    assert.equal(answer(lesson({ NatGateways: [{ ...nat, State: 'failed' }] })), 'blocked nat-gateway state');
  });

  it('25: Block Public Access stops all, or all but NAT', () => {
    const mode = (InternetGatewayBlockMode: 'block-bidirectional' | 'block-ingress'): Described =>
      lesson({ VpcBlockPublicAccessOptions: [{ InternetGatewayBlockMode, State: 'update-complete' }] });
    assert.equal(answer(mode('block-bidirectional')), 'blocked nat-gateway block-public-access');
    assert.equal(answer(mode('block-ingress')), 'reachable nat-gateway');
    assert.equal(
      answer(mode('block-ingress'), OUTSIDE, HTTPS, 'eni-b'),
      'blocked internet-gateway block-public-access',
    );
  });

  it('25: an egress-only exclusion lets out where both directions are blocked, and is ignored otherwise', () => {
    // https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-example.html, scenario 5
    const excluded = (InternetGatewayBlockMode: 'block-bidirectional' | 'block-ingress'): string =>
      answer(
        lesson({
          VpcBlockPublicAccessOptions: [{ InternetGatewayBlockMode, State: 'update-complete' }],
          VpcBlockPublicAccessExclusions: [
            {
              ExclusionId: 'vpcbpa-exclude-1',
              InternetGatewayExclusionMode: 'allow-egress',
              ResourceArn: 'arn:aws:ec2:us-east-1:1:subnet/subnet-b',
              State: 'create-complete',
            },
          ],
        }),
        OUTSIDE,
        HTTPS,
        'eni-b',
      );
    assert.equal(excluded('block-bidirectional'), 'reachable internet-gateway');
    assert.equal(excluded('block-ingress'), 'blocked internet-gateway block-public-access');
  });

  it('34: a service’s own name is private where the endpoint and both attributes say so', () => {
    const endpoint = {
      ...lesson().VpcEndpoints[0],
      VpcEndpointType: 'Interface',
      NetworkInterfaceIds: ['eni-b'],
    };
    const at = (dns: boolean, privateDns: boolean): unknown =>
      privateAddresses(
        lesson({
          VpcAttributes: [{ VpcId: 'vpc-1', EnableDnsSupport: true, EnableDnsHostnames: dns }],
          VpcEndpoints: lesson().VpcEndpoints.map((one) => ({
            ...one,
            ...endpoint,
            VpcEndpointType: 'Interface',
            PrivateDnsEnabled: privateDns,
          })),
        }),
        'vpc-1',
        'com.amazonaws.us-east-1.s3',
      );
    assert.deepEqual(at(true, true), ['10.0.1.20']);
    assert.equal(at(false, true), undefined);
    assert.equal(at(true, false), undefined);
  });

  it('38: groups allow by block, list and group, and only what they name', () => {
    const to = (IpPermissions: Partial<DescribedSecurityGroup['IpPermissions'][number]>): string => {
      const empty = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443 };
      const rest = { IpRanges: [], Ipv6Ranges: [], PrefixListIds: [], UserIdGroupPairs: [] };
      const groups = [group({ IpPermissions: [{ ...empty, ...rest, ...IpPermissions }] })];
      return answer(lesson({ SecurityGroups: groups }), '10.0.1.20');
    };
    assert.equal(to({}), 'blocked local security-group');
    assert.equal(to({ IpRanges: [{ CidrIp: '10.0.1.4/32' }] }), 'reachable local');
    assert.equal(
      to({ IpRanges: [{ CidrIp: '10.0.1.4/32' }], ToPort: 442, FromPort: 1 }),
      'blocked local security-group',
    );
    assert.equal(to({ UserIdGroupPairs: [{ GroupId: 'sg-1', UserId: '1' }] }), 'reachable local');
  });

  it('40: the lowest number decides, and the answer needs the client’s ports', () => {
    const deny = (From: number, To: number): DescribedAclEntry => ({
      RuleNumber: 10,
      Egress: false,
      RuleAction: 'deny',
      Protocol: '6',
      CidrBlock: '93.184.216.0/24',
      PortRange: { From, To },
    });
    const from = (From: number, To: number): readonly string[] => [
      answer(lesson({}, [deny(From, To)]), OUTSIDE, HTTPS, 'eni-b'),
      answer(lesson({}, [deny(From, To)])),
    ];
    assert.deepEqual(from(1024, 65535), [
      'blocked internet-gateway network-acl',
      'blocked nat-gateway network-acl',
    ]);
    // A Linux host never uses the lower ports, a NAT gateway does.
    assert.deepEqual(from(1024, 32767), ['reachable internet-gateway', 'undetermined nat-gateway']);
    assert.deepEqual(from(40000, 40000), ['undetermined internet-gateway', 'undetermined nat-gateway']);
    assert.deepEqual(from(443, 443), ['reachable internet-gateway', 'reachable nat-gateway']);
  });

  it('asks all addresses of a subnet, and says so where they differ', () => {
    const part = {
      RuleNumber: 10,
      Egress: false,
      RuleAction: 'deny',
      Protocol: '-1',
      CidrBlock: '10.0.1.0/29',
    } as const;
    const verdict = (described: Described): string =>
      fromSubnet(described, 'subnet-a', '10.0.1.20', HTTPS).verdict;
    assert.equal(verdict(lesson()), 'reachable');
    assert.equal(verdict(lesson({}, [part])), 'undetermined');
    assert.equal(verdict(lesson({}, [{ ...part, CidrBlock: '10.0.1.0/28' }])), 'blocked');
  });
});
