/** The Findings view: what is wrong with the code, and with the networks that are open beside it. */
import assert from 'node:assert/strict';
import { Tree } from './tree.mjs';
import { until } from './until.mjs';

/**
 * @param {import('./steps.mjs').Steps} steps
 * @param {import('./workbench.mjs').Workbench} workbench
 * @param {import('./editor.mjs').Editor} editor
 */
export async function findingsSteps(steps, workbench, editor) {
  const { page } = workbench;
  const pane = workbench.sidebar.locator('.pane', { hasText: 'Findings' });
  const findings = new Tree(page, pane);
  await steps.step('Findings stand by severity and file', async () => {
    await workbench.openView('Endpoint Lens');
    await workbench.widenSidebar(620);
    await findings.waitRow('network.yaml', { under: 'Errors' });
    await findings.waitRow('network.tf', { under: 'Warnings' });
    await findings.waitRow('Gateway endpoint misses a route table  aws_route_table.orders · GW003', {
      under: 'Warnings',
    });
    const hints = await findings.waitRow('Hints');
    assert.equal(await hints.getAttribute('aria-expanded'), 'false');
  });
  await steps.step('the icon in the activity bar counts errors and warnings', async () => {
    const tab = page.locator('.part.activitybar').getByRole('tab', { name: 'Endpoint Lens' });
    const badge = tab.locator('.badge-content');
    await until(async () => (await badge.textContent()) === '3', 'the badge does not say 3');
  });
  await steps.step('a row says the whole on hover', async () => {
    assert.match(
      await findings.tooltip('aws_route_table.orders', { under: 'Warnings' }),
      /does not serve .*GW003/s,
    );
    await workbench.screenshot('lint-finding-tooltip-dark');
    await page.keyboard.press('Escape');
  });
  await steps.step('a sandbox that is opened adds its findings, which lead to its tree', async () => {
    await workbench.palette('Endpoint Lens: Open Sandbox');
    await findings.waitRow('Sandbox · us-east-1  1111-2222-3333', { under: 'Warnings' });
    const network = new Tree(page, workbench.sidebar.locator('.pane', { hasText: 'Network' }));
    await (await findings.waitRow('GW001', { under: 'Sandbox · us-east-1' })).click();
    await until(async () => /First-VPC/.test(await network.selected()), 'First-VPC is not selected');
    await network.expandRow('First-VPC');
  });
  await steps.step('a click shows the place in its file', async () => {
    await (await findings.waitRow('aws_route_table.reports', { under: 'Warnings' })).click();
    await editor.waitAt('network.tf', 36);
  });
  for (const theme of ['light', 'dark']) {
    await steps.step(`code, findings and what is above the VPC, ${theme}`, async () => {
      await workbench.useTheme(theme);
      await editor.toTop();
      await editor.waitLens('2 of 3 private route tables reach S3 through NAT');
      await page.mouse.move(1300, 800);
      await page.waitForTimeout(1000);
      await workbench.screenshot(`lint-${theme}`);
    });
  }
}
