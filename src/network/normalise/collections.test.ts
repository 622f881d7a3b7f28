import * as assert from 'node:assert/strict';
import { arnOf } from '../arn';
import type { CollectionKey } from '../collections';
import { isUnknown } from '../resolved';
import type { Resource, ResourceKind, ResourceOf } from '../resource';
import { networkOf, only, peering, SCOPE, type Entry } from '../testing/fixtures';

/** The one resource that an entry of EC2's becomes. */
function read<K extends ResourceKind>(collection: CollectionKey, kind: K, entry: Entry): ResourceOf<K> {
  const network = networkOf({ [collection]: [entry] });
  assert.deepEqual(network.problems, []);
  return only(network.all(kind));
}

function pick<T extends Resource>(resource: T, ...keys: readonly (keyof T)[]): Partial<T> {
  return Object.fromEntries(keys.map((key) => [key, resource[key]])) as Partial<T>;
}

describe('normalise: each collection', () => {
  it('Vpcs: the primary block first, whatever the order of the answer', () => {
    const block = (cidr: string, state: string): Entry => ({
      CidrBlock: cidr,
      CidrBlockState: { State: state },
    });
    const vpc = read('Vpcs', 'vpc', {
      VpcId: 'vpc-1',
      OwnerId: '444455556666',
      CidrBlock: '10.1.0.0/16',
      CidrBlockAssociationSet: [block('10.0.0.0/16', 'associated'), block('10.1.0.0/16', 'Associated')],
      Ipv6CidrBlockAssociationSet: [
        { Ipv6CidrBlock: '2600:1f18::/56', Ipv6CidrBlockState: { State: 'disassociated' } },
      ],
      IsDefault: true,
      Tags: [{ Key: 'Name', Value: 'prod' }, { Key: 'team' }],
    });
    assert.deepEqual(pick(vpc, 'cidrBlocks', 'ipv6CidrBlocks', 'isDefault', 'owner', 'name'), {
      cidrBlocks: [
        { cidr: '10.1.0.0/16', state: 'associated' },
        { cidr: '10.0.0.0/16', state: 'associated' },
      ],
      ipv6CidrBlocks: [{ cidr: '2600:1f18::/56', state: 'disassociated' }],
      isDefault: true,
      owner: '444455556666',
      name: 'prod',
    });
    assert.equal(vpc.tags.get('team'), '');
  });

  it('Vpcs: a primary block that no association repeats is there all the same', () => {
    const vpc = read('Vpcs', 'vpc', { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' });
    assert.deepEqual(vpc.cidrBlocks, [{ cidr: '10.0.0.0/16', state: 'associated' }]);
  });

  it('VpcAttributes: as texts of ours and as EC2 nests them; unknown where not read', () => {
    const network = networkOf({
      Vpcs: ['vpc-1', 'vpc-2', 'vpc-3'].map((VpcId) => ({ VpcId })),
      VpcAttributes: [
        { VpcId: 'vpc-1', EnableDnsSupport: true, EnableDnsHostnames: false },
        { VpcId: 'vpc-2', EnableDnsSupport: { Value: true } },
      ],
    });
    const [one, two, three] = network.all('vpc');
    assert.deepEqual([one?.dnsSupport, one?.dnsHostnames, two?.dnsSupport], [true, false, true]);
    for (const value of [two?.dnsHostnames, three?.dnsSupport, three?.dnsHostnames]) {
      assert.ok(typeof value === 'object' && 'unknown' in value);
    }
  });

  it('Subnets: IPv6-only ones have no IPv4 block', () => {
    const subnet = read('Subnets', 'subnet', {
      SubnetId: 'subnet-1',
      VpcId: 'vpc-1',
      AvailabilityZone: 'us-west-2-lax-1a',
      Ipv6CidrBlockAssociationSet: [
        { Ipv6CidrBlock: '2600:1f18:0:1::/64', Ipv6CidrBlockState: { State: 'associated' } },
      ],
    });
    assert.equal(subnet.cidr, undefined);
    assert.deepEqual(subnet.ipv6CidrBlocks, [{ cidr: '2600:1f18:0:1::/64', state: 'associated' }]);
  });

  it('InternetGateways, EgressOnlyInternetGateways: a detached one is in no VPC', () => {
    for (const [collection, kind, id] of [
      ['InternetGateways', 'internet-gateway', 'InternetGatewayId'],
      ['EgressOnlyInternetGateways', 'egress-only-internet-gateway', 'EgressOnlyInternetGatewayId'],
    ] as const) {
      const gateway = read(collection, kind, {
        [id]: 'x-1',
        Attachments: [
          { VpcId: 'vpc-0', State: 'detached' },
          { VpcId: 'vpc-1', State: 'available' },
        ],
      });
      assert.deepEqual(gateway.attachments, [{ vpcId: 'vpc-1', state: 'available' }]);
    }
  });

  it('VpnGateways, CarrierGateways', () => {
    const vgw = read('VpnGateways', 'vpn-gateway', {
      VpnGatewayId: 'vgw-1',
      State: 'available',
      VpcAttachments: [{ VpcId: 'vpc-1', State: 'attached' }],
    });
    assert.deepEqual(vgw.attachments, [{ vpcId: 'vpc-1', state: 'attached' }]);
    const carrier = read('CarrierGateways', 'carrier-gateway', {
      CarrierGatewayId: 'cagw-1',
      VpcId: 'vpc-1',
      State: 'available',
    });
    assert.deepEqual(carrier.attachments, [{ vpcId: 'vpc-1', state: 'available' }]);
  });

  it('NatGateways: zonal and public where the answer is older than the question', () => {
    const nat = read('NatGateways', 'nat-gateway', {
      NatGatewayId: 'nat-1',
      VpcId: 'vpc-1',
      SubnetId: 'subnet-1',
      State: 'Available',
      NatGatewayAddresses: [{ PublicIp: '54.80.112.7', PrivateIp: '10.0.0.9' }],
    });
    assert.deepEqual(pick(nat, 'availability', 'connectivity', 'subnetId', 'state'), {
      availability: 'zonal',
      connectivity: 'public',
      subnetId: 'subnet-1',
      state: 'available',
    });
    assert.equal(nat.addresses[0]?.publicIp, '54.80.112.7');
  });

  it('NatGateways: a regional one has a table and no subnet', () => {
    const nat = read('NatGateways', 'nat-gateway', {
      NatGatewayId: 'nat-1',
      VpcId: 'vpc-1',
      AvailabilityMode: 'regional',
      ConnectivityType: 'private',
      RouteTableId: 'rtb-9',
    });
    assert.deepEqual(pick(nat, 'availability', 'connectivity', 'subnetId', 'routeTableId'), {
      availability: 'regional',
      connectivity: 'private',
      subnetId: undefined,
      routeTableId: 'rtb-9',
    });
  });

  it('VpcPeeringConnections: both sides; older answers have the primary block only', () => {
    const side = (VpcId: string, more: Entry): Entry => ({ VpcId, OwnerId: SCOPE.account, ...more });
    const pcx = read(
      'VpcPeeringConnections',
      'vpc-peering-connection',
      peering({
        RequesterVpcInfo: side('vpc-1', { CidrBlock: '10.0.0.0/16' }),
        AccepterVpcInfo: side('vpc-2', {
          CidrBlock: '10.1.0.0/16',
          CidrBlockSet: [{ CidrBlock: '10.1.0.0/16' }, { CidrBlock: '10.2.0.0/16' }],
          Ipv6CidrBlockSet: [{ Ipv6CidrBlock: '2600:1f18::/56' }],
        }),
        Status: { Code: 'Pending-Acceptance' },
      }),
    );
    assert.deepEqual(pcx.requester.cidrs, ['10.0.0.0/16']);
    assert.deepEqual(pcx.accepter.cidrs, ['10.1.0.0/16', '10.2.0.0/16', '2600:1f18::/56']);
    assert.equal(pcx.state, 'pending-acceptance');
  });

  it('InstanceConnectEndpoints', () => {
    const endpoint = read('InstanceConnectEndpoints', 'instance-connect-endpoint', {
      InstanceConnectEndpointId: 'eice-1',
      VpcId: 'vpc-1',
      SubnetId: 'subnet-1',
      State: 'create-complete',
      PreserveClientIp: true,
      SecurityGroupIds: ['sg-1'],
    });
    assert.deepEqual(pick(endpoint, 'state', 'preserveClientIp', 'securityGroupIds'), {
      state: 'create-complete',
      preserveClientIp: true,
      securityGroupIds: ['sg-1'],
    });
  });

  it('ServiceConfigurations, VpcEndpointConnections', () => {
    const service = read('ServiceConfigurations', 'endpoint-service', {
      ServiceId: 'vpce-svc-1',
      ServiceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-1',
      ServiceState: 'Available',
      AcceptanceRequired: true,
      ServiceType: [{ ServiceType: 'Interface' }],
      ManagesVpcEndpoints: false,
      BaseEndpointDnsNames: ['vpce-svc-1.us-east-1.vpce.amazonaws.com'],
      NetworkLoadBalancerArns: ['arn:nlb'],
      SupportedIpAddressTypes: ['IPv4', 'ipv6'],
      PayerResponsibility: 'ServiceOwner',
      PrivateDnsName: 'api.example.com',
      PrivateDnsNameConfiguration: {
        State: 'pendingVerification',
        Type: 'TXT',
        Name: '_abc',
        Value: 'vpce:xyz',
      },
    });
    assert.ok(isUnknown(service.allowedPrincipals));
    assert.deepEqual(
      pick(
        service,
        ...(['state', 'types', 'acceptanceRequired', 'managesVpcEndpoints', 'baseEndpointDnsNames'] as const),
        ...(['privateDnsProof', 'networkLoadBalancerArns', 'gatewayLoadBalancerArns'] as const),
        ...(['ipAddressTypes', 'payerResponsibility'] as const),
      ),
      {
        state: 'available',
        types: ['Interface'],
        acceptanceRequired: true,
        managesVpcEndpoints: false,
        baseEndpointDnsNames: ['vpce-svc-1.us-east-1.vpce.amazonaws.com'],
        privateDnsProof: {
          state: 'pendingverification',
          recordType: 'TXT',
          recordName: '_abc',
          recordValue: 'vpce:xyz',
        },
        networkLoadBalancerArns: ['arn:nlb'],
        gatewayLoadBalancerArns: [],
        ipAddressTypes: ['ipv4', 'ipv6'],
        payerResponsibility: 'serviceowner',
      },
    );
    const connection = read('VpcEndpointConnections', 'endpoint-connection', {
      ServiceId: 'vpce-svc-1',
      VpcEndpointId: 'vpce-9',
      VpcEndpointOwner: '444455556666',
      VpcEndpointState: 'pendingAcceptance',
      VpcEndpointRegion: 'eu-west-1',
      CreationTimestamp: '2026-01-15T09:00:00.000Z',
      IpAddressType: 'dualstack',
      DnsEntries: [{ DnsName: 'vpce-9.example', HostedZoneId: 'Z1' }, {}],
    });
    assert.deepEqual(pick(connection, 'state', 'createdAt', 'ipAddressType', 'dnsEntries', 'region'), {
      state: 'pendingacceptance',
      createdAt: new Date('2026-01-15T09:00:00.000Z'),
      ipAddressType: 'dualstack',
      dnsEntries: [{ name: 'vpce-9.example', hostedZoneId: 'Z1' }],
      region: 'eu-west-1',
    });
  });

  it('VpcEndpointServicePermissions: of each service, those that were read', () => {
    const service = (id: string): Entry => ({ ServiceId: id, ServiceName: id });
    const network = networkOf({
      ServiceConfigurations: [service('svc-1'), service('svc-2'), service('svc-3')],
      VpcEndpointServicePermissions: [
        { ServiceId: 'svc-1', AllowedPrincipals: [{ Principal: '*', PrincipalType: 'All' }] },
        { ServiceId: 'svc-2', AllowedPrincipals: [] },
        { ServiceId: 'svc-4' },
      ],
    });
    assert.deepEqual(network.problems, []);
    const [first, second, third] = network.all('endpoint-service').map((one) => one.allowedPrincipals);
    assert.deepEqual([first, second], [[{ principal: '*', type: 'All' }], []]);
    assert.ok(isUnknown(third));
  });

  it('LoadBalancers: what the answer leaves out is in the ARN, or not known', () => {
    const arn =
      'arn:aws:elasticloadbalancing:us-east-1:444455556666:loadbalancer/net/billing/0123456789abcdef';
    const bare = read('LoadBalancers', 'load-balancer', { LoadBalancerArn: arn });
    assert.deepEqual(pick(bare, 'id', 'owner', 'loadBalancerName', 'type', 'state', 'ipAddressType'), {
      id: arn,
      owner: '444455556666',
      loadBalancerName: 'billing',
      type: 'network',
      state: undefined,
      ipAddressType: undefined,
    });
    assert.equal(arnOf(bare), arn);
    const whole = read('LoadBalancers', 'load-balancer', {
      LoadBalancerArn: arn.replace('net/', 'gwy/'),
      LoadBalancerName: 'firewall',
      Type: 'Gateway',
      State: { Code: 'Active' },
      IpAddressType: 'dualstack',
      VpcId: 'vpc-1',
      AvailabilityZones: [{ ZoneName: 'us-east-1a', SubnetId: 'subnet-1' }],
    });
    assert.deepEqual(pick(whole, 'loadBalancerName', 'type', 'state', 'ipAddressType', 'vpcId', 'zones'), {
      loadBalancerName: 'firewall',
      type: 'gateway',
      state: 'active',
      ipAddressType: 'dualstack',
      vpcId: 'vpc-1',
      zones: ['us-east-1a'],
    });
  });

  it('ServiceDetails: what an answer leaves out is not said', () => {
    const bare = read('ServiceDetails', 'offered-service', { ServiceName: 'x' });
    assert.deepEqual(pick(bare, 'policySupported', 'privateDnsState', 'serviceRegion', 'ipAddressTypes'), {
      policySupported: undefined,
      privateDnsState: undefined,
      serviceRegion: undefined,
      ipAddressTypes: [],
    });
    const whole = read('ServiceDetails', 'offered-service', {
      ServiceName: 'x',
      VpcEndpointPolicySupported: false,
      PrivateDnsNameVerificationState: 'pendingVerification',
      ServiceRegion: 'eu-west-1',
      SupportedIpAddressTypes: ['IPv4'],
    });
    assert.deepEqual(pick(whole, 'policySupported', 'privateDnsState', 'serviceRegion', 'ipAddressTypes'), {
      policySupported: false,
      privateDnsState: 'pendingverification',
      serviceRegion: 'eu-west-1',
      ipAddressTypes: ['ipv4'],
    });
  });

  it('ServiceDetails: S3 twice, by type', () => {
    const offer = (type: string): Entry => ({
      ServiceName: 'com.amazonaws.us-east-1.s3',
      ServiceType: [{ ServiceType: type }],
      Owner: 'amazon',
    });
    const network = networkOf({ ServiceDetails: [offer('Gateway'), offer('Interface')] });
    assert.deepEqual(network.problems, []);
    assert.deepEqual(
      network.all('offered-service').map(({ serviceName, types }) => [serviceName, ...types]),
      [
        ['com.amazonaws.us-east-1.s3', 'Gateway'],
        ['com.amazonaws.us-east-1.s3', 'Interface'],
      ],
    );
  });

  it('NetworkInterfaces: tags are in TagSet, public addresses beside the private ones', () => {
    const eni = read('NetworkInterfaces', 'network-interface', {
      NetworkInterfaceId: 'eni-1',
      VpcId: 'vpc-1',
      SubnetId: 'subnet-1',
      TagSet: [{ Key: 'Name', Value: 'web' }],
      PrivateIpAddresses: [
        { PrivateIpAddress: '10.0.1.5', Primary: true, Association: { PublicIp: '54.80.112.7' } },
        { PrivateIpAddress: '10.0.1.6' },
      ],
      Ipv6Addresses: [{ Ipv6Address: '2600:1f18::5' }],
      Ipv4Prefixes: [{ Ipv4Prefix: '10.0.1.16/28' }],
      Attachment: { InstanceId: 'i-1', DeviceIndex: 0 },
    });
    assert.deepEqual(pick(eni, 'name', 'ipv6Addresses', 'prefixes', 'instanceId', 'sourceDestCheck'), {
      name: 'web',
      ipv6Addresses: ['2600:1f18::5'],
      prefixes: ['10.0.1.16/28'],
      instanceId: 'i-1',
      sourceDestCheck: true,
    });
    assert.deepEqual(
      eni.addresses.map(({ address, primary, publicIp }) => [address, primary, publicIp]),
      [
        ['10.0.1.5', true, '54.80.112.7'],
        ['10.0.1.6', false, undefined],
      ],
    );
  });

  it('NetworkInterfaces: a lone address is the primary one', () => {
    const eni = read('NetworkInterfaces', 'network-interface', {
      NetworkInterfaceId: 'eni-1',
      VpcId: 'vpc-1',
      SubnetId: 'subnet-1',
      PrivateIpAddress: '10.0.1.5',
    });
    assert.deepEqual(
      eni.addresses.map(({ address, primary }) => [address, primary]),
      [['10.0.1.5', true]],
    );
  });

  it('Reservations: the owner is the reservation’s', () => {
    const network = networkOf({
      Reservations: [
        { OwnerId: '444455556666', Instances: [{ InstanceId: 'i-1', State: { Name: 'terminated' } }] },
      ],
    });
    const { owner, state, vpcId } = only(network.all('instance'));
    assert.deepEqual(
      { owner, state, vpcId },
      { owner: '444455556666', state: 'terminated', vpcId: undefined },
    );
  });

  it('VpcBlockPublicAccessOptions, VpcBlockPublicAccessExclusions', () => {
    const options = read('VpcBlockPublicAccessOptions', 'block-public-access', {
      AwsAccountId: SCOPE.account,
      AwsRegion: SCOPE.region,
      InternetGatewayBlockMode: 'block-ingress',
      State: 'update-complete',
    });
    assert.equal(options.mode, 'block-ingress');
    const exclusion = read('VpcBlockPublicAccessExclusions', 'block-public-access-exclusion', {
      ExclusionId: 'vpcbpa-exclude-1',
      ResourceArn: 'arn:aws:ec2:us-east-1:111122223333:vpc/vpc-1',
      InternetGatewayExclusionMode: 'allow-egress',
      State: 'create-complete',
    });
    assert.equal(exclusion.mode, 'allow-egress');
  });
});
