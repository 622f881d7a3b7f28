/**
 * Bundles the extension-host suite and runs it in a real VS Code: a desktop one where there is one or where it
 * can be downloaded, else code-server. Only the choice falls back; a failed run is a failed run.
 *
 * VSCODE_TEST_HOST=desktop|code-server   takes the choice away
 * VSCODE_EXECUTABLE, VSCODE_VERSION      the desktop VS Code to use, or to download
 * TEST_TIMEOUT_MS                        how long the suite may take
 * GREP                                   runs the tests alone whose titles match this regular expression
 * KEEP=1                                 keeps the temporary folder of a run that passed
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { motoIfThere } from '../moto/if-there.mjs';
import { run } from './commands.mjs';
import { findDesktop, isHeadless, runOnDesktop } from './desktop.mjs';
import { root } from './paths.mjs';
import { exitOnSignals } from './process-group.mjs';
import { prepareRun, printTests, readReport } from './suite-run.mjs';
import { runOnCodeServer } from './web.mjs';

exitOnSignals();
bundleSuite();
const desktop = await findDesktop();
process.exitCode = desktop && isHeadless() ? againWithDisplay(desktop) : await runSuite(desktop);

function bundleSuite() {
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  run(process.execPath, [webpack, '--config', path.join(root, 'test/host/webpack.config.cjs')], {
    cwd: root,
  });
}

/** @param {string} executable @returns {number} */
function againWithDisplay(executable) {
  const args = ['-a', process.execPath, ...process.argv.slice(1)];
  const env = { ...process.env, VSCODE_EXECUTABLE: executable, VSCODE_TEST_HOST: 'desktop' };
  return spawnSync('xvfb-run', args, { env, stdio: 'inherit' }).status ?? 1;
}

/** @param {string | undefined} executable @returns {Promise<number>} */
async function runSuite(executable) {
  const suiteRun = prepareRun();
  let code;
  let moto;
  try {
    moto = await motoIfThere(suiteRun.scratch);
    if (moto) suiteRun.env.MOTO_URL = moto.url;
    code = executable ? await runOnDesktop(executable, suiteRun) : await runOnCodeServer(suiteRun);
  } catch (error) {
    console.error(error);
  } finally {
    await moto?.stop();
  }
  // Two witnesses: an extension host that was killed also ends with 0, and then there is no report.
  const report = readReport(suiteRun.report);
  const ok = code === 0 && report !== undefined && report.failed === 0 && report.passed > 0;
  if (report) printTests(report);
  else console.error('the suite wrote no report');
  console.log(
    `  in ${executable ? 'desktop VS Code' : 'code-server'}, whose extension host ended with ${code}`,
  );
  if (ok && !process.env.KEEP) fs.rmSync(suiteRun.scratch, { recursive: true, force: true });
  else console.log(`  kept: ${suiteRun.scratch}`);
  const failed = ok ? 0 : Math.max(1, report?.failed ?? 0);
  console.log(`${report?.passed ?? 0} passed, ${failed} failed, ${report?.skipped ?? 0} skipped`);
  return ok ? 0 : 1;
}
