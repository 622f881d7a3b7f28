/** A tree view as a person uses it: find a row, expand it, hover over it, open its menu. */
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from './until.mjs';

/**
 * @typedef {object} Row
 * @property {number} index
 * @property {number} level
 * @property {boolean | undefined} expanded undefined for a leaf
 * @property {string} text label and description
 * @property {boolean} sticky only kept in sight above the rows that it holds
 *
 * @typedef {object} Where
 * @property {string} [under] look only below the first row with this text
 * @property {boolean} [vanishes] the row is replaced when it is expanded
 */

export class Tree {
  #page;
  #list;

  /**
   * @param {import('playwright-core').Page} page
   * @param {import('playwright-core').Locator} scope what holds this tree and no other
   */
  constructor(page, scope) {
    this.#page = page;
    this.#list = scope.locator('.customview-tree').first();
  }

  /**
   * The rows on show, from top to bottom. The list recycles its elements: their order in the page means nothing.
   * @returns {Promise<Row[]>}
   */
  async rows() {
    const rows = await this.#list.locator('.monaco-list-row').evaluateAll((elements) =>
      elements.map((element) => ({
        index: Number(element.getAttribute('data-index')),
        level: Number(element.getAttribute('aria-level')),
        expanded: { true: true, false: false }[element.getAttribute('aria-expanded')],
        sticky: element.classList.contains('monaco-tree-sticky-row'),
        text: ['.label-name', '.label-description']
          .map((part) =>
            element
              .querySelector(part)
              ?.textContent.replace(/\u00a0/g, ' ')
              .trim(),
          )
          .filter(Boolean)
          .join('  '),
      })),
    );
    return rows.sort((a, b) => a.index - b.index);
  }

  /** @param {string} text what the row shows, or a part of it @param {Where} [where] */
  async find(text, { under } = {}) {
    const rows = await this.rows();
    const start = under === undefined ? 0 : rows.findIndex((row) => row.text.includes(under)) + 1;
    if (under !== undefined && start === 0) return undefined;
    return rows.slice(start).find((row) => !row.sticky && row.text.includes(text));
  }

  /**
   * Waits for a row, scrolling since what is out of sight does not exist in the page.
   * @param {string} text
   * @param {Where} [where]
   * @returns {Promise<import('playwright-core').Locator>} good until the tree changes
   */
  async waitRow(text, where) {
    const seen = async () => (await this.find(text, where)) ?? this.#scroll();
    const row = await until(seen, async () => `no row "${text}" in:\n${await this.#outline()}`);
    return this.#at(row);
  }

  /** @param {string} text @param {Where} [where] */
  async expandRow(text, where) {
    const row = await this.waitRow(text, where);
    if ((await row.getAttribute('aria-expanded')) !== 'false') return;
    // The twistie, since a click on the label also runs the row's command.
    await row.locator('.monaco-tl-twistie').click();
    const isOpen = async () => where?.vanishes || (await this.find(text, where))?.expanded;
    await until(isOpen, `"${text}" does not expand`);
    await this.#loaded();
  }

  /** @returns {Promise<string>} the text of the selected row, when it is in sight */
  async selected() {
    return this.#textOf('.monaco-list-row.selected');
  }

  /** @returns {Promise<string>} the text of the row that has the keyboard */
  async focused() {
    return this.#textOf('.monaco-list-row.focused');
  }

  async #textOf(selector) {
    const row = this.#list.locator(selector).first();
    return (await row.count()) === 0 ? '' : ((await row.textContent()) ?? '').replace(/\u00a0/g, ' ').trim();
  }

  async scrollToTop() {
    await this.#list.hover();
    await this.#page.mouse.wheel(0, -100_000);
    await this.#page.mouse.move(900, 400);
    await sleep(100);
  }

  /** Expands row after row from the top until one with the text is there. @param {string} text */
  async expandUntil(text) {
    const isThere = async () => {
      if (await this.find(text)) return true;
      const closed = (await this.rows()).find((row) => !row.sticky && row.expanded === false);
      if (closed) await this.#at(closed).locator('.monaco-tl-twistie').click();
      await this.#loaded();
      return false;
    };
    await until(isThere, async () => `nothing expands to "${text}" in:\n${await this.#outline()}`);
  }

  /**
   * Chooses an entry of a row's context menu.
   * @param {string} text
   * @param {string} item
   * @param {Where} [where]
   */
  async contextMenu(text, item, where) {
    await (await this.waitRow(text, where)).click({ button: 'right' });
    const menu = this.#page.locator('.monaco-menu');
    // A menu ignores the mouse button in its first tenth of a second, but not the keyboard.
    await menu.getByRole('menuitem', { name: item }).hover();
    await this.#page.keyboard.press('Enter');
    await menu.waitFor({ state: 'detached' });
  }

  /**
   * The text of a row's hover, which stays on show.
   * @param {string} text
   * @param {Where} [where]
   * @returns {Promise<string>}
   */
  async tooltip(text, where) {
    await (await this.waitRow(text, where)).locator('.label-name').hover();
    const hover = this.#page.locator('.monaco-hover.workbench-hover');
    await hover.waitFor({ state: 'visible' });
    return (await hover.textContent()).replace(/\u00a0/g, ' ').trim();
  }

  /** @param {{index: number}} row */
  #at({ index }) {
    return this.#list.locator(`.monaco-list-row:not(.monaco-tree-sticky-row)[data-index="${index}"]`);
  }

  /** A row that is asking for its children shows it on its twistie. */
  async #loaded() {
    await sleep(50);
    const busy = this.#list.locator('.codicon-tree-item-loading');
    await until(async () => (await busy.count()) === 0, 'the tree keeps loading');
  }

  /** A few rows down, and from the end back to the top. */
  async #scroll() {
    const before = await this.rows();
    if (before.length > 0) {
      await this.#list.hover();
      await this.#page.mouse.wheel(0, 200);
      await sleep(50);
      const after = await this.rows();
      if (before.at(-1)?.index === after.at(-1)?.index) await this.#page.mouse.wheel(0, -100_000);
    }
    return undefined;
  }

  /** What the tree shows, for a complaint. */
  async #outline() {
    return (await this.rows()).map(({ level, text }) => '  '.repeat(level) + text).join('\n');
  }
}
