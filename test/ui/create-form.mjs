/** The form that creates endpoints as a person uses it: fields, checks, the modal, progress and proof. */
import assert from 'node:assert/strict';
import { until } from './until.mjs';

export class CreateForm {
  #workbench;
  #page;

  /** @param {import('./workbench.mjs').Workbench} workbench with the sandbox open */
  constructor(workbench) {
    this.#workbench = workbench;
    this.#page = workbench.page;
    /** The page that is on show: each panel is a frame within a frame. */
    this.frame = this.#page.frameLocator('iframe.webview.ready:visible').frameLocator('iframe#active-frame');
    this.title = this.frame.getByRole('heading', { level: 1 });
    this.service = this.frame.getByRole('combobox', { name: 'Service name' });
    this.create = this.frame.getByRole('button', { name: /^Create endpoint/ });
    this.modal = this.#page.locator('.monaco-dialog-box');
  }

  /** Opens it from a row of the tree. @param {string} row @param {string} item @param {object} [where] */
  async open(row, item, where) {
    await this.#workbench.tree.scrollToTop();
    await this.#workbench.tree.contextMenu(row, item, where);
    await this.title.waitFor();
  }

  /** @param {string} typed @param {RegExp} option */
  async chooseService(typed, option) {
    await this.service.fill(typed);
    await this.frame.getByRole('option', { name: option }).click();
    await this.frame.getByRole('option', { name: option, selected: true }).waitFor();
  }

  /** @param {string | RegExp} group */
  async addGroup(group) {
    await this.frame.getByRole('combobox', { name: 'Security groups' }).click();
    await this.frame.getByRole('option', { name: group }).click();
  }

  /** Presses a button that asks again. @param {string | RegExp} name */
  async press(name) {
    const button = this.frame.getByRole('button', { name });
    await until(
      async () => (await button.getAttribute('aria-disabled')) !== 'true',
      `${name} stays disabled`,
    );
    await button.click();
  }

  /** Looks at what the modal names, and answers it. @param {string} button @param {RegExp[]} texts */
  async confirm(button, ...texts) {
    await this.modal.waitFor();
    const said = await this.modal.innerText();
    for (const text of texts) assert.match(said, text);
    await this.modal.getByRole('button', { name: button }).click();
    await this.modal.waitFor({ state: 'detached' });
    return said;
  }

  /** Types an id where a click is not enough. @param {string} id */
  async type(id) {
    const { quickInput } = this.#workbench;
    await quickInput.getByText(`Type ${id} to go on.`).waitFor();
    await quickInput.locator('input.input').fill(id);
    await this.#page.keyboard.press('Enter');
    await quickInput.waitFor({ state: 'hidden' });
  }

  /** Waits for the end of a creation. @param {RegExp} headline @param {RegExp[]} proven among the proof's checks */
  async created(headline, ...proven) {
    await this.title.filter({ hasText: headline }).waitFor();
    const proof = this.frame.getByRole('region', { name: 'Proof' });
    for (const text of proven) await proof.getByText(text).first().waitFor();
  }

  /** Traces a path, and reads the sentence above it. @param {string} subnet @param {string} to @param {RegExp} says */
  async traced(subnet, to, says) {
    await this.#workbench.tree.scrollToTop();
    await this.#workbench.tree.contextMenu(subnet, 'Trace Path From Here…');
    await this.#workbench.choose(to);
    await this.frame.locator('[role=status]').first().getByText(says).waitFor();
  }

  /** A picture in each theme, the dark one last. @param {string} name */
  async pictures(name) {
    for (const theme of ['light', 'dark']) {
      await this.#workbench.useTheme(theme);
      await this.picture(`${name}-${theme}`);
    }
  }

  /** Away from what has a tooltip, and once what was asked of AWS is answered. @param {string} name */
  async picture(name) {
    await this.#page.mouse.move(900, 990);
    await this.title.waitFor();
    await this.frame.getByText('asking AWS…').waitFor({ state: 'hidden' });
    // A frame is drawn a moment after its elements are there.
    await this.#page.waitForTimeout(400);
    await this.#workbench.screenshot(name);
  }

  async close() {
    await this.#workbench.palette('View: Close All Editors');
    await this.#page.locator('.tabs-container .tab').first().waitFor({ state: 'detached' });
  }

  /** What has the keyboard, by its label. @returns {Promise<string>} */
  focused() {
    return this.frame.locator('body').evaluate(() => {
      let at = globalThis.document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      const label = at?.closest('label');
      return at?.getAttribute('aria-label') ?? (label ?? at)?.textContent.trim().replace(/\s+/g, ' ') ?? '';
    });
  }

  /** Goes on with Tab until something has the keyboard. @param {RegExp} label */
  async tabTo(label) {
    const passed = [];
    for (let n = 0; n < 40; n++) {
      await this.#page.keyboard.press('Tab');
      const now = await this.focused();
      if (label.test(now)) return;
      passed.push(now);
    }
    throw new Error(`Tab does not lead to ${label}, but to: ${passed.join(' | ')}`);
  }
}
