/** What is wrong is mended from the light bulb, taken back, mended all at once, and ignored with a comment. */
import assert from 'node:assert/strict';

const ORDERS = 'resource "aws_route_table" "orders"';
const REPORTS = 'resource "aws_route_table" "reports"';

/**
 * @param {import('./steps.mjs').Steps} steps
 * @param {import('./workbench.mjs').Workbench} workbench
 * @param {import('./editor.mjs').Editor} editor with the file open that has the endpoint
 */
export async function fixSteps(steps, workbench, editor) {
  const { page } = workbench;
  await steps.step('the light bulb offers what mends it first', async () => {
    for (const theme of ['light', 'dark']) {
      await workbench.useTheme(theme);
      const entries = await editor.quickFixes('orders" {');
      assert.match(entries[0] ?? '', /^Quick Fix|^Attach aws_route_table\.orders to aws_vpc_endpoint\.s3/);
      for (const title of [
        'Attach aws_route_table.orders',
        'Fix all GW003 in this file',
        'Ignore GW003 here',
      ])
        assert.ok(
          entries.some((entry) => entry.startsWith(title)),
          `${title} in ${entries.join('; ')}`,
        );
      await page.waitForTimeout(300);
      await workbench.screenshot(`lint-fix-${theme}`);
      if (theme === 'light') await page.keyboard.press('Escape');
    }
  });
  await steps.step('Attach adds the table to the endpoint, and it is underlined no more', async () => {
    await editor.chooseFix('Attach aws_route_table.orders');
    await editor.waitLine('route_table_ids   = [aws_route_table.web.id, aws_route_table.orders.id]');
    await editor.waitUnderlined(ORDERS, false);
    await editor.waitUnderlined(REPORTS);
    await editor.waitLens('1 of 3 private route tables reach S3 through NAT');
  });
  await steps.step('Undo brings both back', async () => {
    await editor.undo();
    await editor.waitLine(/= \[aws_route_table\.web\.id\]$/);
    await editor.waitUnderlined(ORDERS);
    await editor.waitLens('2 of 3 private route tables reach S3 through NAT');
  });
  await steps.step('Fix all mends each of the rule in the file as one change', async () => {
    await editor.quickFixes('orders" {');
    await editor.chooseFix('Fix all GW003 in this file');
    await editor.waitLine('[aws_route_table.web.id, aws_route_table.orders.id, aws_route_table.reports.id]');
    await editor.waitUnderlined(ORDERS, false);
    await editor.waitUnderlined(REPORTS, false);
    await editor.waitLens('3 of 3 private route tables reach S3 through a gateway endpoint');
    await editor.undo();
    await editor.waitLine(/= \[aws_route_table\.web\.id\]$/);
    await editor.waitUnderlined(REPORTS);
    await editor.waitLens('2 of 3 private route tables reach S3 through NAT');
  });
  await steps.step(
    'Ignore writes a comment above the table, which silences the rule there alone',
    async () => {
      await editor.quickFixes('reports" {');
      await editor.chooseFix('Ignore GW003 here');
      await editor.waitLine('# endpoint-lens:ignore GW003');
      await editor.waitUnderlined(REPORTS, false);
      await editor.waitUnderlined(ORDERS);
      const lines = await editor.lines();
      assert.match(
        lines[lines.indexOf('# endpoint-lens:ignore GW003') + 1] ?? '',
        /"aws_route_table" "reports"/,
      );
      await workbench.screenshot('lint-ignored-dark');
      await editor.undo();
      await editor.waitUnderlined(REPORTS);
    },
  );
  await steps.step('a template is mended in its own style', async () => {
    await editor.open('network.yaml');
    await editor.waitUnderlined('error S3Endpoint:');
    const entries = await editor.quickFixes('S3Endpoint:');
    await page.waitForTimeout(300);
    await workbench.screenshot('lint-fix-template-dark');
    const [attach] = entries.filter((entry) => entry.startsWith('Attach'));
    assert.ok(attach, entries.join('; '));
    await editor.chooseFix(attach);
    await editor.waitLine(/^\s+RouteTableIds:/);
    await editor.waitLine(/!Ref BatchRoutes\]?$/);
    await editor.waitUnderlined('error S3Endpoint:', false);
    await editor.undo();
    await editor.waitUnderlined('error S3Endpoint:');
  });
}
