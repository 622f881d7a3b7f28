/** A gateway endpoint in three questions, without the form. */
import { until } from './until.mjs';

/**
 * @param {import('./steps.mjs').Steps} steps
 * @param {import('./workbench.mjs').Workbench} workbench with First-VPC in sight
 * @param {import('./create-form.mjs').CreateForm} form
 */
export async function shortWaySteps(steps, workbench, form) {
  const { tree, page, quickInput } = workbench;
  const row = (text) => quickInput.locator('.monaco-list-row', { hasText: text });
  const isStep = (n) => quickInput.getByText(`Create Gateway Endpoint (${n}/3)`).waitFor();

  await steps.step('Create Gateway Endpoint asks for service, VPC and tables, and goes back', async () => {
    await workbench.palette('Endpoint Lens: Create Gateway Endpoint…');
    // With several networks open it is asked first in which.
    const dynamoDb = row('us-east-1.dynamodb');
    const sandbox = row('Sandbox');
    await dynamoDb.or(sandbox).first().waitFor();
    if (await sandbox.isVisible()) await sandbox.click();
    await isStep(1);
    await dynamoDb.click();
    await isStep(2);
    await row('Second-VPC').click();
    await isStep(3);
    await row('data-a').waitFor();
    await quickInput.getByRole('button', { name: 'Back' }).click();
    await isStep(2);
    await row('First-VPC').click();
    await isStep(3);
    // The tables of the VPC that it is now, and those chosen that lead to NAT.
    await row('private-a').getByRole('checkbox', { checked: true }).waitFor();
    await workbench.screenshot('create-short-way-dark');
    await page.keyboard.press('Enter');
    await form.confirm('Create Endpoint', /gateway endpoint for DynamoDB in .*First-VPC/, /for 2 subnets/);
  });
  await steps.step('a notification says that it is proven, and shows the report', async () => {
    const told = workbench.notifications.filter({ hasText: 'Everything is as planned.' });
    await told.getByRole('button', { name: 'Show Report' }).click();
    await page.locator('.editor-instance .view-line', { hasText: 'Proof: as planned' }).waitFor();
    await workbench.palette('View: Revert and Close Editor');
    await tree.waitRow('DynamoDB', { under: 'Endpoints' });
    await until(async () => (await page.locator('.tabs-container .tab').count()) === 0, 'the report stays');
  });
}
