import * as assert from 'node:assert/strict';
import type { Entity } from '../../entity';
import { DURATIONS } from '../../durations';
import { LESSON, testAccount, type TestAccount } from '../../testing/account';

const NEW = {
  PrefixListName: 'own',
  AddressFamily: 'IPv4',
  MaxEntries: 2,
  Entries: [{ Cidr: '192.0.2.1/24', Description: 'x' }],
};

async function create(account: TestAccount): Promise<string> {
  const { PrefixList } = await account.send('CreateManagedPrefixList', NEW);
  account.clock.advance(DURATIONS.prefixListStep);
  return String((PrefixList as Entity)['PrefixListId']);
}

describe('managed prefix lists', () => {
  it('are made, changed and deleted', async () => {
    const account = testAccount();
    const PrefixListId = await create(account);
    const read = (): Promise<Entity> =>
      account.one('DescribeManagedPrefixLists', 'PrefixLists', { PrefixListIds: [PrefixListId] });
    const entries = async (): Promise<unknown> =>
      ((await account.send('GetManagedPrefixListEntries', { PrefixListId }))['Entries'] as Entity[]).map(
        ({ Cidr }) => Cidr,
      );
    assert.deepEqual(await entries(), ['192.0.2.0/24']);
    assert.equal((await read())['State'], 'create-complete');
    const change = { PrefixListId, CurrentVersion: 1, AddEntries: [{ Cidr: '198.51.100.0/24' }] };
    await account.send('ModifyManagedPrefixList', change);
    assert.equal((await read())['State'], 'modify-in-progress');
    assert.equal(await account.codeOf('ModifyManagedPrefixList', change), 'IncorrectState');
    account.clock.advance(DURATIONS.prefixListStep);
    assert.deepEqual(await entries(), ['192.0.2.0/24', '198.51.100.0/24']);
    assert.equal(await account.codeOf('ModifyManagedPrefixList', change), 'PrefixListVersionMismatch');
    const full = { ...change, CurrentVersion: 2, AddEntries: [{ Cidr: '1.0.0.0/8' }] };
    assert.equal(await account.codeOf('ModifyManagedPrefixList', full), 'PrefixListMaxEntriesExceeded');
    await account.send('DeleteManagedPrefixList', { PrefixListId });
    const gone = await account.codeOf('DeleteManagedPrefixList', { PrefixListId });
    assert.equal(gone, 'InvalidPrefixListID.NotFound');
  });

  it('stay while something names them', async () => {
    const account = testAccount();
    const route = { RouteTableId: LESSON.privateTable, DestinationPrefixListId: LESSON.officeList };
    await account.send('CreateRoute', { ...route, NatGatewayId: LESSON.natGateway });
    const input = { PrefixListId: LESSON.officeList };
    assert.equal(await account.codeOf('DeleteManagedPrefixList', input), 'DependencyViolation');
  });

  it('of AWS are not ours to change', async () => {
    const input = { PrefixListId: LESSON.s3List };
    assert.equal(await testAccount().codeOf('DeleteManagedPrefixList', input), 'UnauthorizedOperation');
  });

  const REFUSED: readonly (readonly [code: string, input: object])[] = [
    ['InvalidParameterValue', { PrefixListName: 'com.amazonaws.x' }],
    ['InvalidParameterValue', { AddressFamily: 'IPv5' }],
    ['InvalidParameterValue', { MaxEntries: 1001 }],
    ['InvalidParameterValue', { Entries: [{ Cidr: '::/0' }] }],
  ];
  for (const [code, input] of REFUSED) {
    it(`${code} for ${JSON.stringify(input)}`, async () => {
      assert.equal(await testAccount().codeOf('CreateManagedPrefixList', { ...NEW, ...input }), code);
    });
  }
});
