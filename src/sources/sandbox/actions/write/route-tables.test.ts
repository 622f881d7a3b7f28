import * as assert from 'node:assert/strict';
import type { Entity } from '../../entity';
import { LESSON, testAccount, type TestAccount } from '../../testing/account';

const VpcId = LESSON.first;
const SubnetId = LESSON.publicSubnet;

async function newTable(account: TestAccount): Promise<string> {
  const { RouteTable } = await account.send('CreateRouteTable', { VpcId });
  return String((RouteTable as Entity)['RouteTableId']);
}

async function associationOf(account: TestAccount, name: string, value: string): Promise<Entity> {
  const Filters = [
    { Name: name, Values: [value] },
    { Name: 'vpc-id', Values: [VpcId] },
  ];
  const table = await account.one('DescribeRouteTables', 'RouteTables', { Filters });
  const found = (table['Associations'] as Entity[]).find(
    (one) => one['SubnetId'] === value || one['Main'] === true,
  );
  return found ?? {};
}

describe('CreateRouteTable and DeleteRouteTable', () => {
  it('make a table with the local route, and take it away', async () => {
    const account = testAccount();
    const RouteTableId = await newTable(account);
    const table = await account.one('DescribeRouteTables', 'RouteTables', { RouteTableIds: [RouteTableId] });
    assert.equal((table['Routes'] as Entity[])[0]?.['DestinationCidrBlock'], '10.0.0.0/16');
    await account.send('DeleteRouteTable', { RouteTableId });
    assert.equal(await account.codeOf('DeleteRouteTable', { RouteTableId }), 'InvalidRouteTableID.NotFound');
  });

  for (const [why, RouteTableId] of [
    ['main', LESSON.mainTable],
    ['in use', LESSON.publicTable],
  ]) {
    it(`refuse to delete what is ${why}`, async () => {
      assert.equal(await testAccount().codeOf('DeleteRouteTable', { RouteTableId }), 'DependencyViolation');
    });
  }

  it('keep the quota', async () => {
    const account = testAccount({ quotas: { routeTablesPerVpc: 3 } });
    assert.equal(await account.codeOf('CreateRouteTable', { VpcId }), 'RouteTableLimitExceeded');
  });
});

describe('route table associations', () => {
  it('are one for each subnet', async () => {
    const account = testAccount();
    const RouteTableId = await newTable(account);
    assert.equal(
      await account.codeOf('AssociateRouteTable', { RouteTableId, SubnetId }),
      'Resource.AlreadyAssociated',
    );
    const { RouteTableAssociationId } = await associationOf(account, 'association.subnet-id', SubnetId);
    await account.send('DisassociateRouteTable', { AssociationId: RouteTableAssociationId });
    await account.send('AssociateRouteTable', { RouteTableId, SubnetId });
    const made = await associationOf(account, 'association.subnet-id', SubnetId);
    assert.deepEqual([made['RouteTableId'], made['Main']], [RouteTableId, false]);
  });

  it('stay within a VPC', async () => {
    const other = { RouteTableId: LESSON.publicTable, SubnetId: LESSON.isolatedSubnet };
    assert.equal(await testAccount().codeOf('AssociateRouteTable', other), 'InvalidParameterValue');
    const gateway = { RouteTableId: LESSON.otherMainTable, GatewayId: LESSON.internetGateway };
    assert.equal(await testAccount().codeOf('AssociateRouteTable', gateway), 'InvalidParameterValue');
    const none = { RouteTableId: LESSON.publicTable };
    assert.equal(await testAccount().codeOf('AssociateRouteTable', none), 'InvalidParameterCombination');
  });

  it('of the main table can be replaced, not taken away', async () => {
    const account = testAccount();
    const { RouteTableAssociationId } = await associationOf(account, 'association.main', 'true');
    const AssociationId = RouteTableAssociationId;
    assert.equal(await account.codeOf('DisassociateRouteTable', { AssociationId }), 'InvalidParameterValue');
    const RouteTableId = await newTable(account);
    await account.send('ReplaceRouteTableAssociation', { AssociationId, RouteTableId });
    assert.equal((await associationOf(account, 'association.main', 'true'))['RouteTableId'], RouteTableId);
    await account.send('DeleteRouteTable', { RouteTableId: LESSON.mainTable });
  });

  it('can be replaced within their VPC', async () => {
    const account = testAccount();
    const { RouteTableAssociationId } = await associationOf(account, 'association.subnet-id', SubnetId);
    const AssociationId = RouteTableAssociationId;
    const other = { AssociationId, RouteTableId: LESSON.otherMainTable };
    assert.equal(await account.codeOf('ReplaceRouteTableAssociation', other), 'InvalidParameterValue');
    const next = { AssociationId, RouteTableId: LESSON.privateTable };
    const { NewAssociationId } = await account.send('ReplaceRouteTableAssociation', next);
    const made = await associationOf(account, 'association.subnet-id', SubnetId);
    assert.deepEqual(
      [made['RouteTableAssociationId'], made['RouteTableId']],
      [NewAssociationId, LESSON.privateTable],
    );
    const gone = await account.codeOf('ReplaceRouteTableAssociation', next);
    assert.equal(gone, 'InvalidAssociationID.NotFound');
  });

  it('may serve a gateway, whose table leads to interfaces only', async () => {
    const account = testAccount();
    const RouteTableId = await newTable(account);
    await account.send('AssociateRouteTable', { RouteTableId, GatewayId: LESSON.internetGateway });
    const route = { RouteTableId, DestinationCidrBlock: '10.0.0.0/24' };
    assert.equal(
      await account.codeOf('CreateRoute', { ...route, NatGatewayId: LESSON.natGateway }),
      'InvalidParameterValue',
    );
    await account.send('CreateRoute', { ...route, NetworkInterfaceId: LESSON.webInterface });
  });
});
