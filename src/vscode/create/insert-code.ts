import { Position, ViewColumn, window, workspace, type TextEditor } from 'vscode';
import type { CodeFormat } from '../../webview/create/protocol';

/** The languages that a format of code may stand in, by VS Code's ids; the first is that of a new document. */
const LANGUAGES: Readonly<Record<CodeFormat, readonly [string, ...string[]]>> = {
  terraform: ['terraform', 'opentofu', 'hcl'],
  cloudformation: ['yaml', 'cloudformation'],
  'cloudformation-json': ['json', 'jsonc'],
  'cdk-typescript': ['typescript'],
  'cdk-python': ['python'],
  cli: ['shellscript'],
};

/** VS Code itself knows no Terraform: without an extension for it such a file is plain text. */
const TERRAFORM_FILE = /\.(tf|tofu)$/;

/** Puts code into an editor that shows such code, where the cursor is, else into a new document. */
export async function insertCode(code: string, format: CodeFormat): Promise<void> {
  const [language, ...others] = LANGUAGES[format];
  const languages = new Set([language, ...others]);
  const holds = ({ document: { languageId, uri } }: TextEditor): boolean =>
    uri.scheme !== 'output' &&
    (languages.has(languageId) || (format === 'terraform' && TERRAFORM_FILE.test(uri.path)));
  const editor = [window.activeTextEditor, ...window.visibleTextEditors].find((one) => one && holds(one));
  if (editor) {
    await insertAt(editor, code);
    return;
  }
  // A language that no extension brings is plain text.
  const content = code.endsWith('\n') ? code : `${code}\n`;
  const document = await workspace
    .openTextDocument({ language, content })
    .then(undefined, () => workspace.openTextDocument({ content }));
  await window.showTextDocument(document);
}

/** On lines of its own: a block in the middle of another's line is not what anybody wants. */
async function insertAt(editor: TextEditor, code: string): Promise<void> {
  const { document, selection } = editor;
  const line = document.lineAt(selection.active.line);
  const at = line.isEmptyOrWhitespace
    ? line.range.start
    : new Position(selection.active.line, line.text.length);
  const before = line.isEmptyOrWhitespace ? '' : '\n\n';
  await editor.edit((edit) => {
    edit.insert(at, `${before}${code.replace(/\n+$/, '')}\n`);
  });
  await window.showTextDocument(document, editor.viewColumn ?? ViewColumn.Active);
}
