import { strict as assert } from 'node:assert';
import type { DescribeAnswers, Scope } from '../../network/describe';
import { seedOf } from '../sandbox/testing/clients';
import { valueOfResult } from './testing/failures';
import { KEYS, never, useFixture } from './testing/fixture';
import { scriptedEndpoint, type ScriptedEndpoint } from './testing/scripted-endpoint';

/** The field's best-known bug: one account's data under another's name (aws-toolkit-vscode #6949, #7789). */
describe('two accounts', () => {
  const fixture = useFixture();
  let other: ScriptedEndpoint;
  const otherScope: Scope = { account: '999988887777', region: 'us-east-1', partition: 'aws' };

  beforeEach(async () => {
    const seed: DescribeAnswers = { ...seedOf({ Vpcs: [{ VpcId: 'vpc-other' }] }), scope: otherScope };
    other = await scriptedEndpoint({}, seed);
    fixture.profile(
      KEYS,
      `[profile q]\nregion = us-east-1\nendpoint_url = ${other.url}\n${KEYS.replace('AKIAP', 'AKIAQ')}`,
    );
  });
  afterEach(() => other.close());

  it('share nothing, read at the same time', async () => {
    const [p, q] = [fixture.account(), fixture.machine.account('q')];
    const [ofP, ofQ] = await Promise.all([
      valueOfResult(p.readEverything(never())),
      valueOfResult(q.readEverything(never())),
    ]);
    assert.equal(ofP.scope.account, '111122223333');
    assert.deepEqual(ofQ.scope, otherScope);
    assert.doesNotMatch(JSON.stringify([...ofP.collections]), /vpc-other/);
    assert.deepEqual(ofQ.collections.get('Vpcs')?.length, 1);
    assert.doesNotMatch(JSON.stringify([...ofQ.collections]), /vpc-(?!other)/);
    const keys = (endpoint: ScriptedEndpoint): readonly string[] => [
      ...new Set(endpoint.calls.map(({ accessKeyId }) => accessKeyId)),
    ];
    assert.deepEqual([keys(fixture.endpoint), keys(other)], [['AKIAP'], ['AKIAQ']]);
  });

  it('are told apart when a profile’s keys become another account’s', async () => {
    const account = fixture.account();
    const before = await valueOfResult(account.read(never()));
    fixture.machine.config(`[profile p]\nregion = us-east-1\nendpoint_url = ${other.url}\n${KEYS}\n`);
    const after = await valueOfResult(account.read(never()));
    assert.notEqual(before.scope.account, after.scope.account);
    assert.doesNotMatch(JSON.stringify([...after.collections]), /vpc-(?!other)/);
    const details = await account.readDetails('VpcAttributes', 'all', never());
    assert.deepEqual(details?.scope, otherScope);
  });

  it('keep what they read when the other fails', async () => {
    const account = fixture.account();
    await valueOfResult(account.read(never()));
    await other.close();
    assert.equal((await fixture.machine.account('q').read(never())).ok, false);
    assert.ok(await account.readDetails('VpcAttributes', 'all', never()));
  });
});

describe('the Regions of an account', () => {
  const fixture = useFixture();

  it('are its own, those that are switched on first', async () => {
    fixture.profile();
    const regions = await valueOfResult(fixture.account().regions(never()));
    assert.ok(regions.some(({ name, enabled }) => name === 'us-east-1' && enabled));
    const firstOff = regions.findIndex(({ enabled }) => !enabled);
    assert.ok(firstOff === -1 || regions.slice(firstOff).every(({ enabled }) => !enabled));
    assert.equal(fixture.endpoint.calls[0]?.parameters.get('AllRegions'), 'true');
  });
});
