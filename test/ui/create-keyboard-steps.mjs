/** The form without a mouse, and after the window was loaded again. */
import assert from 'node:assert/strict';
import { until } from './until.mjs';

/**
 * @param {import('./steps.mjs').Steps} steps
 * @param {import('./workbench.mjs').Workbench} workbench with First-VPC and its subnets in sight
 * @param {import('./create-form.mjs').CreateForm} form
 */
export async function keyboardSteps(steps, workbench, form) {
  const { tree, page } = workbench;
  const { frame } = form;
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  await steps.step('the keyboard finds a service: arrows, Enter and Escape', async () => {
    await form.open('private-a', 'Create Endpoint…');
    await form.title.focus();
    await form.tabTo(/^AWS services/);
    await form.tabTo(/^Service name/);
    const isOpen = (open) =>
      until(
        async () => (await form.service.getAttribute('aria-expanded')) === open,
        `the list stays ${open}`,
      );
    await isOpen('true');
    await press('Escape');
    await isOpen('false');
    await press('Escape');
    await until(async () => (await form.service.inputValue()) === '', 'Escape does not clear the filter');
    await page.keyboard.type('s3e');
    const found = frame.getByRole('listbox', { name: 'Service name' }).getByRole('option');
    await until(async () => (await found.count()) === 1, 'the filter finds not one');
    await press('ArrowDown', 'Enter');
    await frame.getByRole('option', { name: /s3express/, selected: true }).waitFor();
    await isOpen('false');
  });
  await steps.step('Tab goes through the form to its button, and Enter creates', async () => {
    for (const label of [/^VPC/, /^main/, /^private/, /^public/, /^Full access/, /^Add tag/])
      await form.tabTo(label);
    await form.tabTo(/^Create endpoint…/);
    await press('Enter');
    await form.modal.waitFor();
    await press('Escape');
    await form.modal.waitFor({ state: 'detached' });
    await until(async () => /^Create endpoint…/.test(await form.focused()), 'the keyboard is lost');
    await press('Enter');
    await form.modal.waitFor();
    await press('Enter');
    await form.created(/^Created: S3 Express gateway endpoint/);
    await until(async () => /^Created/.test(await form.focused()), 'the keyboard is not at what happened');
    await form.close();
  });
  await steps.step('the form is restored after the window was loaded again', async () => {
    await form.open('private-a', 'Create Endpoint…');
    await form.chooseService('ecr', /us-east-1\.ecr\.api/);
    await frame.getByRole('checkbox', { name: 'us-east-1b' }).check();
    await frame.getByText('2 zones × 730 h').waitFor();
    await workbench.palette('Developer: Reload Window');
    await page.locator('.monaco-workbench .part.statusbar').waitFor({ state: 'detached' });
    await until(() => frame.getByText('2 zones × 730 h').isVisible(), 'the form is not restored');
    assert.equal(await form.service.inputValue(), 'ecr');
    await frame.getByRole('option', { name: /us-east-1\.ecr\.api/, selected: true }).waitFor();
    await tree.waitRow('First-VPC');
    await form.close();
  });
}
