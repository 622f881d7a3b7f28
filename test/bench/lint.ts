/** Measures the linting of code and prints JSON: figures of this machine, no assertions. Wants a built `dist`. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { NodeLintFiles } from '../../src/cli/lint/node-lint-files';
import { ParsedFiles } from '../../src/lint/parsed-files';
import { makeLinting } from '../../src/lint/session';
import {
  generateLargeFile,
  generateTemplate,
  generateWorkspace,
  linesOf,
  MONOREPO,
  type CodeFile,
} from './generate-code';
import { quantile, time, typeInto } from './code/keystrokes';
import { MemoryFiles } from './code/memory-files';
import { otherLinters } from './code/other-linters';
import { runNode } from './code/processes';
import { ms, type Figure } from './measure';

const CLI = path.resolve(process.env['LINT_DIST'] ?? 'dist', 'cli.js');
const RUNS = 5;
const KEYSTROKES = 400;
const LARGE = 5000;

function main(): void {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'endpoint-lens-bench-'));
  const workspace = path.join(scratch, 'workspace');
  const files = generateWorkspace(MONOREPO);
  write(workspace, files);
  const largeFile = path.join(scratch, 'large', 'main.tf');
  const template = path.join(scratch, 'template', 'template.yaml');
  write(scratch, [
    { path: 'large/main.tf', text: generateLargeFile(LARGE) },
    { path: 'template/template.yaml', text: generateTemplate(LARGE) },
  ]);
  const figures = [
    ...wholeProcess(workspace, files, scratch),
    ...partsOf(workspace),
    ...terraformKeystrokes(files),
    ...templateKeystrokes(),
    ...(process.env['LINT_ALONE'] === undefined ? otherLinters({ workspace, largeFile, template }) : []),
  ];
  fs.rmSync(scratch, { recursive: true, force: true });
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

function write(folder: string, files: readonly CodeFile[]): void {
  for (const { path: name, text } of files) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
}

function wholeProcess(workspace: string, files: readonly CodeFile[], scratch: string): readonly Figure[] {
  const terraform = files.filter((file) => file.path.endsWith('.tf'));
  const lines = terraform.reduce((sum, { text }) => sum + linesOf(text), 0).toLocaleString('en');
  const size = `${lines} lines of Terraform in ${terraform.length.toLocaleString('en')} files`;
  const lint = [CLI, 'lint', '.', '--format', 'json'];
  const runs = Array.from({ length: RUNS }, () => runNode(lint, workspace, scratch));
  const [first] = runs;
  const answer = JSON.parse(first?.stdout ?? '{}') as { findings?: unknown[]; files?: { read?: number } };
  const found = answer.findings?.length ?? 0;
  if (found === 0 || answer.files?.read !== terraform.length)
    throw new Error(`${found} findings in all of it`);
  const starts = Array.from({ length: RUNS }, () => runNode(['-e', '0'], workspace, scratch).ms);
  const helps = Array.from({ length: RUNS }, () => runNode([CLI, '--version'], workspace, scratch).ms);
  return [
    {
      what: `lint of ${size} (${found} findings with their fixes), a whole process`,
      value: ms(
        quantile(
          runs.map((run) => run.ms),
          0.5,
        ),
      ),
      aim: '≤ 2,000 ms',
    },
    { what: 'the same: the quickest of five', value: ms(Math.min(...runs.map((run) => run.ms))) },
    {
      what: 'the most memory it held',
      value: `${Math.max(...runs.map(({ mb = NaN }) => mb)).toFixed(0)} MB`,
      aim: '≤ 300 MB',
    },
    { what: 'of it: Node starts', value: ms(quantile(starts, 0.5)) },
    { what: 'of it: the command line loads', value: ms(quantile(helps, 0.5) - quantile(starts, 0.5)) },
  ];
}

/** The parts in this process, which is warm from run to run: they add up to less than a whole process. */
function partsOf(workspace: string): readonly Figure[] {
  const took = { read: [] as number[], parse: [] as number[], lint: [] as number[], fixes: [] as number[] };
  for (let n = 0; n < RUNS; n++) {
    const files = NodeLintFiles.open(['.'], workspace);
    const parsed = new ParsedFiles(files);
    const linting = makeLinting(files, () => ({}));
    took.read.push(time(() => files.paths()));
    took.parse.push(time(() => [...files.paths()].map((file) => parsed.parse(file))));
    took.lint.push(
      time(() => {
        exhaust(linting.all());
      }),
    );
    took.fixes.push(time(() => linting.result.findings.map((finding) => finding.fixes())));
  }
  const figure = (what: string, values: readonly number[]): Figure => ({
    what,
    value: ms(quantile(values, 0.5)),
  });
  const parse = quantile(took.parse, 0.5);
  return [
    figure('the parts, warm: folders and files are listed and read', took.read),
    figure('the parts, warm: HCL is parsed', took.parse),
    {
      what: 'the parts, warm: modules and values are evaluated, networks made, rules asked',
      value: ms(quantile(took.lint, 0.5) - parse),
    },
    figure('the parts, warm: fixes are worked out', took.fixes),
  ];
}

function exhaust(steps: Iterator<unknown>): void {
  while (steps.next().done !== true);
}

function terraformKeystrokes(workspace: readonly CodeFile[]): readonly Figure[] {
  const large = generateLargeFile(LARGE);
  const alone = new MemoryFiles([{ path: 'main.tf', text: large }]);
  const linting = makeLinting(alone, () => ({}));
  exhaust(linting.all());
  if (linting.result.findings.length === 0) throw new Error('no findings in the large file');
  const { took } = typeInto(linting, alone, 'main.tf', { count: KEYSTROKES });
  const many = new MemoryFiles(workspace);
  const around = makeLinting(many, () => ({}));
  exhaust(around.all());
  const path = workspace.find((file) => /^roots\/.*\/network\.tf$/.test(file.path))?.path ?? '';
  const inMany = typeInto(around, many, path, { count: KEYSTROKES / 2 });
  return [
    {
      what: `a keystroke in a Terraform file of ${LARGE.toLocaleString('en')} lines: median of ${took.length}`,
      value: ms(quantile(took, 0.5)),
      aim: '≤ 10 ms',
    },
    { what: 'the same: 99 of 100 are within', value: ms(quantile(took, 0.99)), aim: '≤ 10 ms' },
    {
      what: `a keystroke in a root of the 250,000 lines: median of ${inMany.took.length}`,
      value: ms(quantile(inMany.took, 0.5)),
    },
    { what: 'the same: 99 of 100 are within', value: ms(quantile(inMany.took, 0.99)) },
  ];
}

function templateKeystrokes(): readonly Figure[] {
  const files = new MemoryFiles([{ path: 'template.yaml', text: generateTemplate(LARGE) }]);
  const linting = makeLinting(files, () => ({}));
  exhaust(linting.all());
  if (linting.result.findings.length === 0) throw new Error('no findings in the template');
  const { took, bare } = typeInto(linting, files, 'template.yaml', {
    count: KEYSTROKES,
    bare: (text) => parseDocument(text, { logLevel: 'silent' }),
  });
  const ratios = took.map((one, i) => one / (bare[i] ?? NaN));
  return [
    {
      what: `a keystroke in a CloudFormation template of ${LARGE.toLocaleString('en')} lines: median of ${took.length}`,
      value: `${ms(quantile(took, 0.5))} (${quantile(ratios, 0.5).toFixed(2)} × a bare parse by yaml, ${ms(quantile(bare, 0.5))})`,
      aim: '≤ 1.3 ×',
    },
    {
      what: 'the same: 99 of 100 are within',
      value: `${ms(quantile(took, 0.99))} (${(quantile(took, 0.99) / quantile(bare, 0.99)).toFixed(2)} × what 99 of 100 bare parses are within)`,
      aim: '≤ 1.3 ×',
    },
  ];
}

main();
