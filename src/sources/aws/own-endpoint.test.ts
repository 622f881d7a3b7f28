import { strict as assert } from 'node:assert';
import type { DescribeAnswers } from '../../network/describe';
import { assumedRole, roleCredentials } from './testing/answers';
import { valueOfResult } from './testing/failures';
import { KEYS, never, useFixture } from './testing/fixture';
import { inMinutes } from './testing/machine';

const ROLE = 'role_arn = arn:aws:iam::222233334444:role/reader';
const SSO = 'sso_session = corp\nsso_account_id = 111122223333\nsso_role_name = Reader';
const CORP = '[sso-session corp]\nsso_region = us-west-2\nsso_start_url = https://corp.awsapps.com/start';
const TOKEN = { accessToken: 'token', expiresAt: inMinutes(60) };

// Whatever the SDK would do for a profile with an endpoint of its own: to call real AWS is wrong for every service.
describe('a profile with an endpoint of its own', () => {
  const fixture = useFixture();

  async function readsOnlyThere(signedBy: string): Promise<DescribeAnswers> {
    const answers = await valueOfResult(fixture.account().read(never()));
    assert.deepEqual([...fixture.hosts], ['127.0.0.1']);
    const last = fixture.endpoint.calls.at(-1);
    assert.equal(last?.accessKeyId, signedBy);
    assert.equal(answers.collections.get('Vpcs')?.length, 2);
    return answers;
  }

  it('calls EC2 and STS there with its keys', async () => {
    fixture.profile();
    await readsOnlyThere('AKIAP');
    assert.equal(fixture.endpoint.calls[0]?.action, 'GetCallerIdentity');
  });

  it('assumes a role there', async () => {
    fixture.endpoint.script = { AssumeRole: ({ action }) => assumedRole(action, '222233334444', 'ASIAR') };
    fixture.profile(`${ROLE}\nsource_profile = base\nexternal_id = e-1`, `[profile base]\n${KEYS}`);
    await readsOnlyThere('ASIAR');
    const assume = fixture.endpoint.calls[0];
    assert.equal(assume?.accessKeyId, 'AKIAP');
    assert.equal(assume.parameters.get('ExternalId'), 'e-1');
  });

  it('goes through a chain of roles there', async () => {
    fixture.endpoint.script = {
      AssumeRole: ({ action }, nth) => assumedRole(action, '222233334444', `ASIA${nth}`),
    };
    const middle = '[profile middle]\nrole_arn = arn:aws:iam::1:role/m\nsource_profile = base';
    fixture.profile(`${ROLE}\nsource_profile = middle`, `${middle}\n[profile base]\n${KEYS}`);
    await readsOnlyThere('ASIA2');
    const keys = fixture.endpoint.calls.slice(0, 2).map(({ accessKeyId }) => accessKeyId);
    assert.deepEqual(keys, ['AKIAP', 'ASIA1']);
  });

  it('assumes a role with keys of its own there', async () => {
    fixture.endpoint.script = { AssumeRole: ({ action }) => assumedRole(action, '222233334444', 'ASIAR') };
    fixture.profile(`${ROLE}\nsource_profile = p\n${KEYS}`);
    await readsOnlyThere('ASIAR');
  });

  it('assumes a role with the environment’s keys there', async () => {
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'AKIAENV', AWS_SECRET_ACCESS_KEY: 's' });
    fixture.endpoint.script = { AssumeRole: ({ action }) => assumedRole(action, '222233334444', 'ASIAR') };
    fixture.profile(`${ROLE}\ncredential_source = Environment`);
    await readsOnlyThere('ASIAR');
    assert.equal(fixture.endpoint.calls[0]?.accessKeyId, 'AKIAENV');
  });

  it('hands a web identity’s token in there', async () => {
    fixture.endpoint.script = {
      AssumeRoleWithWebIdentity: ({ action }) => assumedRole(action, '222233334444', 'ASIAW'),
    };
    fixture.profile(`${ROLE}\nweb_identity_token_file = ${fixture.machine.write('token', 'jwt')}`);
    await readsOnlyThere('ASIAW');
    assert.equal(fixture.endpoint.calls[0]?.parameters.get('WebIdentityToken'), 'jwt');
  });

  it('asks SSO’s portal there', async () => {
    fixture.endpoint.script = { 'GET /federation/credentials': () => roleCredentials('ASIASSO') };
    fixture.profile(SSO, CORP);
    fixture.machine.ssoToken('corp', TOKEN);
    await readsOnlyThere('ASIASSO');
  });

  it('asks SSO’s portal there for the older form of a profile', async () => {
    fixture.endpoint.script = { 'GET /federation/credentials': () => roleCredentials('ASIAOLD') };
    const old = SSO.replace('sso_session = corp', 'sso_start_url = https://old\nsso_region = us-west-2');
    fixture.profile(old);
    fixture.machine.ssoToken('https://old', TOKEN);
    await readsOnlyThere('ASIAOLD');
  });

  it('renews an SSO token there', async () => {
    fixture.endpoint.script = {
      'POST /token': () => ({
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ accessToken: 'new', expiresIn: 3600, refreshToken: 'r2' }),
      }),
      'GET /federation/credentials': () => roleCredentials('ASIASSO'),
    };
    const session = 'renewed';
    fixture.profile(SSO.replace('corp', session), CORP.replace('corp', session));
    const refresh = { clientId: 'c', clientSecret: 's', refreshToken: 'r' };
    fixture.machine.ssoToken(session, { ...TOKEN, expiresAt: inMinutes(-1), ...refresh });
    await readsOnlyThere('ASIASSO');
    assert.equal(fixture.endpoint.count('POST /token'), 1);
  });

  it('assumes a role from an SSO session there', async () => {
    fixture.endpoint.script = {
      'GET /federation/credentials': () => roleCredentials('ASIASSO'),
      AssumeRole: ({ action }) => assumedRole(action, '222233334444', 'ASIAR'),
    };
    fixture.profile(`${ROLE}\nsource_profile = base`, `[profile base]\n${SSO}\n${CORP}`);
    fixture.machine.ssoToken('corp', TOKEN);
    await readsOnlyThere('ASIAR');
  });

  it('has the services section decide for each service', async () => {
    fixture.machine.config(
      `[profile p]\nregion = us-east-1\nservices = local\n${KEYS}\n[services local]\nec2 =\n  endpoint_url = ${fixture.endpoint.url}/ec2\nsts =\n  endpoint_url = ${fixture.endpoint.url}/sts\n`,
    );
    await readsOnlyThere('AKIAP');
    assert.deepEqual([...new Set(fixture.endpoint.calls.map(({ path }) => path))], ['/sts/', '/ec2/']);
  });

  it('yields to the user’s own setting', async () => {
    fixture.machine.config(
      `[profile p]\nregion = us-east-1\nendpoint_url = http://elsewhere.test\n${KEYS}\n`,
    );
    const account = fixture.account({ endpointOverride: fixture.endpoint.url });
    assert.equal((await account.read(never())).ok, true);
    assert.equal(await account.endpoint(), fixture.endpoint.url);
    assert.deepEqual([...fixture.hosts], ['127.0.0.1']);
  });
});

describe('a profile without an endpoint of its own', () => {
  const fixture = useFixture();
  const plain = `[profile p]\nregion = eu-west-1\n`;

  it('does not go to that of the default profile', async () => {
    fixture.machine.config(
      `[default]\nregion = us-east-1\nendpoint_url = ${fixture.endpoint.url}\n${plain}${KEYS}\n`,
    );
    assert.equal((await fixture.account().read(never())).ok, false);
    assert.deepEqual([...fixture.hosts], ['sts.eu-west-1.amazonaws.com']);
    assert.equal((await fixture.account().regions(never())).ok, false);
    assert.equal(fixture.endpoint.calls.length, 0);
    assert.ok(fixture.hosts.has('ec2.eu-west-1.amazonaws.com'));
  });

  it('does not go to that of the profile in AWS_PROFILE, for its role either', async () => {
    process.env['AWS_PROFILE'] = 'local';
    fixture.machine.config(
      `[profile local]\nendpoint_url = ${fixture.endpoint.url}\n${plain}${ROLE}\nsource_profile = base\n[profile base]\n${KEYS}\n`,
    );
    assert.equal((await fixture.account().read(never())).ok, false);
    assert.deepEqual([...fixture.hosts], ['sts.eu-west-1.amazonaws.com']);
  });

  it('asks the portal in the Region of its SSO session, not in its own', async () => {
    fixture.machine.config(`${plain}${SSO}\n${CORP}\n`);
    fixture.machine.ssoToken('corp', TOKEN);
    assert.equal((await fixture.account().read(never())).ok, false);
    assert.deepEqual([...fixture.hosts], ['portal.sso.us-west-2.amazonaws.com']);
  });

  it('goes to AWS where the environment’s endpoints are to be ignored', async () => {
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: fixture.endpoint.url,
      AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true',
    });
    fixture.machine.config(plain + KEYS);
    assert.equal((await fixture.account().read(never())).ok, false);
    assert.deepEqual([...fixture.hosts], ['sts.eu-west-1.amazonaws.com']);
  });
});
