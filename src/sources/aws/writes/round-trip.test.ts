import { strict as assert } from 'node:assert';
import { NOWHERE } from './testing/calls';
import { everyCall, OPERATIONS } from './testing/every-call';
import { sandboxWriter } from './testing/sandbox-writer';

describe('every call that changes an account', () => {
  it('is carried out by the sandbox, each by one request of its own name', async () => {
    const account = sandboxWriter();
    await everyCall(account.done, account.later);
    const sent = account.requests.map((request) => request.get('Action') ?? '');
    assert.deepEqual([...new Set(sent)].sort(), Object.keys(OPERATIONS).sort());
    // 18 calls, some of them more than once: nothing is asked besides.
    assert.equal(sent.length, 21);
  });

  it('that AWS refuses is refused by its code', async () => {
    const { send } = sandboxWriter();
    const sent = await send({ operation: 'ModifyVpcEndpoint', input: { VpcEndpointId: NOWHERE } });
    assert.ok(sent.outcome === 'refused');
    assert.equal(sent.code, 'InvalidVpcEndpointId.NotFound');
  });
});
