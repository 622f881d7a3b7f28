/**
 * moto, an EC2 and STS written by others: installed once per machine into a folder that git ignores. Run directly,
 * it installs moto and says where its server is.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { say, which } from '../host/commands.mjs';
import { cleanEnv } from '../host/environment.mjs';
import { installHome } from '../host/paths.mjs';

/** Pinned to the version; what it depends on is what pip resolves for it. */
const version = '5.2.5';
const requirement = `moto[server,ec2,sts]==${version}`;

const windows = process.platform === 'win32';
const installLimitMs = 10 * 60 * 1000;

/** moto cannot be had on this machine: no Python, or nothing to install from. */
export class MotoMissing extends Error {}

/**
 * Installs moto unless it is there.
 * @returns {string} its server program
 * @throws {MotoMissing}
 */
export function ensureMoto() {
  const home = path.join(installHome, 'moto');
  const ready = path.join(home, '.ready');
  const isReady = fs.existsSync(ready) && fs.readFileSync(ready, 'utf8') === requirement;
  if (!isReady || !fs.existsSync(program(home, 'moto_server'))) install(home, ready);
  return program(home, 'moto_server');
}

/**
 * A virtual environment names its own folder in its programs, so it is made where it stays; the marker that is
 * written last tells a finished one from one that was interrupted.
 * @param {string} home @param {string} ready
 */
function install(home, ready) {
  const started = Date.now();
  const python = [process.env.PYTHON, 'python3', 'python'].find((name) => name && (which(name) ?? windows));
  if (!python) throw new MotoMissing('there is no python3 on the PATH');
  say(`moto ${version} (once; 320 MB in ${path.dirname(home)})`);
  fs.rmSync(home, { recursive: true, force: true });
  python3(python, ['-m', 'venv', home]);
  python3(program(home, 'python'), ['-m', 'pip', 'install', '--quiet', '--no-input', requirement]);
  fs.writeFileSync(ready, requirement);
  say(`moto is installed (${Math.round((Date.now() - started) / 1000)} s)`);
}

/** @param {string} file @param {string[]} args */
function python3(file, args) {
  const done = spawnSync(file, args, {
    env: pythonEnv(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: installLimitMs,
  });
  if (done.status === 0) return;
  const said = done.error ? done.error.message : `${done.stdout}${done.stderr}`.trim().slice(-2000);
  throw new MotoMissing(`${path.basename(file)} ${args.slice(0, 3).join(' ')} failed: ${said}`);
}

/**
 * Where packages come from stays as the user has it (PIP_…); what would lead Python to other packages than the
 * virtual environment's does not, and no account of the user's is known to moto.
 * @returns {NodeJS.ProcessEnv}
 */
export function pythonEnv() {
  const kept = Object.entries(cleanEnv()).filter(
    ([name]) => !/^(PYTHON|VIRTUAL_ENV|CONDA_|AWS_|MOTO_)/.test(name),
  );
  return Object.fromEntries(kept);
}

/** @param {string} home @param {string} name */
function program(home, name) {
  return windows ? path.join(home, 'Scripts', `${name}.exe`) : path.join(home, 'bin', name);
}

if (process.argv[1] === import.meta.filename) console.log(ensureMoto());
