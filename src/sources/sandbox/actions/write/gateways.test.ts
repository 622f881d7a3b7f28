import * as assert from 'node:assert/strict';
import type { Entity } from '../../entity';
import { DURATIONS } from '../../durations';
import { LESSON, testAccount, type TestAccount } from '../../testing/account';

async function stateOfRoute(account: TestAccount, table: string, destination: string): Promise<unknown> {
  const { Routes } = await account.one('DescribeRouteTables', 'RouteTables', { RouteTableIds: [table] });
  return (Routes as Entity[]).find((route) => route['DestinationCidrBlock'] === destination)?.['State'];
}

async function made(
  account: TestAccount,
  operation: string,
  member: string,
  id: string,
  input = {},
): Promise<string> {
  return String(((await account.send(operation, input))[member] as Entity)[id]);
}

describe('internet gateways', () => {
  const create = (account: TestAccount): Promise<string> =>
    made(account, 'CreateInternetGateway', 'InternetGateway', 'InternetGatewayId');

  it('are attached to one VPC, which has one', async () => {
    const account = testAccount();
    const InternetGatewayId = await create(account);
    const to = (VpcId: string): object => ({ InternetGatewayId, VpcId });
    assert.equal(await account.codeOf('AttachInternetGateway', to(LESSON.first)), 'InvalidParameterValue');
    await account.send('AttachInternetGateway', to(LESSON.second));
    assert.equal(
      await account.codeOf('AttachInternetGateway', to(LESSON.second)),
      'Resource.AlreadyAssociated',
    );
    assert.equal(await account.codeOf('DeleteInternetGateway', { InternetGatewayId }), 'DependencyViolation');
    assert.equal(await account.codeOf('DetachInternetGateway', to(LESSON.first)), 'Gateway.NotAttached');
  });

  it('leave blackholes behind, which lead somewhere again when they come back', async () => {
    const account = testAccount();
    const InternetGatewayId = await create(account);
    const attachment = { InternetGatewayId, VpcId: LESSON.second };
    await account.send('AttachInternetGateway', attachment);
    const route = { RouteTableId: LESSON.otherMainTable, DestinationCidrBlock: '0.0.0.0/0' };
    await account.send('CreateRoute', { ...route, GatewayId: InternetGatewayId });
    const state = (): Promise<unknown> => stateOfRoute(account, LESSON.otherMainTable, '0.0.0.0/0');
    assert.equal(await state(), 'active');
    await account.send('DetachInternetGateway', attachment);
    assert.equal(await state(), 'blackhole');
    await account.send('AttachInternetGateway', attachment);
    assert.equal(await state(), 'active');
    await account.send('DetachInternetGateway', attachment);
    await account.send('DeleteInternetGateway', { InternetGatewayId });
    assert.equal(await state(), 'blackhole');
  });

  it('stay while public addresses are mapped', async () => {
    const attachment = { InternetGatewayId: LESSON.internetGateway, VpcId: LESSON.first };
    assert.equal(await testAccount().codeOf('DetachInternetGateway', attachment), 'DependencyViolation');
  });

  it('keep the quota', async () => {
    const account = testAccount({ quotas: { internetGatewaysPerRegion: 1 } });
    assert.equal(await account.codeOf('CreateInternetGateway'), 'InternetGatewayLimitExceeded');
  });
});

describe('Elastic IP addresses', () => {
  it('are allocated, described and released', async () => {
    const account = testAccount();
    const { AllocationId, PublicIp } = await account.send('AllocateAddress', { Domain: 'vpc' });
    const { Addresses } = await account.send('DescribeAddresses', { PublicIps: [PublicIp] });
    assert.equal((Addresses as Entity[])[0]?.['AllocationId'], AllocationId);
    await account.send('ReleaseAddress', { AllocationId });
    assert.equal(await account.codeOf('ReleaseAddress', { AllocationId }), 'InvalidAllocationID.NotFound');
    assert.equal(await account.codeOf('ReleaseAddress', { PublicIp }), 'InvalidAddress.NotFound');
  });

  it('are not released while in use, nor more than the quota', async () => {
    const account = testAccount({ quotas: { elasticIpsPerRegion: 1 } });
    const used = { AllocationId: LESSON.natAllocation };
    assert.equal(await account.codeOf('ReleaseAddress', used), 'InvalidIPAddress.InUse');
    assert.equal(await account.codeOf('AllocateAddress'), 'AddressLimitExceeded');
  });
});

describe('NAT gateways', () => {
  const SubnetId = LESSON.publicSubnet;
  const read = (account: TestAccount, id: string): Promise<Entity> =>
    account.one('DescribeNatGateways', 'NatGateways', { NatGatewayIds: [id] });
  const create = (account: TestAccount, input: object): Promise<string> =>
    made(account, 'CreateNatGateway', 'NatGateway', 'NatGatewayId', { SubnetId, ...input });
  const free = async (account: TestAccount): Promise<unknown> =>
    (await account.one('DescribeSubnets', 'Subnets', { SubnetIds: [SubnetId] }))['AvailableIpAddressCount'];

  it('take an address and an interface, and give both back', async () => {
    const account = testAccount();
    const { AllocationId } = await account.send('AllocateAddress');
    const NatGatewayId = await create(account, { AllocationId });
    assert.equal((await read(account, NatGatewayId))['State'], 'pending');
    assert.equal(await free(account), 248);
    account.clock.advance(DURATIONS.natGatewayCreation - 1);
    assert.equal((await read(account, NatGatewayId))['State'], 'pending');
    account.clock.advance(1);
    const gateway = await read(account, NatGatewayId);
    assert.equal(gateway['State'], 'available');
    const [address] = gateway['NatGatewayAddresses'] as Entity[];
    const NetworkInterfaceIds = [address?.['NetworkInterfaceId']];
    const eni = await account.one('DescribeNetworkInterfaces', 'NetworkInterfaces', { NetworkInterfaceIds });
    assert.deepEqual([eni['InterfaceType'], eni['PrivateIpAddress']], ['nat_gateway', '10.0.0.4']);
    assert.equal(await account.codeOf('ReleaseAddress', { AllocationId }), 'InvalidIPAddress.InUse');

    const route = { RouteTableId: LESSON.mainTable, DestinationCidrBlock: '0.0.0.0/0' };
    await account.send('CreateRoute', { ...route, NatGatewayId });
    await account.send('DeleteNatGateway', { NatGatewayId });
    assert.equal((await read(account, NatGatewayId))['State'], 'deleting');
    account.clock.advance(DURATIONS.natGatewayDeletion);
    assert.equal((await read(account, NatGatewayId))['State'], 'deleted');
    assert.equal(await stateOfRoute(account, LESSON.mainTable, '0.0.0.0/0'), 'blackhole');
    assert.equal(await free(account), 249);
    await account.send('ReleaseAddress', { AllocationId });
    account.clock.advance(DURATIONS.natGatewayTrace);
    assert.equal(
      await account.codeOf('DescribeNatGateways', { NatGatewayIds: [NatGatewayId] }),
      'NatGatewayNotFound',
    );
  });

  it('may be private, without an address', async () => {
    const account = testAccount();
    const id = await create(account, { ConnectivityType: 'private', PrivateIpAddress: '10.0.0.77' });
    const [address] = (await read(account, id))['NatGatewayAddresses'] as Entity[];
    assert.deepEqual([address?.['PrivateIp'], address?.['PublicIp']], ['10.0.0.77', undefined]);
  });

  const FAILED: readonly (readonly [code: string, input: object])[] = [
    ['Resource.AlreadyAssociated', { AllocationId: LESSON.natAllocation }],
    ['InvalidAllocationID.NotFound', { AllocationId: 'eipalloc-00000000' }],
    ['Gateway.NotAttached', { AllocationId: LESSON.natAllocation, SubnetId: LESSON.isolatedSubnet }],
  ];
  for (const [code, input] of FAILED) {
    it(`fail with ${code}`, async () => {
      const account = testAccount();
      const id = await create(account, input);
      assert.equal((await read(account, id))['State'], 'pending');
      account.clock.advance(DURATIONS.natGatewayCreation);
      const { State, FailureCode } = await read(account, id);
      assert.deepEqual([State, FailureCode], ['failed', code]);
      account.clock.advance(DURATIONS.natGatewayTrace);
      assert.equal(
        await account.codeOf('DescribeNatGateways', { NatGatewayIds: [id] }),
        'NatGatewayNotFound',
      );
    });
  }

  const REFUSED: readonly (readonly [code: string, input: object])[] = [
    ['MissingParameter', { SubnetId }],
    ['MissingParameter', { ConnectivityType: 'private' }],
    ['InvalidParameterValue', { SubnetId, ConnectivityType: 'private', AllocationId: LESSON.natAllocation }],
    ['InvalidSubnetID.NotFound', { SubnetId: 'subnet-00000000', ConnectivityType: 'private' }],
    ['InvalidParameterValue', { SubnetId, ConnectivityType: 'private', PrivateIpAddress: '10.0.0.1' }],
    ['InvalidIPAddress.InUse', { SubnetId, ConnectivityType: 'private', PrivateIpAddress: '10.0.0.10' }],
    ['UnsupportedOperation', { SubnetId, AvailabilityMode: 'regional' }],
  ];
  for (const [code, input] of REFUSED) {
    it(`${code} for ${JSON.stringify(input)}`, async () => {
      assert.equal(await testAccount().codeOf('CreateNatGateway', input), code);
    });
  }

  it('keep the quota of their zone', async () => {
    const account = testAccount({ quotas: { natGatewaysPerZone: 1 } });
    const input = { SubnetId, ConnectivityType: 'private' };
    assert.equal(await account.codeOf('CreateNatGateway', input), 'NatGatewayLimitExceeded');
  });

  it('come once for one token', async () => {
    const account = testAccount();
    const ClientToken = 'one';
    const input = { ConnectivityType: 'private', ClientToken };
    const id = await create(account, input);
    assert.equal(await create(account, input), id);
    const other = { SubnetId: LESSON.privateSubnet, ...input };
    assert.equal(await account.codeOf('CreateNatGateway', other), 'IdempotentParameterMismatch');
  });
});
