/** Code is linted while it is written: what is underlined and said, mended, ignored, drawn and listed. */
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../host/paths.mjs';
import { Editor } from './editor.mjs';
import { fixSteps } from './lint-fix-steps.mjs';
import { findingsSteps } from './lint-findings-steps.mjs';
import { lintPathSteps } from './lint-path-steps.mjs';
import { saidSteps } from './lint-said-steps.mjs';
import { typingSteps } from './lint-typing-steps.mjs';

/**
 * @param {import('./steps.mjs').Steps} steps
 * @param {import('./workbench.mjs').Workbench} workbench
 * @param {string} origin of the server
 * @param {string} scratch a folder for the workspace
 */
export async function lintSteps(steps, workbench, origin, scratch) {
  const { page } = workbench;
  const editor = new Editor(workbench);
  const workspace = path.join(scratch, 'shop');
  await steps.step('a workspace with Terraform and a template opens', async () => {
    fs.cpSync(path.join(root, 'test/fixtures/lint-workspace'), workspace, { recursive: true });
    await page.setViewportSize({ width: 1600, height: 1000 });
    await workbench.open(`${origin}/?${new URLSearchParams({ folder: workspace })}`);
    const files = page.locator('.explorer-folders-view .monaco-list-row');
    await files.filter({ hasText: 'network.tf' }).waitFor();
  });
  await saidSteps(steps, workbench, editor);
  await fixSteps(steps, workbench, editor);
  await findingsSteps(steps, workbench, editor);
  await lintPathSteps(steps, workbench, editor);
  await typingSteps(steps, workbench, editor, workspace);
}
