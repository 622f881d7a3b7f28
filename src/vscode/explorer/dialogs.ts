import {
  env,
  window,
  type InputBoxOptions,
  type OpenDialogOptions,
  type QuickPick,
  type QuickPickItem,
  type SaveDialogOptions,
  type Uri,
} from 'vscode';

/**
 * What the explorer asks of people and of the desktop. A seam: in test mode VS Code's own dialogs throw or hang.
 */
export interface Dialogs {
  open(options: OpenDialogOptions): Thenable<readonly Uri[] | undefined>;
  save(options: SaveDialogOptions): Thenable<Uri | undefined>;
  choose<T extends QuickPickItem>(title: string, items: readonly T[]): Thenable<T | undefined>;
  quickPick<T extends QuickPickItem>(): QuickPick<T>;
  error(sentence: string, ...actions: readonly string[]): Thenable<string | undefined>;
  information(sentence: string, ...actions: readonly string[]): Thenable<string | undefined>;
  /** A modal, before anything is changed. @returns whether the button was chosen. */
  confirm(question: string, detail: string, button: string): Promise<boolean>;
  input(options: InputBoxOptions): Thenable<string | undefined>;
  chooseSome<T extends QuickPickItem>(title: string, items: readonly T[]): Thenable<readonly T[] | undefined>;
  copy(text: string): Thenable<void>;
  openExternal(link: Uri): Thenable<boolean>;
}

/** VS Code's own. */
export const editorDialogs: Dialogs = {
  open: (options) => window.showOpenDialog(options),
  save: (options) => window.showSaveDialog(options),
  choose: (title, items) => window.showQuickPick(items, { title }),
  quickPick: () => window.createQuickPick(),
  error: (sentence, ...actions) => window.showErrorMessage(sentence, ...actions),
  information: (sentence, ...actions) => window.showInformationMessage(sentence, ...actions),
  confirm: async (question, detail, button) =>
    (await window.showWarningMessage(question, { modal: true, detail }, button)) === button,
  input: (options) => window.showInputBox(options),
  chooseSome: (title, items) =>
    window.showQuickPick(items, { title, canPickMany: true, matchOnDescription: true }),
  copy: (text) => env.clipboard.writeText(text),
  openExternal: (link) => env.openExternal(link),
};
