/**
 * Installs the .vsix into code-server as a user would, and drives the workbench in headless Chromium.
 * Pictures are left in test/ui/screenshots, that of a failure too.
 *
 * KEEP=1   keeps the temporary folder of a run that passed
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openBrowser } from '../host/browser.mjs';
import { installExtension, makeProfile, startCodeServer } from '../host/code-server.mjs';
import { withoutAws } from '../host/environment.mjs';
import { fixtureWorkspace, root, vsix } from '../host/paths.mjs';
import { exitOnSignals } from '../host/process-group.mjs';
import { accountSteps } from './account-steps.mjs';
import { createSteps } from './create-steps.mjs';
import { explorerSteps } from './explorer-steps.mjs';
import { lintSteps } from './lint-steps.mjs';
import { pathSteps } from './path-steps.mjs';
import { Steps } from './steps.mjs';
import { Workbench } from './workbench.mjs';

exitOnSignals();
const pictures = path.join(root, 'test/ui/screenshots');
fs.rmSync(pictures, { recursive: true, force: true });
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'endpoint-lens-ui-'));
const workspace = path.join(scratch, 'workspace');
fs.cpSync(fixtureWorkspace, workspace, { recursive: true });
const profile = makeProfile(path.join(scratch, 'server'));

const steps = new Steps();
await steps.step('the .vsix installs', async () => installExtension(profile, vsix));
if (steps.failed === 0) await driveWorkbench().catch((error) => steps.fail('the workbench is driven', error));
const ok = steps.failed === 0;
if (ok && !process.env.KEEP) fs.rmSync(scratch, { recursive: true, force: true });
else console.log(`  kept: ${scratch}; pictures: ${pictures}`);
console.log(`${steps.passed} passed, ${steps.failed} failed`);
process.exit(ok ? 0 : 1);

async function driveWorkbench() {
  const server = await startCodeServer(profile, { env: withoutAws(scratch) });
  try {
    const { page, foreignHosts, close } = await openBrowser(server);
    const workbench = new Workbench(page, pictures);
    steps.onFailure = () => workbench.screenshot('failure');
    await explorerSteps(steps, workbench, `${server.origin}/?${new URLSearchParams({ folder: workspace })}`);
    await pathSteps(steps, workbench, scratch);
    await createSteps(steps, workbench);
    await accountSteps(steps, workbench, withoutAws(scratch).AWS_CONFIG_FILE);
    await lintSteps(steps, workbench, server.origin, scratch);
    await steps.step('the page asked no other host for anything', async () => {
      if (foreignHosts.size > 0) throw new Error(`asked: ${[...foreignHosts].join(', ')}`);
    });
    await close();
  } finally {
    await server.stop();
  }
}
