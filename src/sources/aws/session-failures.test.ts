import { strict as assert } from 'node:assert';
import { generateKeyPairSync } from 'node:crypto';
import { jsonError, roleCredentials } from './testing/answers';
import { failureOfResult, type Told } from './testing/failures';
import { fasterClock } from './testing/faster-clock';
import { never, useFixture } from './testing/fixture';
import { inMinutes } from './testing/machine';

const ACCOUNT = 'sso_account_id = 111122223333\nsso_role_name = Reader';
const SESSION = 'sso_region = us-west-2\nsso_start_url = https://corp.awsapps.com/start';
const LIVE = { accessToken: 'token', expiresAt: inMinutes(60) };
const PAST = { accessToken: 'token', expiresAt: inMinutes(-60) };
const REFRESH = { clientId: 'c', clientSecret: 's', refreshToken: 'r' };
const PORTAL = 'GET /federation/credentials';

describe('an SSO session', () => {
  const fixture = useFixture();
  // The SDK keeps in mind for which session names it tried to refresh: each test has its own.
  let session = '';
  let n = 0;
  beforeEach(() => {
    session = `corp-${++n}`;
    fixture.profile(`sso_session = ${session}\n${ACCOUNT}`, `[sso-session ${session}]\n${SESSION}`);
  });

  async function expired(): Promise<Told> {
    const told = await failureOfResult(fixture.account().read(never()));
    assert.ok(told.failure.reason === 'session-expired', told.sentence);
    assert.deepEqual(told.failure.signIn, { way: 'sso', profile: 'p' });
    assert.equal(told.sentence, 'The session of p has expired; sign in with “aws sso login --profile p”.');
    assert.deepEqual(told.actions, ['sign-in']);
    assert.equal(fixture.endpoint.count('GetCallerIdentity'), 0);
    return told;
  }

  it('that never was: there is no cached token', async () => {
    await expired();
  });

  it('whose cached token lacks everything', async () => {
    fixture.machine.ssoToken(session, {});
    await expired();
  });

  it('that has expired and cannot be refreshed', async () => {
    fixture.machine.ssoToken(session, PAST);
    await expired();
  });

  it('that has expired and whose refresh is refused', async () => {
    fixture.endpoint.script = { 'POST /token': () => jsonError('InvalidGrantException', 400) };
    fixture.machine.ssoToken(session, { ...PAST, ...REFRESH });
    await expired();
    assert.equal(fixture.endpoint.count('POST /token'), 1);
  });

  it('that the portal does not take any more', async () => {
    fixture.endpoint.script = { [PORTAL]: () => jsonError('UnauthorizedException', 401) };
    fixture.machine.ssoToken(session, LIVE);
    await expired();
  });

  it('is read again after signing in, without a restart', async () => {
    fixture.endpoint.script = { [PORTAL]: () => roleCredentials('ASIASSO') };
    const account = fixture.account();
    assert.equal((await account.read(never())).ok, false);
    fixture.machine.ssoToken(session, LIVE);
    assert.equal((await account.read(never())).ok, true);
  });

  it('of a role’s source is signed in to there', async () => {
    const base = `[profile base]\nsso_session = ${session}\n${ACCOUNT}`;
    fixture.profile(
      'role_arn = arn:aws:iam::1:role/r\nsource_profile = base',
      `${base}\n[sso-session ${session}]\n${SESSION}`,
    );
    const { failure } = await failureOfResult(fixture.account().read(never()));
    assert.ok(failure.reason === 'session-expired');
    assert.deepEqual(failure.signIn, { way: 'sso', profile: 'base' });
    assert.equal(failure.profile, 'p');
  });

  it('that lives, for a role that is not this person’s', async () => {
    fixture.endpoint.script = { [PORTAL]: () => jsonError('ForbiddenException', 403) };
    fixture.machine.ssoToken(session, LIVE);
    const { failure, sentence } = await failureOfResult(fixture.account().read(never()));
    assert.equal(failure.reason, 'access-denied');
    assert.match(sentence, /^IAM does not allow sso:GetRoleCredentials;/);
  });

  const noSession: readonly (readonly [code: string, status: number, reason: string])[] = [
    ['ResourceNotFoundException', 404, 'no-credentials'],
    ['InvalidRequestException', 400, 'no-credentials'],
    ['InternalServerException', 500, 'no-credentials'],
    ['TooManyRequestsException', 429, 'throttled'],
  ];
  for (const [code, status, reason] of noSession) {
    it(`that lives, while the portal answers ${code}, needs no sign-in`, async () => {
      fixture.endpoint.script = { [PORTAL]: () => jsonError(code, status) };
      fixture.machine.ssoToken(session, LIVE);
      const setRight = fasterClock(100);
      try {
        const { failure } = await failureOfResult(fixture.account().read(never()));
        assert.equal(failure.reason, reason);
      } finally {
        setRight();
      }
    });
  }

  it('whose section is missing is not one to sign in to', async () => {
    fixture.profile(`sso_session = gone\n${ACCOUNT}`);
    const { failure, sentence } = await failureOfResult(fixture.account().read(never()));
    assert.equal(failure.reason, 'no-credentials');
    assert.equal(
      sentence,
      'No credentials were found for p: sso-session gone could not be found in the config file.',
    );
  });

  it('whose section is not whole is not one to sign in to', async () => {
    fixture.profile(
      `sso_session = ${session}\n${ACCOUNT}`,
      `[sso-session ${session}]\nsso_region = us-west-2`,
    );
    const { failure } = await failureOfResult(fixture.account().read(never()));
    assert.equal(failure.reason, 'no-credentials');
  });

  it('whose portal cannot be reached is not taken for expired', async () => {
    fixture.machine.config(
      `[profile p]\nregion = eu-west-1\nsso_session = ${session}\n${ACCOUNT}\n[sso-session ${session}]\n${SESSION}\n`,
    );
    fixture.machine.ssoToken(session, LIVE);
    const { failure } = await failureOfResult(fixture.account().read(never()));
    assert.ok(failure.reason === 'unreachable');
    assert.equal(failure.host, 'portal.sso.us-west-2.amazonaws.com');
  });
});

describe('a profile of SSO’s older form', () => {
  const fixture = useFixture();

  for (const [what, token] of [
    ['without a token', undefined],
    ['with a token that has expired', PAST],
  ] as const) {
    it(`${what} has no session`, async () => {
      fixture.profile(`${SESSION}\n${ACCOUNT}`);
      if (token) fixture.machine.ssoToken('https://corp.awsapps.com/start', token);
      const { failure } = await failureOfResult(fixture.account().read(never()));
      assert.ok(failure.reason === 'session-expired');
      assert.deepEqual(failure.signIn, { way: 'sso', profile: 'p' });
    });
  }
});

describe('a session of aws login', () => {
  const fixture = useFixture();
  const key = { dpopKey: dpopKey(), clientId: 'c', refreshToken: 'r' };
  const keys = { accessKeyId: 'ASIAL', secretAccessKey: 's', sessionToken: 't', accountId: '111122223333' };

  beforeEach(() => {
    fixture.profile('login_session = arn:aws:iam::111122223333:user/a');
  });

  function token(minutes: number): void {
    const accessToken = { ...keys, expiresAt: inMinutes(minutes) };
    fixture.machine.loginToken('arn:aws:iam::111122223333:user/a', { accessToken, ...key });
  }

  async function expired(): Promise<void> {
    const { failure, actions } = await failureOfResult(fixture.account().read(never()));
    assert.ok(failure.reason === 'session-expired', failure.reason);
    assert.deepEqual(failure.signIn, { way: 'login', profile: 'p' });
    assert.deepEqual(actions, ['sign-in']);
    assert.deepEqual(
      [...fixture.hosts].filter((host) => host !== '127.0.0.1'),
      [],
    );
  }

  it('that never was', async () => {
    await expired();
  });

  it('that has expired and is not renewed, asked for at the profile’s endpoint', async () => {
    fixture.endpoint.script = {
      'POST /v1/token': () => jsonError('AccessDeniedException', 403, { error: 'TOKEN_EXPIRED' }),
    };
    token(-1);
    await expired();
    assert.equal(fixture.endpoint.count('POST /v1/token'), 1);
  });

  it('that lives', async () => {
    token(60);
    const result = await fixture.account().read(never());
    assert.ok(result.ok);
    assert.equal(fixture.endpoint.calls[0]?.accessKeyId, 'ASIAL');
  });
});

/** A key as `aws login` keeps it beside its token. */
function dpopKey(): string {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ type: 'sec1', format: 'pem' })
    .toString();
}
