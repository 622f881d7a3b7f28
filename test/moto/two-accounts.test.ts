import { strict as assert } from 'node:assert';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { line, treesOf, walk } from '../../src/tree/testing/trees';
import { makeVpc, MotoAccount, ROLE_ACCOUNT } from './moto-account';

/** Keys of the account that the role leads to: moto tells accounts apart by those that its STS gave out. */
async function assumedKeys(): Promise<{
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
}> {
  const sts = new STSClient({
    endpoint: process.env['MOTO_URL'] ?? '',
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIAMOTO', secretAccessKey: 's' },
  });
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({ RoleArn: `arn:aws:iam::${ROLE_ACCOUNT}:role/maker`, RoleSessionName: 'maker' }),
  );
  sts.destroy();
  assert.ok(Credentials?.AccessKeyId && Credentials.SecretAccessKey && Credentials.SessionToken);
  return {
    accessKeyId: Credentials.AccessKeyId,
    secretAccessKey: Credentials.SecretAccessKey,
    sessionToken: Credentials.SessionToken,
  };
}

describe('two profiles of moto with two accounts', () => {
  let keys: MotoAccount;
  let role: MotoAccount;
  const made = { keys: '', role: '' };

  before(async () => {
    keys = new MotoAccount('keys');
    await keys.reset();
    role = new MotoAccount('role', await assumedKeys());
    made.keys = await makeVpc(keys.ec2, 1);
    made.role = await makeVpc(role.ec2, 2);
  });
  after(() => {
    // In the order that undoes what each put in the other's place.
    role.close();
    keys.close();
  });

  it('show nothing of one under the other, read at the same time and in turns', async () => {
    const [ofKeys, ofRole] = await Promise.all([keys.network(), role.network()]);
    for (const network of [ofKeys, await keys.network()]) {
      assert.deepEqual(
        network.regions.map(({ scope }) => scope.account),
        ['123456789012'],
      );
      assert.ok(network.find(made.keys).length === 1 && network.find(made.role).length === 0);
    }
    for (const network of [ofRole, await role.network()]) {
      assert.deepEqual(
        network.regions.map(({ scope }) => scope.account),
        [ROLE_ACCOUNT],
      );
      assert.ok(network.find(made.role).length === 1 && network.find(made.keys).length === 0);
    }
  });

  it('share no node: account, Region and source are in every id', async () => {
    const nodes = async (account: MotoAccount) => walk(treesOf(await account.network()));
    const [ofKeys, ofRole] = [await nodes(keys), await nodes(role)];
    const ids = new Set(ofKeys.map(({ id }) => id));
    assert.deepEqual(
      ofRole.filter(({ id }) => ids.has(id)).map(({ id }) => id),
      [],
    );
    assert.doesNotMatch(ofRole.map(line).join('\n'), new RegExp(made.keys));
    assert.doesNotMatch(ofKeys.map(line).join('\n'), new RegExp(made.role));
  });

  it('reach the role’s account through moto’s STS alone', () => {
    assert.deepEqual([...role.hosts], ['127.0.0.1']);
  });
});
