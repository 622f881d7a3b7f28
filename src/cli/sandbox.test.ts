import * as assert from 'node:assert/strict';
import { subnet, vpc } from '../network/testing/fixtures';
import { TestFolder } from '../sources/snapshot/testing/folders';
import { refusal, run } from './testing/run';

describe('sandbox', () => {
  let folder: TestFolder;
  before(() => {
    folder = new TestFolder();
  });
  after(() => {
    folder.remove();
  });

  for (const port of ['', 'x', '80.5', '65536', '1e3', ' 80', '0x50', '99999999999999999999']) {
    it(`takes ${JSON.stringify(port)} for no port`, async () => {
      const ran = await run(['sandbox', '--port', port]);
      assert.equal(refusal(ran), `--port ${port} is not a port`);
      assert.equal(ran.stdout, '');
    });
  }

  it('says its URL first, and ends when it is interrupted', async () => {
    const ran = await run(['sandbox', '--port', '0'], (stop) => {
      setImmediate(stop);
    });
    assert.equal(ran.error, undefined);
    assert.match(ran.stdout, /^http:\/\/127\.0\.0\.1:\d+\/?\n$/);
  });

  it('starts from a snapshot, and says what of it could not be taken', async () => {
    folder.write('seed/Vpcs.json', { Vpcs: [vpc()], Subnets: [subnet()] });
    folder.write('seed/broken.json', '{');
    const ran = await run(['sandbox', '--seed', `${folder.path}/seed`], (stop) => {
      setImmediate(stop);
    });
    assert.equal(ran.error, undefined);
    assert.match(ran.stderr, /^warning: .*broken\.json is not JSON: /);
    assert.match(ran.stdout, /^http:/);
  });

  it('refuses a seed that is not there, or of several accounts', async () => {
    assert.match(
      refusal(await run(['sandbox', '--seed', '/no/such'])),
      /^There is no file or folder \/no\/such/,
    );
    folder.write('two/111122223333/us-east-1/a.json', { NatGateways: [] });
    folder.write('two/444455556666/us-east-1/a.json', { NatGateways: [] });
    const said = refusal(await run(['sandbox', '--seed', `${folder.path}/two`]));
    assert.match(
      said,
      /^--seed wants one account and Region; .* has 111122223333 us-east-1, 444455556666 us-east-1$/,
    );
  });
});
