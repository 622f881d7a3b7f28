import { strict as assert } from 'node:assert';
import type { Failure } from '../../failure';
import type { FaultName } from '../../sandbox/faults';
import type { Sent } from '../../writing/writer';
import { LESSON } from '../../sandbox/testing/account';
import { CREATE, deletion, NOWHERE } from './testing/calls';
import { sandboxWriter, type SandboxWriter } from './testing/sandbox-writer';

function inFirstVpc({ sandbox }: SandboxWriter): number {
  const all = (sandbox.answers().collections.get('VpcEndpoints') ?? []) as readonly { VpcId?: string }[];
  return all.filter(({ VpcId }) => VpcId === LESSON.first).length;
}

function failureIn(sent: Sent): Failure | undefined {
  return 'failure' in sent ? sent.failure : undefined;
}

/** How a fault ends, why, and how many endpoints there are then. */
const FAULTS: readonly (readonly [FaultName, Sent['outcome'], Failure['reason'], made: number])[] = [
  ['throttled', 'not-done', 'throttled', 0],
  ['denied', 'not-done', 'access-denied', 0],
  ['expired', 'not-done', 'clock-skew', 0],
  ['server-error', 'unknown', 'unexpected-answer', 0],
  ['unavailable', 'unknown', 'unexpected-answer', 0],
  ['timeout', 'unknown', 'unreachable', 0],
  ['lost-answer', 'unknown', 'unreachable', 1],
  ['cut-body', 'unknown', 'unreachable', 1],
];

describe('how a call that changes an account ends', () => {
  for (const [fault, outcome, reason, made] of FAULTS) {
    it(`${fault}: ${outcome}, after one request`, async () => {
      const account = sandboxWriter({ faults: [{ fault, times: 1 }] });
      const sent = await account.send(CREATE);
      assert.deepEqual([sent.outcome, failureIn(sent)?.reason], [outcome, reason]);
      assert.equal(inFirstVpc(account), made);
      assert.equal(account.requests.length, 1);
      // With its token it may be sent again, and there is one endpoint.
      assert.match(await account.done(CREATE), /^vpce-0/);
      assert.equal(inFirstVpc(account), 1);
      assert.equal(account.requests.length, 2);
    });
  }

  it('names the permission that IAM refuses', async () => {
    const { send } = sandboxWriter({ faults: [{ fault: 'denied' }] });
    const failure = failureIn(await send(deletion(NOWHERE)));
    assert.ok(failure?.reason === 'access-denied');
    assert.equal(failure.action, 'ec2:DeleteVpcEndpoints');
  });

  it('has AWS’s code and text where AWS says no', async () => {
    const account = sandboxWriter();
    await account.done(CREATE);
    const again = { ...CREATE, input: { ...CREATE.input, ClientToken: 'token-2' } };
    const sent = await account.send(again);
    assert.ok(sent.outcome === 'refused');
    assert.equal(sent.code, 'RouteAlreadyExists');
    assert.match(sent.text, /already has a route with destination-prefix-list-id/);
    assert.equal(inFirstVpc(account), 1);
  });

  describe('answered with HTTP 200 and something unsuccessful', () => {
    it('is refused with that item’s code and text', async () => {
      const sent = await sandboxWriter().send(deletion(NOWHERE));
      assert.ok(sent.outcome === 'refused');
      assert.equal(sent.code, 'InvalidVpcEndpoint.NotFound');
      assert.match(sent.text, new RegExp(NOWHERE));
    });

    it('names those of several that were not changed', async () => {
      const account = sandboxWriter();
      const id = await account.done(CREATE);
      const sent = await account.send(deletion(id, NOWHERE));
      assert.ok(sent.outcome === 'refused');
      assert.match(sent.text, new RegExp(`^${NOWHERE}: `));
      assert.doesNotMatch(sent.text, new RegExp(id));
    });
  });
});
