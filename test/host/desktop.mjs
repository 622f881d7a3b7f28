/** Desktop VS Code: whether one can be had and shown here, and one run of a suite in it. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { which } from './commands.mjs';
import { installHome, root } from './paths.mjs';

/**
 * The executable of a desktop VS Code that can run on this machine, or undefined, with one line that says why.
 * @returns {Promise<string | undefined>}
 */
export async function findDesktop() {
  const forced = process.env.VSCODE_TEST_HOST;
  if (forced === 'code-server') return undefined;
  try {
    requireDisplay();
    const executable = process.env.VSCODE_EXECUTABLE ?? (await download());
    requireLibraries(executable);
    return executable;
  } catch (error) {
    if (forced === 'desktop') throw error;
    console.log(`No desktop VS Code here (${error.code ?? error.message}): using code-server`);
    return undefined;
  }
}

/** @returns {Promise<string>} */
function download() {
  const version = process.env.VSCODE_VERSION ?? 'stable';
  return downloadAndUnzipVSCode({ version, cachePath: installHome, timeout: 30_000 });
}

/** Whether windows need a display made for them. */
export function isHeadless() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

function requireDisplay() {
  if (isHeadless() && !which('xvfb-run')) throw new Error('no display and no xvfb-run');
}

/** A bare container can hold the program and lack what it links to; that is no failed run, it is no desktop. */
function requireLibraries(executable) {
  if (process.platform !== 'linux') return;
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  const missing = /(\S+) => not found/.exec(stdout ?? '')?.[1];
  if (missing) throw new Error(`${missing} is missing`);
}

/**
 * Runs a suite in a desktop VS Code of its own.
 * @param {string} executable
 * @param {import('./suite-run.mjs').SuiteRun} suiteRun
 * @returns {Promise<number>} the exit code of the extension host
 */
export async function runOnDesktop(executable, { suite, workspace, scratch, env }) {
  const code = await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    extensionTestsEnv: env,
    launchArgs: [workspace, '--disable-extensions', '--disable-telemetry', ...profileFlags(scratch)],
  }).catch((error) => error.code ?? Promise.reject(error));
  return Number(code);
}

/** A profile of its own, so that nothing of the user's is read or changed. @param {string} dir */
export function profileFlags(dir) {
  return ['--user-data-dir', path.join(dir, 'user'), '--extensions-dir', path.join(dir, 'extensions')];
}
