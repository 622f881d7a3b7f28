import * as assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { NodeLintFiles } from '../../src/cli/lint/node-lint-files';
import { makeLinting } from '../../src/lint/session';
import { finish } from '../../src/lint/testing/files';
import { english } from '../../src/network/message';
import { GOOD, HOSTILE, VPC } from './hostile-texts';

describe('files that are made to hurt', function () {
  this.timeout(60_000);
  let folder: string;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'endpoint-lens-hostile-'));
  });

  afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  /** Lints the folder as the command line does; what is beside the hostile file has to be found all the same. */
  function lint(files: Readonly<Record<string, string | Buffer>>): Linted {
    for (const [name, content] of Object.entries({ ...files, 'good/main.tf': GOOD })) {
      const file = path.join(folder, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, content);
    }
    const linting = makeLinting(NodeLintFiles.open(['.'], folder), () => ({}));
    const before = process.cpuUsage();
    finish(linting.all());
    const { user } = process.cpuUsage(before);
    const { findings, files: read } = linting.result;
    for (const finding of findings) finding.fixes();
    const isBeside = findings.some(({ rule, place }) => rule === 'GW006' && place.file === 'good/main.tf');
    assert.ok(isBeside, 'what is beside it is linted');
    return {
      elsewhere: findings.filter(({ place }) => place.file !== 'good/main.tf').map(({ rule }) => rule),
      skipped: read.skipped.map(({ file, reason }) => `${file}: ${english(reason)}`),
      cpu: user / 1000,
    };
  }

  for (const [what, file, text] of HOSTILE) {
    it(`${what} are survived, soon`, () => {
      const { cpu } = lint({ [file]: text });
      assert.ok(cpu < 3000, `${cpu} ms`);
    });
  }

  it('what is no text, or too much of it, is passed over with a reason', () => {
    const { skipped, elsewhere } = lint({
      'binary.tf': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]),
      'binary.yaml': Buffer.from(`${VPC}\0`),
      'bytes.tf': Buffer.from([0xc3, 0x28, 0xa0]),
      'wide.tf': Buffer.from('\ufefflocals {}', 'utf16le'),
      'huge.tf': Buffer.alloc(11 * 1024 * 1024, '# a comment\n'),
      'huge.yaml': `${VPC}# ${'a'.repeat(11 * 1024 * 1024)}`,
    });
    assert.deepEqual(elsewhere, []);
    assert.deepEqual(skipped, [
      'binary.tf: it is binary',
      'binary.yaml: it is binary',
      'bytes.tf: it is not UTF-8',
      'huge.tf: it is larger than 10 MB',
      'huge.yaml: it is larger than 10 MB',
      'wide.tf: it is UTF-16, not UTF-8',
    ]);
  });

  it('10 MB are read in bounded time and memory', () => {
    const blocks = Array.from({ length: 90_000 }, (_, n) => `resource "aws_sns_topic" "t${n}" {\n  name = "topic-${n}-${'x'.repeat(50)}"\n}\n`);
    const large = { 'large/main.tf': blocks.join(''), 'large.yaml': `${VPC}${'#'.repeat(9_000_000)}` };
    const { cpu } = lint(large);
    assert.ok(cpu < 10_000, `${cpu} ms`);
    assert.ok(process.memoryUsage().heapUsed < 1_500_000_000);
  });

  it('links in circles, folders with names of files and names of several lines do no harm', () => {
    fs.mkdirSync(path.join(folder, 'folder.tf'));
    fs.mkdirSync(path.join(folder, 'folder.yaml'));
    fs.symlinkSync('.', path.join(folder, 'itself'));
    fs.symlinkSync('loop.tf', path.join(folder, 'loop.tf'));
    fs.symlinkSync('/dev/zero', path.join(folder, 'endless.tf'));
    const { elsewhere } = lint({ 'two\nlines/na\nme.tf': GOOD, ' /~$.tf': GOOD, "quo'te\"s.tf": '' });
    assert.deepEqual([...elsewhere].sort(), ['GW004', 'GW004', 'GW006', 'GW006']);
  });

  it('what may not be read is said to be so', function () {
    // Nothing is forbidden to root.
    if (process.getuid?.() === 0) this.skip();
    fs.writeFileSync(path.join(folder, 'secret.tf'), GOOD, { mode: 0 });
    const { skipped } = lint({});
    assert.deepEqual(skipped, ['secret.tf: permission to read it was denied']);
  });
});

interface Linted {
  /** Rules that found something in other files than the good one. */
  readonly elsewhere: readonly string[];
  readonly skipped: readonly string[];
  /** Milliseconds of the processor. */
  readonly cpu: number;
}
