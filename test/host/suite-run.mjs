/** What one run of an extension-host suite is given, and the report that it leaves. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { withoutAws } from './environment.mjs';
import { fixtureWorkspace, root } from './paths.mjs';

/**
 * @typedef {object} SuiteRun
 * @property {string} suite the bundle that exports run()
 * @property {string} workspace a copy of the fixture, which tests may change
 * @property {string} scratch a temporary folder
 * @property {string} report the file that the suite writes last
 * @property {NodeJS.ProcessEnv} env
 * @property {number} limitMs
 */

/** @returns {SuiteRun} */
export function prepareRun() {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'endpoint-lens-host-'));
  const workspace = path.join(scratch, 'workspace');
  const report = path.join(scratch, 'report.json');
  fs.cpSync(fixtureWorkspace, workspace, { recursive: true });
  return {
    suite: path.join(root, 'out/host/index.js'),
    workspace,
    scratch,
    report,
    env: { ...withoutAws(scratch), TEST_REPORT: report },
    limitMs: Number(process.env.TEST_TIMEOUT_MS ?? 180_000),
  };
}

/**
 * @typedef {object} Report
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {{title: string, state: string, ms?: number, error?: string}[]} tests
 */

/** @param {string} file @returns {Report | undefined} nothing when the suite did not get to its end */
export function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {Report} report */
export function printTests(report) {
  for (const { title, state, ms, error } of report.tests) {
    console.log(`  ${state.padEnd(7)} ${title}${ms === undefined ? '' : ` (${ms} ms)`}`);
    if (error) console.log(error.replace(/^/gm, '          '));
  }
}
