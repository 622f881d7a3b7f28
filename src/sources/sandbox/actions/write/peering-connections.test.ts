import * as assert from 'node:assert/strict';
import type { Entity } from '../../entity';
import { DURATIONS } from '../../durations';
import { LESSON, testAccount, type TestAccount } from '../../testing/account';

async function newVpc(account: TestAccount, CidrBlock: string): Promise<string> {
  return String(((await account.send('CreateVpc', { CidrBlock }))['Vpc'] as Entity)['VpcId']);
}

async function request(account: TestAccount, PeerVpcId: string, more: object = {}): Promise<string> {
  const answer = await account.send('CreateVpcPeeringConnection', {
    VpcId: LESSON.first,
    PeerVpcId,
    ...more,
  });
  return String((answer['VpcPeeringConnection'] as Entity)['VpcPeeringConnectionId']);
}

async function statusOf(account: TestAccount, id: string): Promise<unknown> {
  const input = { VpcPeeringConnectionIds: [id] };
  const connection = await account.one('DescribeVpcPeeringConnections', 'VpcPeeringConnections', input);
  return (connection['Status'] as Entity)['Code'];
}

describe('VPC peering connections', () => {
  it('go from request to active; a route made before leads somewhere then', async () => {
    const account = testAccount();
    const id = await request(account, await newVpc(account, '10.9.0.0/16'));
    const VpcPeeringConnectionId = id;
    assert.equal(await statusOf(account, id), 'initiating-request');
    assert.equal(
      await account.codeOf('AcceptVpcPeeringConnection', { VpcPeeringConnectionId }),
      'InvalidStateTransition',
    );
    account.clock.advance(DURATIONS.peeringStep);
    assert.equal(await statusOf(account, id), 'pending-acceptance');
    const route = { RouteTableId: LESSON.mainTable, DestinationCidrBlock: '10.9.0.0/16' };
    await account.send('CreateRoute', { ...route, VpcPeeringConnectionId });
    const state = async (): Promise<unknown> => {
      const input = { RouteTableIds: [LESSON.mainTable] };
      const { Routes } = await account.one('DescribeRouteTables', 'RouteTables', input);
      return (Routes as Entity[]).at(-1)?.['State'];
    };
    assert.equal(await state(), 'blackhole');
    await account.send('AcceptVpcPeeringConnection', { VpcPeeringConnectionId });
    assert.equal(await statusOf(account, id), 'provisioning');
    account.clock.advance(DURATIONS.peeringStep);
    assert.equal(await statusOf(account, id), 'active');
    assert.equal(await state(), 'active');
    await account.send('DeleteVpcPeeringConnection', { VpcPeeringConnectionId });
    assert.equal(await statusOf(account, id), 'deleted');
    assert.equal(await state(), 'blackhole');
    const again = await account.codeOf('DeleteVpcPeeringConnection', { VpcPeeringConnectionId });
    assert.equal(again, 'InvalidStateTransition');
    account.clock.advance(DURATIONS.peeringTrace);
    const gone = await account.codeOf('DeleteVpcPeeringConnection', { VpcPeeringConnectionId });
    assert.equal(gone, 'InvalidVpcPeeringConnectionID.NotFound');
  });

  it('fail where ranges overlap', async () => {
    const account = testAccount();
    const id = await request(account, await newVpc(account, '10.0.128.0/20'));
    account.clock.advance(DURATIONS.peeringStep);
    assert.equal(await statusOf(account, id), 'failed');
  });

  it('are one between two VPCs', async () => {
    const code = 'VpcPeeringConnectionAlreadyExists';
    const input = { VpcId: LESSON.second, PeerVpcId: LESSON.first };
    assert.equal(await testAccount().codeOf('CreateVpcPeeringConnection', input), code);
  });

  it('can be rejected, and expire', async () => {
    const account = testAccount();
    const rejected = await request(account, await newVpc(account, '10.8.0.0/16'));
    const forgotten = await request(account, await newVpc(account, '10.9.0.0/16'));
    account.clock.advance(DURATIONS.peeringStep);
    await account.send('RejectVpcPeeringConnection', { VpcPeeringConnectionId: rejected });
    assert.equal(await statusOf(account, rejected), 'rejected');
    account.clock.advance(DURATIONS.peeringExpiry - DURATIONS.peeringStep);
    assert.equal(await statusOf(account, forgotten), 'expired');
  });

  it('of other accounts and Regions are accepted there', async () => {
    const account = testAccount();
    const foreign = await request(account, 'vpc-0a', { PeerOwnerId: '444455556666' });
    const far = await request(account, 'vpc-0b', { PeerRegion: 'eu-west-1' });
    account.clock.advance(DURATIONS.peeringStep);
    for (const VpcPeeringConnectionId of [foreign, far]) {
      assert.equal(await statusOf(account, VpcPeeringConnectionId), 'pending-acceptance');
      assert.equal(
        await account.codeOf('AcceptVpcPeeringConnection', { VpcPeeringConnectionId }),
        'OperationNotPermitted',
      );
    }
  });

  it('need both VPCs', async () => {
    const account = testAccount();
    const VpcId = LESSON.first;
    assert.equal(await account.codeOf('CreateVpcPeeringConnection', { VpcId }), 'MissingParameter');
    const absent = { VpcId, PeerVpcId: 'vpc-00000000' };
    assert.equal(await account.codeOf('CreateVpcPeeringConnection', absent), 'InvalidVpcID.NotFound');
  });
});
