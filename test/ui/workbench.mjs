/** The workbench as a person uses it: palette, views, themes, pictures. Selectors hold on VS Code 1.139. */
import fs from 'node:fs';
import path from 'node:path';
import { themeNames } from '../host/user-settings.mjs';
import { Tree } from './tree.mjs';
import { limitMs, until } from './until.mjs';

const themed = { dark: '.monaco-workbench.vs-dark', light: '.monaco-workbench.vs' };

export class Workbench {
  /**
   * @param {import('playwright-core').Page} page
   * @param {string} pictures the folder for screenshots
   */
  constructor(page, pictures) {
    this.page = page;
    this.pictures = pictures;
    this.sidebar = page.locator('.part.sidebar');
    /** The text and the buttons of a view that has nothing to show. */
    this.welcome = this.sidebar.locator('.welcome-view-content');
    this.notifications = page.locator('.notifications-toasts .notification-list-item');
    this.quickInput = page.locator('.quick-input-widget');
    /** The tree of the side bar; of a container with several views make one of its own, on the pane. */
    this.tree = new Tree(page, this.sidebar);
    page.setDefaultTimeout(limitMs);
    fs.mkdirSync(pictures, { recursive: true });
  }

  /** @param {string} address */
  async open(address) {
    await this.page.goto(address);
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
  }

  /** Runs a command by its title, with its category. @param {string} title */
  async palette(title) {
    await this.page.keyboard.press('F1');
    // A question that was on its way out takes the palette with it: then it is opened again.
    await this.choose(title, `>${title}`, () => this.page.keyboard.press('F1'));
  }

  /**
   * Chooses a row of the quick pick that is open, or about to be.
   * @param {string} label of the row, in full
   * @param {string} [typed] what finds it
   * @param {() => Promise<void>} [reopen] opens it again where it went away unanswered
   */
  async choose(label, typed = label, reopen) {
    const input = this.quickInput.locator('input.input');
    const name = this.quickInput.locator('.monaco-list-row .label-name').getByText(label, { exact: true });
    let clicked = false;
    let closedFor = 0;
    // Questions reuse one input: what is typed while the last one goes away is lost, and is typed again.
    const isOver = async () => {
      const open = await input.isVisible();
      const asked = open && (await input.inputValue({ timeout: 2000 }).catch(() => '')) === typed;
      if (clicked && !asked) return true;
      closedFor = open ? 0 : closedFor + 1;
      if (reopen && closedFor === 10) {
        closedFor = 0;
        await reopen();
      }
      // It may go away in this very moment: what cannot be typed now is typed the next time.
      if (open && !asked) await input.fill(typed, { timeout: 2000 }).catch(() => undefined);
      // Not Enter: the row that matches best comes first, which need not be this one.
      else if (asked && (await name.first().isVisible())) {
        clicked = await name
          .first()
          .click({ timeout: 2000 })
          .then(
            () => true,
            () => clicked,
          );
      }
      await this.page.waitForTimeout(150);
      return false;
    };
    await until(isOver, `"${label}" is not to be chosen`);
  }

  /** Shows a container of the activity bar; one that is shown already stays. @param {string} name */
  async openView(name) {
    const tab = this.page.locator('.part.activitybar').getByRole('tab', { name });
    const title = this.sidebar.locator('.composite.title', { hasText: name });
    await tab.waitFor();
    // While the workbench restores what was open, a click may close it again: so until it is there.
    const isShown = async () => {
      if (await title.isVisible()) return true;
      await this.page.waitForTimeout(1000);
      if (!(await title.isVisible())) await tab.click();
      await this.page.waitForTimeout(500);
      return false;
    };
    await until(isShown, `${name} is not shown`);
  }

  /**
   * Chooses a file or folder in the dialog that is open, or about to be. The dialog fills in where it begins late,
   * over what was typed, and looks a path up before it takes it: so it is typed and accepted until it was taken.
   * @param {string} file
   */
  async chooseFile(file) {
    const input = this.quickInput.locator('input.input');
    await until(async () => (await input.inputValue()).endsWith('/'), 'the dialog does not begin');
    const row = this.quickInput.locator('.monaco-list-row', { hasText: path.basename(file) });
    const isTaken = async () => {
      if (!(await input.isVisible())) return true;
      if ((await input.inputValue()) !== file) {
        await input.fill(file);
        await this.page.waitForTimeout(300);
      } else if (await row.first().isVisible()) {
        await this.page.keyboard.press('Enter');
        await this.page.waitForTimeout(700);
      }
      return false;
    };
    await until(isTaken, `the dialog does not take ${file}`);
  }

  /** Saves under a path in the dialog that is open, or about to be. @param {string} file */
  async saveAs(file) {
    const input = this.quickInput.locator('input.input');
    // The dialog begins with the name that it suggests, and fills it in late, over what was typed.
    await until(async () => (await input.inputValue()).includes('/'), 'the dialog does not begin');
    const isTaken = async () => {
      if (!(await input.isVisible())) return true;
      if ((await input.inputValue()) !== file) {
        await input.fill(file);
        await this.page.waitForTimeout(300);
      } else {
        await this.page.keyboard.press('Enter');
        await this.page.waitForTimeout(700);
      }
      return false;
    };
    await until(isTaken, `the dialog does not take ${file}`);
  }

  /** Drags the border of the side bar. @param {number} x where it is to be */
  async widenSidebar(x) {
    const box = await this.sidebar.boundingBox();
    if (!box) throw new Error('there is no side bar');
    await this.page.mouse.move(box.x + box.width + 1, box.y + box.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(x, box.y + box.height / 2, { steps: 5 });
    await this.page.mouse.up();
  }

  /** @param {import('../host/user-settings.mjs').Theme} theme */
  async useTheme(theme) {
    await this.palette('Preferences: Color Theme');
    await this.choose(themeNames[theme]);
    await this.page.locator(themed[theme]).waitFor();
  }

  /** @param {string} name of the file, without its ending */
  async screenshot(name) {
    await this.page.screenshot({ path: path.join(this.pictures, `${name}.png`), animations: 'disabled' });
  }
}
