// @ts-check
// Makes endpoint-lens.vsix, prints what it weighs against its budgets, and fails above them.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const dist = path.join(root, 'dist');
const vsix = path.join(root, 'endpoint-lens.vsix');
const KB = 1000;

/** Runs a command and ends with it when it fails. @param {string} command @param {string[]} args */
function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** @param {string} file */
const sizeOf = (file) => fs.statSync(file).size;

/** Everything below a folder. @param {string} folder @returns {string[]} */
function filesIn(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

run(process.execPath, [path.join(root, 'node_modules/webpack-cli/bin/cli.js'), '--mode', 'production']);
// All is bundled: no dependency is packaged.
run(process.execPath, [
  path.join(root, 'node_modules/@vscode/vsce/vsce'),
  'package',
  '--no-dependencies',
  '--out',
  vsix,
]);

const media = filesIn(path.join(root, 'media')).reduce((sum, file) => sum + sizeOf(file), 0);
/** @type {[name: string, bytes: number, budget: number][]} */
const budgets = [
  ['extension.js, all that loads at activation', sizeOf(path.join(dist, 'extension.js')), 60 * KB],
  ['aws.js, the SDK', sizeOf(path.join(dist, 'aws.js')), 450 * KB],
  ['lint.js, the readers of code and their fixes', sizeOf(path.join(dist, 'lint.js')), 400 * KB],
  ['webview/path.js', sizeOf(path.join(dist, 'webview/path.js')), 220 * KB],
  ['webview/matrix.js', sizeOf(path.join(dist, 'webview/matrix.js')), 220 * KB],
  ['webview/create.js', sizeOf(path.join(dist, 'webview/create.js')), 220 * KB],
  // Zipped media weigh at most what they weigh unzipped. 600 KB was the aim with linting, 700 with CDK: docs/benchmarks.md.
  ['endpoint-lens.vsix without media', sizeOf(vsix) - media, 700 * KB],
  ['media', media, 300 * KB],
];
let over = false;
for (const [name, bytes, budget] of budgets) {
  const within = bytes <= budget;
  over ||= !within;
  const figures = `${(bytes / KB).toFixed(1).padStart(7)} of ${budget / KB} KB`;
  console.log(`${within ? 'ok  ' : 'OVER'}  ${figures}  ${name}`);
}
if (over) process.exit(1);
