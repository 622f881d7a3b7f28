import * as assert from 'node:assert/strict';
import type { Entity } from '../../entity';
import { LESSON, testAccount, type TestAccount } from '../../testing/account';

const RouteTableId = LESSON.privateTable;

async function routesOf(account: TestAccount, id: string = RouteTableId): Promise<readonly Entity[]> {
  const table = await account.one('DescribeRouteTables', 'RouteTables', { RouteTableIds: [id] });
  return table['Routes'] as Entity[];
}

describe('CreateRoute', () => {
  it('is described as it was asked for, in canonical form', async () => {
    const account = testAccount();
    const target = { NatGatewayId: LESSON.natGateway };
    await account.send('CreateRoute', { RouteTableId, DestinationCidrBlock: '192.0.2.77/24', ...target });
    assert.deepEqual((await routesOf(account)).at(-1), {
      DestinationCidrBlock: '192.0.2.0/24',
      NatGatewayId: LESSON.natGateway,
      Origin: 'CreateRoute',
      State: 'active',
    });
  });

  it('shows the interface of an instance', async () => {
    const account = testAccount();
    const input = { RouteTableId, DestinationCidrBlock: '192.0.2.0/24', InstanceId: LESSON.webInstance };
    await account.send('CreateRoute', input);
    assert.equal((await routesOf(account)).at(-1)?.['NetworkInterfaceId'], LESSON.webInterface);
  });

  const to = (DestinationCidrBlock: string): object => ({
    DestinationCidrBlock,
    NatGatewayId: LESSON.natGateway,
  });
  const via = (target: object): object => ({ DestinationCidrBlock: '192.0.2.0/24', ...target });
  const REFUSED: readonly (readonly [code: string, why: string, input: object])[] = [
    ['RouteAlreadyExists', 'the same destination', to('0.0.0.0/0')],
    ['RouteAlreadyExists', 'the local route', to('10.0.0.0/16')],
    ['MissingParameter', 'no destination', { NatGatewayId: LESSON.natGateway }],
    ['MissingParameter', 'no target', { DestinationCidrBlock: '192.0.2.0/24' }],
    [
      'InvalidParameterCombination',
      'two destinations',
      { ...to('1.2.3.0/24'), DestinationIpv6CidrBlock: '::/0' },
    ],
    [
      'InvalidParameterCombination',
      'two targets',
      { ...to('1.2.3.0/24'), GatewayId: LESSON.internetGateway },
    ],
    ['InvalidParameterValue', 'no CIDR', to('1.2.3.4')],
    ['InvalidParameterValue', 'a range of AWS', to('169.254.168.0/24')],
    ['InvalidParameterValue', 'a part of a subnet', to('10.0.0.0/25')],
    [
      'InvalidParameterValue',
      'a subnet, to a gateway',
      { ...via({ GatewayId: LESSON.internetGateway }), DestinationCidrBlock: '10.0.0.0/24' },
    ],
    ['InvalidGatewayID.NotFound', 'no gateway', via({ GatewayId: 'igw-00000000' })],
    ['InvalidNatGatewayID.NotFound', 'no NAT gateway', via({ NatGatewayId: 'nat-00000000' })],
    ['InvalidNetworkInterfaceID.NotFound', 'no interface', via({ NetworkInterfaceId: 'eni-00000000' })],
    ['InvalidInstanceID.NotFound', 'no instance', via({ InstanceId: 'i-00000000' })],
    ['InvalidTransitGatewayID.NotFound', 'no transit gateway', via({ TransitGatewayId: 'tgw-00000000' })],
    ['InvalidVpcPeeringConnectionID.NotFound', 'no peering', via({ VpcPeeringConnectionId: 'pcx-00000000' })],
    ['InvalidVpcEndpointId.NotFound', 'no endpoint', via({ VpcEndpointId: 'vpce-00000000' })],
    ['RouteNotSupported', 'a gateway endpoint', via({ VpcEndpointId: LESSON.s3Endpoint })],
    [
      'InvalidPrefixListID.NotFound',
      'no list',
      { DestinationPrefixListId: 'pl-00000000', NatGatewayId: LESSON.natGateway },
    ],
    [
      'InvalidParameterValue',
      'NAT for IPv6',
      { DestinationIpv6CidrBlock: '::/0', NatGatewayId: LESSON.natGateway },
    ],
    ['UnsupportedOperation', 'Cloud WAN', via({ CoreNetworkArn: 'arn:x' })],
  ];
  for (const [code, why, input] of REFUSED) {
    it(`${code}: ${why}`, async () => {
      assert.equal(await testAccount().codeOf('CreateRoute', { RouteTableId, ...input }), code);
    });
  }

  it('lets a whole subnet’s route be more specific than the local one, to an interface', async () => {
    const account = testAccount();
    const target = { NetworkInterfaceId: LESSON.webInterface };
    await account.send('CreateRoute', { RouteTableId, DestinationCidrBlock: '10.0.0.0/24', ...target });
  });

  it('refuses targets of another VPC', async () => {
    const input = { RouteTableId: LESSON.otherMainTable, DestinationCidrBlock: '192.0.2.0/24' };
    const account = testAccount();
    for (const target of [
      { GatewayId: LESSON.internetGateway },
      { NatGatewayId: LESSON.natGateway },
      { InstanceId: LESSON.webInstance },
    ]) {
      assert.equal(await account.codeOf('CreateRoute', { ...input, ...target }), 'InvalidParameterValue');
    }
  });

  it('has egress-only gateways for IPv6 alone', async () => {
    const account = testAccount();
    const made = await account.send('CreateEgressOnlyInternetGateway', { VpcId: LESSON.first });
    const { EgressOnlyInternetGatewayId } = made['EgressOnlyInternetGateway'] as Entity;
    const target = { RouteTableId, EgressOnlyInternetGatewayId };
    const ipv4 = { ...target, DestinationCidrBlock: '192.0.2.0/24' };
    assert.equal(await account.codeOf('CreateRoute', ipv4), 'InvalidParameterValue');
    await account.send('CreateRoute', { ...target, DestinationIpv6CidrBlock: '::/0' });
    await account.send('DeleteEgressOnlyInternetGateway', { EgressOnlyInternetGatewayId });
    assert.equal((await routesOf(account)).at(-1)?.['State'], 'blackhole');
    assert.equal(
      await account.codeOf('ReplaceRoute', { ...target, DestinationIpv6CidrBlock: '::/0' }),
      'InvalidGatewayID.NotFound',
    );
  });

  it('counts a list as its greatest number of entries', async () => {
    const account = testAccount({ quotas: { routesPerTable: 5 } });
    const list = { DestinationPrefixListId: LESSON.officeList, NatGatewayId: LESSON.natGateway };
    assert.equal(await account.codeOf('CreateRoute', { RouteTableId, ...list }), 'RouteLimitExceeded');
    await account.send('CreateRoute', { RouteTableId, ...to('1.2.3.0/24') });
  });
});

describe('ReplaceRoute and DeleteRoute', () => {
  const destination = { DestinationCidrBlock: '0.0.0.0/0' };

  it('put another target in place, and take a route away', async () => {
    const account = testAccount();
    const target = { GatewayId: LESSON.internetGateway };
    await account.send('ReplaceRoute', { RouteTableId, ...destination, ...target });
    assert.equal((await routesOf(account))[1]?.['GatewayId'], LESSON.internetGateway);
    assert.equal((await routesOf(account))[1]?.['NatGatewayId'], undefined);
    await account.send('DeleteRoute', { RouteTableId, ...destination });
    assert.equal((await routesOf(account)).length, 2);
  });

  it('say what is not there', async () => {
    const account = testAccount();
    const none = { RouteTableId, DestinationCidrBlock: '1.2.3.0/24' };
    assert.equal(await account.codeOf('DeleteRoute', none), 'InvalidRoute.NotFound');
    const replaced = { ...none, NatGatewayId: LESSON.natGateway };
    assert.equal(await account.codeOf('ReplaceRoute', replaced), 'InvalidParameterValue');
  });

  it('leave the routes of endpoints alone', async () => {
    const account = testAccount();
    const route = { RouteTableId: LESSON.endpointTable, DestinationPrefixListId: LESSON.s3List };
    assert.equal(await account.codeOf('DeleteRoute', route), 'InvalidParameterValue');
    const target = { VpcPeeringConnectionId: LESSON.peering };
    assert.equal(await account.codeOf('ReplaceRoute', { ...route, ...target }), 'InvalidParameterValue');
    assert.equal(await account.codeOf('CreateRoute', { ...route, ...target }), 'RouteAlreadyExists');
  });

  it('never take a local route away, also when its target was replaced; bring it back', async () => {
    const account = testAccount();
    const local = { RouteTableId, DestinationCidrBlock: '10.0.0.0/16' };
    assert.equal(await account.codeOf('DeleteRoute', local), 'InvalidParameterValue');
    await account.send('ReplaceRoute', { ...local, NetworkInterfaceId: LESSON.webInterface });
    assert.equal(await account.codeOf('DeleteRoute', local), 'InvalidParameterValue');
    await account.send('ReplaceRoute', { ...local, LocalTarget: true });
    assert.equal((await routesOf(account))[0]?.['GatewayId'], 'local');
    const other = { RouteTableId, ...destination, LocalTarget: true };
    assert.equal(await account.codeOf('ReplaceRoute', other), 'InvalidParameterCombination');
  });
});
