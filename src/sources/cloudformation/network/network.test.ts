import assert from 'node:assert/strict';
import { condition, not } from '../../../network/presence';
import { isUnknown } from '../../../network/resolved';
import { refTo } from '../testing/declared';
import { partOf, partsOf, partsOfKind, resources } from '../testing/network';
import { SAMPLES } from '../testing/samples';
import { CLOUDFORMATION } from './language';

const NAT = `
Parameters:
  Nat: {Type: String}
Conditions:
  Nat: !Equals [!Ref Nat, "yes"]`;
const IF_NAT = condition('Nat = "yes"');

describe('the parts of a network in a template', () => {
  it('are the same in YAML and in JSON', () => {
    const kinds = SAMPLES.map(({ text }) => partsOf(text).map(({ kind, of }) => `${kind} ${of.address}`));
    assert.deepEqual(kinds, [
      [
        'vpc Vpc',
        'subnet PrivateA',
        'route-table PrivateTable',
        'association PrivateAssociation',
        'nat-gateway NatGateway',
        'route DefaultRoute',
        'endpoint S3Endpoint',
      ],
      kinds[0],
      ['workload Reader', 'workload Writer'],
      ['vpc Vpc8378EB38', 'route-table VpcTableB2C5B500', 'endpoint VpcS3'],
    ]);
  });

  it('name the properties that their fields are written in, where those are written', () => {
    for (const part of partsOf(SAMPLES[0]?.text ?? '')) {
      const { values } = part.of;
      const written = Object.values(part.names).filter((name) => values.has(name));
      assert.ok(written.length > 0 || values.size === 0, part.kind);
    }
  });

  it('have the values as they are written, and no defaults', () => {
    const vpc = partOf(
      resources(
        'Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16, EnableDnsHostnames: "true"}}',
      ),
      'vpc',
    );
    assert.equal(vpc.cidr, '10.0.0.0/16');
    assert.equal(vpc.dnsHostnames, 'true');
    assert.equal(vpc.dnsSupport, undefined);
    assert.equal(vpc.isDefault, false);
  });

  it('know no block that is taken from a pool', () => {
    const text = resources(
      'Vpc: {Type: AWS::EC2::VPC, Properties: {Ipv4IpamPoolId: ipam-pool-1, Ipv4NetmaskLength: 20}}\nEmpty: {Type: AWS::EC2::VPC}',
    );
    const [vpc, empty] = partsOfKind(text, 'vpc');
    assert.ok(isUnknown(vpc?.cidr));
    assert.equal(empty?.cidr, undefined);
  });

  it('tell zones apart by their ids', () => {
    const subnet = (name: string, id: string): string =>
      `${name}: {Type: AWS::EC2::Subnet, Properties: {VpcId: vpc-1, AvailabilityZoneId: ${id}}}`;
    const [a, b, c] = partsOfKind(
      resources([subnet('A', 'use1-az1'), subnet('B', 'use1-az1'), subnet('C', 'use1-az2')].join('\n')),
      'subnet',
    );
    assert.deepEqual(a?.zone, b?.zone);
    assert.notDeepEqual(a?.zone, c?.zone);
  });

  it('are gateways and what attaches them', () => {
    const parts = partsOf(
      resources(`Igw: {Type: AWS::EC2::InternetGateway}
Vgw: {Type: AWS::EC2::VPNGateway, Properties: {Type: ipsec.1}}
Eigw: {Type: AWS::EC2::EgressOnlyInternetGateway, Properties: {VpcId: vpc-1}}
Cagw: {Type: AWS::EC2::CarrierGateway, Properties: {VpcId: vpc-1}}
Attachment:
  Type: AWS::EC2::VPCGatewayAttachment
  Properties: {VpcId: vpc-1, InternetGatewayId: !Ref Igw}
VpnAttachment:
  Type: AWS::EC2::VPCGatewayAttachment
  Properties: {VpcId: vpc-1, VpnGatewayId: !Ref Vgw}
Propagation:
  Type: AWS::EC2::VPNGatewayRoutePropagation
  Properties: {RouteTableIds: [rtb-1, rtb-2], VpnGatewayId: !Ref Vgw}
EdgeTable:
  Type: AWS::EC2::GatewayRouteTableAssociation
  Properties: {GatewayId: !Ref Igw, RouteTableId: rtb-1}`),
    );
    assert.deepEqual(
      parts.map((part) => (part.kind === 'gateway' ? [part.gateway, part.vpc] : part.kind)),
      [
        ['internet-gateway', undefined],
        ['vpn-gateway', undefined],
        ['egress-only-internet-gateway', 'vpc-1'],
        ['carrier-gateway', 'vpc-1'],
        'gateway-attachment',
        'gateway-attachment',
        'propagation',
        'association',
      ],
    );
    const attached = parts.flatMap((part) => (part.kind === 'gateway-attachment' ? [part.gateway] : []));
    assert.deepEqual(attached, [refTo('Igw'), refTo('Vgw')]);
    const edge = parts.find((part) => part.kind === 'association');
    assert.deepEqual(edge?.gateway, refTo('Igw'));
    assert.equal(edge.subnet, undefined);
    assert.deepEqual(parts.find((part) => part.kind === 'propagation')?.tables, ['rtb-1', 'rtb-2']);
  });

  it('are transit gateways, peerings and regional NAT gateways', () => {
    const parts = partsOf(
      resources(`Tgw: {Type: AWS::EC2::TransitGateway}
Old: {Type: AWS::EC2::TransitGatewayAttachment, Properties: {TransitGatewayId: !Ref Tgw, VpcId: vpc-1, SubnetIds: [subnet-1]}}
New: {Type: AWS::EC2::TransitGatewayVpcAttachment, Properties: {TransitGatewayId: !GetAtt Tgw.Id, VpcId: vpc-1, SubnetIds: subnet-1}}
Peering: {Type: AWS::EC2::VPCPeeringConnection, Properties: {VpcId: vpc-1, PeerVpcId: vpc-2}}
Nat: {Type: AWS::EC2::NatGateway, Properties: {AvailabilityMode: regional, VpcId: vpc-1}}
Private: {Type: AWS::EC2::NatGateway, Properties: {ConnectivityType: private, SubnetId: subnet-1}}`),
    );
    assert.deepEqual(
      parts.map((part) => {
        switch (part.kind) {
          case 'transit-gateway-attachment':
            return part.subnets;
          case 'peering':
            return [part.vpc, part.peer];
          case 'nat-gateway':
            return [part.vpc, part.subnet, part.connectivity];
          default:
            return part.kind;
        }
      }),
      [
        'transit-gateway',
        ['subnet-1'],
        ['subnet-1'],
        ['vpc-1', 'vpc-2'],
        ['vpc-1', undefined, undefined],
        [undefined, 'subnet-1', 'private'],
      ],
    );
  });
});

describe('a route', () => {
  const route = (properties: string): string =>
    resources(
      `Route:\n  Type: AWS::EC2::Route\n  Properties:\n    RouteTableId: rtb-1\n    DestinationCidrBlock: 0.0.0.0/0\n${properties.replace(/^/gm, '    ')}\nGateway: {Type: AWS::EC2::InternetGateway}\nNatA: {Type: AWS::EC2::NatGateway}\nNatB: {Type: AWS::EC2::NatGateway}`,
      NAT,
    );

  it('says what kind of target it has', () => {
    const targets = (properties: string): unknown => partOf(route(properties), 'route').targets;
    assert.deepEqual(targets('NatGatewayId: !Ref NatA'), [['nat-gateway', refTo('NatA')]]);
    assert.deepEqual(targets('GatewayId: !Ref Gateway'), [['gateway', refTo('Gateway')]]);
    assert.deepEqual(targets('VpcEndpointId: !Select [1, !Split [":", "a:vpce-1"]]'), [
      ['vpc-endpoint', 'vpce-1'],
    ]);
    assert.deepEqual(targets('CoreNetworkArn: arn'), [['core-network', 'arn']]);
    assert.deepEqual(targets('Nothing: x'), []);
    assert.equal(partOf(route('GatewayId: igw-1'), 'route').names['target'], 'GatewayId');
  });

  it('to one gateway or another of a kind is one route', () => {
    const { targets, under } = partOf(route('NatGatewayId: !If [Nat, !Ref NatA, !Ref NatB]'), 'route');
    assert.deepEqual(targets, [
      ['nat-gateway', { kind: 'choice', condition: IF_NAT, then: refTo('NatA'), otherwise: refTo('NatB') }],
    ]);
    assert.equal(under, undefined);
  });

  it('to one kind of target or another is two routes, of which there is one', () => {
    const parts = partsOfKind(
      route(
        'NatGatewayId: !If [Nat, !Ref NatA, !Ref AWS::NoValue]\nGatewayId: !If [Nat, !Ref AWS::NoValue, !Ref Gateway]',
      ),
      'route',
    );
    assert.deepEqual(
      parts.map(({ under, targets }) => [under, targets]),
      [
        [IF_NAT, [['nat-gateway', refTo('NatA')]]],
        [not(IF_NAT), [['gateway', refTo('Gateway')]]],
      ],
    );
  });
});

describe('an endpoint', () => {
  it('has its properties', () => {
    const part = partOf(
      resources(
        `S3:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: vpc-1
    ServiceName: !Sub com.amazonaws.\${AWS::Region}.s3
    VpcEndpointType: Interface
    RouteTableIds: rtb-1
    SubnetIds: [subnet-1, !If [Nat, subnet-2, !Ref AWS::NoValue]]
    SecurityGroupIds: [sg-1]
    PrivateDnsEnabled: true
    DnsOptions: {PrivateDnsOnlyForInboundResolverEndpoint: OnlyInboundResolver}
    IpAddressType: dualstack
    ServiceRegion: eu-west-1
    PolicyDocument: {Version: 2012-10-17}`,
        NAT,
      ),
      'endpoint',
    );
    assert.deepEqual(part.service, {
      kind: 'interpolated',
      parts: ['com.amazonaws.', refTo('AWS::Region'), '.s3'],
    });
    assert.equal(part.type, 'Interface');
    assert.deepEqual(part.tables, ['rtb-1']);
    assert.deepEqual(part.subnets, [
      'subnet-1',
      { kind: 'choice', condition: IF_NAT, then: 'subnet-2', otherwise: null },
    ]);
    assert.deepEqual(part.groups, ['sg-1']);
    assert.equal(part.privateDns, true);
    assert.equal(part.privateDnsOnlyForInboundResolver, true);
    assert.equal(part.serviceRegion, 'eu-west-1');
    assert.deepEqual(part.policy, new Map([['Version', '2012-10-17']]));
  });

  it('has its tables unknown where they are', () => {
    const around =
      'Parameters:\n  Tables: {Type: CommaDelimitedList}\n  One: {Type: String, Default: "rtb-1,rtb-2"}';
    const tables = (value: string): unknown =>
      partOf(
        resources(
          `S3: {Type: AWS::EC2::VPCEndpoint, Properties: {RouteTableIds: ${value}}}\nX: {Type: Custom::X}`,
          around,
        ),
        'endpoint',
      ).tables;
    assert.ok(isUnknown(tables('!Ref Tables')));
    assert.deepEqual(tables('!Split [",", !Ref One]'), ['rtb-1', 'rtb-2']);
    assert.deepEqual(tables('!GetAtt X.Tables'), refTo('X', 'Tables'), 'may be a list or not');
    assert.deepEqual(tables('!Ref AWS::NoValue'), undefined);
    assert.deepEqual(tables('[]'), []);
  });

  it('knows the words for private DNS', () => {
    const only = (value: string): unknown =>
      partOf(resources(`S3: {Type: AWS::EC2::VPCEndpoint, Properties: {DnsOptions: ${value}}}`), 'endpoint')
        .privateDnsOnlyForInboundResolver;
    assert.equal(only('{PrivateDnsOnlyForInboundResolverEndpoint: AllResolvers}'), false);
    assert.equal(only('{PrivateDnsOnlyForInboundResolverEndpoint: NotSpecified}'), undefined);
    assert.equal(only('{DnsRecordIpType: ipv4}'), undefined);
    assert.equal(only('x'), undefined);
    assert.ok(isUnknown(only('!Transform {Name: X}')));
  });
});

describe('a prefix list', () => {
  it('has its blocks, as far as they are known', () => {
    const cidrs = (entries: string): unknown =>
      partOf(
        resources(`List: {Type: AWS::EC2::PrefixList, Properties: {PrefixListName: x${entries}}}`, NAT),
        'prefix-list',
      ).cidrs;
    assert.deepEqual(cidrs(', Entries: [{Cidr: 10.0.0.0/8}, {Cidr: 10.1.0.0/16, Description: x}]'), [
      '10.0.0.0/8',
      '10.1.0.0/16',
    ]);
    assert.deepEqual(cidrs(''), []);
    assert.deepEqual(cidrs(', Entries: [!If [Nat, {Cidr: 10.0.0.0/8}, !Ref AWS::NoValue]]'), [
      { kind: 'choice', condition: IF_NAT, then: '10.0.0.0/8', otherwise: null },
    ]);
    assert.ok(isUnknown(cidrs(', Entries: !Transform {Name: X}')));
  });
});

describe('what attributes are', () => {
  it('is told by type and name', () => {
    const meaning = (type: string, attribute: string): unknown => CLOUDFORMATION.meaning(type, attribute);
    const { types } = CLOUDFORMATION;
    assert.equal(meaning('AWS::EC2::VPC', 'Ref'), 'id');
    assert.equal(meaning('AWS::EC2::VPC', 'VpcId'), 'id');
    assert.equal(meaning('AWS::EC2::VPC', 'CidrBlock'), 'cidr');
    assert.equal(meaning('AWS::EC2::VPC', 'DefaultSecurityGroup'), 'default-group-id');
    assert.equal(meaning('AWS::EC2::VPC', 'toString'), undefined);
    assert.equal(meaning('AWS::EC2::Subnet', 'VpcId'), 'vpc-id');
    assert.equal(meaning('AWS::EC2::PrefixList', 'PrefixListId'), 'prefix-list-id');
    assert.equal(meaning('AWS::S3::Bucket', 'Ref'), undefined);
    assert.ok(types.has('AWS::EC2::Route') && types.has('AWS::Lambda::Function'));
  });
});
