/** The path of a subnet that is not applied yet, drawn from its code. */
/**
 * @param {import('./steps.mjs').Steps} steps
 * @param {import('./workbench.mjs').Workbench} workbench
 * @param {import('./editor.mjs').Editor} editor
 */
export async function lintPathSteps(steps, workbench, editor) {
  const { page } = workbench;
  const frame = page.frameLocator('iframe.webview.ready:visible').frameLocator('iframe#active-frame');
  const verdict = frame.locator('[role=status]').first();
  await steps.step('Show path above the VPC draws the path of code', async () => {
    await workbench.widenSidebar(300);
    await editor.open('network.tf');
    await editor.toTop();
    await editor.waitLens('Show path');
    await editor.clickLens('Show path');
    await verdict.getByText(/aws_subnet\.orders reaches S3 .* through NAT gateway/).waitFor();
    await frame.getByText('Not yet applied: shop').first().waitFor();
  });
  for (const theme of ['light', 'dark']) {
    await steps.step(`the path of code, ${theme}`, async () => {
      await workbench.useTheme(theme);
      await verdict.waitFor();
      await page.mouse.move(1000, 980);
      await page.waitForTimeout(700);
      await workbench.screenshot(`lint-path-${theme}`);
    });
  }
  await steps.step('a hop leads to its code', async () => {
    await frame.locator('ol > li', { hasText: 'NAT gateway' }).first().focus();
    await page.keyboard.press('ControlOrMeta+Enter');
    await editor.waitAt('egress.tf', 9);
    await editor.waitLine('resource "aws_nat_gateway" "egress"');
    await workbench.screenshot('lint-path-reveal-dark');
  });
}
