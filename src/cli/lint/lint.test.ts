import * as assert from 'node:assert/strict';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { message } from '../../network/message';
import { RULE_IDS } from '../../rules/rule-id';
import { TestFolder } from '../../sources/snapshot/testing/folders';
import type { LintFinding } from '../../lint/finding';
import { UsageError } from '../usage-error';
import { lintCommand, type LintCommandOptions } from './lint';
import { CODE, fakeEngine, lintFinding, range, type Asked } from './testing/findings';

interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  readonly asked: Asked;
}

const DEFAULTS: LintCommandOptions = { format: 'text', failOn: 'warning', minSeverity: 'hint' };

const ERROR = lintFinding({
  rule: 'GW004',
  severity: 'error',
  place: { file: 'net/main.tf', range: range(1, 1, 3) },
});
const HINT = lintFinding({ rule: 'GW002', severity: 'hint' });
const VAIN = lintFinding({ rule: 'ignore', severity: 'hint' });

describe('lint', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = new TestFolder();
    folder.write('net/main.tf', CODE);
  });
  afterEach(() => {
    folder.remove();
  });

  function lint(
    options: Partial<LintCommandOptions> = {},
    findings: readonly LintFinding[] = [lintFinding()],
    paths: readonly string[] = ['.'],
    terminal: { readonly isTTY?: boolean; readonly environment?: Record<string, string> } = {},
  ): Ran {
    const { make, asked } = fakeEngine(findings);
    const out: string[] = [];
    const err: string[] = [];
    const { isTTY = false, environment = {} } = terminal;
    const surroundings = {
      stdout: { write: (text: string) => out.push(text), isTTY },
      stderr: { write: (text: string) => err.push(text) },
      once: () => undefined,
      exitCode: 0,
    };
    lintCommand(paths, { ...DEFAULTS, ...options }, surroundings, {
      makeLinting: make,
      workingFolder: folder.path,
      environment,
    });
    return { stdout: out.join(''), stderr: err.join(''), exitCode: surroundings.exitCode, asked };
  }

  const refused = (says: RegExp, ...args: Parameters<typeof lint>): void => {
    assert.throws(
      () => lint(...args),
      (error) => error instanceof UsageError && says.test(error.message),
    );
  };

  it('prints text with the code', () => {
    const { stdout, stderr, exitCode } = lint();
    assert.equal(
      stdout,
      `net/main.tf:6:1 warning GW003 aws_route_table.b
  The gateway endpoint of aws_vpc.main for S3 misses this route table.
  6 | resource "aws_route_table" "b" {
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    net/main.tf:1:1 aws_vpc_endpoint.s3: This endpoint serves other route tables.
    AWS documents it: https://x
  https://github.com/endpoint-lens/endpoint-lens/blob/main/docs/rules/GW003.md

Found 1 warning in 1 file; 1 read.
`,
    );
    assert.equal(stderr, '');
    assert.equal(exitCode, 1);
  });

  it('says of notes on other code where that is', () => {
    const note = (line: number): LintFinding['related'][number] => ({
      place: { file: 'net/main.tf', range: range(line, 1, 2) },
      resource: 'aws_vpc.x',
      message: message('Look.'),
    });
    const { stdout } = lint({}, [lintFinding({ related: [note(6), note(7)] })]);
    assert.match(stdout, /\n {4}Look\.\n {4}net\/main\.tf:7:1 aws_vpc\.x: Look\.\n/);
  });

  it('counts findings and files', () => {
    folder.write('b.tf', '');
    const other = lintFinding({ place: { file: 'b.tf', range: range(1, 1, 1) } });
    const { stdout } = lint({}, [ERROR, HINT, HINT, other]);
    assert.match(stdout, /\n\nFound 1 error, 1 warning, 2 hints in 2 files; 2 read\.\n$/);
    assert.equal(lint({}, []).stdout, 'Nothing found in 1 file.\n'.replace('1 file', '2 files'));
  });

  it('colours what a terminal shows, unless it is told not to', () => {
    const shown = (terminal: Parameters<typeof lint>[3]): string =>
      lint({}, undefined, undefined, terminal).stdout;
    assert.ok(
      shown({ isTTY: true }).startsWith('\u001b[1mnet/main.tf:6:1\u001b[0m \u001b[33mwarning\u001b[0m GW003'),
    );
    const bare = shown({});
    assert.equal(shown({ isTTY: true, environment: { NO_COLOR: '1' } }), bare);
    assert.equal(stripVTControlCharacters(shown({ isTTY: true })), bare);
    assert.notEqual(shown({ environment: { FORCE_COLOR: '1' } }), bare);
  });

  it('prints nothing that steers the terminal', () => {
    folder.write('a\u001b[31m.tf', 'x = "\u001b[2J"');
    const hostile = lintFinding({
      message: message('{name} is wrong.', { name: 'x\u001b[2J\u202e' }),
      resource: 'aws_vpc.x["\u0007"]',
      place: { file: 'a\u001b[31m.tf', range: range(1, 5, 10) },
    });
    const { stdout } = lint({}, [hostile]);
    assert.doesNotMatch(stdout.replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u);
    assert.match(stdout, /1 \| x = "␛\[2J"/);
    assert.doesNotMatch(lint({ format: 'json' }, [hostile]).stdout.replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u);
  });

  it('prints one JSON document with the contract’s keys', () => {
    folder.write('bad.tf', Uint8Array.of(0));
    const { stdout, stderr } = lint({ format: 'json' });
    const document: unknown = JSON.parse(stdout);
    assert.deepEqual(document, {
      version: 1,
      findings: [
        {
          rule: 'GW003',
          severity: 'warning',
          message: 'The gateway endpoint of aws_vpc.main for S3 misses this route table.',
          file: 'net/main.tf',
          range: { start: { line: 6, column: 1 }, end: { line: 6, column: 31 } },
          resource: 'aws_route_table.b',
          vpc: 'aws_vpc.main',
          service: 's3',
          related: [
            {
              file: 'net/main.tf',
              range: { start: { line: 1, column: 1 }, end: { line: 1, column: 33 } },
              resource: 'aws_vpc_endpoint.s3',
              message: 'This endpoint serves other route tables.',
            },
            {
              file: 'net/main.tf',
              range: { start: { line: 6, column: 1 }, end: { line: 6, column: 31 } },
              resource: '',
              message: 'AWS documents it: https://x',
            },
          ],
          documentation: 'https://github.com/endpoint-lens/endpoint-lens/blob/main/docs/rules/GW003.md',
          fixes: [
            {
              title: 'Attach aws_route_table.b to aws_vpc_endpoint.s3',
              edits: [
                {
                  file: 'net/main.tf',
                  range: { start: { line: 3, column: 42 }, end: { line: 3, column: 42 } },
                  newText: ', aws_route_table.b.id',
                },
              ],
            },
          ],
        },
      ],
      files: { found: 2, read: 1, skipped: [{ file: 'bad.tf', reason: 'it is binary' }], partlyRead: [] },
    });
    assert.equal(stderr, 'warning: bad.tf was skipped: it is binary.\n');
  });

  it('does not work fixes out for text', () => {
    const costly = lintFinding({
      fixes: () => {
        throw new Error('nobody asked');
      },
    });
    assert.equal(lint({}, [costly]).exitCode, 1);
  });

  it('ends with 1 from the severity on that --fail-on says', () => {
    const code = (failOn: LintCommandOptions['failOn'], ...findings: readonly LintFinding[]): number =>
      lint({ failOn }, findings).exitCode;
    assert.deepEqual(
      [
        code('warning', lintFinding()),
        code('error', lintFinding()),
        code('error', ERROR),
        code('hint', HINT),
      ],
      [1, 0, 1, 1],
    );
    assert.deepEqual([code('warning', HINT), code('never', ERROR), code('warning')], [0, 0, 0]);
  });

  it('prints no finding below --min-severity, and does not fail for it', () => {
    const { stdout, exitCode } = lint({ minSeverity: 'error', failOn: 'hint' }, [lintFinding(), HINT]);
    assert.equal(stdout, 'Nothing found in 1 file.\n');
    assert.equal(exitCode, 0);
  });

  it('asks for some rules alone, and then for no comments that ignore nothing', () => {
    const all = [ERROR, HINT, VAIN];
    const rules = (...rule: readonly string[]): readonly string[] => {
      const { stdout } = lint({ format: 'json', ...(rule.length > 0 && { rule }) }, all);
      return (JSON.parse(stdout) as { findings: { rule: string }[] }).findings.map((one) => one.rule);
    };
    assert.deepEqual(rules(), ['GW004', 'GW002', 'ignore']);
    assert.deepEqual(rules('GW004'), ['GW004']);
    assert.deepEqual(
      lint({ rule: ['GW004'] }).asked.off,
      RULE_IDS.filter((id) => id !== 'GW004'),
    );
    assert.deepEqual(lint().asked.off, []);
    refused(/^there is no rule 'GW999'; there are GW001, /, { rule: ['GW999'] });
  });

  it('tells the paths after an option from its values', () => {
    folder.write('prod.tfvars', 'a = 1');
    const { asked } = lint({ rule: ['GW001', 'net'], varFile: ['prod.tfvars', 'net/main.tf'] }, [], []);
    assert.deepEqual(asked.paths, ['net/main.tf']);
    assert.deepEqual(asked.varFiles, ['prod.tfvars']);
    refused(/^name the files or folders to lint/, {}, [], []);
  });

  it('hands files of variables on, wherever they stand', () => {
    folder.write('vars/a.tfvars', 'a = 1');
    folder.write('vars/b.tfvars.json', { variable: 'x' });
    const { asked } = lint({ varFile: ['./vars/a.tfvars', 'vars/b.tfvars.json'] }, [], ['net']);
    assert.deepEqual(asked.varFiles, ['vars/a.tfvars', 'vars/b.tfvars.json']);
    assert.equal(asked.texts.get('vars/a.tfvars'), 'a = 1');
  });

  it('refuses files of variables that there are not, or that are none', () => {
    folder.write('bad.tfvars', 'a = [\n');
    folder.write('binary.tfvars', Uint8Array.of(0));
    refused(/^there is no file of variables none\.tfvars$/, { varFile: ['none.tfvars'] });
    refused(/^there is no file of variables net$/, { varFile: ['net'] });
    refused(/^bad\.tfvars is not a file of variables: line \d: /, { varFile: ['bad.tfvars'] });
    refused(/^cannot read binary\.tfvars: it is binary$/, { varFile: ['binary.tfvars'] });
    refused(/^net\/main\.tf is not a file of variables: line 1 holds a block$/, { varFile: ['net/main.tf'] });
  });

  it('refuses a path that does not exist', () => {
    refused(/^gone does not exist$/, {}, [], ['net', 'gone']);
  });

  it('says where there is nothing to lint', () => {
    folder.write('docs/readme.md', '');
    const { stdout, stderr, exitCode } = lint({}, [], ['docs']);
    assert.equal(stdout, 'Nothing found in 0 files.\n');
    assert.equal(stderr, 'warning: No Terraform and no template was found.\n');
    assert.equal(exitCode, 0);
  });

  it('takes absolute paths, and prints them from the working folder', () => {
    assert.deepEqual(lint({}, [], [path.join(folder.path, 'net')]).asked.paths, ['net/main.tf']);
  });
});
