/** Running the programs that install things: quiet while they work, all they said when they fail. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { cleanEnv } from './environment.mjs';

/** One line of progress. @param {string} text */
export function say(text) {
  console.log(`[install] ${text}`);
}

/**
 * Runs a program to its end; throws with its output unless it succeeds.
 * @param {string} file
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv}} [options]
 * @returns {string} what it wrote to stdout
 */
export function run(file, args, { cwd, env } = {}) {
  const done = spawnSync(file, args, {
    cwd,
    env: cleanEnv(env),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.status === 0) return done.stdout;
  const said = done.error ? done.error.message : `${done.stdout}${done.stderr}`.trim().slice(-4000);
  throw new Error(`${path.basename(file)} ${args.join(' ')} failed (${done.status ?? done.signal}): ${said}`);
}

/**
 * npm install of the given packages, or of what the folder's package.json asks for. Never a package's own scripts.
 * @param {string} dir made when it is not there
 * @param {string[]} packages
 */
export function npmInstall(dir, packages) {
  const manifest = path.join(dir, 'package.json');
  if (!fs.existsSync(manifest)) {
    // Without a manifest npm would walk up and install into the project itself.
    fs.mkdirSync(dir, { recursive: true });
    fs.writeFileSync(manifest, '{ "private": true }\n');
  }
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  run('npm', ['install', '--omit=dev', '--ignore-scripts', ...quiet, ...packages], { cwd: dir });
}

/** Where a program is on the PATH. @param {string} name @returns {string | undefined} */
export function which(name) {
  const dirs = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return dirs.map((dir) => path.join(dir, name)).find((file) => isExecutable(file));
}

/** @param {string} file */
export function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
