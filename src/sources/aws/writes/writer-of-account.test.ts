import { strict as assert } from 'node:assert';
import type { Scope } from '../../../network/describe';
import type { Writer } from '../../writing/writer';
import { failureOfResult, valueOfResult } from '../testing/failures';
import { KEYS, never, useFixture } from '../testing/fixture';
import { assumedRole, ec2Error, xml } from '../testing/answers';
import type { Call } from '../testing/scripted-endpoint';
import { CREATE, deletion, NOWHERE } from './testing/calls';

const SCOPE: Scope = { account: '111122223333', region: 'us-east-1', partition: 'aws' };
const OTHER = '444455556666';

/** What STS answers to who some keys are. */
function identity(account: string) {
  return xml(
    200,
    `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>` +
      `<Account>${account}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`,
  );
}

describe('what changes a live account', () => {
  const fixture = useFixture();

  /** What was called, in order, with whose keys. */
  function called(): readonly string[] {
    return fixture.endpoint.calls.map(({ action, accessKeyId }: Call) => `${action} ${accessKeyId}`);
  }

  function writer(scope = SCOPE): Promise<Writer> {
    return valueOfResult(fixture.account().writer(scope, never()));
  }

  it('asks who the keys are, where it reads, and then sends there', async () => {
    fixture.profile();
    const opened = await writer();
    assert.deepEqual([opened.profile, opened.endpoint, opened.scope], ['p', fixture.endpoint.url, SCOPE]);
    assert.equal(opened.honoursDryRun, false);
    assert.equal((await opened.send(CREATE, never())).outcome, 'done');
    assert.equal((await opened.stateOf({ kind: 'vpc-endpoint', id: NOWHERE }, never())).ok, true);
    opened.dispose();
    assert.deepEqual(called(), [
      'GetCallerIdentity AKIAP',
      'CreateVpcEndpoint AKIAP',
      'DescribeVpcEndpoints AKIAP',
    ]);
    assert.deepEqual([...fixture.hosts], ['127.0.0.1']);
  });

  it('assumes a role there too', async () => {
    fixture.endpoint.script = { AssumeRole: ({ action }) => assumedRole(action, SCOPE.account, 'ASIAR') };
    fixture.profile(
      'role_arn = arn:aws:iam::111122223333:role/w\nsource_profile = base',
      `[profile base]\n${KEYS}`,
    );
    const opened = await writer();
    assert.equal((await opened.send(deletion(NOWHERE), never())).outcome, 'refused');
    assert.deepEqual(called(), ['AssumeRole AKIAP', 'GetCallerIdentity ASIAR', 'DeleteVpcEndpoints ASIAR']);
    assert.deepEqual([...fixture.hosts], ['127.0.0.1']);
  });

  it('goes to AWS where no endpoint is named, whatever that of the default profile is', async () => {
    fixture.machine.config(
      `[default]\nregion = us-east-1\nendpoint_url = ${fixture.endpoint.url}\n[profile p]\nregion = eu-west-1\n${KEYS}\n`,
    );
    const { failure } = await failureOfResult(fixture.account().writer(SCOPE, never()));
    assert.equal(failure.reason, 'unreachable');
    assert.deepEqual([...fixture.hosts], ['sts.us-east-1.amazonaws.com'], 'in the Region that is meant');
    assert.equal(fixture.endpoint.calls.length, 0);
  });

  it('is of the scope’s Region, whatever the profile’s own is by now', async () => {
    fixture.profile();
    const regions: string[] = [];
    fixture.endpoint.script = {
      CreateVpcEndpoint: ({ region }) => {
        regions.push(region);
        return undefined;
      },
    };
    const elsewhere = await writer({ ...SCOPE, region: 'eu-west-1' });
    await elsewhere.send(CREATE, never());
    assert.deepEqual(regions, ['eu-west-1']);
  });

  it('is refused where the profile leads to another account by now', async () => {
    fixture.profile();
    const account = fixture.account();
    await valueOfResult(account.read(never()));
    fixture.endpoint.script = { GetCallerIdentity: () => identity(OTHER) };
    fixture.profile(KEYS.replace('AKIAP', 'AKIAQ'));
    const { failure, sentence, actions } = await failureOfResult(account.writer(SCOPE, never()));
    assert.deepEqual(failure, {
      reason: 'account-changed',
      profile: 'p',
      expected: SCOPE.account,
      actual: OTHER,
    });
    assert.match(
      sentence,
      /^p now leads to account 444455556666, and account 111122223333 was meant: nothing/,
    );
    assert.deepEqual(actions, ['try-again', 'open-config']);
    assert.equal(fixture.endpoint.count('CreateVpcEndpoint'), 0);
  });

  it('is refused where nobody can say whose the keys are', async () => {
    fixture.profile();
    fixture.endpoint.script = { GetCallerIdentity: () => ec2Error('InvalidClientTokenId', 'no', 403) };
    const { failure } = await failureOfResult(fixture.account().writer(SCOPE, never()));
    assert.equal(failure.reason, 'invalid-credentials');
  });

  it('is cancelled while it is asked who it is', async () => {
    fixture.profile();
    const cancelled = new AbortController();
    fixture.endpoint.script = {
      GetCallerIdentity: () => {
        cancelled.abort();
        return undefined;
      },
    };
    const { failure } = await failureOfResult(fixture.account().writer(SCOPE, cancelled.signal));
    assert.equal(failure.reason, 'cancelled');
  });

  it('keeps to the keys that it asked about, though the profile is edited', async () => {
    fixture.profile();
    const opened = await writer();
    fixture.profile(KEYS.replace('AKIAP', 'AKIAQ'));
    assert.equal((await opened.send(CREATE, never())).outcome, 'done');
    assert.deepEqual(called(), ['GetCallerIdentity AKIAP', 'CreateVpcEndpoint AKIAP']);
  });

  describe('whose keys are renewed while it is open', () => {
    /** Keys that end in a moment are asked for anew for every call. */
    function hands(accessKeyId: string): void {
      const Expiration = new Date(Date.now() + 60_000).toISOString();
      const keys = {
        Version: 1,
        AccessKeyId: accessKeyId,
        SecretAccessKey: 's',
        SessionToken: 't',
        Expiration,
      };
      fixture.machine.write('keys.json', JSON.stringify(keys));
    }

    beforeEach(() => {
      fixture.profile(`credential_process = cat ${fixture.machine.home}/keys.json`);
      fixture.endpoint.script = {
        GetCallerIdentity: ({ accessKeyId }) => identity(accessKeyId === 'ASIAOTHER' ? OTHER : SCOPE.account),
      };
      hands('ASIA1');
    });

    it('asks whose the new ones are before anything is sent with them', async () => {
      const opened = await writer();
      hands('ASIA2');
      assert.equal((await opened.send(CREATE, never())).outcome, 'done');
      assert.deepEqual(called(), [
        'GetCallerIdentity ASIA1',
        'GetCallerIdentity ASIA2',
        'CreateVpcEndpoint ASIA2',
      ]);
    });

    it('sends nothing with those of another account, and reads nothing with them', async () => {
      const opened = await writer();
      hands('ASIAOTHER');
      const sent = await opened.send(CREATE, never());
      assert.ok(sent.outcome === 'not-done');
      const changed = { reason: 'account-changed', profile: 'p', expected: SCOPE.account, actual: OTHER };
      assert.deepEqual(sent.failure, changed);
      const { failure } = await failureOfResult(
        opened.stateOf({ kind: 'vpc-endpoint', id: NOWHERE }, never()),
      );
      assert.deepEqual(failure, changed);
      assert.deepEqual(
        fixture.endpoint.calls.map(({ action }) => action).filter((action) => action !== 'GetCallerIdentity'),
        [],
      );
      // And goes on once the profile leads back.
      hands('ASIA3');
      assert.equal((await opened.send(CREATE, never())).outcome, 'done');
    });

    it('is not done where they cannot be had any more', async () => {
      const opened = await writer();
      fixture.machine.write('keys.json', 'the session has ended');
      const sent = await opened.send(CREATE, never());
      assert.ok(sent.outcome === 'not-done');
      assert.equal(sent.failure.reason, 'credential-process-failed');
      assert.equal(fixture.endpoint.count('CreateVpcEndpoint'), 0);
    });

    it('is not done where STS does not say whose they are', async () => {
      const opened = await writer();
      hands('ASIA2');
      fixture.endpoint.script = { GetCallerIdentity: () => Promise.reject(new Error('hang up')) };
      const sent = await opened.send(CREATE, never());
      assert.equal(sent.outcome, 'not-done');
      assert.equal(fixture.endpoint.count('CreateVpcEndpoint'), 0);
    });
  });
});
