/** The text editor as a person uses it: what is underlined, said on hover, above a line and by the light bulb. */
import { placeOf } from './place-of.mjs';
import { until } from './until.mjs';

/** Monaco draws blanks as non-breaking spaces. @param {string | null} text */
const plain = (text) => (text ?? '').replace(/\u00a0/g, ' ').trimEnd();

export class Editor {
  #page;
  #workbench;
  #part;

  /** @param {import('./workbench.mjs').Workbench} workbench */
  constructor(workbench) {
    const { page } = workbench;
    this.#workbench = workbench;
    this.#page = page;
    this.#part = page.locator('.part.editor');
    /** What is shown on hover over the text. */
    this.hover = page.locator('.monaco-resizable-hover .monaco-hover');
    /** The menu of quick fixes. */
    this.menu = page.locator('.action-widget:not(.action-list-submenu-panel)');
  }

  /** Opens a file of the workspace by its name. @param {string} name */
  async open(name) {
    await this.#page.keyboard.press('ControlOrMeta+P');
    await this.#workbench.choose(name);
    await this.#part.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** @returns {Promise<string>} the name of the file on show */
  async name() {
    return (await this.#part.locator('.tab.active').first().getAttribute('data-resource-name')) ?? '';
  }

  /** @returns {Promise<string[]>} the lines in sight */
  async lines() {
    const lines = await this.#part.locator('.view-lines .view-line').evaluateAll((elements) =>
      elements
        .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
    return lines.map(plain);
  }

  /** Waits until the cursor is in a line of a file. @param {string} name @param {number} line counted from 1 */
  async waitAt(name, line) {
    const status = this.#page.locator('[id="status.editor.selection"]');
    const where = async () => `${await this.name()} ${(await status.textContent()) ?? ''}`;
    const wanted = `${name} Ln ${line},`;
    await until(
      async () => (await where()).startsWith(wanted),
      async () => `not at ${wanted} but at ${await where()}`,
    );
  }

  /** Waits until a line in sight has a text. @param {string | RegExp} text */
  async waitLine(text) {
    const has = (/** @type {string} */ line) =>
      typeof text === 'string' ? line.includes(text) : text.test(line);
    await until(
      async () => (await this.lines()).some(has),
      async () => `no line ${String(text)} in:\n${(await this.lines()).join('\n')}`,
    );
  }

  /** @returns {Promise<string[]>} the lines that are underlined, with how: `warning resource "aws_…` */
  async underlined() {
    const found = await this.#part.evaluate((part) => {
      const lines = [...part.querySelectorAll('.view-lines .view-line')].map((element) => ({
        box: element.getBoundingClientRect(),
        text: element.textContent ?? '',
      }));
      return [...part.querySelectorAll('.view-overlays [class*=squiggly-]')].map((element) => {
        const { top, height } = element.getBoundingClientRect();
        const line = lines.find(({ box }) => box.top <= top + height / 2 && top + height / 2 < box.bottom);
        const how = /squiggly-(\w+)/.exec(element.className)?.[1] ?? '';
        return { top, text: `${how} ${line?.text.trim() ?? ''}` };
      });
    });
    return found.sort((a, b) => a.top - b.top).map(({ text }) => plain(text));
  }

  /** @param {string} text of the line with how it is underlined, or a part of it @param {boolean} [is] */
  async waitUnderlined(text, is = true) {
    await until(
      async () => (await this.underlined()).some((line) => line.includes(text)) === is,
      async () =>
        `${text} is ${is ? 'not ' : ''}underlined; what is:\n${(await this.underlined()).join('\n')}`,
    );
  }

  /** @returns {Promise<string[]>} what stands above lines, from top to bottom */
  async lenses() {
    const found = await this.#lenses().evaluateAll((elements) =>
      elements
        .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
    return found.map((text) => plain(text).trim());
  }

  /** @param {string} text */
  async waitLens(text) {
    await until(
      async () => (await this.lenses()).some((lens) => lens.includes(text)),
      async () => `nothing says "${text}"; what is said:\n${(await this.lenses()).join('\n')}`,
    );
  }

  /** @param {string} text of the link above a line */
  async clickLens(text) {
    await this.#lenses().getByText(text, { exact: true }).first().click();
  }

  /** Rests the pointer on a text. @param {string} text of one line @returns {Promise<string>} what is said of it */
  async hoverOver(text) {
    const { x, y } = await this.#place(text);
    // From beside: a pointer that rests where it was says nothing anew.
    await this.#page.mouse.move(x + 300, y + 150);
    await this.#page.mouse.move(x + 2, y, { steps: 4 });
    await this.hover.first().waitFor({ state: 'visible' });
    // Each that has to say something comes in its time.
    await this.#page.waitForTimeout(800);
    return plain(await this.hover.first().innerText());
  }

  /** Puts the cursor into a text. @param {string} text of one line @returns {Promise<{x: number, y: number}>} where */
  async click(text) {
    await this.#page.keyboard.press('Escape');
    const { x, y } = await this.#place(text);
    await this.#page.mouse.click(x + 2, y);
    return { x, y };
  }

  /** Opens the menu of the light bulb on a text. @param {string} text @returns {Promise<string[]>} its entries */
  async quickFixes(text) {
    const { y } = await this.click(text);
    // It comes when the cursor moves, which a click where it is does not do.
    await this.#page.keyboard.press('ArrowRight');
    await this.#clickBulb(y);
    await this.menu.waitFor({ state: 'visible' });
    return (await this.menu.locator('.monaco-list-row').allTextContents()).map((entry) =>
      plain(entry).trim(),
    );
  }

  /** Chooses from the menu that is open. @param {string} title */
  async chooseFix(title) {
    // In its first moments the menu ignores the pointer.
    await this.#page.waitForTimeout(300);
    await this.menu.locator('.monaco-list-row', { hasText: title }).first().click();
    await this.menu.waitFor({ state: 'hidden' });
  }

  /** Puts the cursor into the first line. */
  async toTop() {
    await this.#part.locator('.view-lines').first().click();
    await this.#page.keyboard.press('ControlOrMeta+Home');
  }

  /** Takes the last change back. */
  async undo() {
    await this.#page.keyboard.press('ControlOrMeta+Z');
  }

  /** Writes at the end of the file on show, as fast as a person. @param {string} text */
  async typeAtEnd(text) {
    await this.#page.keyboard.press('ControlOrMeta+End');
    await this.#page.keyboard.type(text, { delay: 20 });
  }

  /** Clicks the light bulb of a line, not one that is still at another. @param {number} y of the line */
  async #clickBulb(y) {
    const bulb = this.#part.locator('.lightBulbWidget:visible, [class*=codicon-gutter-lightbulb]').first();
    const isHere = async () => {
      if ((await bulb.count()) === 0) return false;
      // Above the line where there is room, else beside it.
      const box = await bulb.boundingBox();
      return box !== null && Math.abs(box.y + box.height / 2 - y) < 1.5 * box.height;
    };
    await until(isHere, 'there is no light bulb');
    await bulb.click();
  }

  #lenses() {
    return this.#part.locator('.contentWidgets .codelens-decoration');
  }

  /** @param {string} text @returns {Promise<{x: number, y: number}>} where it begins, in the middle of its line */
  async #place(text) {
    const find = () => this.#part.locator('.view-lines').first().evaluate(placeOf, text);
    return until(find, async () => `no "${text}" in:\n${(await this.lines()).join('\n')}`);
  }
}
