/** A live account: a profile whose endpoint is the sandbox that the command line serves. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { once } from 'node:events';
import { root } from '../host/paths.mjs';
import { until } from './until.mjs';

/**
 * @param {import('./steps.mjs').Steps} steps
 * @param {import('./workbench.mjs').Workbench} workbench
 * @param {string} configFile of AWS, as the extension host finds it
 */
export async function accountSteps(steps, workbench, configFile) {
  const { tree } = workbench;
  const sandbox = spawn(process.execPath, [path.join(root, 'dist/cli.js'), 'sandbox'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await steps.step('Add Account offers profiles and Regions', async () => {
      const [line] = await once(sandbox.stdout.setEncoding('utf8'), 'data');
      const keys = 'region = us-east-1\naws_access_key_id = x\naws_secret_access_key = y\n';
      const session = 'sso_start_url = https://corp.awsapps.com/start\nsso_region = us-east-1\n';
      fs.writeFileSync(
        configFile,
        `[profile lab]\nendpoint_url = ${line.trim()}\n${keys}[profile stage]\nregion = us-east-1\nsso_session = corp\n` +
          `sso_account_id = 111122223333\nsso_role_name = Admin\n[sso-session corp]\n${session}`,
      );
      await workbench.palette('Endpoint Lens: Add Account…');
      await workbench.choose('lab');
      await workbench.choose('us-east-1');
      await tree.waitRow('lab · us-east-1');
      await tree.waitRow('First-VPC', { under: 'lab · us-east-1' });
    });
    await steps.step('the status bar names the account', async () => {
      const item = workbench.page.locator('.statusbar-item', { hasText: 'lab · us-east-1' });
      await item.waitFor();
    });
    await steps.step('an expired session is one row that signs in', async () => {
      await workbench.palette('Endpoint Lens: Add Account…');
      await workbench.choose('stage');
      await workbench.choose('us-east-1');
      await until(
        async () => (await tree.find('stage · us-east-1'))?.text.includes('session expired: sign in'),
        'the session is not said to be expired',
      );
      for (const theme of ['light', 'dark']) {
        await workbench.useTheme(theme);
        await workbench.screenshot(`accounts-${theme}`);
      }
    });
  } finally {
    sandbox.kill();
  }
}
