import { strict as assert } from 'node:assert';
import type { Scope } from '../../../network/describe';
import type { WriteCall } from '../../../endpoints/write/write';
import { classicLesson } from '../../../sources/sandbox/seed/classic-lesson';
import { LESSON } from '../../../sources/sandbox/testing/account';
import { openSandbox, type SandboxAccount } from './read-sandbox';

const CREATE: WriteCall = {
  operation: 'CreateVpcEndpoint',
  input: {
    VpcEndpointType: 'Gateway',
    VpcId: LESSON.first,
    ServiceName: 'com.amazonaws.us-east-1.s3',
    RouteTableIds: [LESSON.privateTable],
    ClientToken: 'token',
  },
};
const never = new AbortController().signal;

async function endpointsOf(account: SandboxAccount): Promise<readonly string[]> {
  const read = await account.read(never);
  assert.ok(read.ok);
  return read.value.network.all('vpc-endpoint').map(({ id }) => id);
}

describe('a sandbox', () => {
  const seed = classicLesson();

  it('is changed by its writer, and no other one is', async () => {
    const [original, copy] = [openSandbox(), openSandbox(seed)];
    const before = await endpointsOf(original);
    const writer = copy.writer(seed.scope);
    assert.ok(writer.ok);
    assert.equal(writer.value.honoursDryRun, true);
    assert.deepEqual(await writer.value.permission(CREATE, never), { kind: 'allowed' });
    assert.deepEqual(await endpointsOf(copy), before);
    const sent = await writer.value.send(CREATE, never);
    assert.ok(sent.outcome === 'done' && sent.id !== undefined);
    assert.deepEqual([...(await endpointsOf(copy))].sort(), [...before, sent.id].sort());
    assert.deepEqual(await endpointsOf(original), before);
    assert.deepEqual(await endpointsOf(openSandbox(seed)), before, 'what it was made of is as it was');
  });

  it('is changed again after its writer was disposed of', async () => {
    const account = openSandbox();
    const create = async (): Promise<void> => {
      const writer = account.writer(seed.scope);
      assert.ok(writer.ok);
      assert.equal((await writer.value.send(CREATE, never)).outcome, 'done');
      writer.value.dispose();
    };
    await create();
    // With its token: it is the same endpoint.
    await create();
    assert.equal((await endpointsOf(account)).length, (await endpointsOf(openSandbox())).length + 1);
  });

  for (const other of [{ account: '444455556666' }, { region: 'eu-west-1' }] satisfies Partial<Scope>[]) {
    it(`is not changed for ${JSON.stringify(other)}`, () => {
      const writer = openSandbox().writer({ ...seed.scope, ...other });
      assert.ok(!writer.ok);
      assert.equal(writer.failure.reason, 'account-changed');
    });
  }
});
