/** The explorer, from its empty state to an open VPC of the sandbox. */

/**
 * @param {import('./steps.mjs').Steps} steps
 * @param {import('./workbench.mjs').Workbench} workbench
 * @param {string} address of the workbench with the sample workspace
 */
export async function explorerSteps(steps, workbench, address) {
  await steps.step('the workbench opens the folder', async () => {
    await workbench.open(address);
    const files = workbench.page.locator('.explorer-folders-view .monaco-list-row');
    await files.filter({ hasText: 'main.tf' }).waitFor();
  });
  await steps.step('the activity bar opens Endpoint Lens, which welcomes', async () => {
    await workbench.openView('Endpoint Lens');
    await workbench.welcome.waitFor();
    await workbench.screenshot('welcome-dark');
  });
  await steps.step('Open Sandbox shows a VPC', async () => {
    await workbench.palette('Endpoint Lens: Open Sandbox');
    await workbench.tree.expandUntil('First-VPC');
  });
  await steps.step('the VPC has its subnets and route tables', async () => {
    await workbench.tree.expandRow('First-VPC');
    for (const folder of ['Subnets', 'Route tables'])
      await workbench.tree.expandRow(folder, { under: 'First-VPC' });
  });
  for (const theme of ['dark', 'light']) {
    await steps.step(`it shows in a ${theme} theme`, async () => {
      await workbench.useTheme(theme);
      await workbench.screenshot(`explorer-${theme}`);
    });
  }
}
