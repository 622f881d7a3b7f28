/** The explorer, from its empty state to an open VPC of the sandbox, and snapshots with rough edges. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../host/paths.mjs';
import { until } from './until.mjs';

const roughEdges = path.join(root, 'test/fixtures/snapshots/rough-edges.json');
/** Real describe answers, where they lie beside the checkout. */
const capture = path.resolve(root, '../shared/captures/test-nat-gateway');

/**
 * @param {import('./steps.mjs').Steps} steps
 * @param {import('./workbench.mjs').Workbench} workbench
 * @param {string} address of the workbench with the sample workspace
 */
export async function explorerSteps(steps, workbench, address) {
  const { tree, page } = workbench;
  await steps.step('the workbench opens the folder', async () => {
    await workbench.open(address);
    const files = page.locator('.explorer-folders-view .monaco-list-row');
    await files.filter({ hasText: 'main.tf' }).waitFor();
  });
  await steps.step('the activity bar opens Endpoint Lens, which welcomes', async () => {
    await workbench.openView('Endpoint Lens');
    await workbench.welcome.getByRole('button', { name: 'Set Up a Profile' }).waitFor();
    await workbench.welcome.getByRole('button', { name: 'Open Snapshot…' }).waitFor();
    await workbench.widenSidebar(560);
    await workbench.screenshot('welcome-dark');
  });
  await steps.step('the button of the welcome opens the sandbox', async () => {
    await workbench.welcome.getByRole('button', { name: 'Open Sandbox' }).click();
    await tree.waitRow('First-VPC');
  });
  await steps.step('a VPC has its subnets and route tables', async () => {
    await tree.expandRow('First-VPC');
    await tree.expandRow('Subnets', { under: 'First-VPC' });
    await tree.expandRow('Route tables', { under: 'First-VPC' });
    await tree.waitRow('private-a', { under: 'First-VPC' });
  });
  await steps.step('a click on a route goes to its target', async () => {
    await tree.expandRow('rtb-0100000000000000b', { under: 'Route tables' });
    await (await tree.waitRow('→ nat-a')).click();
    await until(async () => /nat-a/.test(await tree.selected()), 'the NAT gateway is not selected');
  });
  await steps.step('a row has a tooltip with the id', async () => {
    assert.match(await tree.tooltip('private-b'), /subnet-0100000000000001b/);
    await page.keyboard.press('Escape');
  });
  await steps.step('Copy ID copies the id', async () => {
    await tree.contextMenu('private-a', 'Copy ID');
  });
  await steps.step('the keyboard walks the tree', async () => {
    // A click that comes while the tree draws itself anew is lost: so until the row has the keyboard.
    const hasKeyboard = async () => {
      if (/^private-a/.test(await tree.focused())) return true;
      await (await tree.waitRow('private-a', { under: 'First-VPC' })).locator('.label-name').click();
      await page.waitForTimeout(300);
      return false;
    };
    await until(hasKeyboard, 'private-a does not take the keyboard');
    await page.keyboard.press('ArrowDown');
    await until(async () => /private-b/.test(await tree.focused()), 'ArrowDown does not move');
    await page.keyboard.press('ArrowLeft');
    await until(async () => /^Subnets/.test(await tree.focused()), 'ArrowLeft does not go to the parent');
    await page.keyboard.press('ArrowLeft');
    await until(
      async () => (await tree.find('private-a', { under: 'First-VPC' })) === undefined,
      'not closed',
    );
    await tree.expandRow('Subnets', { under: 'First-VPC' });
  });
  await steps.step('Find Resource finds an address and reveals who has it', async () => {
    await workbench.palette('Endpoint Lens: Find Resource…');
    await workbench.choose('web', '54.210.10.20');
    await until(async () => /54\.210\.10\.20/.test(await tree.selected()), 'the instance is not selected');
  });
  await steps.step('Open Details shows what AWS says', async () => {
    await tree.contextMenu('web  i-', 'Open Details');
    await page.locator('.editor-instance .view-line', { hasText: 'Architecture' }).first().waitFor();
    await page.mouse.move(900, 500);
    await workbench.screenshot('details-dark');
    await workbench.palette('View: Close All Editors');
  });
  for (const theme of ['dark', 'light']) {
    await steps.step(`it shows in a ${theme} theme`, async () => {
      await workbench.useTheme(theme);
      await tree.scrollToTop();
      await workbench.screenshot(`explorer-${theme}`);
    });
  }
  await steps.step('a snapshot with rough edges loads what it can and says the rest', async () => {
    await workbench.palette('Endpoint Lens: Open Snapshot…');
    await workbench.choose('File…');
    await workbench.chooseFile(roughEdges);
    await tree.waitRow('rough-edges.json · eu-west-1');
    await tree.waitRow('Not readable');
    await tree.waitRow('vpc-0a11ce00000000ff');
    await tree.expandRow('<img src=x onerror=alert(1)> **bold** $(trash) [link](command:x)');
    await tree.waitRow('Endpoints  not permitted', { under: '<img' });
    await tree.expandRow('Subnets', { under: '<img' });
    await tree.waitRow('safe gnp.exe second line', { under: '<img' });
    await tree.expandRow('Route tables', { under: '<img' });
    await tree.expandRow('rtb-0a11ce0000000001', { under: '<img' });
    await workbench.screenshot('rough-edges-light');
  });
  await steps.step('a denied folder explains itself', async () => {
    await (await tree.waitRow('Endpoints  not permitted', { under: '<img' })).click();
    await workbench.notifications
      .filter({ hasText: 'IAM does not allow ec2:DescribeVpcEndpoints' })
      .waitFor();
    await workbench.palette('Notifications: Clear All Notifications');
  });
  if (fs.existsSync(capture)) {
    await steps.step('a folder of real describe answers shows', async () => {
      await workbench.palette('Endpoint Lens: Open Snapshot…');
      await workbench.choose('Folder…');
      await workbench.chooseFile(capture);
      await tree.waitRow('test-nat-gateway · us-east-2');
      await tree.expandRow('vpc_a', { under: 'test-nat-gateway' });
      await tree.expandRow('Subnets', { under: 'test-nat-gateway' });
      await tree.expandRow('Route tables', { under: 'test-nat-gateway' });
      await tree.expandRow('rtb-02fe228b42de92a7c', { under: 'test-nat-gateway' });
      for (const theme of ['dark', 'light']) {
        await workbench.useTheme(theme);
        await workbench.screenshot(`capture-${theme}`);
      }
    });
  }
  await steps.step('what was open is there again after a reload, unread', async () => {
    await page.reload();
    await workbench.openView('Endpoint Lens');
    await tree.waitRow('Sandbox');
    assert.equal(await tree.find('First-VPC'), undefined);
    await tree.expandRow('Sandbox', { vanishes: true });
    await tree.waitRow('First-VPC');
  });
}
