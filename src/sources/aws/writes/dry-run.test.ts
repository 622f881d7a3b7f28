import { strict as assert } from 'node:assert';
import type { WriteCall } from '../../../endpoints/write/write';
import { LESSON } from '../../sandbox/testing/account';
import { takes } from '../../sandbox/testing/samples';
import { never } from '../testing/fixture';
import { CREATE, deletion, NOWHERE } from './testing/calls';
import { everyCall } from './testing/every-call';
import { sandboxWriter } from './testing/sandbox-writer';

const DNS: WriteCall = {
  operation: 'ModifyVpcAttribute',
  input: { VpcId: LESSON.first, EnableDnsSupport: { Value: false } },
};

describe('a DryRun', () => {
  it('says that a call would be permitted, and leaves nothing behind', async () => {
    const { writer, sandbox, requests, done } = sandboxWriter();
    const before = sandbox.answers().collections;
    assert.deepEqual(await writer.permission(CREATE, never()), { kind: 'allowed' });
    assert.deepEqual(sandbox.answers().collections, before);
    const [asked] = requests;
    assert.equal(asked?.get('DryRun'), 'true');
    assert.notEqual(asked.get('ClientToken'), 'token-1', 'the token is left to the creation');
    await done(CREATE);
    assert.deepEqual(
      [requests.at(-1)?.get('DryRun'), requests.at(-1)?.get('ClientToken')],
      [null, 'token-1'],
    );
  });

  it('names the permission that is missing', async () => {
    const { writer } = sandboxWriter({ faults: [{ fault: 'denied' }] });
    const permission = await writer.permission(deletion(NOWHERE), never());
    assert.deepEqual(permission, { kind: 'denied', action: 'ec2:DeleteVpcEndpoints' });
  });

  it('says for which other reason a call would be refused', async () => {
    const { writer } = sandboxWriter();
    const permission = await writer.permission(deletion(), never());
    assert.deepEqual(permission, {
      kind: 'refused',
      code: 'MissingParameter',
      text: 'The request must contain the parameter VpcEndpointIds',
    });
  });

  for (const [fault, reason] of [
    ['throttled', 'throttled'],
    ['expired', 'clock-skew'],
    ['server-error', 'unexpected-answer'],
    ['timeout', 'unreachable'],
  ] as const) {
    it(`could not be asked: ${fault}`, async () => {
      const { writer, requests } = sandboxWriter({ faults: [{ fault }] });
      const permission = await writer.permission(CREATE, never());
      assert.ok(permission.kind === 'failed');
      assert.equal(permission.failure.reason, reason);
      assert.equal(requests.length, 1);
    });
  }

  it('is cancelled', async () => {
    const { writer, requests } = sandboxWriter();
    const permission = await writer.permission(CREATE, AbortSignal.abort());
    assert.deepEqual(permission, { kind: 'failed', failure: { reason: 'cancelled' } });
    assert.equal(requests.length, 0);
  });

  it('is not sent for a call that takes none, which would carry it out', async () => {
    const { writer, requests } = sandboxWriter();
    assert.deepEqual(await writer.permission(DNS, never()), { kind: 'not-asked' });
    assert.equal(requests.length, 0);
  });

  it('is sent for every call that takes one by EC2’s own model, and changes nothing', async () => {
    const { writer, sandbox, done, later } = sandboxWriter();
    await everyCall(async (call) => {
      const before = sandbox.answers().collections;
      const { kind } = await writer.permission(call, never());
      assert.equal(kind, takes(call.operation, 'DryRun') ? 'allowed' : 'not-asked', call.operation);
      assert.deepEqual(sandbox.answers().collections, before, call.operation);
      return done(call);
    }, later);
  });

  for (const endpoint of [
    'http://localhost:4566',
    'http://127.0.0.1:5000',
    'http://ec2.us-east-1.amazonaws.com',
    'https://ec2.us-east-1.amazonaws.com.evil.example',
    'https://ec2-203-0-113-7.compute-1.amazonaws.com',
  ]) {
    it(`is never sent to ${endpoint}`, async () => {
      const { writer, requests, done } = sandboxWriter({}, endpoint);
      assert.deepEqual([writer.endpoint, writer.honoursDryRun], [endpoint, false]);
      for (const call of [CREATE, deletion(NOWHERE), DNS])
        assert.deepEqual(await writer.permission(call, never()), { kind: 'not-asked' });
      assert.equal(requests.length, 0);
      await done(CREATE);
      assert.deepEqual(
        requests.map((request) => request.has('DryRun')),
        [false],
      );
    });
  }

  it('is sent to an endpoint of EC2’s own', async () => {
    const { writer } = sandboxWriter({}, 'https://vpce-0a-b.ec2.us-east-1.vpce.amazonaws.com');
    assert.equal(writer.honoursDryRun, true);
    assert.deepEqual(await writer.permission(CREATE, never()), { kind: 'allowed' });
  });
});
