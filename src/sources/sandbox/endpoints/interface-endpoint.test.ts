import * as assert from 'node:assert/strict';
import * as ec2 from '@aws-sdk/client-ec2';
import { entitiesField } from '../entity';
import { failureOf } from '../testing/clients';
import { endpointLab, FIRST_VPC, idNamed, SECOND_VPC, service, type Lab } from '../testing/endpoint-lab';

const A = idNamed('Subnets', 'SubnetId', 'private-a');
const B = idNamed('Subnets', 'SubnetId', 'private-b');
const PUBLIC_A = idNamed('Subnets', 'SubnetId', 'public-a');
const FOREIGN = idNamed('Subnets', 'SubnetId', 'data-a', SECOND_VPC);
const DEFAULT_GROUP = idNamed('SecurityGroups', 'GroupId', 'default');
const WEB_GROUP = idNamed('SecurityGroups', 'GroupId', 'web');
const PRIVATE_TABLE = idNamed('RouteTables', 'RouteTableId', 'private');

const SSM = { VpcEndpointType: 'Interface', ServiceName: service('ssm'), SubnetIds: [A, B] } as const;

type Input = Partial<ec2.CreateVpcEndpointCommandInput>;

function available(lab: Lab, subnet: string): unknown {
  return lab.one('Subnets', 'SubnetId', subnet)['AvailableIpAddressCount'];
}

describe('an interface endpoint', () => {
  it('is pending, then available; its network interfaces and names are there', async () => {
    const lab = endpointLab();
    const tables = lab.all('RouteTables');
    const made = await lab.create({ ...SSM, SubnetIds: [...SSM.SubnetIds] });
    const id = made.VpcEndpointId ?? '';
    assert.equal(made.State, 'pending');
    assert.deepEqual(made.SubnetIds, [A, B]);
    assert.deepEqual(made.Groups, [{ GroupId: DEFAULT_GROUP, GroupName: 'default' }]);
    assert.equal(made.PrivateDnsEnabled, true);
    assert.deepEqual(made.DnsOptions, { DnsRecordIpType: 'ipv4' });
    const unique = /^vpce-0[0-9a-f]{16}-([0-9a-z]{8})\.ssm\.us-east-1\.vpce\.amazonaws\.com$/.exec(
      made.DnsEntries?.[0]?.DnsName ?? '',
    )?.[1];
    assert.deepEqual(
      made.DnsEntries?.map(({ DnsName: name }) => name),
      [
        `${id}-${unique}.ssm.us-east-1.vpce.amazonaws.com`,
        `${id}-${unique}-us-east-1a.ssm.us-east-1.vpce.amazonaws.com`,
        `${id}-${unique}-us-east-1b.ssm.us-east-1.vpce.amazonaws.com`,
        'ssm.us-east-1.amazonaws.com',
      ],
    );
    const zones = made.DnsEntries.map(({ HostedZoneId: zone }) => zone);
    assert.deepEqual(zones.slice(0, 3), Array(3).fill('Z7HUB22UULQXV'));
    assert.match(zones[3] ?? '', /^Z[0-9A-Z]+$/);
    for (const [index, subnet] of [A, B].entries()) {
      const eni = lab.one('NetworkInterfaces', 'NetworkInterfaceId', made.NetworkInterfaceIds?.[index]);
      assert.equal(eni['InterfaceType'], 'vpc_endpoint');
      assert.equal(eni['Description'], `VPC Endpoint Interface ${id}`);
      assert.equal(eni['RequesterManaged'], true);
      assert.equal(eni['SubnetId'], subnet);
      assert.match(String(eni['PrivateIpAddress']), index === 0 ? /^10\.0\.2\./ : /^10\.0\.3\./);
      assert.deepEqual(eni['Groups'], made.Groups);
    }
    assert.equal(available(lab, A), 249);
    assert.equal(available(lab, B), 250);
    assert.deepEqual(lab.all('RouteTables'), tables);
    lab.later();
    const described = await lab.client.send(new ec2.DescribeVpcEndpointsCommand({ VpcEndpointIds: [id] }));
    assert.deepEqual(described.VpcEndpoints, [{ ...made, State: 'available' }]);
  });

  it('has fixed addresses where it is asked for', async () => {
    const lab = endpointLab();
    const made = await lab.create({
      ...SSM,
      SubnetIds: [A],
      SecurityGroupIds: [WEB_GROUP],
      SubnetConfigurations: [{ SubnetId: A, Ipv4: '10.0.2.77' }],
    });
    const eni = lab.one('NetworkInterfaces', 'NetworkInterfaceId', made.NetworkInterfaceIds?.[0]);
    assert.equal(eni['PrivateIpAddress'], '10.0.2.77');
    assert.deepEqual(made.Groups, [{ GroupId: WEB_GROUP, GroupName: 'web' }]);
  });

  it('may be without subnets, and without private DNS', async () => {
    const lab = endpointLab();
    const made = await lab.create({
      VpcEndpointType: 'Interface',
      ServiceName: service('ecr.dkr'),
      PrivateDnsEnabled: false,
    });
    assert.deepEqual(made.NetworkInterfaceIds, []);
    assert.match(made.DnsEntries?.[0]?.DnsName ?? '', /\.dkr\.ecr\.us-east-1\.vpce\.amazonaws\.com$/);
    assert.equal(made.DnsEntries?.length, 1);
  });

  it('of S3 has wildcard names; its private names need a gateway endpoint or all of the VPC’s traffic', async () => {
    const lab = endpointLab();
    const input: Input = { VpcEndpointType: 'Interface', ServiceName: service('s3'), SubnetIds: [A] };
    const plain = await lab.create({ ...input, PrivateDnsEnabled: false });
    assert.match(
      plain.DnsEntries?.[0]?.DnsName ?? '',
      /^\*\.vpce-0\w+-\w{8}\.s3\.us-east-1\.vpce\.amazonaws\.com$/,
    );
    assert.match(
      plain.DnsEntries?.[1]?.DnsName ?? '',
      /^\*\.vpce-0\w+-\w{8}-us-east-1a\.s3\.us-east-1\.vpce\.amazonaws\.com$/,
    );
    assert.equal(plain.DnsEntries?.length, 2);
    assert.match(
      await failureOf(lab.create({ ...input, PrivateDnsEnabled: true })),
      new RegExp(
        '^InvalidParameter: To set PrivateDnsOnlyForInboundResolverEndpoint to true, the VPC ' +
          `${FIRST_VPC} must have a Gateway endpoint for the service\\.$`,
      ),
    );
    await lab.create({ ServiceName: service('s3') });
    const inbound = await lab.create({ ...input, PrivateDnsEnabled: true });
    assert.equal(inbound.DnsOptions?.PrivateDnsOnlyForInboundResolverEndpoint, true);
    assert.deepEqual(
      inbound.DnsEntries?.slice(2).map(({ DnsName: name }) => name?.split('.us-east-1')[0]),
      ['s3', '*.s3', 's3-accesspoint', '*.s3-accesspoint', 's3-control', '*.s3-control'],
    );
  });

  it('of S3 for the whole VPC needs no gateway endpoint', async () => {
    const lab = endpointLab();
    const made = await lab.create({
      VpcEndpointType: 'Interface',
      PrivateDnsEnabled: true,
      DnsOptions: { PrivateDnsOnlyForInboundResolverEndpoint: false },
    });
    assert.equal(made.DnsOptions?.PrivateDnsOnlyForInboundResolverEndpoint, false);
  });

  it('has both families where service and subnets have them', async () => {
    const lab = endpointLab({
      ServiceDetails: (details) =>
        details.map((one) => ({ ...one, SupportedIpAddressTypes: ['ipv4', 'ipv6'] })),
      Subnets: (subnets) =>
        subnets.map((subnet) =>
          subnet['SubnetId'] === A
            ? {
                ...subnet,
                Ipv6CidrBlockAssociationSet: [
                  { Ipv6CidrBlock: '2600:1f18::/64', Ipv6CidrBlockState: { State: 'associated' } },
                ],
              }
            : subnet,
        ),
    });
    const made = await lab.create({
      ...SSM,
      SubnetIds: [A],
      IpAddressType: 'dualstack',
      DnsOptions: { DnsRecordIpType: 'ipv6' },
      SubnetConfigurations: [{ SubnetId: A, Ipv6: '2600:1f18::abcd' }],
    });
    const eni = lab.one('NetworkInterfaces', 'NetworkInterfaceId', made.NetworkInterfaceIds?.[0]);
    assert.equal(entitiesField(eni, 'Ipv6Addresses')[0]?.['Ipv6Address'], '2600:1f18::abcd');
    assert.match(
      await failureOf(lab.create({ ...SSM, SubnetIds: [B], IpAddressType: 'dualstack' })),
      /^InvalidParameter: The subnet .* does not support the IP address type dualstack/,
    );
  });

  it('leads to another Region where the service is offered from there', async () => {
    const lab = endpointLab({
      ServiceDetails: (details) => [
        ...details,
        {
          ServiceName: 'com.amazonaws.eu-west-1.ssm',
          ServiceRegion: 'eu-west-1',
          ServiceType: [{ ServiceType: 'Interface' }],
        },
      ],
    });
    const ServiceName = 'com.amazonaws.eu-west-1.ssm';
    const input: Input = { VpcEndpointType: 'Interface', ServiceName, SubnetIds: [A] };
    assert.match(await failureOf(lab.create(input)), /^InvalidServiceName/);
    const made = await lab.create({ ...input, ServiceRegion: 'eu-west-1' });
    assert.equal(made.ServiceRegion, 'eu-west-1');
    assert.match(made.DnsEntries?.[0]?.DnsName ?? '', /\.ssm\.eu-west-1\.vpce\.amazonaws\.com$/);
  });

  it('is not made in a VPC that another account shares', async () => {
    const lab = endpointLab({ Vpcs: (vpcs) => vpcs.map((vpc) => ({ ...vpc, OwnerId: '999988887777' })) });
    assert.match(await failureOf(lab.create({ ...SSM, SubnetIds: [A] })), /^OperationNotPermitted: .*shared/);
  });

  const refused: readonly [what: string, input: Input, failure: RegExp][] = [
    [
      'with route tables',
      { RouteTableIds: [PRIVATE_TABLE] },
      /^InvalidParameter: Route table IDs are only supported for Gateway type VPC Endpoint\.$/,
    ],
    ['with a subnet of another VPC', { SubnetIds: [FOREIGN] }, /^InvalidParameter: .*different networks/],
    [
      'with a group of another VPC',
      { SecurityGroupIds: [idNamed('SecurityGroups', 'GroupId', 'default', SECOND_VPC)] },
      /^InvalidParameter: .*different networks/,
    ],
    [
      'with an address outside the subnet',
      { SubnetIds: [A], SubnetConfigurations: [{ SubnetId: A, Ipv4: '10.0.9.9' }] },
      /^InvalidParameterValue: Address 10\.0\.9\.9 does not fall within the subnet's address range/,
    ],
    [
      'with an address that AWS keeps',
      { SubnetIds: [A], SubnetConfigurations: [{ SubnetId: A, Ipv4: '10.0.2.1' }] },
      /^InvalidParameterValue/,
    ],
    [
      'with an address that is taken',
      { SubnetIds: [A], SubnetConfigurations: [{ SubnetId: A, Ipv4: '10.0.2.10' }] },
      /^InvalidIPAddress\.InUse/,
    ],
    [
      'with an address in another subnet',
      { SubnetIds: [A], SubnetConfigurations: [{ SubnetId: B }] },
      /^InvalidParameter: The subnet .* of SubnetConfigurations/,
    ],
    [
      'with an inbound resolver’s option that the service lacks',
      { DnsOptions: { PrivateDnsOnlyForInboundResolverEndpoint: true } },
      /^InvalidParameter: PrivateDnsOnlyForInboundResolverEndpoint is not supported/,
    ],
    ['with IPv6 that the service lacks', { IpAddressType: 'ipv6' }, /^InvalidParameter: The IP address type/],
  ];
  for (const [what, input, failure] of refused) {
    it(`is refused ${what}`, async () => {
      const lab = endpointLab();
      const before = lab.sandbox.answers().collections;
      assert.match(await failureOf(lab.create({ ...SSM, SubnetIds: [A, B], ...input })), failure);
      assert.deepEqual(lab.sandbox.answers().collections, before);
    });
  }

  it('is refused with more than five groups', async () => {
    const lab = endpointLab({
      SecurityGroups: (groups) => [
        ...groups,
        ...[1, 2, 3, 4, 5, 6].map((n) => ({ GroupId: `sg-${n}`, GroupName: `g${n}`, VpcId: FIRST_VPC })),
      ],
    });
    const groups = [1, 2, 3, 4, 5, 6].map((n) => `sg-${n}`);
    const input = { ...SSM, SubnetIds: [A] };
    assert.match(
      await failureOf(lab.create({ ...input, SecurityGroupIds: groups })),
      /^SecurityGroupsPerInterfaceLimitExceeded/,
    );
    const made = await lab.create({ ...input, SecurityGroupIds: groups.slice(1) });
    assert.equal(made.Groups?.length, 5);
  });

  it('is refused private DNS that the service does not have', async () => {
    const lab = endpointLab({
      ServiceDetails: (details) =>
        details.map((one) => ({ ...one, PrivateDnsName: undefined, PrivateDnsNames: undefined })),
    });
    const input = { ...SSM, SubnetIds: [A] };
    assert.match(
      await failureOf(lab.create({ ...input, PrivateDnsEnabled: true })),
      /^InvalidParameter: Private DNS can't be enabled because the service com\.amazonaws\.us-east-1\.ssm does not provide/,
    );
    assert.equal((await lab.create(input)).PrivateDnsEnabled, false);
  });

  it('stands beside one of the same service without private DNS', async () => {
    const lab = endpointLab();
    await lab.create({ ...SSM, SubnetIds: [A] });
    await lab.create({ ...SSM, SubnetIds: [PUBLIC_A], PrivateDnsEnabled: false });
  });

  it('counts with Gateway Load Balancer endpoints towards one quota', async () => {
    const lab = endpointLab({}, { quotas: { interfaceEndpointsPerVpc: 1 } });
    await lab.create({ ...SSM, SubnetIds: [A] });
    const other = { VpcEndpointType: 'Interface', ServiceName: service('sqs'), SubnetIds: [A] } as const;
    assert.match(await failureOf(lab.create({ ...other, SubnetIds: [A] })), /^VpcEndpointLimitExceeded/);
  });
});
