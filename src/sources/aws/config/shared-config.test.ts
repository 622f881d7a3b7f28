import { strict as assert } from 'node:assert';
import { Machine } from '../testing/machine';
import { readSharedConfig } from './shared-config';

describe('the shared config files', () => {
  let machine: Machine;
  beforeEach(() => {
    machine = new Machine();
  });
  afterEach(() => {
    machine.remove();
  });

  it('hold profiles, SSO sessions and services, which are not taken for each other', async () => {
    machine.config(`
[default]
region = us-east-1
[profile corp]
sso_session = corp
services = local
[sso-session corp]
sso_region = us-west-2
[services local]
ec2 =
  endpoint_url = http://127.0.0.1:4566
s3 =
  endpoint_url = http://127.0.0.1:4567
`);
    const { profiles, ssoSessions, services } = await readSharedConfig(machine.files);
    assert.deepEqual([...profiles.keys()], ['default', 'corp']);
    assert.deepEqual([...ssoSessions], [['corp', { sso_region: 'us-west-2' }]]);
    assert.deepEqual([...services.keys()], ['local']);
    assert.equal(services.get('local')?.['ec2.endpoint_url'], 'http://127.0.0.1:4566');
  });

  it('become one: the credentials file has its say on each key', async () => {
    machine.config('[profile a]\nregion = eu-west-1\naws_access_key_id = OLD\n');
    machine.credentials(
      '[a]\naws_access_key_id = NEW\naws_secret_access_key = s\n[b]\naws_access_key_id = B\n',
    );
    const { profiles } = await readSharedConfig(machine.files);
    assert.deepEqual(profiles.get('a'), {
      region: 'eu-west-1',
      aws_access_key_id: 'NEW',
      aws_secret_access_key: 's',
    });
    assert.deepEqual([...profiles.keys()], ['a', 'b']);
  });

  it('are read anew after an edit', async () => {
    machine.config('[profile a]\nregion = eu-west-1\n');
    await readSharedConfig(machine.files);
    machine.config('[profile b]\nregion = eu-west-1\n');
    const { profiles } = await readSharedConfig(machine.files);
    assert.deepEqual([...profiles.keys()], ['b']);
  });

  it('may be missing: then there is no profile', async () => {
    const { profiles } = await readSharedConfig(machine.files);
    assert.equal(profiles.size, 0);
  });

  it('are those of the home folder where none are named', async () => {
    machine.config('[profile at-home]\nregion = eu-west-1\n');
    const { profiles } = await readSharedConfig({});
    assert.deepEqual([...profiles.keys()], ['at-home']);
  });
});
