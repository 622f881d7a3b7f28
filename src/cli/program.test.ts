import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import manifest from '../../package.json';
import { TestFolder } from '../sources/snapshot/testing/folders';
import { refusal, run } from './testing/run';

const MAIN = path.resolve(import.meta.dirname, 'main.ts');

describe('wrong usage', () => {
  for (const [args, says] of [
    [[], /name a command: .*tree.*sandbox/],
    [['bogus'], /unknown command 'bogus'/],
    [['--bogus'], /unknown option '--bogus'/],
    [['tree'], /name \w+ network: --snapshot PATH/],
    [['tree', '--snapshot'], /argument missing/],
    [['tree', '--snapshot', 'x', '--format', 'xml'], /'xml' is invalid/],
    [['tree', 'extra', '--snapshot', 'x'], /too many arguments/],
    [['tree', '--snapshto', 'x'], /unknown option '--snapshto'/],
  ] as const) {
    it(`endpoint-lens ${args.join(' ')}`, async () => {
      const ran = await run(args);
      assert.ok(ran.error instanceof Error);
      assert.match(refusal(ran), says);
      assert.equal(refusal(ran).trim().split('\n').length, 1);
      assert.equal(ran.stdout, '');
    });
  }
});

describe('help and version', () => {
  it('name the commands', async () => {
    for (const args of [['--help'], ['help']]) {
      const { stdout, stderr } = await run(args);
      for (const name of ['tree', 'sandbox']) assert.match(stdout, new RegExp(`^ {2}${name} `, 'm'));
      assert.equal(stderr, '');
    }
  });

  it('of a command name its options', async () => {
    assert.match((await run(['tree', '--help'])).stdout, /--snapshot <path>/);
  });

  it('say the version of the package', async () => {
    assert.equal((await run(['--version'])).stdout, `${manifest.version}\n`);
  });
});

describe('the process', () => {
  let folder: TestFolder;
  before(() => {
    folder = new TestFolder();
  });
  after(() => {
    folder.remove();
  });

  const spawn = (...args: readonly string[]): { code: number | null; stdout: string; stderr: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', MAIN, ...args], {
      encoding: 'utf8',
    });
    return { code: status, stdout, stderr };
  };

  it('ends with 0 and one document on stdout', () => {
    const { code, stdout, stderr } = spawn(
      'tree',
      '--format',
      'json',
      '--snapshot',
      folder.write('good.json', { Vpcs: [] }),
    );
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal((JSON.parse(stdout) as { version: number }).version, 1);
  });

  it('ends with 2 and one line on stderr where the input cannot be read', () => {
    const file = folder.write('bad.json', '{\n\n\u001b[31m "Vpcs": x');
    const { code, stdout, stderr } = spawn('tree', '--snapshot', file);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^endpoint-lens: .*bad\.json is not JSON: [^\n]*\n$/);
    assert.ok(!stderr.includes('\u001b'));
  });

  it('ends with 2 and one line on stderr for wrong usage', () => {
    const { code, stdout, stderr } = spawn();
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^endpoint-lens: [^\n]*\n$/);
  });

  it('says nothing where its reader goes away', function () {
    if (process.platform === 'win32') this.skip();
    const subnets = Array.from({ length: 20_000 }, (_, i) => ({
      SubnetId: `subnet-${i}`,
      VpcId: 'vpc-1',
      AvailabilityZone: 'us-east-1a',
    }));
    const file = folder.write('long.json', { Subnets: subnets });
    const command = `"${process.execPath}" --import tsx "${MAIN}" tree --snapshot "${file}" | head -n 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    assert.match(stdout, /^long\.json · us-east-1 [^\n]*\n$/);
    assert.equal(stderr, '');
  });

  it('ends with 0 for help', () => {
    assert.equal(spawn('--help').code, 0);
  });
}).timeout(60_000);
