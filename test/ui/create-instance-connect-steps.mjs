/** An Instance Connect endpoint, from the instance that wants it to the command that uses it. */

/**
 * @param {import('./steps.mjs').Steps} steps
 * @param {import('./workbench.mjs').Workbench} workbench with First-VPC in sight
 * @param {import('./create-form.mjs').CreateForm} form
 */
export async function instanceConnectSteps(steps, workbench, form) {
  const { tree, notifications } = workbench;
  const connect = async () => {
    await tree.scrollToTop();
    await tree.contextMenu('app  i-', 'Connect Through Instance Connect Endpoint');
  };

  await steps.step('an instance that has no way in is offered one', async () => {
    await tree.scrollToTop();
    await tree.expandRow('Instances and interfaces', { under: 'First-VPC' });
    await connect();
    const told = notifications.filter({ hasText: 'has no Instance Connect endpoint that is up' });
    await told.getByRole('button', { name: 'Create Endpoint…' }).click();
    await form.title.filter({ hasText: 'Create EC2 Instance Connect Endpoint' }).waitFor();
    await form.frame.getByRole('radio', { name: 'us-east-1a', checked: true }).waitFor();
    await form.frame.getByText('DryRun answered: allowed').waitFor();
    await form.picture('create-instance-connect-dark');
  });
  await steps.step('the endpoint is created in its subnet, and proven', async () => {
    await form.press('Create endpoint…');
    await form.confirm('Create Endpoint', /EC2 Instance Connect Endpoint/, /private-a/);
    await form.created(/^Created: Instance Connect endpoint/, /subnet-0100000000000001a/);
    await form.close();
    await tree.waitRow('eice-', { under: 'Endpoints' });
  });
  await steps.step('the instance says the command that connects', async () => {
    await connect();
    await notifications
      .filter({
        hasText: /aws ec2-instance-connect ssh --instance-id i-\w+ .*--eice-options endpointId=eice-\w+/,
      })
      .waitFor();
    await workbench.palette('Notifications: Clear All Notifications');
  });
}
