/** Findings while code is half typed, and as the settings of the workspace want them. */
import fs from 'node:fs';
import path from 'node:path';

const ORDERS = 'resource "aws_route_table" "orders"';
const REPORTS = 'resource "aws_route_table" "reports"';

/**
 * @param {import('./steps.mjs').Steps} steps
 * @param {import('./workbench.mjs').Workbench} workbench
 * @param {import('./editor.mjs').Editor} editor
 * @param {string} workspace
 */
export async function typingSteps(steps, workbench, editor, workspace) {
  const { page } = workbench;
  await steps.step('half a block changes nothing', async () => {
    await workbench.palette('View: Close All Editors');
    await editor.open('network.tf');
    await editor.waitUnderlined(ORDERS);
    await editor.click(ORDERS);
    await editor.typeAtEnd(
      '\nresource "aws_vpc_endpoint_route_table_association" "orders" {\nroute_table_id = aws_route_ta',
    );
    await page.waitForTimeout(1500);
    await workbench.screenshot('lint-half-typed-dark');
    await editor.waitUnderlined(ORDERS);
    await editor.waitUnderlined(REPORTS);
  });
  await steps.step('the whole block does', async () => {
    await page.keyboard.type('ble.orders.id\nvpc_endpoint_id = aws_vpc_endpoint.s3.id\n', { delay: 20 });
    await editor.waitUnderlined(ORDERS, false);
    await editor.waitUnderlined(REPORTS);
    await editor.toTop();
    await editor.waitLens('1 of 3 private route tables reach S3 through NAT');
  });
  await steps.step('a rule that the workspace switches off says nothing', async () => {
    const settings = path.join(workspace, '.vscode/settings.json');
    fs.mkdirSync(path.dirname(settings));
    fs.writeFileSync(settings, JSON.stringify({ 'endpointLens.lint.rules': { GW003: 'off' } }));
    await editor.waitUnderlined(REPORTS, false);
    fs.rmSync(settings);
    await editor.waitUnderlined(REPORTS);
  });
  await steps.step('nothing is left unsaved', async () => {
    await workbench.palette('File: Revert File');
    await editor.waitUnderlined(ORDERS);
    await workbench.palette('View: Close All Editors');
  });
}
