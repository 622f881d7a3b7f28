import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ms, type Figure } from '../measure';
import { run } from './processes';

/** Linters of PyPI. tflint and trivy are binaries of GitHub's releases, which no registry has. */
const PACKAGES = ['checkov', 'cfn-lint'];

const MINUTE = 60_000;

/** The folders and files that all of them lint. */
export interface Linted {
  readonly workspace: string;
  readonly largeFile: string;
  readonly template: string;
}

/** @returns what others take for the same files, one run each, whole processes; what cannot be installed says so. */
export function otherLinters(linted: Linted): readonly Figure[] {
  const bin = installed();
  if (bin === undefined)
    return [{ what: 'checkov, cfn-lint (PyPI)', value: 'skipped: they could not be installed' }];
  const checkov = path.join(bin, 'checkov');
  const quiet = ['--quiet', '--compact', '--skip-download', '-o', 'json'];
  return [
    other('checkov: the 250,000 lines', checkov, [
      '-d',
      linted.workspace,
      '--framework',
      'terraform',
      ...quiet,
    ]),
    other('checkov: the 5,000-line Terraform file', checkov, [
      '-f',
      linted.largeFile,
      '--framework',
      'terraform',
      ...quiet,
    ]),
    other('checkov: the 5,000-line template', checkov, [
      '-f',
      linted.template,
      '--framework',
      'cloudformation',
      ...quiet,
    ]),
    other('cfn-lint: the 5,000-line template', path.join(bin, 'cfn-lint'), ['-f', 'json', linted.template]),
    { what: 'tflint, trivy', value: 'skipped: binaries that no package registry has' },
  ];
}

function other(what: string, command: string, args: readonly string[]): Figure {
  const { ms: took, status, stdout } = run(command, args, { cwd: os.tmpdir(), timeout: 15 * MINUTE });
  if (status === null) return { what, value: `stopped after ${ms(took)}` };
  // A linter that says nothing has not looked.
  return { what, value: stdout.trim() === '' ? `no answer (it ended with ${status})` : ms(took) };
}

/** A folder of its own, kept between runs; never the project's. @returns where the commands are */
function installed(): string | undefined {
  const folder = process.env['OTHER_LINTERS'] ?? path.join(os.tmpdir(), 'endpoint-lens-other-linters');
  const bin = path.join(folder, 'bin');
  if (!fs.existsSync(path.join(bin, 'checkov'))) {
    const cwd = os.tmpdir();
    const made = run('python3', ['-m', 'venv', folder], { cwd, timeout: 2 * MINUTE });
    if (made.status !== 0) return undefined;
    run(path.join(bin, 'pip'), ['install', '--quiet', ...PACKAGES], { cwd, timeout: 10 * MINUTE });
  }
  return PACKAGES.every((name) => fs.existsSync(path.join(bin, name))) ? bin : undefined;
}
