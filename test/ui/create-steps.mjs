/** The lesson, end to end: a private subnet reaches S3 through NAT, gets its gateway endpoint, and loses it again. */
import assert from 'node:assert/strict';
import { until } from './until.mjs';

/**
 * @param {import('./steps.mjs').Steps} steps
 * @param {import('./workbench.mjs').Workbench} workbench with the sandbox open
 */
export async function createSteps(steps, workbench) {
  const { tree, page } = workbench;
  const frame = page.frameLocator('iframe.webview.ready:visible').frameLocator('iframe#active-frame');
  const verdict = frame.locator('[role=status]').first();
  const modal = page.locator('.monaco-dialog-box');
  /** Confirms the modal that is open, or about to be, after looking at what it names. */
  const confirm = async (button, ...texts) => {
    await modal.waitFor();
    const said = await modal.innerText();
    for (const text of texts) assert.match(said, text);
    await modal.getByRole('button', { name: button }).click();
    await modal.waitFor({ state: 'detached' });
  };
  const closeEditors = () => workbench.palette('View: Close All Editors');
  const create = frame.getByRole('button', { name: 'Create endpoint…' });

  await steps.step('Create Endpoint opens the form, filled from the private subnet', async () => {
    await workbench.useTheme('dark');
    await page.setViewportSize({ width: 1600, height: 1000 });
    await workbench.widenSidebar(300);
    await tree.scrollToTop();
    await tree.expandRow('First-VPC');
    await tree.expandRow('Subnets', { under: 'First-VPC' });
    await tree.contextMenu('private-a', 'Create Endpoint…');
    await frame.getByRole('heading', { name: 'Create VPC endpoint' }).waitFor();
    await frame.getByText('DryRun answered: allowed').waitFor();
  });
  for (const theme of ['light', 'dark']) {
    await steps.step(`the form is drawn in a ${theme} theme`, async () => {
      await workbench.useTheme(theme);
      await create.waitFor();
      await page.mouse.move(900, 990);
      await page.waitForTimeout(700);
      await workbench.screenshot(`create-${theme}`);
    });
  }
  await steps.step('the modal names account, Region and what changes; Cancel creates nothing', async () => {
    await create.click();
    await modal.waitFor();
    const said = await modal.innerText();
    for (const text of [
      /gateway endpoint for S3/,
      /111122223333|1111-2222-3333/,
      /us-east-1/,
      /aws:SourceIp|private source/,
    ])
      assert.match(said, text);
    await workbench.screenshot('create-modal-dark');
    await modal.getByRole('button', { name: 'Cancel' }).click();
    await modal.waitFor({ state: 'detached' });
    await create.waitFor();
  });
  await steps.step('Create makes the endpoint, and proves it', async () => {
    await create.click();
    await confirm('Create Endpoint', /gateway endpoint for S3/);
    await frame.getByText(/^Created: S3 gateway endpoint/).waitFor();
    await page.waitForTimeout(500);
    await workbench.screenshot('create-proven-dark');
  });
  await steps.step('the route table has the prefix list, with its ranges, to the endpoint', async () => {
    await closeEditors();
    await tree.scrollToTop();
    await tree.expandRow('Route tables', { under: 'First-VPC' });
    await tree.expandRow('private', { under: 'Route tables' });
    await tree.waitRow('S3', { under: 'private' });
  });
  await steps.step('the path picture says private now', async () => {
    await tree.scrollToTop();
    await tree.contextMenu('private-a', 'Trace Path From Here…');
    await workbench.choose('S3');
    await verdict.getByText(/private-a reaches S3 .* through (its |the )?gateway endpoint/).waitFor();
    await closeEditors();
  });
  await steps.step(
    'Delete shows what changes, wants the id typed, and the path goes through NAT again',
    async () => {
      await tree.scrollToTop();
      await tree.expandRow('Endpoints', { under: 'First-VPC' });
      await tree.contextMenu('S3', 'Delete…', { under: 'Endpoints' });
      await modal.waitFor();
      await workbench.screenshot('delete-modal-dark');
      const id = /vpce-[0-9a-f]+/.exec(await modal.innerText())?.[0] ?? '';
      await modal.getByRole('button', { name: 'Delete' }).click();
      const input = workbench.quickInput.locator('input.input');
      await input.waitFor();
      await input.fill(id);
      await page.keyboard.press('Enter');
      await until(async () => !(await tree.find('1 table')), 'the endpoint is still there');
    },
  );
}
