/** PrivateLink across two VPCs: a service of the second, an endpoint in the first, and the owner who accepts it. */
import assert from 'node:assert/strict';

/**
 * @param {import('./steps.mjs').Steps} steps
 * @param {import('./workbench.mjs').Workbench} workbench with First-VPC and its subnets in sight
 * @param {import('./create-form.mjs').CreateForm} form
 */
export async function privateLinkSteps(steps, workbench, form) {
  const { tree, page } = workbench;
  const { frame } = form;
  let service = '';

  await steps.step('the provider’s form lists the load balancers', async () => {
    await form.open('Sandbox', 'Create Endpoint Service…');
    await form.title.filter({ hasText: 'Create endpoint service' }).waitFor();
    await frame.getByRole('checkbox', { name: /^web network/ }).check();
    await frame.getByRole('button', { name: 'Add principal' }).click();
    await page.keyboard.type('nobody');
    await frame.getByText('A principal is an ARN').waitFor();
    await frame.getByRole('textbox', { name: 'Allowed principals 1' }).fill('arn:aws:iam::111122223333:root');
    await frame.getByText('A principal is an ARN').waitFor({ state: 'hidden' });
    await frame.getByText('DryRun answered: allowed').waitFor();
    await form.picture('create-service-dark');
  });
  await steps.step('the service is created, and proven', async () => {
    await form.press('Create endpoint service…');
    const said = await form.confirm('Create Endpoint Service', /1 load balancer/, /has to be accepted/);
    assert.doesNotMatch(said, /could not be checked/);
    await form.created(/^Created: Endpoint service/, /may connect to vpce-svc-/);
    await form.press('Show in Network view');
    const row = await tree.waitRow('vpce-svc-', { under: 'Endpoint services' });
    service = /vpce-svc-[0-9a-f]+/.exec(await row.innerText())?.[0] ?? '';
    await form.close();
  });
  await steps.step('a consumer finds it by its name', async () => {
    await form.open('private-a', 'Create Endpoint…');
    await frame.getByRole('radio', { name: 'Find service by name' }).check({ force: true });
    await frame
      .getByRole('textbox', { name: /^Service name/ })
      .fill(`com.amazonaws.vpce.us-east-1.${service}`);
    await frame.getByRole('button', { name: 'Verify' }).click();
    await frame.getByText('There is such a service, for Interface endpoints').waitFor();
    await frame.getByRole('radio', { name: 'Interface', exact: true, checked: true }).waitFor();
  });
  await steps.step('a security group is created on the way, and taken', async () => {
    await form.press('Create security group…');
    await form.confirm('Create Security Group', /vpc-endpoints-443/);
    await frame.getByRole('button', { name: 'Remove security group vpc-endpoints-443' }).waitFor();
    await frame.getByText(/lets in TCP 443 from all of/).waitFor();
    await form.picture('create-by-name-dark');
  });
  await steps.step('the endpoint is created, and waits for the owner', async () => {
    await form.press('Create endpoint…');
    await form.confirm('Create Endpoint', /1 network interface/, /7\.30 USD a month/);
    await form.created(/^Created, to be accepted/, /waits until the owner of its service accepts it/);
    await form.picture('create-pending-dark');
    await form.close();
    await tree.waitRow('pending acceptance', { under: 'Endpoints' });
    await tree.waitRow('1 waiting', { under: 'Endpoint services' });
  });
  await steps.step('Accept Connection makes it available', async () => {
    await tree.expandRow(service, { under: 'Endpoint services' });
    await tree.contextMenu('waiting for acceptance', 'Accept Connection…', { under: 'Endpoint services' });
    await form.confirm('Accept', new RegExp(service));
    await tree.waitRow('· available', { under: 'Endpoint services' });
    await workbench.screenshot('create-accepted-dark');
  });
}
