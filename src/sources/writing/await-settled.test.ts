import * as assert from 'node:assert/strict';
import { failed, succeeded } from '../failure';
import { awaitGone, awaitSettled, type Settled } from './await-settled';
import { EXPIRED, LOST, ScriptedWriter, TestTime, THROTTLED } from './testing/scripted-writer';
import type { Watched } from './writer';

type States = ConstructorParameters<typeof ScriptedWriter>[1];

interface Run {
  readonly settled: Settled;
  readonly waits: readonly number[];
  readonly told: readonly string[];
}

async function run(
  states: States,
  {
    kind = 'vpc-endpoint',
    wait = awaitSettled,
    cancelAt,
  }: {
    readonly kind?: Watched['kind'];
    readonly wait?: typeof awaitSettled;
    readonly cancelAt?: number;
  } = {},
): Promise<Run> {
  const controller = new AbortController();
  const time = new TestTime((nth) => {
    if (nth === cancelAt) controller.abort();
  });
  const told: string[] = [];
  const settled = await wait(
    new ScriptedWriter([], states),
    { kind, id: 'vpce-1' },
    {
      signal: controller.signal,
      sleep: time.sleep,
      now: time.now,
      onState: ({ state }) => told.push(state),
    },
  );
  return { settled, waits: time.waits, told };
}

describe('waiting until something new has settled', () => {
  it('ends when it is available, and tells each new state once', async () => {
    const { settled, waits, told } = await run(['pending', 'pending', 'pending', 'available']);
    assert.deepEqual(settled, { kind: 'available' });
    assert.deepEqual(told, ['pending', 'available']);
    assert.deepEqual(waits, [1500, 2250, 3375]);
  });

  it('asks every five seconds at most, and gives up after ten minutes', async () => {
    const { settled, waits } = await run(['pending']);
    assert.deepEqual(settled, { kind: 'still-pending', state: 'pending' });
    assert.equal(Math.max(...waits), 5000);
    const sum = waits.reduce((all, one) => all + one, 0);
    assert.ok(sum >= 600_000 && sum < 605_000, String(sum));
  });

  it('ends when somebody has to accept it', async () => {
    assert.deepEqual((await run(['pendingacceptance'])).settled, { kind: 'pending-acceptance' });
  });

  it('ends when it failed, with the reason of AWS', async () => {
    for (const state of ['failed', 'rejected', 'expired', 'deleted', 'deleting']) {
      const { settled } = await run(['pending', succeeded({ state, reason: 'no capacity' })]);
      assert.deepEqual(settled, { kind: 'failed', state, reason: 'no capacity' });
    }
  });

  it('knows the states of Instance Connect endpoints and of endpoint services', async () => {
    const of = async (kind: Watched['kind'], ...states: string[]): Promise<Settled> =>
      (await run(states, { kind })).settled;
    const connect = 'instance-connect-endpoint';
    assert.deepEqual(await of(connect, 'create-in-progress', 'create-complete'), { kind: 'available' });
    assert.equal((await of(connect, 'create-in-progress', 'create-failed')).kind, 'failed');
    assert.equal((await of(connect, 'delete-in-progress')).kind, 'failed');
    assert.deepEqual(await of('endpoint-service', 'pending', 'available'), { kind: 'available' });
    assert.equal((await of('endpoint-service', 'failed')).kind, 'failed');
    assert.equal((await of('vpc-endpoint', 'a state of tomorrow')).kind, 'still-pending');
  });

  it('bears for thirty seconds that AWS does not know what it has just made', async () => {
    assert.deepEqual((await run([undefined, undefined, 'available'])).settled, { kind: 'available' });
    const { settled, waits } = await run([undefined]);
    assert.deepEqual(settled, { kind: 'gone' });
    const sum = waits.reduce((all, one) => all + one, 0);
    assert.ok(sum >= 30_000 && sum < 36_000, String(sum));
  });

  it('slows down when it is throttled, and goes on', async () => {
    const throttled = failed(THROTTLED);
    const { settled, waits } = await run(['pending', throttled, throttled, throttled, 'available']);
    assert.deepEqual(settled, { kind: 'available' });
    assert.deepEqual(waits, [1500, 3000, 6000, 12_000]);
  });

  it('ends not known where the session expired, and where nothing answers again and again', async () => {
    assert.deepEqual((await run(['pending', failed(EXPIRED)])).settled, {
      kind: 'not-known',
      failure: EXPIRED,
    });
    assert.deepEqual((await run([failed(LOST), failed(LOST), 'available'])).settled, { kind: 'available' });
    const { settled, waits } = await run([failed(LOST)]);
    assert.deepEqual(settled, { kind: 'not-known', failure: LOST });
    assert.equal(waits.length, 4);
  });

  it('stops when somebody stops it, and says where it was', async () => {
    assert.deepEqual((await run(['pending'], { cancelAt: 2 })).settled, {
      kind: 'stopped',
      state: 'pending',
    });
  });
});

describe('waiting until something is gone', () => {
  it('ends when AWS does not know it any more, also at once', async () => {
    const wait = awaitGone;
    assert.deepEqual((await run([undefined], { wait })).settled, { kind: 'gone' });
    // The state from before the deletion may be seen for a while.
    assert.deepEqual((await run(['available', 'deleting', undefined], { wait })).settled, { kind: 'gone' });
    assert.deepEqual((await run(['failed', 'deleted'], { wait })).settled, { kind: 'gone' });
  });

  it('ends when the deletion failed or takes too long', async () => {
    const kind = 'instance-connect-endpoint';
    const { settled } = await run(['delete-in-progress', 'delete-failed'], { kind, wait: awaitGone });
    assert.deepEqual(settled, { kind: 'failed', state: 'delete-failed', reason: undefined });
    assert.deepEqual((await run(['deleting'], { wait: awaitGone })).settled, {
      kind: 'still-pending',
      state: 'deleting',
    });
  });
});
