import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { TestFolder } from '../../sources/snapshot/testing/folders';
import { refusal, run } from '../testing/run';

const MAIN = path.resolve(import.meta.dirname, '../main.ts');
/** By its address: the working folder is another. */
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const UNATTACHED = `resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id       = aws_vpc.main.id
  service_name = "com.amazonaws.\${data.aws_region.here.region}.s3"
}

data "aws_region" "here" {}
`;

describe('endpoint-lens lint', () => {
  let folder: TestFolder;
  before(() => {
    folder = new TestFolder();
    folder.write('infra/main.tf', UNATTACHED);
  });
  after(() => {
    folder.remove();
  });

  for (const [args, says] of [
    [['lint'], /^name the files or folders to lint/],
    [['lint', '/no/such/folder'], /^\/no\/such\/folder does not exist$/],
    [['lint', '.', '--format', 'xml'], /'xml' is invalid/],
    [['lint', '.', '--fail-on', 'bad'], /Allowed choices are error, warning/],
    [['lint', '.', '--min-severity', 'never'], /Allowed choices are error, warning/],
    [['lint', '.', '--rule', 'GW999'], /^there is no rule 'GW999'/],
    [['lint', '.', '--var-file', 'none.tfvars'], /^there is no file of variables none\.tfvars$/],
  ] as const) {
    it(args.slice(1).join(' ') || 'without anything', async () => {
      const ran = await run(args);
      assert.ok(ran.error instanceof Error);
      assert.match(refusal(ran), says);
      assert.equal(ran.stdout, '');
    });
  }

  it('is a process that prints findings by the working folder, and ends with 1', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', TSX, MAIN, 'lint', 'infra', '--format', 'json', '--rule', 'GW004'],
      {
        encoding: 'utf8',
        cwd: folder.path,
        env: { ...process.env, NODE_OPTIONS: '' },
      },
    );
    assert.equal(stderr, '');
    assert.equal(status, 1);
    const { findings, files } = JSON.parse(stdout) as {
      findings: { rule: string; file: string; resource: string; range: { start: unknown } }[];
      files: unknown;
    };
    assert.deepEqual(
      findings.map(({ rule, file, resource, range }) => ({ rule, file, resource, start: range.start })),
      [
        {
          rule: 'GW004',
          file: 'infra/main.tf',
          resource: 'aws_vpc_endpoint.s3',
          start: { line: 5, column: 1 },
        },
      ],
    );
    assert.deepEqual(files, { found: 1, read: 1, skipped: [], partlyRead: [] });
  }).timeout(60_000);
});
