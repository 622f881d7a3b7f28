import * as assert from 'node:assert/strict';
import type { Entity } from '../../entity';
import { LESSON, testAccount, type TestAccount } from '../../testing/account';

const Resources = [LESSON.first];

async function tagsOf(account: TestAccount, id: string): Promise<Entity> {
  const Filters = [{ Name: 'resource-id', Values: [id] }];
  const { Tags } = await account.send('DescribeTags', { Filters });
  const pairs = (Tags as Entity[]).map(({ Key, Value }): [string, unknown] => [String(Key), Value]);
  return Object.fromEntries(pairs);
}

describe('CreateTags and DeleteTags', () => {
  it('add, change and take away', async () => {
    const account = testAccount();
    const Tags = [
      { Key: 'Name', Value: 'changed' },
      { Key: 'team', Value: 'x' },
    ];
    const ids = [LESSON.first, LESSON.webInterface, LESSON.webInstance, LESSON.s3Endpoint];
    await account.send('CreateTags', { Resources: ids, Tags });
    for (const id of ids) assert.deepEqual(await tagsOf(account, id), { Name: 'changed', team: 'x' }, id);
    await account.send('DeleteTags', { Resources, Tags: [{ Key: 'Name', Value: 'other' }, { Key: 'team' }] });
    assert.deepEqual(await tagsOf(account, LESSON.first), { Name: 'changed' });
    await account.send('DeleteTags', { Resources });
    assert.deepEqual(await tagsOf(account, LESSON.first), {});
  });

  it('change nothing where one resource is unknown', async () => {
    const account = testAccount();
    const input = { Resources: [LESSON.first, 'subnet-00000000'], Tags: [{ Key: 'a', Value: 'b' }] };
    assert.equal(await account.codeOf('CreateTags', input), 'InvalidSubnetID.NotFound');
    assert.deepEqual(await tagsOf(account, LESSON.first), { Name: 'First-VPC' });
    assert.equal(await account.codeOf('CreateTags', { ...input, Resources: ['x'] }), 'InvalidID');
  });

  const REFUSED: readonly (readonly [code: string, tag: object])[] = [
    ['InvalidParameterValue', { Key: 'aws:x', Value: 'x' }],
    ['InvalidParameterValue', { Key: 'x'.repeat(129), Value: 'x' }],
    ['InvalidParameterValue', { Key: 'x', Value: 'x'.repeat(257) }],
    ['InvalidTagKey.Malformed', { Key: '', Value: 'x' }],
  ];
  for (const [code, tag] of REFUSED) {
    it(`${code} for ${JSON.stringify(tag).slice(0, 40)}, also on creation`, async () => {
      const account = testAccount();
      assert.equal(await account.codeOf('CreateTags', { Resources, Tags: [tag] }), code);
      const TagSpecifications = [{ ResourceType: 'internet-gateway', Tags: [tag] }];
      assert.equal(await account.codeOf('CreateInternetGateway', { TagSpecifications }), code);
    });
  }

  it('take keys of 128 and values of 256 characters, 50 of them', async () => {
    const account = testAccount();
    const Tags = Array.from({ length: 49 }, (_, n) => ({
      Key: `${n}`.padStart(128, 'k'),
      Value: 'v'.repeat(256),
    }));
    await account.send('CreateTags', { Resources, Tags });
    const more = { Resources, Tags: [{ Key: 'one more', Value: '' }] };
    assert.equal(await account.codeOf('CreateTags', more), 'TagLimitExceeded');
    await account.send('CreateTags', { Resources, Tags: [{ Key: 'Name', Value: 'changed' }] });
  });

  it('come with a resource', async () => {
    const account = testAccount();
    const TagSpecifications = [{ ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'x' }] }];
    const { RouteTable } = await account.send('CreateRouteTable', { VpcId: LESSON.first, TagSpecifications });
    assert.deepEqual(await tagsOf(account, String((RouteTable as Entity)['RouteTableId'])), { Name: 'x' });
    const twice = { VpcId: LESSON.first, TagSpecifications: [...TagSpecifications, ...TagSpecifications] };
    assert.equal(await account.codeOf('CreateRouteTable', twice), 'InvalidParameterValue');
  });
});
