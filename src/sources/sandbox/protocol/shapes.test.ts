import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ACTIONS } from '../actions/table';
import operations from './operations.json';
import { operationOf } from './shapes';

describe('the protocol table', () => {
  it('is what the SDK’s schemas say', () => {
    const script = join(__dirname, '../../../../test/tools/ec2-protocol.mjs');
    execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' });
  }).timeout(60_000);

  it('knows exactly the actions that are served', () => {
    assert.deepEqual([...ACTIONS.keys()].sort(), [...operations].sort());
    for (const name of operations) assert.ok(operationOf(name), name);
  });

  it('has no operation of an inherited name', () => {
    assert.equal(operationOf('toString'), undefined);
    assert.equal(operationOf('__proto__'), undefined);
  });
});
