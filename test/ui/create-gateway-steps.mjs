/** The lesson, end to end: a private subnet reaches S3 through NAT, gets its gateway endpoint, and loses it again. */
import { until } from './until.mjs';

/**
 * @param {import('./steps.mjs').Steps} steps
 * @param {import('./workbench.mjs').Workbench} workbench with First-VPC and its subnets in sight
 * @param {import('./create-form.mjs').CreateForm} form
 */
export async function gatewaySteps(steps, workbench, form) {
  const { tree } = workbench;
  const { frame, modal } = form;
  let id = '';

  await steps.step('Create Endpoint opens the form, filled from the private subnet', async () => {
    await form.open('private-a', 'Create Endpoint…');
    await frame.getByRole('checkbox', { name: /^private/, checked: true }).waitFor();
    await frame.getByText('DryRun answered: allowed').waitFor();
  });
  await steps.step('the form is drawn in both themes', () => form.pictures('create'));
  await steps.step('the modal names account, Region and what changes; Cancel creates nothing', async () => {
    await frame.getByRole('checkbox', { name: /^public/ }).check();
    await frame.getByText('2 tables, 4 subnets').waitFor();
    await form.press('Create endpoint…');
    await modal.waitFor();
    await workbench.screenshot('create-modal-dark');
    await form.confirm(
      'Cancel',
      /gateway endpoint for S3 in vpc-01000000000000001 \(First-VPC\)/,
      /1111-2222-3333, us-east-1/,
      /2 routes are added, to public \(rtb-\w+\), private \(rtb-\w+\), for 4 subnets/,
      /It costs nothing/,
      /open TCP connections .* drop/,
      /aws:SourceIp/,
    );
    await tree.waitRow('Endpoints  none yet', { under: 'First-VPC' });
  });
  await steps.step('Create makes the endpoint for both tables, and proves it', async () => {
    await form.press('Create endpoint…');
    await form.confirm('Create Endpoint', /gateway endpoint for S3/);
    await form.created(
      /^Created: S3 gateway endpoint/,
      /^rtb-0100000000000000a sends .* to vpce-/,
      /^rtb-0100000000000000b sends .* to vpce-/,
    );
    await form.picture('create-proven-dark');
    await form.close();
  });
  await steps.step('both tables have the prefix list, with its ranges, to the endpoint', async () => {
    await tree.scrollToTop();
    await tree.expandRow('Route tables', { under: 'First-VPC' });
    for (const table of ['public', 'private']) {
      await tree.expandRow(`${table}  rtb-`, { under: 'Route tables' });
      await tree.waitRow('→ vpce-', { under: `${table}  rtb-` });
    }
    await tree.expandRow('S3 pl-63a5400a', { under: 'private  rtb-' });
    await tree.waitRow('52.216.0.0/15', { under: 'private  rtb-' });
    await workbench.screenshot('create-routes-dark');
  });
  await steps.step('the path picture says private now', async () => {
    await form.traced('private-a', 'S3', /private-a reaches S3 .* through (its |the )?gateway endpoint/);
    await form.close();
  });
  await steps.step('Modify takes the public table away, after the id was typed', async () => {
    await tree.scrollToTop();
    await tree.expandRow('Endpoints', { under: 'First-VPC' });
    await tree.contextMenu('S3', 'Modify…', { under: 'Endpoints' });
    await workbench.choose('Route tables…');
    const table = workbench.quickInput.locator('.monaco-list-row', { hasText: 'public-a' });
    await table.getByRole('checkbox', { checked: true }).waitFor();
    await table.click();
    await table.getByRole('checkbox', { checked: false }).waitFor();
    await workbench.page.keyboard.press('Enter');
    const said = await form.confirm('Change', /1 route is removed/, /public-a, public-b/);
    id = /vpce-[0-9a-f]+/.exec(said)?.[0] ?? '';
    await form.type(id);
    await tree.waitRow('1 table', { under: 'Endpoints' });
  });
  await steps.step('Delete shows what changes, and wants the id typed', async () => {
    await tree.contextMenu('S3', 'Delete…', { under: 'Endpoints' });
    await modal.waitFor();
    await workbench.screenshot('delete-modal-dark');
    await form.confirm('Delete Endpoint', new RegExp(id), /1 route is removed/, /private-a, private-b/);
    await form.type(id);
    await tree.waitRow('Endpoints  none yet', { under: 'First-VPC' });
    await workbench.notifications.filter({ hasText: `${id} is deleted.` }).waitFor();
    await workbench.palette('Notifications: Clear All Notifications');
  });
  await steps.step('the table has the NAT gateway alone, and the path goes through it again', async () => {
    await until(
      async () => !(await tree.find('S3 pl-', { under: 'Route tables' })),
      'the route is still there',
    );
    await tree.waitRow('→ nat-a', { under: 'private  rtb-' });
    await form.traced('private-a', 'S3', /private-a reaches S3 .* through NAT gateway/);
    await form.close();
    await tree.scrollToTop();
    await (await tree.waitRow('Route tables')).locator('.monaco-tl-twistie').click();
  });
}
