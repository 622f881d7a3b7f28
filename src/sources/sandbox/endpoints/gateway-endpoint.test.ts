import * as assert from 'node:assert/strict';
import * as ec2 from '@aws-sdk/client-ec2';
import { failureOf } from '../testing/clients';
import {
  endpointLab,
  FIRST_VPC,
  idNamed,
  routesOfTable,
  SECOND_VPC,
  service,
  type Lab,
} from '../testing/endpoint-lab';

const PRIVATE = idNamed('RouteTables', 'RouteTableId', 'private');
const PUBLIC = idNamed('RouteTables', 'RouteTableId', 'public');
const MAIN = idNamed('RouteTables', 'RouteTableId', 'main');
const S3_LIST = 'pl-63a5400a';

function endpointRoutes(lab: Lab, table: string): readonly string[] {
  return routesOfTable(lab, table).filter((route) => route.includes('vpce-'));
}

describe('a gateway endpoint', () => {
  it('is there at once, with one route in each table, and is described as it was answered', async () => {
    const lab = endpointLab();
    const made = await lab.create({ RouteTableIds: [PRIVATE, PUBLIC] });
    const id = made.VpcEndpointId ?? '';
    assert.match(id, /^vpce-0[0-9a-f]{16}$/);
    const { CreationTimestamp: created, ...rest } = made;
    assert.deepEqual(created, lab.clock.now());
    assert.deepEqual(rest, {
      VpcEndpointId: id,
      VpcEndpointType: 'Gateway',
      VpcId: FIRST_VPC,
      ServiceName: service('s3'),
      ServiceRegion: 'us-east-1',
      State: 'available',
      PolicyDocument:
        '{"Version":"2008-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}',
      RouteTableIds: [PRIVATE, PUBLIC],
      SubnetIds: [],
      Groups: [],
      PrivateDnsEnabled: false,
      RequesterManaged: false,
      NetworkInterfaceIds: [],
      DnsEntries: [],
      IpAddressType: 'ipv4',
      DnsOptions: { DnsRecordIpType: 'service-defined' },
      Tags: [],
      OwnerId: '111122223333',
    });
    for (const table of [PRIVATE, PUBLIC])
      assert.deepEqual(endpointRoutes(lab, table), [`${S3_LIST} → ${id}`]);
    assert.deepEqual(endpointRoutes(lab, MAIN), []);
    const described = await lab.client.send(new ec2.DescribeVpcEndpointsCommand({ VpcEndpointIds: [id] }));
    assert.deepEqual(described.VpcEndpoints, [made]);
  });

  it('is the default type, needs no table, and takes tags and a policy', async () => {
    const lab = endpointLab();
    const policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: { Sid: 'a', Effect: 'Deny', Principal: { AWS: '*' }, NotAction: ['s3:Get*'], Resource: '*' },
    });
    const made = await lab.create({
      VpcEndpointType: 'Gateway',
      PolicyDocument: policy,
      PrivateDnsEnabled: false,
      TagSpecifications: [{ ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 's3' }] }],
    });
    assert.equal(made.PolicyDocument, policy);
    assert.deepEqual(made.Tags, [{ Key: 'Name', Value: 's3' }]);
    assert.deepEqual(made.RouteTableIds, []);
  });

  it('stands beside one of another service in the same table', async () => {
    const lab = endpointLab();
    await lab.create({ RouteTableIds: [PRIVATE] });
    await lab.create({ RouteTableIds: [PRIVATE], ServiceName: service('dynamodb') });
    assert.equal(endpointRoutes(lab, PRIVATE).length, 2);
  });

  it('can be there twice in a VPC, in different tables', async () => {
    const lab = endpointLab();
    await lab.create({ RouteTableIds: [PRIVATE] });
    await lab.create({ RouteTableIds: [PUBLIC] });
    assert.equal(lab.all('VpcEndpoints').filter((one) => one['VpcId'] === FIRST_VPC).length, 2);
  });

  it('adds a route for each address family', async () => {
    const lab = endpointLab({
      ServiceDetails: (details) =>
        details.map((one) => ({ ...one, SupportedIpAddressTypes: ['ipv4', 'ipv6'] })),
      ManagedPrefixLists: (lists) => [
        ...lists,
        { PrefixListId: 'pl-6', AddressFamily: 'IPv6', PrefixListName: 'com.amazonaws.us-east-1.ipv6.s3' },
      ],
    });
    const made = await lab.create({ RouteTableIds: [PRIVATE], IpAddressType: 'dualstack' });
    const id = made.VpcEndpointId ?? '';
    assert.deepEqual(endpointRoutes(lab, PRIVATE), [`${S3_LIST} → ${id}`, `pl-6 → ${id}`]);
    await lab.client.send(new ec2.ModifyVpcEndpointCommand({ VpcEndpointId: id, IpAddressType: 'ipv4' }));
    assert.deepEqual(endpointRoutes(lab, PRIVATE), [`${S3_LIST} → ${id}`]);
    assert.match(
      await failureOf(
        lab.client.send(new ec2.ModifyVpcEndpointCommand({ VpcEndpointId: id, IpAddressType: 'ipv6' })),
      ),
      /^InvalidParameter: The IP address type of a gateway endpoint cannot be changed from ipv4 to ipv6/,
    );
  });

  it('is made once for a client token', async () => {
    const lab = endpointLab();
    const input = { RouteTableIds: [PRIVATE], ClientToken: 'once' };
    assert.deepEqual(await lab.create(input), await lab.create(input));
    assert.equal(endpointRoutes(lab, PRIVATE).length, 1);
    assert.match(
      await failureOf(lab.create({ ...input, RouteTableIds: [PUBLIC] })),
      /^IdempotentParameterMismatch/,
    );
  });

  it('is not made by a dry run', async () => {
    const lab = endpointLab();
    const before = lab.sandbox.answers().collections;
    assert.match(await failureOf(lab.create({ RouteTableIds: [PRIVATE], DryRun: true })), /^DryRunOperation/);
    assert.deepEqual(lab.sandbox.answers().collections, before);
  });

  it('is made in all its tables or in none', async () => {
    const lab = endpointLab();
    await lab.create({ RouteTableIds: [PUBLIC] });
    const before = lab.sandbox.answers().collections;
    assert.match(await failureOf(lab.create({ RouteTableIds: [PRIVATE, PUBLIC] })), /^RouteAlreadyExists/);
    assert.deepEqual(lab.sandbox.answers().collections, before);
  });
});

describe('a gateway endpoint is refused', () => {
  const foreign = idNamed('RouteTables', 'RouteTableId', 'data', SECOND_VPC);
  const subnet = idNamed('Subnets', 'SubnetId', 'private-a');
  const cases: readonly [what: string, input: Partial<ec2.CreateVpcEndpointCommandInput>, failure: RegExp][] =
    [
      [
        'with a table of another VPC',
        { RouteTableIds: [foreign] },
        /^InvalidParameter: .*belong to different networks/,
      ],
      [
        'with subnets',
        { SubnetIds: [subnet] },
        /^InvalidParameter: Subnet IDs are only supported for Interface and GatewayLoadBalancer type VPC Endpoints\.$/,
      ],
      ['with groups', { SecurityGroupIds: ['sg-1'] }, /^InvalidParameter: Security group IDs are only/],
      ['with private DNS', { PrivateDnsEnabled: true }, /^InvalidParameter: Private DNS is only supported/],
      [
        'with the inbound resolver’s option',
        { DnsOptions: { PrivateDnsOnlyForInboundResolverEndpoint: false } },
        /^InvalidParameter: DnsOptions PrivateDnsOnlyForInboundResolverEndpoint is applicable only to Interface VPC/,
      ],
      [
        'for a service without gateway endpoints',
        { ServiceName: service('ec2') },
        /^InvalidParameter: Endpoint type \(Gateway\) does not match available service types \(\[Interface\]\)\.$/,
      ],
      ['without a service', { ServiceName: undefined }, /^MissingParameter/],
      ['of an unknown type', { VpcEndpointType: 'Tunnel' }, /^InvalidParameterValue/],
      ['with an unknown address type', { IpAddressType: 'x' as never }, /^InvalidParameterValue/],
      [
        'with an address type that the service lacks',
        { IpAddressType: 'ipv6' },
        /^InvalidParameter: The IP address type ipv6 is not supported by the service/,
      ],
      [
        'with records of a family that it lacks',
        { DnsOptions: { DnsRecordIpType: 'ipv6' } },
        /^InvalidParameter: The DNS record IP type ipv6 is not supported/,
      ],
      ['in an unknown table', { RouteTableIds: ['rtb-0123456789abcdef0'] }, /^InvalidRouteTableID\.NotFound/],
    ];
  for (const [what, input, failure] of cases) {
    it(what, async () => {
      const lab = endpointLab();
      assert.match(await failureOf(lab.create({ RouteTableIds: [], ...input })), failure);
      assert.equal(lab.all('VpcEndpoints').length, 2);
    });
  }

  it('in a gateway’s own route table', async () => {
    const lab = endpointLab({
      RouteTables: (tables) =>
        tables.map((table) =>
          table['RouteTableId'] === PRIVATE ? { ...table, Associations: [{ GatewayId: 'igw-1' }] } : table,
        ),
    });
    assert.match(await failureOf(lab.create({ RouteTableIds: [PRIVATE] })), /^InvalidParameter/);
  });

  it('beyond the Region’s and the VPC’s quotas', async () => {
    const perRegion = endpointLab({}, { quotas: { gatewayEndpointsPerRegion: 2 } });
    await perRegion.create({});
    assert.match(await failureOf(perRegion.create({})), /^VpcEndpointLimitExceeded/);
    const perVpc = endpointLab({}, { quotas: { gatewayEndpointsPerVpc: 1 } });
    await perVpc.create({});
    assert.match(await failureOf(perVpc.create({})), /^VpcEndpointLimitExceeded/);
    assert.ok((await perVpc.client.send(new ec2.DescribeVpcEndpointsCommand({}))).VpcEndpoints);
  });
});
