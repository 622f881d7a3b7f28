import { strict as assert } from 'node:assert';
import { stsError } from './testing/answers';
import { failureOfResult, type Told } from './testing/failures';
import { KEYS, never, useFixture } from './testing/fixture';

describe('what the config files lack', () => {
  const fixture = useFixture();

  async function fails(account = fixture.account()): Promise<Told> {
    const told = await failureOfResult(account.read(never()));
    assert.equal(fixture.endpoint.calls.length, 0, 'nobody is asked');
    assert.deepEqual([...fixture.hosts], []);
    return told;
  }

  it('files: no profile of that name', async () => {
    const { failure, sentence, actions } = await fails();
    assert.equal(failure.reason, 'unknown-profile');
    assert.equal(sentence, 'The AWS config files have no profile p; add it there, or choose another.');
    assert.deepEqual(actions, ['open-config', 'choose-profile', 'remove']);
  });

  it('files, and nothing in the environment', async () => {
    const account = fixture.machine.account(undefined, { region: 'us-east-1' });
    const { failure, sentence } = await fails(account);
    assert.equal(failure.reason, 'no-credentials');
    assert.equal(
      sentence,
      'No credentials were found for the environment: Could not load credentials from any providers.',
    );
  });

  it('the profile: told by its name, and found once it is there', async () => {
    fixture.profile();
    const account = fixture.machine.account('q');
    const { failure, sentence } = await fails(account);
    assert.deepEqual(failure, { reason: 'unknown-profile', profile: 'q' });
    assert.match(sentence, /no profile q/);
    fixture.machine.config(
      `[profile q]\nregion = us-east-1\nendpoint_url = ${fixture.endpoint.url}\n${KEYS}\n`,
    );
    assert.equal((await account.read(never())).ok, true);
  });

  it('the source of a role, which is named', async () => {
    fixture.profile('role_arn = arn:aws:iam::1:role/r\nsource_profile = gone');
    const { failure } = await fails();
    assert.deepEqual(failure, { reason: 'unknown-profile', profile: 'gone' });
  });

  it('an end of a chain of roles', async () => {
    const role = 'role_arn = arn:aws:iam::1:role/r';
    fixture.profile(`${role}\nsource_profile = q`, `[profile q]\n${role}\nsource_profile = p`);
    const { failure, sentence } = await fails();
    assert.equal(failure.reason, 'no-credentials');
    assert.equal(sentence, 'No credentials were found for p: the profiles p → q → p go in a circle.');
  });

  it('anything to make credentials of', async () => {
    fixture.profile('output = json');
    const { failure, sentence } = await fails();
    assert.equal(failure.reason, 'no-credentials');
    assert.match(
      sentence,
      /^No credentials were found for p: Could not resolve credentials using profile: \[p\]/,
    );
  });

  it('a Region', async () => {
    fixture.machine.config(`[profile p]\n${KEYS}\n`);
    const { failure, sentence, actions } = await fails();
    assert.deepEqual(failure, { reason: 'no-region', profile: 'p' });
    assert.equal(sentence, 'p names no Region; choose one, or set it in the config file.');
    assert.deepEqual(actions, ['choose-region', 'open-config']);
  });
});

describe('the Region of an account', () => {
  const fixture = useFixture();

  async function region(environment: Readonly<Record<string, string>>, chosen?: string): Promise<string> {
    const result = await fixture.account({ environment, region: chosen }).read(never());
    assert.ok(result.ok);
    return result.value.scope.region;
  }

  it('is the one that was chosen, else the profile’s', async () => {
    fixture.profile();
    assert.equal(await region({}, 'eu-north-1'), 'eu-north-1');
    assert.equal(await region({}), 'us-east-1');
  });

  it('is not the environment’s for a profile that was chosen', async () => {
    fixture.profile();
    assert.equal(await region({ AWS_REGION: 'ap-south-1' }), 'us-east-1');
  });

  it('is the environment’s for the environment’s credentials', async () => {
    Object.assign(process.env, {
      AWS_ACCESS_KEY_ID: 'AKIAENV',
      AWS_SECRET_ACCESS_KEY: 's',
      AWS_DEFAULT_REGION: 'ap-south-1',
      AWS_ENDPOINT_URL: fixture.endpoint.url,
    });
    const result = await fixture.machine.account(undefined).read(never());
    assert.ok(result.ok);
    assert.equal(result.value.scope.region, 'ap-south-1');
    assert.equal(fixture.endpoint.calls[0]?.accessKeyId, 'AKIAENV');
  });

  it('says the partition', async () => {
    fixture.profile();
    const result = await fixture.account({ region: 'cn-north-1' }).read(never());
    assert.ok(result.ok && result.value.scope.partition === 'aws-cn');
  });

  it('that is switched off in STS is said so', async () => {
    fixture.profile();
    fixture.endpoint.script = { GetCallerIdentity: () => stsError('RegionDisabledException', 'x', 403) };
    const { failure } = await failureOfResult(fixture.account().read(never()));
    assert.equal(failure.reason, 'region-disabled');
  });
});
