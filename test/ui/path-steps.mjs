/** The routing path and the matrix, on the lesson's sandbox: as a person finds out who goes through NAT. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { until } from './until.mjs';

/**
 * @param {import('./steps.mjs').Steps} steps
 * @param {import('./workbench.mjs').Workbench} workbench with the sandbox open
 * @param {string} scratch a folder to save into
 */
export async function pathSteps(steps, workbench, scratch) {
  const { tree, page } = workbench;
  // The page that is on show: each panel is a frame within a frame.
  const frame = page.frameLocator('iframe.webview.ready:visible').frameLocator('iframe#active-frame');
  const verdict = frame.locator('[role=status]').first();

  await steps.step('Trace Path From Here leads from the private subnet to its path', async () => {
    await workbench.useTheme('dark');
    // Wide enough for picture and list side by side.
    await page.setViewportSize({ width: 1600, height: 900 });
    await tree.expandRow('First-VPC');
    await tree.expandRow('Subnets', { under: 'First-VPC' });
    await tree.contextMenu('private-a', 'Trace Path From Here…');
    await workbench.choose('S3');
    await verdict.getByText(/private-a reaches S3 .* through NAT gateway/).waitFor();
    await workbench.widenSidebar(300);
  });
  await steps.step('the list says every hop in words', async () => {
    const hops = frame.locator('ol > li');
    await until(async () => (await hops.count()) >= 6, 'there are not six hops');
    assert.match(await hops.last().innerText(), /S3/);
  });
  await steps.step('the arrow keys walk the hops, and picture and list move together', async () => {
    await frame.locator('ol > li').first().focus();
    await page.keyboard.press('ArrowDown');
    await until(
      async () => (await frame.locator('ol > li:focus').innerText()).includes('Name lookup'),
      'ArrowDown does not move',
    );
  });
  for (const theme of ['dark', 'light']) {
    await steps.step(`the path is drawn in a ${theme} theme`, async () => {
      await workbench.useTheme(theme);
      await verdict.waitFor();
      // Away from what has a tooltip.
      await page.mouse.move(900, 880);
      await page.waitForTimeout(700);
      await workbench.screenshot(`path-${theme}`);
    });
  }
  await steps.step('Compare shows the path with a gateway endpoint', async () => {
    await frame.getByRole('button', { name: 'Compare' }).click();
    await frame.getByText('With endpoint', { exact: true }).first().waitFor();
    await frame
      .getByText(/aws:SourceIp/)
      .first()
      .waitFor();
    await page.waitForTimeout(500);
    await workbench.screenshot('path-compare-light');
    await frame.getByRole('button', { name: 'Back to path' }).click();
  });
  await steps.step('another destination is answered at once', async () => {
    await frame.getByRole('button', { name: /^To/ }).click();
    await workbench.choose('sqs');
    await verdict.getByText(/sqs/i).waitFor();
  });
  await steps.step('the picture is saved as SVG', async () => {
    const file = path.join(scratch, 'path.svg');
    await frame.getByRole('button', { name: 'Export' }).click();
    await frame.getByRole('menuitem', { name: /SVG/ }).click();
    await workbench.saveAs(file);
    await until(() => fs.existsSync(file), 'no picture was saved');
    const svg = fs.readFileSync(file, 'utf8');
    assert.match(svg, /^<svg[^>]*xmlns/);
    assert.match(svg, /<title>/);
    assert.doesNotMatch(svg, /<script|var\(/);
  });
  await steps.step('the matrix answers who still goes through NAT', async () => {
    await tree.scrollToTop();
    await tree.contextMenu('Sandbox', 'Show Reachability Matrix');
    await frame.getByRole('gridcell', { name: 'private-a to S3: NAT' }).waitFor();
    for (const theme of ['light', 'dark']) {
      await workbench.useTheme(theme);
      await frame.getByRole('gridcell', { name: 'private-a to S3: NAT' }).waitFor();
      await page.mouse.move(900, 880);
      await page.waitForTimeout(700);
      await workbench.screenshot(`matrix-${theme}`);
    }
  });
  await steps.step('a cell opens its path', async () => {
    const cell = frame.getByRole('gridcell', { name: 'private-b to S3: NAT' });
    await cell.click();
    await page.keyboard.press('Enter');
    await verdict.getByText(/private-b reaches S3/).waitFor();
    await workbench.palette('View: Close All Editors');
    await page.setViewportSize({ width: 1280, height: 1000 });
    await workbench.widenSidebar(560);
  });
}
