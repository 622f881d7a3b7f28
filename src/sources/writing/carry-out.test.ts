import * as assert from 'node:assert/strict';
import { GATEWAY } from '../../endpoints/testing/plans';
import { toCreateInput } from '../../endpoints/create-input';
import { clientTokenOf, type WriteCall } from '../../endpoints/write/write';
import { gatewayEndpoint, networkOf } from '../../network/testing/fixtures';
import type { Network } from '../../network/network';
import { failed, succeeded, type Result } from '../failure';
import { carryOut, type Carried } from './carry-out';
import {
  ENDED,
  EXPIRED,
  LOST,
  ScriptedWriter,
  SLOW_DOWN,
  TestTime,
  UNKNOWN,
} from './testing/scripted-writer';
import type { Sent } from './writer';

const CREATE = toCreateInput(GATEWAY, 'token-1');
const DELETE: WriteCall = { operation: 'DeleteVpcEndpoints', input: { VpcEndpointIds: ['vpce-1'] } };
const DONE: Sent = { outcome: 'done', id: 'vpce-1' };
const REFUSED: Sent = { outcome: 'refused', code: 'RouteAlreadyExists', text: 'it is there' };
const THERE = succeeded(networkOf({ VpcEndpoints: [gatewayEndpoint()] }));
const GONE = succeeded(networkOf({ VpcEndpoints: [] }));
const NOT_READ = succeeded(networkOf({}));

interface Run {
  readonly carried: Carried;
  readonly writer: ScriptedWriter;
  readonly waits: readonly number[];
  readonly readings: number;
}

/** @param cancelAt the wait during which somebody cancels */
async function run(
  call: WriteCall,
  answers: readonly Sent[],
  { reads = [], cancelAt }: { readonly reads?: readonly Result<Network>[]; readonly cancelAt?: number } = {},
): Promise<Run> {
  const writer = new ScriptedWriter(answers);
  const controller = new AbortController();
  const time = new TestTime((nth) => {
    if (nth === cancelAt) controller.abort();
  });
  let readings = 0;
  const carried = await carryOut(writer, call, {
    signal: controller.signal,
    sleep: time.sleep,
    random: () => 1,
    reread: () => {
      const read = reads[readings++];
      if (!read) throw new Error('one reading too many');
      return Promise.resolve(read);
    },
  });
  return { carried, writer, waits: time.waits, readings };
}

describe('carrying out a call with a ClientToken', () => {
  it('is done with the first answer', async () => {
    const { carried, writer, waits } = await run(CREATE, [DONE]);
    assert.deepEqual(carried, DONE);
    assert.equal(writer.sent.length, 1);
    assert.deepEqual(waits, []);
  });

  it('repeats a lost answer and a throttled call with the same token, and waits longer each time', async () => {
    const { carried, writer, waits } = await run(CREATE, [UNKNOWN, SLOW_DOWN, UNKNOWN, SLOW_DOWN, DONE]);
    assert.deepEqual(carried, DONE);
    assert.deepEqual(
      writer.sent.map(clientTokenOf),
      Array.from({ length: 5 }, () => 'token-1'),
    );
    assert.deepEqual(waits, [1000, 2000, 4000, 8000]);
  });

  it('gives up after five attempts: not done where all were throttled, else not known', async () => {
    const throttled = await run(
      CREATE,
      Array.from({ length: 5 }, () => SLOW_DOWN),
    );
    assert.deepEqual(throttled.carried, SLOW_DOWN);
    const lost = await run(CREATE, [UNKNOWN, ...Array.from({ length: 4 }, () => SLOW_DOWN)]);
    assert.equal(lost.carried.outcome, 'unknown');
    assert.equal(lost.writer.sent.length, 5);
  });

  it('does not repeat what AWS refused or what was certainly not done', async () => {
    for (const sent of [REFUSED, ENDED]) {
      const { carried, writer } = await run(CREATE, [sent]);
      assert.deepEqual(carried, sent);
      assert.equal(writer.sent.length, 1);
    }
  });

  it('is not known where the session ended after a lost answer, and says that the session ended', async () => {
    assert.deepEqual((await run(CREATE, [UNKNOWN, ENDED])).carried, { outcome: 'unknown', failure: EXPIRED });
  });

  it('takes a refusal after a lost answer for what it is, but not that the token was used', async () => {
    assert.deepEqual((await run(CREATE, [UNKNOWN, REFUSED])).carried, REFUSED);
    const mismatch: Sent = { outcome: 'refused', code: 'IdempotentParameterMismatch', text: '' };
    assert.deepEqual((await run(CREATE, [UNKNOWN, mismatch])).carried, UNKNOWN);
  });

  it('ends a cancelled wait with the truth', async () => {
    assert.deepEqual((await run(CREATE, [UNKNOWN], { cancelAt: 1 })).carried, UNKNOWN);
    assert.deepEqual((await run(CREATE, [SLOW_DOWN], { cancelAt: 1 })).carried, {
      outcome: 'not-done',
      failure: { reason: 'cancelled' },
    });
  });

  it('sends nothing where it was cancelled before', async () => {
    const writer = new ScriptedWriter();
    const carried = await carryOut(writer, CREATE, {
      signal: AbortSignal.abort(),
      sleep: () => Promise.resolve(),
      reread: () => Promise.resolve(GONE),
    });
    assert.deepEqual(carried, { outcome: 'not-done', failure: { reason: 'cancelled' } });
    assert.deepEqual(writer.sent, []);
  });
});

describe('carrying out a call without a ClientToken', () => {
  it('has one attempt where its end is known: also throttled it is not repeated', async () => {
    for (const sent of [{ outcome: 'done', id: undefined } as const, REFUSED, SLOW_DOWN, ENDED]) {
      const { carried, writer, readings } = await run(DELETE, [sent]);
      assert.deepEqual(carried, sent);
      assert.equal(writer.sent.length, 1);
      assert.equal(readings, 0);
    }
  });

  it('reads anew after a lost answer, later, and repeats nothing that was done', async () => {
    const { carried, writer, waits } = await run(DELETE, [UNKNOWN], { reads: [GONE] });
    assert.deepEqual(carried, { outcome: 'done', id: undefined });
    assert.equal(writer.sent.length, 1);
    assert.deepEqual(waits, [2000]);
  });

  it('is repeated once, only where the change is absent', async () => {
    const done = { outcome: 'done', id: undefined } as const;
    const { carried, writer } = await run(DELETE, [UNKNOWN, done], { reads: [THERE] });
    assert.deepEqual(carried, done);
    assert.equal(writer.sent.length, 2);
  });

  it('is not known, and not repeated, where the network cannot tell or cannot be read', async () => {
    for (const read of [NOT_READ, failed(EXPIRED)]) {
      const { carried, writer } = await run(DELETE, [UNKNOWN], { reads: [read] });
      assert.deepEqual(carried, UNKNOWN);
      assert.equal(writer.sent.length, 1);
    }
  });

  it('reads once more where the repeat did not say done: the first may have been carried out late', async () => {
    const late = await run(DELETE, [UNKNOWN, REFUSED], { reads: [THERE, GONE] });
    assert.deepEqual(late.carried, { outcome: 'done', id: undefined });
    const refused = await run(DELETE, [UNKNOWN, REFUSED], { reads: [THERE, THERE] });
    assert.deepEqual(refused.carried, REFUSED);
    const open = await run(DELETE, [UNKNOWN, REFUSED], { reads: [THERE, failed(EXPIRED)] });
    assert.deepEqual(open.carried, { outcome: 'unknown', failure: LOST });
  });

  it('is not known where somebody cancels before the reading', async () => {
    const { carried, readings } = await run(DELETE, [UNKNOWN], { cancelAt: 1 });
    assert.deepEqual(carried, UNKNOWN);
    assert.equal(readings, 0);
  });

  it('never repeats a creation that has no token', async () => {
    const { carried, writer } = await run(toCreateInput(GATEWAY), [UNKNOWN], { reads: [GONE] });
    assert.deepEqual(carried, UNKNOWN);
    assert.equal(writer.sent.length, 1);
  });

  it('finds the id of a security group whose answer was lost', async () => {
    const call: WriteCall = {
      operation: 'CreateSecurityGroup',
      input: { GroupName: 'g', Description: 'd', VpcId: 'vpc-1' },
    };
    const group = { GroupId: 'sg-9', GroupName: 'g', Description: 'd', VpcId: 'vpc-1' };
    const { carried } = await run(call, [UNKNOWN], {
      reads: [succeeded(networkOf({ SecurityGroups: [group] }))],
    });
    assert.deepEqual(carried, { outcome: 'done', id: 'sg-9' });
  });
});
