// @ts-check
// `npm run bench`: measures, prints, and writes docs/benchmarks.md.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const dist = path.join(root, 'dist');

/**
 * @typedef {{what: string, value: string, aim?: string}} Figure
 * @param {string[]} args @param {NodeJS.ProcessEnv} [env]
 */
function node(args, env = {}) {
  const result = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 26,
  });
  if (result.status !== 0) {
    console.error(result.stdout);
    process.exit(result.status ?? 1);
  }
  return result.stdout;
}

node(['node_modules/webpack-cli/bin/cli.js', '--mode', 'production']);
/** @type {Figure[]} */
const engine = JSON.parse(node(['--import', 'tsx', 'test/bench/main.ts']));

node(['node_modules/webpack-cli/bin/cli.js', '--config', 'test/bench/webpack.config.cjs']);
/** @type {Figure[]} */
const paths = JSON.parse(node(['--expose-gc', 'out/bench/paths.js']));

/** @type {Figure[]} */
const create = JSON.parse(node(['out/bench/create.js']));

/** @type {Figure[]} */
const lint = JSON.parse(node(['out/bench/lint.js']));

/** @type {Figure[]} */
const live = JSON.parse(node(['--import', 'tsx', 'test/bench/live.ts']));

const figuresFile = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'endpoint-lens-bench-')), 'figures.json');
node(['test/host/run.mjs'], { BENCH_FIGURES: figuresFile });
/** @type {Figure[]} */
const host = JSON.parse(fs.readFileSync(figuresFile, 'utf8'));

/** @type {Figure[]} */
const sizes = fs
  .readdirSync(dist)
  .filter((name) => name.endsWith('.js'))
  .map((name) => [name, fs.statSync(path.join(dist, name)).size / 1000])
  .sort(([, a], [, b]) => Number(b) - Number(a))
  .map(([name, size]) => ({ what: `dist/${name}`, value: `${Number(size).toFixed(1)} KB` }));

const table = (/** @type {Figure[]} */ figures) =>
  [
    '| what | measured | aim |',
    '|---|---|---|',
    ...figures.map(({ what, value, aim = '' }) => `| ${what} | ${value} | ${aim} |`),
  ].join('\n');
const cpu = os.cpus()[0]?.model ?? 'unknown';
const text = `# Benchmarks

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${os.cpus().length} × ${cpu}, Node ${process.version}. Medians; figures of one machine, for comparing, not promises.

## Engine
${table(engine)}

## Paths
${table(paths)}

## The create form
${table(create)}

## Linting code
${table(lint)}

## A live account over HTTP
${table(live)}

## In a real VS Code's extension host
${table(host)}

## Bundles
${table(sizes)}
`;
fs.writeFileSync(path.join(root, 'docs/benchmarks.md'), text);
console.log(text);
