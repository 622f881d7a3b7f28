/** Endpoints are created, proven, changed and deleted: the lesson first, then the other kinds. */
import { CreateForm } from './create-form.mjs';
import { gatewaySteps } from './create-gateway-steps.mjs';
import { instanceConnectSteps } from './create-instance-connect-steps.mjs';
import { interfaceSteps } from './create-interface-steps.mjs';
import { keyboardSteps } from './create-keyboard-steps.mjs';
import { privateLinkSteps } from './create-private-link-steps.mjs';
import { shortWaySteps } from './create-short-way-steps.mjs';

/**
 * @param {import('./steps.mjs').Steps} steps
 * @param {import('./workbench.mjs').Workbench} workbench with the sandbox open
 */
export async function createSteps(steps, workbench) {
  const { tree, page } = workbench;
  const form = new CreateForm(workbench);
  await steps.step('First-VPC has no endpoint yet', async () => {
    await workbench.useTheme('dark');
    await page.setViewportSize({ width: 1600, height: 1000 });
    await workbench.widenSidebar(300);
    await tree.scrollToTop();
    await tree.expandRow('First-VPC');
    await tree.expandRow('Subnets', { under: 'First-VPC' });
    await tree.waitRow('Endpoints  none yet', { under: 'First-VPC' });
  });
  await gatewaySteps(steps, workbench, form);
  await shortWaySteps(steps, workbench, form);
  await interfaceSteps(steps, workbench, form);
  await privateLinkSteps(steps, workbench, form);
  await instanceConnectSteps(steps, workbench, form);
  await keyboardSteps(steps, workbench, form);
  await steps.step('the window is as it was', async () => {
    await page.setViewportSize({ width: 1280, height: 1000 });
    await workbench.widenSidebar(560);
  });
}
