import * as assert from 'node:assert/strict';
import { Network } from '../../network/network';
import type { Failure } from '../../sources/failure';
import { rereader, type Reread } from './writing';

const aNetwork = (): Network => new Network([], [], []);

/** A root that does at its readings, one after the other, what a script says. */
class ScriptedRoot implements Reread {
  network: Network | undefined = aNetwork();
  failure: Failure | undefined;
  readings = 0;
  readonly source: Reread['source'] = {
    root: { kind: 'account', key: 'dev@us-east-1', label: 'dev', region: 'us-east-1' },
    pin: undefined,
    read: () => Promise.reject(new Error('not read by itself')),
    readEverything: () => Promise.reject(new Error('not read by itself')),
  };

  constructor(
    private readonly script: readonly ((root: ScriptedRoot) => void)[],
    public isReading = false,
  ) {}

  read(): Promise<void> {
    this.isReading = false;
    this.script[this.readings++]?.(this);
    return Promise.resolve();
  }
}

const reads = (root: ScriptedRoot): void => {
  root.network = aNetwork();
};
/** Somebody stops it, or closes the root: what was read before stays. */
const isCancelled = (): void => undefined;

describe('reading anew after a write', () => {
  it('takes what a new reading gives', async () => {
    const root = new ScriptedRoot([reads]);
    const network = await rereader(root)();
    assert.ok(network.ok);
    assert.equal(network.value, root.network);
  });

  it('waits for a reading that began before, and reads once more', async () => {
    const root = new ScriptedRoot([reads, reads], true);
    assert.ok((await rereader(root)()).ok);
    assert.equal(root.readings, 2);
  });

  it('does not take what was read before the write for what is there after it', async () => {
    for (const script of [[isCancelled], [reads, isCancelled]]) {
      const network = await rereader(new ScriptedRoot(script, script.length > 1))();
      assert.ok(!network.ok);
      assert.equal(network.failure.reason, 'cancelled');
    }
  });

  it('gives the reason of a reading that failed', async () => {
    const failure: Failure = { reason: 'access-denied', action: 'ec2:DescribeVpcs', cause: undefined };
    const fails = (root: ScriptedRoot): void => {
      root.network = undefined;
      root.failure = failure;
    };
    assert.deepEqual(await rereader(new ScriptedRoot([fails]))(), { ok: false, failure });
  });
});
