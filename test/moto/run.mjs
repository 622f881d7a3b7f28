/**
 * The live account against moto: starts it, runs test/moto/*.test.ts, stops it.
 *
 * REQUIRE_MOTO=1   where moto cannot be installed, the suite fails instead of being skipped
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { countsIn } from '../counts.mjs';
import { cleanEnv, withoutAws } from '../host/environment.mjs';
import { root } from '../host/paths.mjs';
import { exitOnSignals } from '../host/process-group.mjs';
import { ensureMoto, MotoMissing } from './install.mjs';
import { startMoto } from './moto.mjs';

exitOnSignals();
process.exitCode = await runSuite();

/** @returns {Promise<number>} the exit code */
async function runSuite() {
  let server;
  try {
    server = ensureMoto();
  } catch (error) {
    if (!(error instanceof MotoMissing)) throw error;
    return withoutMoto(error);
  }
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'endpoint-lens-moto-'));
  try {
    const moto = await startMoto(server, scratch);
    try {
      return await runMocha({ ...withoutAws(scratch), HOME: scratch, MOTO_URL: moto.url });
    } finally {
      await moto.stop();
    }
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

/** @param {MotoMissing} error @returns {number} */
function withoutMoto(error) {
  const required = process.env.REQUIRE_MOTO === '1';
  const what = required ? 'REQUIRED AND NOT THERE' : 'SKIPPED: nothing was tested against moto';
  console.log(`\n!!! ${what}: ${error.message.replaceAll(/\s+/g, ' ')}\n`);
  const files = fs.readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts')).length;
  console.log(required ? '0 passed, 1 failed, 0 skipped' : `0 passed, 0 failed, ${files} skipped`);
  return required ? 1 : 0;
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
async function runMocha(env) {
  const mocha = path.join(root, 'node_modules/mocha/bin/mocha.js');
  const args = ['--no-config', '--node-option', 'import=tsx', '--timeout', '60000', 'test/moto/*.test.ts'];
  const child = spawn(process.execPath, [mocha, ...args], {
    cwd: root,
    env: cleanEnv(env),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
    process.stdout.write(text);
  });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const { passed, failed, skipped } = countsIn(output);
  const ok = code === 0 && passed > 0 && failed === 0;
  // A run that broke off still is a failure to count.
  const failures = ok ? 0 : Math.max(1, failed);
  console.log(`${passed} passed, ${failures} failed, ${skipped} skipped`);
  return ok ? 0 : 1;
}
