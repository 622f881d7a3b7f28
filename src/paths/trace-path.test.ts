import assert from 'node:assert/strict';
import {
  associated,
  gatewayEndpoint,
  instance,
  LOCAL,
  networkInterface,
  peering,
  route,
  routeTable,
  securityGroup,
  subnet,
  vpc,
  type Entry,
} from '../network/testing/fixtures';
import { english } from '../network/message';
import {
  acl,
  ask,
  codesOf,
  EVERYTHING_OUT,
  internetGateway,
  kindsOf,
  lesson,
  natGateway,
  openAcl,
  TO_IGW,
  TO_NAT,
  without,
} from './testing/ask';

const S3 = { from: 'subnet-1', to: 's3' };
const PUBLIC_TABLE = routeTable([TO_IGW], {
  RouteTableId: 'rtb-public',
  Associations: [associated('subnet-public')],
});
const S3_ROUTE = route('pl-s3', { GatewayId: 'vpce-1' });

/** The lesson with other routes in the private subnet's table. */
function withRoutes(...routes: readonly Entry[]): ReturnType<typeof lesson> {
  return lesson({ RouteTables: [routeTable(routes), PUBLIC_TABLE] });
}

/** The lesson with a gateway endpoint for S3 on the private subnet's table. */
function withEndpoint(more: Entry = {}): ReturnType<typeof lesson> {
  return { ...withRoutes(TO_NAT, S3_ROUTE), VpcEndpoints: [gatewayEndpoint(more)] };
}

describe('tracePath: the way out', () => {
  it('rule 21: a NAT gateway sends by its own subnet’s table and ACL, with its public address', () => {
    const trace = ask(lesson(), S3);
    assert.equal(trace.verdict, 'reachable');
    assert.equal(trace.via, 'nat-gateway');
    assert.deepEqual(kindsOf(trace), [
      'subnet',
      'dns',
      'route-table',
      'nat-gateway',
      'route-table',
      'internet-gateway',
      'service',
    ]);
    assert.equal(trace.classes[0]?.ways[0]?.seenSource, '54.80.112.7');
    assert.equal(trace.policy.verdict, 'none');
  });

  it('rule 1: a subnet without an association uses the main table, another one its own', () => {
    const own = routeTable([], { RouteTableId: 'rtb-own', Associations: [associated('subnet-1')] });
    const network = lesson({ RouteTables: [routeTable([TO_NAT]), own, PUBLIC_TABLE] });
    const trace = ask(network, S3);
    assert.equal(trace.via, 'none');
    assert.deepEqual(codesOf(trace), ['NO_ROUTE_TO_DESTINATION']);
  });

  it('rules 8 and 10: the endpoint’s route beats the default for its Region’s service, and for no other Region', () => {
    const here = ask(withEndpoint(), S3);
    assert.equal(here.via, 'gateway-endpoint');
    assert.equal(here.policy.verdict, 'undetermined');
    const there = ask(withEndpoint(), { from: 'subnet-1', to: 'com.amazonaws.eu-west-1.s3' });
    assert.equal(there.verdict, 'reachable');
    assert.equal(there.via, 'nat-gateway');
    assert.equal(there.classes[0]?.addresses, undefined);
  });

  it('rule 9: the exact range beats the endpoint’s route, a broader one loses: one subnet, two ways', () => {
    const exact = route('54.231.0.0/17', { NatGatewayId: 'nat-1' });
    const broad = route('52.0.0.0/8', { NatGatewayId: 'nat-1' });
    const network = {
      ...withRoutes(TO_NAT, S3_ROUTE, exact, broad),
      VpcEndpoints: [gatewayEndpoint()],
    };
    const trace = ask(network, S3);
    assert.equal(trace.verdict, 'reachable');
    assert.equal(trace.via, undefined);
    assert.deepEqual([...trace.vias].sort(), ['gateway-endpoint', 'nat-gateway']);
    const byNat = trace.classes.find(({ via }) => via === 'nat-gateway');
    assert.deepEqual(byNat?.addresses?.toCidrs(), ['54.231.0.0/17']);
  });

  it('rule 11: the S3 list covers S3 only', () => {
    const trace = ask(withEndpoint(), { from: 'subnet-1', to: 'sqs' });
    assert.equal(trace.via, 'nat-gateway');
    assert.equal(trace.verdict, 'reachable');
    assert.equal(trace.classes.length, 1);
  });

  it('rule 7: overlapping lists with different targets are ambiguous', () => {
    const network = {
      ...withRoutes(TO_NAT, S3_ROUTE, route('pl-mine', { NatGatewayId: 'nat-1' })),
      VpcEndpoints: [gatewayEndpoint()],
      ManagedPrefixLists: [
        { PrefixListId: 'pl-mine', PrefixListName: 'mine', OwnerId: '111122223333', MaxEntries: 5 },
      ],
      PrefixListEntries: [{ PrefixListId: 'pl-mine', Entries: [{ Cidr: '3.5.0.0/20' }] }],
    };
    const trace = ask(network, S3);
    assert.equal(trace.verdict, 'partial');
    const ambiguous = trace.classes.filter(({ verdict }) => verdict === 'ambiguous');
    assert.deepEqual(
      ambiguous.map(({ addresses }) => addresses?.toCidrs()),
      [['3.5.0.0/20']],
    );
    assert.deepEqual(ambiguous[0]?.ways.map(({ via }) => via).sort(), ['gateway-endpoint', 'nat-gateway']);
  });

  it('rule 15: gateway endpoints carry no UDP', () => {
    const trace = ask(withEndpoint(), { ...S3, protocol: 'udp', port: 53 });
    assert.equal(trace.verdict, 'blocked');
    assert.deepEqual(codesOf(trace), ['VPCE_GATEWAY_PROTOCOL_RESTRICTION']);
  });

  it('an endpoint that is not available blocks, and its route stays the way', () => {
    const trace = ask(withEndpoint({ State: 'pending' }), S3);
    assert.equal(trace.via, 'gateway-endpoint');
    assert.deepEqual(codesOf(trace), ['BAD_STATE']);
  });

  it('rule 16: a blackhole drops, without falling through', () => {
    const network = {
      ...withRoutes(TO_NAT, { ...route('pl-s3', { GatewayId: 'vpce-gone' }), State: 'blackhole' }),
    };
    const trace = ask(network, S3);
    assert.equal(trace.verdict, 'blocked');
    assert.equal(trace.via, 'gateway-endpoint');
    assert.deepEqual(codesOf(trace), ['BAD_STATE_ROUTE']);
  });

  it('rule 18: at an internet gateway a source needs a public address; a subnet is taken to have one', () => {
    const network = lesson({ RouteTables: [routeTable([TO_IGW])] });
    assert.equal(ask(network, { ...S3, from: 'i-1' }).verdict, 'blocked');
    assert.deepEqual(codesOf(ask(network, { ...S3, from: 'i-1' })), ['IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS']);
    const fromSubnet = ask(network, S3);
    assert.equal(fromSubnet.verdict, 'reachable');
    assert.ok(fromSubnet.assumptions.some((each) => english(each).includes('public IPv4 address')));
  });

  it('rule 19: an internet gateway drops private and shared ranges', () => {
    const network = lesson({ RouteTables: [routeTable([TO_IGW])] });
    const codes = (to: string): readonly string[] => codesOf(ask(network, { from: 'subnet-1', to }));
    assert.deepEqual(codes('192.168.4.4'), ['IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS']);
    assert.deepEqual(codes('100.64.0.1'), ['IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS']);
    assert.deepEqual(codes('198.51.100.7'), []);
  });

  it('a detached internet gateway leads nowhere', () => {
    const network = lesson({
      RouteTables: [routeTable([TO_IGW])],
      InternetGateways: [internetGateway({ Attachments: [] })],
    });
    assert.deepEqual(codesOf(ask(network, S3)), ['BAD_STATE_ATTACHMENT']);
  });

  it('a NAT gateway that failed blocks, and the path goes on behind it', () => {
    const trace = ask(lesson({ NatGateways: [natGateway({ State: 'failed' })] }), S3);
    assert.deepEqual(codesOf(trace), ['BAD_STATE']);
    assert.equal(kindsOf(trace).at(-1), 'service');
  });

  it('rule 21: the NAT gateway’s public hop is its own subnet’s table: without a default it ends there', () => {
    const network = lesson({
      RouteTables: [
        routeTable([TO_NAT]),
        routeTable([], { RouteTableId: 'rtb-public', Associations: [associated('subnet-public')] }),
      ],
    });
    const trace = ask(network, S3);
    assert.equal(trace.via, 'nat-gateway');
    assert.deepEqual(codesOf(trace), ['NO_ROUTE_TO_DESTINATION']);
  });

  it('a NAT gateway in a subnet with a gateway endpoint reaches S3 through the endpoint', () => {
    const network = {
      ...lesson({
        RouteTables: [
          routeTable([TO_NAT]),
          routeTable([TO_IGW, S3_ROUTE], {
            RouteTableId: 'rtb-public',
            Associations: [associated('subnet-public')],
          }),
        ],
      }),
      VpcEndpoints: [gatewayEndpoint()],
    };
    const trace = ask(network, S3);
    assert.equal(trace.verdict, 'reachable');
    assert.equal(trace.via, 'nat-gateway');
    assert.ok(kindsOf(trace).includes('gateway-endpoint'));
  });

  it('rule 23: a private NAT gateway has no public address: an internet gateway lets it not out', () => {
    const network = lesson({
      NatGateways: [
        natGateway({ ConnectivityType: 'private', NatGatewayAddresses: [{ PrivateIp: '10.0.101.9' }] }),
      ],
    });
    assert.deepEqual(codesOf(ask(network, S3)), ['IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS']);
  });

  it('rule 24: a regional NAT gateway goes by its own table', () => {
    const network = lesson({
      NatGateways: [
        natGateway({ SubnetId: undefined, AvailabilityMode: 'regional', RouteTableId: 'rtb-nat' }),
      ],
      RouteTables: [
        routeTable([TO_NAT]),
        routeTable([TO_IGW], { RouteTableId: 'rtb-nat', Associations: [] }),
      ],
    });
    const trace = ask(network, S3);
    assert.equal(trace.verdict, 'reachable');
    assert.deepEqual(kindsOf(trace), [
      'subnet',
      'dns',
      'route-table',
      'nat-gateway',
      'route-table',
      'internet-gateway',
      'service',
    ]);
  });

  it('traffic that two NAT gateways hand to each other goes round in circles', () => {
    const network = lesson({
      RouteTables: [
        routeTable([TO_NAT]),
        routeTable([TO_NAT], { RouteTableId: 'rtb-public', Associations: [associated('subnet-public')] }),
      ],
    });
    assert.deepEqual(codesOf(ask(network, S3)), ['NO_PATH']);
  });

  it('rule 25: Block Public Access overrides every route', () => {
    const blocked = (mode: string): ReturnType<typeof lesson> =>
      lesson({
        VpcBlockPublicAccessOptions: [
          {
            AwsAccountId: '111122223333',
            AwsRegion: 'us-east-1',
            InternetGatewayBlockMode: mode,
            State: 'update-complete',
          },
        ],
      });
    assert.deepEqual(codesOf(ask(blocked('block-bidirectional'), S3)), ['VPC_BLOCK_PUBLIC_ACCESS_ENABLED']);
    assert.equal(ask(blocked('block-ingress'), S3).verdict, 'reachable');
  });

  it('rule 20: IPv6 leaves by an egress-only gateway', () => {
    const six: Entry = { Ipv6CidrBlock: '2600:1f18:1::/64', Ipv6CidrBlockState: { State: 'associated' } };
    const network = lesson({
      Subnets: [subnet({ Ipv6CidrBlockAssociationSet: [six] })],
      RouteTables: [routeTable([route('::/0', { EgressOnlyInternetGatewayId: 'eigw-1' })])],
      EgressOnlyInternetGateways: [
        { EgressOnlyInternetGatewayId: 'eigw-1', Attachments: [{ VpcId: 'vpc-1', State: 'attached' }] },
      ],
      NetworkAcls: [openAcl('subnet-1')],
    });
    const trace = ask(network, { from: 'subnet-1', to: '2606:4700::1111', families: 'ipv6' });
    assert.equal(trace.verdict, 'reachable');
    assert.equal(trace.via, 'egress-only-internet-gateway');
  });

  it('an IPv6 question in a VPC without IPv6 is answered: there is no such address', () => {
    const trace = ask(lesson(), { ...S3, families: 'ipv6' });
    assert.equal(trace.verdict, 'blocked');
    assert.deepEqual(codesOf(trace), ['NO_PATH']);
  });

  it('a virtual private gateway leads where nothing is described', () => {
    const trace = ask(withRoutes(route('0.0.0.0/0', { GatewayId: 'vgw-1' })), S3);
    assert.equal(trace.verdict, 'undetermined');
    assert.equal(trace.via, 'vpn-gateway');
  });
});

describe('tracePath: filters', () => {
  const nothingOut = acl(
    'acl-1',
    ['subnet-1'],
    [{ RuleNumber: 100, Egress: false, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0' }],
  );

  it('every blocker on the path is named, not the first alone', () => {
    const network = lesson({
      SecurityGroups: [securityGroup()],
      NetworkAcls: [nothingOut, openAcl('subnet-public')],
      VpcBlockPublicAccessOptions: [
        {
          AwsAccountId: '111122223333',
          AwsRegion: 'us-east-1',
          InternetGatewayBlockMode: 'block-bidirectional',
          State: 'update-complete',
        },
      ],
    });
    const trace = ask(network, { ...S3, from: 'i-1' });
    assert.deepEqual(codesOf(trace), [
      'SG_HAS_NO_RULES',
      'SUBNET_ACL_RESTRICTION',
      'VPC_BLOCK_PUBLIC_ACCESS_ENABLED',
    ]);
    assert.equal(kindsOf(trace).at(-1), 'service');
  });

  it('rule 40: the answer needs the ephemeral ports', () => {
    const noAnswer = acl(
      'acl-1',
      ['subnet-1'],
      [
        { RuleNumber: 100, Egress: true, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0' },
        {
          RuleNumber: 100,
          Egress: false,
          RuleAction: 'allow',
          Protocol: '6',
          PortRange: { From: 443, To: 443 },
          CidrBlock: '0.0.0.0/0',
        },
      ],
    );
    const trace = ask(lesson({ NetworkAcls: [noAnswer, openAcl('subnet-public')] }), S3);
    assert.deepEqual(codesOf(trace), ['SUBNET_ACL_RESTRICTION']);
  });

  it('rule 41: an ACL that denies one of the ranges splits the service', () => {
    const denies = acl(
      'acl-1',
      ['subnet-1'],
      [
        { RuleNumber: 90, Egress: true, RuleAction: 'deny', Protocol: '-1', CidrBlock: '54.231.0.0/17' },
        { RuleNumber: 100, Egress: true, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0' },
        { RuleNumber: 100, Egress: false, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0' },
      ],
    );
    const trace = ask(lesson({ NetworkAcls: [denies, openAcl('subnet-public')] }), S3);
    assert.equal(trace.verdict, 'partial');
    const blocked = trace.classes.find(({ verdict }) => verdict === 'blocked');
    assert.deepEqual(blocked?.addresses?.toCidrs(), ['54.231.0.0/17']);
  });

  it('what was not read is named: no ACLs, no statement', () => {
    const trace = ask(without(lesson(), 'NetworkAcls'), S3);
    assert.equal(trace.verdict, 'undetermined');
    assert.ok(trace.classes[0]?.missing.some((each) => english(each).includes('NetworkAcls')));
  });
});

describe('tracePath: within the VPC and to others', () => {
  const second = networkInterface({
    NetworkInterfaceId: 'eni-2',
    SubnetId: 'subnet-public',
    PrivateIpAddress: '10.0.101.20',
    PrivateIpAddresses: [{ PrivateIpAddress: '10.0.101.20', Primary: true }],
    Groups: [{ GroupId: 'sg-2', GroupName: 'web' }],
  });
  const first = networkInterface({ Attachment: { InstanceId: 'i-1', DeviceIndex: 0 } });
  const groups = (ingress: readonly Entry[]): readonly Entry[] => [
    securityGroup({ IpPermissionsEgress: [EVERYTHING_OUT] }),
    securityGroup({ GroupId: 'sg-2', GroupName: 'web', IpPermissions: ingress }),
  ];
  const https = (peer: Entry): Entry => ({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, ...peer });

  it('the local route leads to an interface whose group decides', () => {
    const network = (ingress: readonly Entry[]): ReturnType<typeof lesson> =>
      lesson({ NetworkInterfaces: [first, second], SecurityGroups: groups(ingress) });
    const allowed = network([https({ UserIdGroupPairs: [{ GroupId: 'sg-1', UserId: '111122223333' }] })]);
    const trace = ask(allowed, { from: 'i-1', to: 'eni-2' });
    assert.equal(trace.verdict, 'reachable');
    assert.equal(trace.via, 'local');
    assert.deepEqual(codesOf(ask(network([]), { from: 'i-1', to: '10.0.101.20' })), ['SG_HAS_NO_RULES']);
  });

  it('rule 38: an egress rule that names a group lets out to the interface that is in it', () => {
    const egress = (id: string): Entry => https({ UserIdGroupPairs: [{ GroupId: id }] });
    const network = (id: string): ReturnType<typeof lesson> =>
      lesson({
        NetworkInterfaces: [first, second],
        SecurityGroups: [
          securityGroup({ IpPermissionsEgress: [egress(id)] }),
          securityGroup({
            GroupId: 'sg-2',
            IpPermissions: [https({ IpRanges: [{ CidrIp: '10.0.0.0/16' }] })],
          }),
        ],
      });
    assert.equal(ask(network('sg-2'), { from: 'i-1', to: 'eni-2' }).verdict, 'reachable');
    assert.equal(ask(network('sg-9'), { from: 'i-1', to: 'eni-2' }).verdict, 'blocked');
  });

  it('rule 38: a rule that names a group says nothing of a subnet, whose interface may be in it or not', () => {
    const network = lesson({
      NetworkInterfaces: [first, second],
      SecurityGroups: groups([https({ UserIdGroupPairs: [{ GroupId: 'sg-1' }] })]),
    });
    assert.equal(ask(network, { from: 'subnet-1', to: 'eni-2' }).verdict, 'undetermined');
  });

  it('rule 40: what stays in its subnet meets no network ACL', () => {
    const neighbour = { ...second, SubnetId: 'subnet-1', PrivateIpAddress: '10.0.1.77' };
    const network = lesson({
      NetworkInterfaces: [
        first,
        { ...neighbour, PrivateIpAddresses: [{ PrivateIpAddress: '10.0.1.77', Primary: true }] },
      ],
      SecurityGroups: groups([https({ IpRanges: [{ CidrIp: '10.0.0.0/16' }] })]),
      NetworkAcls: [acl('acl-closed', ['subnet-1'], [])],
    });
    assert.equal(ask(network, { from: 'i-1', to: '10.0.1.77' }).verdict, 'reachable');
    assert.equal(ask(network, { from: 'i-1', to: '10.0.101.9' }).verdict, 'blocked');
  });

  it('addresses that AWS reserves are no interface’s: nothing is said of them', () => {
    for (const to of ['10.0.101.1', '10.0.101.255', '10.0.0.2'])
      assert.equal(ask(lesson(), { from: 'subnet-1', to }).verdict, 'undetermined', to);
    assert.equal(ask(lesson(), { from: 'subnet-1', to: '10.0.101.4' }).verdict, 'reachable');
  });

  it('an address that no subnet has is not delivered', () => {
    const trace = ask(lesson(), { from: 'subnet-1', to: '10.0.200.1' });
    assert.deepEqual(codesOf(trace), ['NO_POSSIBLE_DESTINATION']);
  });

  const farVpc = vpc({ VpcId: 'vpc-2', CidrBlock: '10.8.0.0/16', CidrBlockAssociationSet: [] });
  const farSubnet = subnet({ SubnetId: 'subnet-far', VpcId: 'vpc-2', CidrBlock: '10.8.1.0/24' });
  const farTable = (routes: readonly Entry[]): Entry =>
    routeTable(routes, {
      RouteTableId: 'rtb-far',
      VpcId: 'vpc-2',
      Routes: [{ ...LOCAL, DestinationCidrBlock: '10.8.0.0/16' }, ...routes],
    });
  const connected = (back: readonly Entry[], more: Entry = {}): ReturnType<typeof lesson> =>
    lesson({
      Vpcs: [vpc(), farVpc],
      Subnets: [subnet(), farSubnet],
      RouteTables: [routeTable([route('10.8.0.0/15', { VpcPeeringConnectionId: 'pcx-1' })]), farTable(back)],
      NetworkAcls: [openAcl('subnet-1', 'subnet-far')],
      VpcPeeringConnections: [
        peering({
          AccepterVpcInfo: {
            VpcId: 'vpc-2',
            OwnerId: '111122223333',
            Region: 'us-east-1',
            CidrBlock: '10.8.0.0/16',
          },
          ...more,
        }),
      ],
    });

  it('rule 26: peering leads to the other VPC’s addresses, no further, and back only by its tables', () => {
    const to = '10.8.1.9';
    const back = route('10.0.0.0/16', { VpcPeeringConnectionId: 'pcx-1' });
    const good = ask(connected([back]), { from: 'subnet-1', to });
    assert.equal(good.verdict, 'reachable');
    assert.equal(good.via, 'vpc-peering');
    assert.deepEqual(codesOf(ask(connected([]), { from: 'subnet-1', to })), ['NO_ROUTE_TO_DESTINATION']);
    const beyond = ask(connected([back]), { from: 'subnet-1', to: '10.9.0.1' });
    assert.deepEqual(codesOf(beyond), ['PCX_REQUIRES_ADDRESS_IN_VPC_CIDR']);
    const waiting = connected([back], { Status: { Code: 'pending-acceptance' } });
    assert.deepEqual(codesOf(ask(waiting, { from: 'subnet-1', to })), ['BAD_STATE']);
  });

  const attachment = (id: string, vpcId: string, subnetId: string): Entry => ({
    TransitGatewayAttachmentId: id,
    TransitGatewayId: 'tgw-1',
    VpcId: vpcId,
    VpcOwnerId: '111122223333',
    State: 'available',
    SubnetIds: [subnetId],
  });
  const inTable = (id: string, vpcId: string): Entry => ({
    TransitGatewayAttachmentId: id,
    TransitGatewayId: 'tgw-1',
    ResourceType: 'vpc',
    ResourceId: vpcId,
    State: 'available',
    Association: { TransitGatewayRouteTableId: 'tgw-rtb-1', State: 'associated' },
  });
  const transitRoute = (cidr: string, id: string): Entry => ({
    DestinationCidrBlock: cidr,
    TransitGatewayAttachments: [{ TransitGatewayAttachmentId: id, ResourceType: 'vpc' }],
    Type: 'propagated',
    State: 'active',
  });
  const transit = (
    routes: readonly Entry[],
    more: ReturnType<typeof lesson> = {},
  ): ReturnType<typeof lesson> =>
    lesson({
      Vpcs: [vpc(), farVpc],
      Subnets: [subnet(), farSubnet],
      RouteTables: [
        routeTable([route('10.8.0.0/16', { TransitGatewayId: 'tgw-1' })]),
        farTable([route('10.0.0.0/16', { TransitGatewayId: 'tgw-1' })]),
      ],
      NetworkAcls: [openAcl('subnet-1', 'subnet-far')],
      TransitGatewayAttachments: [inTable('tgw-attach-1', 'vpc-1'), inTable('tgw-attach-2', 'vpc-2')],
      TransitGatewayVpcAttachments: [
        attachment('tgw-attach-1', 'vpc-1', 'subnet-1'),
        attachment('tgw-attach-2', 'vpc-2', 'subnet-far'),
      ],
      TransitGatewayRouteTables: [{ TransitGatewayRouteTableId: 'tgw-rtb-1', TransitGatewayId: 'tgw-1' }],
      TransitGatewayRoutes: [{ TransitGatewayRouteTableId: 'tgw-rtb-1', Routes: routes }],
      ...more,
    });
  const bothWays = [transitRoute('10.8.0.0/16', 'tgw-attach-2'), transitRoute('10.0.0.0/16', 'tgw-attach-1')];

  it('rule 27: a transit gateway goes by the table of the attachment, there and back', () => {
    const asked = { from: 'subnet-1', to: '10.8.1.9' };
    const trace = ask(transit(bothWays), asked);
    assert.equal(trace.verdict, 'reachable');
    assert.equal(trace.via, 'transit-gateway');
    const oneWay = ask(transit(bothWays.slice(0, 1)), asked);
    assert.deepEqual(codesOf(oneWay), ['TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT']);
    const blackhole = [
      { ...bothWays[0], State: 'blackhole', TransitGatewayAttachments: [] },
      bothWays[1] ?? {},
    ];
    assert.deepEqual(codesOf(ask(transit(blackhole), asked)), ['TGW_RTB_BAD_STATE_ROUTE']);
  });

  it('rule 28: a transit gateway takes nothing from a zone without an attachment subnet', () => {
    const elsewhere = subnet({
      SubnetId: 'subnet-b',
      CidrBlock: '10.0.2.0/24',
      AvailabilityZone: 'us-east-1b',
    });
    const network = transit(bothWays, {
      Subnets: [subnet(), farSubnet, elsewhere],
      NetworkAcls: [openAcl('subnet-1', 'subnet-far', 'subnet-b')],
    });
    const trace = ask(network, { from: 'subnet-b', to: '10.8.1.9' });
    assert.deepEqual(codesOf(trace), ['TGW_ROUTE_AZ_RESTRICTION']);
  });

  it('routes of a transit gateway that were not read leave it open', () => {
    const trace = ask(without(transit(bothWays), 'TransitGatewayRoutes'), {
      from: 'subnet-1',
      to: '10.8.1.9',
    });
    assert.equal(trace.verdict, 'undetermined');
    assert.ok(trace.classes[0]?.missing.some((each) => english(each).includes('TransitGatewayRoutes')));
  });

  it('rule 13: a gateway endpoint is not reached over a transit gateway', () => {
    const network = transit([transitRoute('0.0.0.0/0', 'tgw-attach-2'), bothWays[1] ?? {}], {
      RouteTables: [
        routeTable([route('0.0.0.0/0', { TransitGatewayId: 'tgw-1' })]),
        farTable([route('10.0.0.0/16', { TransitGatewayId: 'tgw-1' }), S3_ROUTE]),
      ],
      VpcEndpoints: [gatewayEndpoint({ VpcId: 'vpc-2', RouteTableIds: ['rtb-far'] })],
    });
    assert.deepEqual(codesOf(ask(network, S3)), ['VPCE_GATEWAY_EGRESS_SOURCE_ADDRESS_RESTRICTION']);
  });

  const natInstance = (check: boolean): ReturnType<typeof lesson> =>
    lesson({
      RouteTables: [routeTable([route('0.0.0.0/0', { NetworkInterfaceId: 'eni-nat' })]), PUBLIC_TABLE],
      NetworkInterfaces: [
        networkInterface({
          NetworkInterfaceId: 'eni-nat',
          SubnetId: 'subnet-public',
          PrivateIpAddresses: [
            { PrivateIpAddress: '10.0.101.30', Primary: true, Association: { PublicIp: '54.0.0.9' } },
          ],
          Groups: [{ GroupId: 'sg-nat' }],
          SourceDestCheck: check,
          Attachment: { InstanceId: 'i-nat', DeviceIndex: 0 },
        }),
      ],
      Reservations: [
        {
          ReservationId: 'r-2',
          OwnerId: '111122223333',
          Instances: [
            instance({
              InstanceId: 'i-nat',
              SubnetId: 'subnet-public',
              NetworkInterfaces: [{ NetworkInterfaceId: 'eni-nat' }],
              SecurityGroups: [{ GroupId: 'sg-nat' }],
            }),
          ],
        },
      ],
      SecurityGroups: [
        securityGroup({
          GroupId: 'sg-nat',
          IpPermissions: [EVERYTHING_OUT],
          IpPermissionsEgress: [EVERYTHING_OUT],
        }),
      ],
    });

  it('rule 42: an appliance forwards only with its source/destination check off', () => {
    const off = ask(natInstance(false), S3);
    assert.equal(off.verdict, 'reachable');
    assert.equal(off.via, 'nat-instance');
    assert.equal(off.classes[0]?.ways[0]?.seenSource, '54.0.0.9');
    assert.deepEqual(codesOf(ask(natInstance(true), S3)), ['ENI_SOURCE_DEST_CHECK_RESTRICTION']);
  });
});

describe('tracePath: interface endpoints', () => {
  const endpoint: Entry = {
    VpcEndpointId: 'vpce-sqs',
    VpcEndpointType: 'Interface',
    VpcId: 'vpc-1',
    OwnerId: '111122223333',
    ServiceName: 'com.amazonaws.us-east-1.sqs',
    State: 'available',
    PrivateDnsEnabled: true,
    SubnetIds: ['subnet-1'],
    NetworkInterfaceIds: ['eni-sqs'],
    Groups: [{ GroupId: 'sg-endpoint' }],
    DnsEntries: [
      { DnsName: 'vpce-sqs-abc.sqs.us-east-1.vpce.amazonaws.com' },
      { DnsName: 'sqs.us-east-1.amazonaws.com' },
    ],
  };
  const network = (ingress: readonly Entry[], dns = true): ReturnType<typeof lesson> =>
    lesson({
      VpcEndpoints: [endpoint],
      VpcAttributes: [{ VpcId: 'vpc-1', EnableDnsSupport: true, EnableDnsHostnames: dns }],
      NetworkInterfaces: [
        networkInterface({ Attachment: { InstanceId: 'i-1', DeviceIndex: 0 } }),
        networkInterface({
          NetworkInterfaceId: 'eni-sqs',
          InterfaceType: 'vpc_endpoint',
          PrivateIpAddress: '10.0.1.99',
          PrivateIpAddresses: [{ PrivateIpAddress: '10.0.1.99', Primary: true }],
          Groups: [{ GroupId: 'sg-endpoint' }],
          RequesterManaged: true,
        }),
      ],
      SecurityGroups: [
        securityGroup({ IpPermissionsEgress: [EVERYTHING_OUT] }),
        securityGroup({ GroupId: 'sg-endpoint', GroupName: 'endpoint', IpPermissions: ingress }),
      ],
    });
  const https: Entry = {
    IpProtocol: 'tcp',
    FromPort: 443,
    ToPort: 443,
    IpRanges: [{ CidrIp: '10.0.0.0/16' }],
  };

  it('rule 34: private DNS leads the service’s name to the endpoint', () => {
    const trace = ask(network([https]), { from: 'i-1', to: 'sqs' });
    assert.equal(trace.verdict, 'reachable');
    assert.equal(trace.via, 'interface-endpoint');
    assert.equal(kindsOf(trace).at(-1), 'service');
  });

  it('rule 34: without DNS host names in the VPC the public name follows the route table', () => {
    assert.equal(ask(network([https], false), { from: 'i-1', to: 'sqs' }).via, 'nat-gateway');
  });

  it('rule 36: the endpoint’s group has to let 443 in from the source', () => {
    const trace = ask(network([]), { from: 'i-1', to: 'sqs' });
    assert.equal(trace.verdict, 'blocked');
    assert.equal(trace.via, 'interface-endpoint');
    assert.deepEqual(codesOf(trace), ['SG_HAS_NO_RULES']);
  });

  it('rule 31: the endpoint’s own names lead to it, whatever the service’s name does', () => {
    const to = 'vpce-sqs-abc.sqs.us-east-1.vpce.amazonaws.com';
    assert.equal(ask(network([https], false), { from: 'i-1', to }).via, 'interface-endpoint');
  });

  it('DNS attributes that were not read leave it open which way the name leads', () => {
    const trace = ask(without(network([https]), 'VpcAttributes'), { from: 'i-1', to: 'sqs' });
    assert.equal(trace.verdict, 'undetermined');
    assert.ok(trace.classes[0]?.missing.some((each) => english(each).includes('VpcAttributes')));
  });
});

describe('tracePath: from the internet', () => {
  const web = (ingress: readonly Entry[], publicIp = '54.1.1.1'): ReturnType<typeof lesson> =>
    lesson({
      NetworkInterfaces: [
        networkInterface({
          SubnetId: 'subnet-public',
          PrivateIpAddresses: [
            {
              PrivateIpAddress: '10.0.101.20',
              Primary: true,
              ...(publicIp !== '' && { Association: { PublicIp: publicIp } }),
            },
          ],
        }),
      ],
      SecurityGroups: [securityGroup({ IpPermissions: ingress })],
    });
  const from = (cidr: string): Entry => ({
    IpProtocol: 'tcp',
    FromPort: 443,
    ToPort: 443,
    IpRanges: [{ CidrIp: cidr }],
  });

  it('a public interface with an open group is reached by every public address', () => {
    const trace = ask(web([from('0.0.0.0/0')]), { from: 'internet', to: 'eni-1' });
    assert.equal(trace.verdict, 'reachable');
    assert.equal(trace.via, 'internet-gateway');
    assert.equal(trace.inbound?.[0]?.ports?.from, 443);
  });

  it('sources are the classes: an office range gets in, the rest does not', () => {
    const trace = ask(web([from('203.0.113.0/24')]), { from: 'internet', to: '54.1.1.1' });
    assert.equal(trace.verdict, 'partial');
    const open = trace.classes.find(({ verdict }) => verdict === 'reachable');
    assert.deepEqual(open?.addresses?.toCidrs(), ['203.0.113.0/24']);
  });

  it('without a public address, or with a table that answers elsewhere, nothing gets in', () => {
    const hidden = ask(web([from('0.0.0.0/0')], ''), { from: 'internet', to: 'eni-1' });
    assert.deepEqual(codesOf(hidden), ['IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS']);
    const asymmetric = {
      ...web([from('0.0.0.0/0')]),
      RouteTables: [routeTable([TO_NAT])],
    };
    assert.deepEqual(codesOf(ask(asymmetric, { from: 'internet', to: 'eni-1' })), ['CANNOT_ROUTE']);
  });
});
