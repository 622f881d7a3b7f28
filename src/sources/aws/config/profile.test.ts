import { strict as assert } from 'node:assert';
import { credentialWay, profilesOf, signInProfile } from './profile';
import type { Section, SharedConfig } from './shared-config';

function config(profiles: Readonly<Record<string, Section>>): SharedConfig {
  return { profiles: new Map(Object.entries(profiles)), ssoSessions: new Map(), services: new Map() };
}

describe('profiles', () => {
  it('come with default first, then by name', () => {
    const names = profilesOf(config({ zeta: {}, alpha: {}, default: {} })).map(({ name }) => name);
    assert.deepEqual(names, ['default', 'alpha', 'zeta']);
  });

  it('say how they come to credentials, and whose they are', () => {
    const [role, sso] = profilesOf(
      config({
        role: { role_arn: 'arn:aws:iam::222233334444:role/r', source_profile: 'sso' },
        sso: { sso_session: 's', sso_account_id: '111122223333', region: 'eu-west-1' },
      }),
    );
    assert.deepEqual(role, { name: 'role', way: 'role', region: 'eu-west-1', account: '222233334444' });
    assert.deepEqual(sso, { name: 'sso', way: 'sso', region: 'eu-west-1', account: '111122223333' });
  });

  const ways: readonly (readonly [ReturnType<typeof credentialWay>, Section])[] = [
    ['role', { role_arn: 'r', source_profile: 'x' }],
    ['role', { role_arn: 'r', credential_source: 'Environment' }],
    ['web-identity', { role_arn: 'r', web_identity_token_file: 'f' }],
    ['sso', { sso_session: 's' }],
    ['sso', { sso_start_url: 'https://x' }],
    ['sso', { sso_session: 's', aws_access_key_id: 'a' }],
    ['login', { login_session: 'l' }],
    ['process', { credential_process: 'p' }],
    ['keys', { aws_access_key_id: 'a' }],
    ['keys', { aws_access_key_id: 'a', credential_process: 'p' }],
    ['none', { region: 'eu-west-1' }],
  ];
  for (const [way, section] of ways) {
    it(`with ${Object.keys(section).join(' and ')} are of the way ${way}`, () => {
      assert.equal(credentialWay(section), way);
    });
  }
});

describe('the profile whose session a profile hangs on', () => {
  const role = (source: string): Section => ({ role_arn: 'r', source_profile: source });

  it('is itself where it is no role', () => {
    assert.deepEqual(signInProfile(config({ a: { sso_session: 's' } }), 'a'), { name: 'a', way: 'sso' });
  });

  it('is at the end of its role chain', () => {
    const chain = config({ a: role('b'), b: role('c'), c: { login_session: 'l' } });
    assert.deepEqual(signInProfile(chain, 'a'), { name: 'c', way: 'login' });
  });

  it('is a role where the chain goes in a circle or ends in itself', () => {
    assert.equal(signInProfile(config({ a: role('b'), b: role('a') }), 'a').way, 'role');
    assert.equal(signInProfile(config({ a: role('a') }), 'a').way, 'role');
  });

  it('is the missing one where the source is not there', () => {
    assert.deepEqual(signInProfile(config({ a: role('gone') }), 'a'), { name: 'gone', way: 'none' });
  });
});
