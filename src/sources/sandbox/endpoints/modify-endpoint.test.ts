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

const A = idNamed('Subnets', 'SubnetId', 'private-a');
const PUBLIC_A = idNamed('Subnets', 'SubnetId', 'public-a');
const B = idNamed('Subnets', 'SubnetId', 'private-b');
const PRIVATE = idNamed('RouteTables', 'RouteTableId', 'private');
const PUBLIC = idNamed('RouteTables', 'RouteTableId', 'public');
const DATA = idNamed('RouteTables', 'RouteTableId', 'data', SECOND_VPC);
const WEB = idNamed('SecurityGroups', 'GroupId', 'web');
const DEFAULT = idNamed('SecurityGroups', 'GroupId', 'default');
const POLICY = '{"Statement":{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}}';

type Input = Omit<ec2.ModifyVpcEndpointCommandInput, 'VpcEndpointId'>;

async function modify(lab: Lab, made: ec2.VpcEndpoint, input: Input): Promise<ec2.VpcEndpoint> {
  const VpcEndpointId = made.VpcEndpointId ?? '';
  const { Return: done } = await lab.client.send(
    new ec2.ModifyVpcEndpointCommand({ VpcEndpointId, ...input }),
  );
  assert.equal(done, true);
  const { VpcEndpoints: found } = await lab.client.send(
    new ec2.DescribeVpcEndpointsCommand({ VpcEndpointIds: [VpcEndpointId] }),
  );
  return found?.[0] ?? {};
}

function targets(lab: Lab, table: string): readonly string[] {
  return routesOfTable(lab, table).filter((route) => route.includes('vpce-'));
}

describe('modifying a gateway endpoint', () => {
  it('lets the routes follow its tables', async () => {
    const lab = endpointLab();
    const made = await lab.create({ RouteTableIds: [PRIVATE] });
    const after = await modify(lab, made, { AddRouteTableIds: [PUBLIC], RemoveRouteTableIds: [PRIVATE] });
    assert.deepEqual(after.RouteTableIds, [PUBLIC]);
    assert.deepEqual(targets(lab, PRIVATE), []);
    assert.equal(targets(lab, PUBLIC).length, 1);
  });

  it('sets and resets the policy', async () => {
    const lab = endpointLab();
    const made = await lab.create({});
    assert.equal((await modify(lab, made, { PolicyDocument: POLICY })).PolicyDocument, POLICY);
    assert.equal((await modify(lab, made, { ResetPolicy: true })).PolicyDocument, made.PolicyDocument);
    assert.deepEqual(await modify(lab, made, {}), made);
  });

  const refused: readonly [what: string, input: Input, failure: RegExp][] = [
    ['a table that it has', { AddRouteTableIds: [PRIVATE] }, /^RouteAlreadyExists/],
    ['a table of another VPC', { AddRouteTableIds: [DATA] }, /^InvalidParameter/],
    ['an unknown table', { AddRouteTableIds: ['rtb-0123456789abcdef0'] }, /^InvalidRouteTableID\.NotFound/],
    [
      'to lose a table that it has not',
      { RemoveRouteTableIds: [PUBLIC] },
      /^InvalidParameter: .*not associated/,
    ],
    ['subnets', { AddSubnetIds: [A] }, /^InvalidParameter: Subnet IDs are only supported/],
    ['groups', { AddSecurityGroupIds: [WEB] }, /^InvalidParameter: Security group IDs/],
    ['private DNS', { PrivateDnsEnabled: true }, /^InvalidParameter: Private DNS/],
    ['no policy', { PolicyDocument: '[]' }, /^InvalidPolicyDocument/],
    ['two policies', { PolicyDocument: POLICY, ResetPolicy: true }, /^InvalidParameterCombination/],
  ];
  for (const [what, input, failure] of refused) {
    it(`refuses ${what}`, async () => {
      const lab = endpointLab();
      const made = await lab.create({ RouteTableIds: [PRIVATE] });
      const before = lab.sandbox.answers().collections;
      assert.match(await failureOf(modify(lab, made, input)), failure);
      assert.deepEqual(lab.sandbox.answers().collections, before);
    });
  }
});

describe('modifying an interface endpoint', () => {
  async function ssm(
    lab: Lab,
    input: Partial<ec2.CreateVpcEndpointCommandInput> = {},
  ): Promise<ec2.VpcEndpoint> {
    const made = await lab.create({
      VpcEndpointType: 'Interface',
      ServiceName: service('ssm'),
      SubnetIds: [A],
      ...input,
    });
    lab.later();
    return made;
  }

  it('lets interfaces, names and addresses follow its subnets', async () => {
    const lab = endpointLab();
    const made = await ssm(lab);
    const both = await modify(lab, made, { AddSubnetIds: [B] });
    assert.deepEqual(both.SubnetIds, [A, B]);
    assert.equal(both.NetworkInterfaceIds?.[0], made.NetworkInterfaceIds?.[0]);
    assert.deepEqual(
      both.DnsEntries?.map(({ DnsName: name = '' }) => name.replace(/^vpce-\w+-\w+?(-us-east-1.)?\./, '$1 ')),
      [
        ' ssm.us-east-1.vpce.amazonaws.com',
        '-us-east-1a ssm.us-east-1.vpce.amazonaws.com',
        '-us-east-1b ssm.us-east-1.vpce.amazonaws.com',
        'ssm.us-east-1.amazonaws.com',
      ],
    );
    assert.deepEqual(both.DnsEntries.slice(0, 2), made.DnsEntries?.slice(0, 2));
    const swapped = await modify(lab, made, { RemoveSubnetIds: [A], AddSubnetIds: [PUBLIC_A] });
    assert.deepEqual(swapped.SubnetIds, [B, PUBLIC_A]);
    assert.equal(lab.one('Subnets', 'SubnetId', A)['AvailableIpAddressCount'], 250);
    assert.deepEqual(lab.one('NetworkInterfaces', 'NetworkInterfaceId', made.NetworkInterfaceIds?.[0]), {});
  });

  it('changes groups, on every interface', async () => {
    const lab = endpointLab();
    const made = await ssm(lab);
    const after = await modify(lab, made, { AddSecurityGroupIds: [WEB], RemoveSecurityGroupIds: [DEFAULT] });
    assert.deepEqual(after.Groups, [{ GroupId: WEB, GroupName: 'web' }]);
    const eni = lab.one('NetworkInterfaces', 'NetworkInterfaceId', made.NetworkInterfaceIds?.[0]);
    assert.deepEqual(eni['Groups'], after.Groups);
  });

  it('turns private DNS off and on', async () => {
    const lab = endpointLab();
    const made = await ssm(lab);
    const off = await modify(lab, made, { PrivateDnsEnabled: false });
    assert.equal(off.PrivateDnsEnabled, false);
    assert.deepEqual(off.DnsEntries, made.DnsEntries?.slice(0, -1));
    const other = await ssm(lab, { SubnetIds: [B] });
    assert.match(await failureOf(modify(lab, made, { PrivateDnsEnabled: true })), /conflicting DNS domain/);
    await modify(lab, other, { PrivateDnsEnabled: false });
    assert.deepEqual((await modify(lab, made, { PrivateDnsEnabled: true })).DnsEntries, made.DnsEntries);
  });

  it('needs no list of offered services', async () => {
    const lab = endpointLab({ ServiceDetails: () => [] });
    const [gateway, sqs] = lab.all('VpcEndpoints') as readonly ec2.VpcEndpoint[];
    const after = await modify(lab, sqs ?? {}, { RemoveSubnetIds: sqs?.SubnetIds?.slice(1) });
    assert.deepEqual(
      after.DnsEntries?.map(({ DnsName: name }) => name),
      sqs?.DnsEntries?.filter((_entry, index) => index !== 2).map(({ DnsName: name }) => name),
    );
    assert.deepEqual((await modify(lab, gateway ?? {}, { RemoveRouteTableIds: [DATA] })).RouteTableIds, []);
    assert.deepEqual(targets(lab, DATA), []);
  });

  it('gives an interface another address', async () => {
    const lab = endpointLab();
    const made = await ssm(lab);
    const after = await modify(lab, made, { SubnetConfigurations: [{ SubnetId: A, Ipv4: '10.0.2.99' }] });
    const eni = lab.one('NetworkInterfaces', 'NetworkInterfaceId', after.NetworkInterfaceIds?.[0]);
    assert.equal(eni['PrivateIpAddress'], '10.0.2.99');
    assert.equal(lab.one('Subnets', 'SubnetId', A)['AvailableIpAddressCount'], 249);
  });

  it('refuses what creating refuses', async () => {
    const lab = endpointLab();
    const made = await ssm(lab);
    const cases: readonly [Input, RegExp][] = [
      [{ AddRouteTableIds: [PRIVATE] }, /^InvalidParameter: Route table IDs/],
      [{ AddSubnetIds: [PUBLIC_A] }, /^DuplicateSubnetsInSameZone/],
      [{ RemoveSubnetIds: [B] }, /^InvalidParameter: .*not associated/],
      [{ AddSubnetIds: ['subnet-0123456789abcdef0'] }, /^InvalidSubnetID\.NotFound/],
      [{ RemoveSecurityGroupIds: [DEFAULT] }, /^InvalidParameter: .*at least one/],
      [{ RemoveSecurityGroupIds: [WEB] }, /^InvalidParameter: .*not associated/],
      [{ IpAddressType: 'ipv6' }, /^InvalidParameter/],
      [{ SubnetConfigurations: [{ SubnetId: B }] }, /^InvalidParameter/],
    ];
    const before = lab.sandbox.answers().collections;
    for (const [input, failure] of cases) assert.match(await failureOf(modify(lab, made, input)), failure);
    assert.deepEqual(lab.sandbox.answers().collections, before);
  });

  it('waits until it is available, and leaves those of services alone', async () => {
    const lab = endpointLab({
      VpcEndpoints: (all) => all.map((endpoint) => ({ ...endpoint, RequesterManaged: true })),
    });
    const pending = await lab.create({ VpcEndpointType: 'Interface', ServiceName: service('ssm') });
    assert.match(await failureOf(modify(lab, pending, { AddSubnetIds: [A] })), /^IncorrectState/);
    const [managed] = lab.all('VpcEndpoints');
    assert.match(
      await failureOf(modify(lab, managed ?? {}, { ResetPolicy: true })),
      /^InvalidParameter: Operation is not allowed for requester-managed VPC endpoints for the service com\.amazonaws/,
    );
    assert.equal(pending.VpcId, FIRST_VPC);
  });
});
