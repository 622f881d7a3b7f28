/** An interface endpoint with private DNS, whose security group is mended first. */

/**
 * @param {import('./steps.mjs').Steps} steps
 * @param {import('./workbench.mjs').Workbench} workbench with First-VPC and its subnets in sight
 * @param {import('./create-form.mjs').CreateForm} form
 */
export async function interfaceSteps(steps, workbench, form) {
  const { tree } = workbench;
  const { frame } = form;

  await steps.step('an interface endpoint has zones, groups and private DNS', async () => {
    await form.open('private-a', 'Create Endpoint…');
    await form.chooseService('sqs', /us-east-1\.sqs/);
    await frame.getByRole('checkbox', { name: 'us-east-1b' }).check();
    await frame.getByText('14.60 USD a month').waitFor();
    await frame
      .getByRole('checkbox', { name: /Private DNS: sqs\.us-east-1\.amazonaws\.com/, checked: true })
      .waitFor();
  });
  await steps.step('a group that lets nobody in is to be fixed first', async () => {
    await form.addGroup(/^app/);
    await frame.getByText(/^Nothing in sg-01000000000000a99 lets in TCP 443/).waitFor();
    await frame.getByText('1 problem to fix first').waitFor();
    await frame.getByText('With endpoint, once fixed').waitFor();
    await form.pictures('create-interface');
  });
  await steps.step('its remedy asks, and mends it', async () => {
    await form.press('Allow TCP 443…');
    await form.confirm('Add Rule', /Let 10\.0\.0\.0\/16 in on TCP 443/, /1111-2222-3333/);
    await frame.getByText('4 passed').waitFor();
  });
  await steps.step('it is created, and the tree says so meanwhile', async () => {
    await form.press('Create endpoint…');
    await form.confirm(
      'Create Endpoint',
      /interface endpoint for sqs/,
      /2 network interfaces/,
      /14\.60 USD a month/,
    );
    await tree.waitRow('sqs interface endpoint');
    await workbench.screenshot('create-progress-dark');
    await form.created(
      /^Created: sqs interface endpoint/,
      /has eni-\w+ in subnet-0100000000000001a/,
      /has eni-\w+ in subnet-0100000000000001b/,
      /sqs\.us-east-1\.amazonaws\.com is answered by vpce-/,
    );
    await frame.getByText('Path from private-a').waitFor();
    await form.picture('create-interface-proven-dark');
    await form.close();
  });
  await steps.step('the path to the queue is private now', async () => {
    await form.traced('private-a', 'sqs', /private-a reaches sqs .* privately through interface endpoint/);
    await form.close();
  });
}
