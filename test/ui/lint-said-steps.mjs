/** What the editor says of code by itself: squiggles, hovers, Problems, and a line above the VPC. */
import assert from 'node:assert/strict';

/**
 * @param {import('./steps.mjs').Steps} steps
 * @param {import('./workbench.mjs').Workbench} workbench
 * @param {import('./editor.mjs').Editor} editor
 */
export async function saidSteps(steps, workbench, editor) {
  const { page } = workbench;
  await steps.step('route tables that the endpoint misses are underlined', async () => {
    await editor.open('network.tf');
    await editor.waitUnderlined('warning resource "aws_route_table" "orders"');
    await editor.waitUnderlined('warning resource "aws_route_table" "reports"');
    const lines = await editor.underlined();
    assert.ok(!lines.some((line) => line.includes('"web"')), lines.join('\n'));
  });
  await steps.step('above the VPC stands how its private subnets reach S3', async () => {
    await editor.waitLens('2 of 3 private route tables reach S3 through NAT');
    await editor.waitLens('Show path');
  });
  for (const theme of ['light', 'dark']) {
    await steps.step(
      `the hover on the route table says what is wrong, and how it reaches services, ${theme}`,
      async () => {
        await workbench.useTheme(theme);
        const text = await editor.hoverOver('aws_route_table" "orders"');
        assert.match(text, /does not serve route table aws_route_table\.orders/);
        assert.match(text, /through NAT \(aws_nat_gateway\.egress\)/);
        assert.match(text, /endpoint-lens\W*GW003/);
        assert.match(text, /Serves aws_subnet\.orders/);
        assert.match(text, /S3: no gateway endpoint; NAT/);
        await workbench.screenshot(`lint-hover-${theme}`);
      },
    );
  }
  await steps.step('its code links to the page of the rule', async () => {
    const link = editor.hover.getByRole('link', { name: 'GW003' });
    const target = (await link.getAttribute('href')) || (await link.getAttribute('data-href'));
    assert.match(String(target), /\/docs\/rules\/GW003\.md$/);
  });
  await steps.step('the hover on the endpoint says whom it serves, and whom not', async () => {
    await page.keyboard.press('Escape');
    const text = await editor.hoverOver('"aws_vpc_endpoint" "s3"');
    assert.match(text, /Route tables served: aws_route_table\.web/);
    assert.match(text, /Not served: .*aws_route_table\.orders/);
    await workbench.screenshot('lint-hover-endpoint-dark');
    await page.keyboard.press('Escape');
  });
  await steps.step('Problems lists them, with what is related', async () => {
    await workbench.palette('View: Focus Problems');
    const problems = page.locator('.markers-panel');
    const row = problems.locator('.monaco-list-row', {
      hasText: 'does not serve route table aws_route_table.orders',
    });
    await row.waitFor();
    const twistie = row.locator('.monaco-tl-twistie.collapsed');
    if (await twistie.count()) await twistie.click();
    const related = problems.locator('.monaco-list-row', { hasText: 'serves other route tables of the VPC' });
    await related.first().waitFor();
    await page.waitForTimeout(300);
    await workbench.screenshot('lint-problems-dark');
    await related.first().click();
    await editor.waitAt('network.tf', 11);
    await workbench.palette('View: Toggle Panel Visibility');
    await problems.waitFor({ state: 'hidden' });
  });
}
