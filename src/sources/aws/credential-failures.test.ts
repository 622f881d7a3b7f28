import { strict as assert } from 'node:assert';
import { english } from '../../network/message';
import { explain } from '../explain';
import { MfaCancelled } from './failure-of';
import { assumedRole, stsError } from './testing/answers';
import { failureOfResult, valueOfResult } from './testing/failures';
import { KEYS, never, useFixture } from './testing/fixture';

/** A program of Node's: shells differ. @param code without quotes of the shell's */
function program(code: string): string {
  return `credential_process = "${process.execPath}" -e "${code}"`;
}

describe('credential_process', () => {
  const fixture = useFixture();

  it('that works', async () => {
    fixture.profile(
      program("console.log(JSON.stringify({Version:1,AccessKeyId:'AKIAPROC',SecretAccessKey:'s'}))"),
    );
    await valueOfResult(fixture.account().read(never()));
    assert.equal(fixture.endpoint.calls[0]?.accessKeyId, 'AKIAPROC');
  });

  it('that ends with an error', async () => {
    fixture.profile(program("console.error('the vault is locked');process.exit(1)"));
    const { failure, sentence, actions } = await failureOfResult(fixture.account().read(never()));
    assert.equal(failure.reason, 'credential-process-failed');
    assert.match(sentence, /^The credential_process of p failed: [^]*the vault is locked\.$/);
    assert.deepEqual(actions, ['try-again', 'open-config']);
  });

  it('that prints something else', async () => {
    fixture.profile(program("console.log('welcome')"));
    const { failure, sentence } = await failureOfResult(fixture.account().read(never()));
    assert.equal(failure.reason, 'credential-process-failed');
    assert.equal(
      sentence,
      'The credential_process of p failed: Profile p credential_process returned invalid JSON.',
    );
  });

  it('that prints credentials which have ended', async () => {
    fixture.profile(
      program(
        "console.log(JSON.stringify({Version:1,AccessKeyId:'A',SecretAccessKey:'s',Expiration:'2020-01-01T00:00:00Z'}))",
      ),
    );
    const { failure } = await failureOfResult(fixture.account().read(never()));
    assert.equal(failure.reason, 'credential-process-failed');
  });
});

describe('a role that wants an MFA device', () => {
  const fixture = useFixture();
  let asked: string[] = [];
  const askForMfa = (serial: string): Promise<string> => {
    asked.push(serial);
    return Promise.resolve('123456');
  };
  const serial = 'arn:aws:iam::111122223333:mfa/me';

  beforeEach(() => {
    asked = [];
    fixture.endpoint.script = { AssumeRole: ({ action }) => assumedRole(action, '222233334444', 'ASIAMFA') };
    fixture.profile(
      `role_arn = arn:aws:iam::222233334444:role/r\nsource_profile = base\nmfa_serial = ${serial}`,
      `[profile base]\n${KEYS}`,
    );
  });

  it('asks once for all clients and calls', async () => {
    await valueOfResult(fixture.account({ askForMfa }).readEverything(never()));
    assert.deepEqual(asked, [serial]);
    assert.equal(fixture.endpoint.calls[0]?.parameters.get('TokenCode'), '123456');
    assert.equal(fixture.endpoint.count('AssumeRole'), 1);
  });

  it('asks once for several readings: a code counts once only', async () => {
    const account = fixture.account({ askForMfa });
    await valueOfResult(account.read(never()));
    await valueOfResult(account.regions(never()));
    await valueOfResult(account.read(never()));
    assert.deepEqual(asked, [serial]);
  });

  it('asks again once the profile was edited', async () => {
    const account = fixture.account({ askForMfa });
    await valueOfResult(account.read(never()));
    fixture.profile(
      `role_arn = arn:aws:iam::222233334444:role/other\nsource_profile = base\nmfa_serial = ${serial}`,
      `[profile base]\n${KEYS}`,
    );
    await valueOfResult(account.read(never()));
    assert.equal(asked.length, 2);
    assert.equal(
      fixture.endpoint.calls.findLast(({ action }) => action === 'AssumeRole')?.parameters.get('RoleArn'),
      'arn:aws:iam::222233334444:role/other',
    );
  });

  it('asks again after a code that was refused', async () => {
    const good = fixture.endpoint.script['AssumeRole'];
    const account = fixture.account({ askForMfa });
    fixture.endpoint.script = {
      AssumeRole: () => stsError('AccessDenied', 'MultiFactorAuthentication failed', 403),
    };
    const { failure } = await failureOfResult(account.read(never()));
    assert.equal(failure.reason, 'mfa-refused');
    fixture.endpoint.script = good ? { AssumeRole: good } : {};
    await valueOfResult(account.read(never()));
    assert.equal(asked.length, 2);
  });

  it('lets a person cancel', async () => {
    let prompts = 0;
    const { failure, sentence, actions } = await failureOfResult(
      fixture
        .account({
          askForMfa: () => {
            prompts++;
            return Promise.reject(new MfaCancelled());
          },
        })
        .read(never()),
    );
    assert.deepEqual(failure, { reason: 'mfa-cancelled', profile: 'p' });
    assert.equal(sentence, 'p needs the code of an MFA device, and none was given.');
    assert.deepEqual(actions, ['try-again']);
    assert.equal(prompts, 1);
    assert.equal(fixture.endpoint.calls.length, 0);
  });

  it('does not keep a reading open that was cancelled while it asked', async () => {
    const stop = new AbortController();
    const account = fixture.account({
      askForMfa: () => {
        stop.abort();
        return new Promise(() => undefined);
      },
    });
    const { failure } = await failureOfResult(account.read(stop.signal));
    assert.equal(failure.reason, 'cancelled');
  });
});

describe('keys of the environment', () => {
  const fixture = useFixture();

  beforeEach(() => {
    Object.assign(process.env, {
      AWS_ACCESS_KEY_ID: 'ASIAENV',
      AWS_SECRET_ACCESS_KEY: 's',
      AWS_SESSION_TOKEN: 't',
      AWS_REGION: 'us-east-1',
      AWS_ENDPOINT_URL: fixture.endpoint.url,
    });
    fixture.endpoint.script = {
      GetCallerIdentity: () =>
        stsError('ExpiredToken', 'The security token included in the request is expired', 403),
    };
  });

  it('that have expired cannot be signed in to', async () => {
    const { failure, sentence, actions } = await failureOfResult(
      fixture.machine.account(undefined).read(never()),
    );
    assert.ok(failure.reason === 'session-expired');
    assert.equal(failure.signIn, undefined);
    assert.equal(
      sentence,
      'The temporary credentials of the environment have expired; renew them where they came from.',
    );
    assert.deepEqual(actions, ['try-again', 'open-config']);
  });

  it('have nothing to do with the default profile’s session', async () => {
    fixture.machine.config('[default]\nsso_session = s\nsso_account_id = 1\nsso_role_name = r\n');
    const { failure } = await failureOfResult(fixture.machine.account(undefined).read(never()));
    assert.ok(failure.reason === 'session-expired');
    assert.equal(failure.signIn, undefined);
  });

  it('that are wrong', async () => {
    fixture.endpoint.script = { GetCallerIdentity: () => stsError('InvalidClientTokenId', 'x', 403) };
    const { failure, sentence } = await failureOfResult(fixture.machine.account(undefined).read(never()));
    assert.equal(failure.reason, 'invalid-credentials');
    assert.match(sentence, /^AWS does not accept the credentials of the environment in us-east-1:/);
  });
});

describe('a machine without any profile', () => {
  it('is told how to get one', () => {
    const { sentence, actions } = explain({ reason: 'no-profiles' });
    assert.match(
      english(sentence),
      /^There is no AWS profile on this machine; set one up with “aws configure sso”/,
    );
    assert.deepEqual(actions, ['open-config', 'try-again']);
  });
});
