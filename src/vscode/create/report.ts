import { window, workspace } from 'vscode';

/** Opens a report as a document that has no file yet: whoever wants to keep it saves it. */
export async function showReport(content: string): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }), {
    preview: false,
  });
}
