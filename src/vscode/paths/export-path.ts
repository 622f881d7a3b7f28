import { l10n, Uri, workspace } from 'vscode';
import { maskAccounts } from '../../network/mask';
import { traceJson } from '../../paths/print/json';
import { traceMarkdown } from '../../paths/print/markdown';
import { traceMermaid } from '../../paths/print/mermaid';
import type { Trace } from '../../paths/trace';
import type { ExportFormat } from '../../webview/path/protocol';
import type { Dialogs } from '../explorer/dialogs';
import { maskedSvg } from './masked';

/** @returns whether what leaves the editor shows account ids: a setting of the machine, that no workspace changes. */
export function showsAccounts(): boolean {
  return workspace.getConfiguration('endpointLens.export').get<boolean>('showAccountIds') === true;
}

type TextFormat = Exclude<ExportFormat, 'svg' | 'png'>;

/** Copies a trace as text. */
export async function copyTrace(dialogs: Dialogs, trace: Trace, format: TextFormat): Promise<void> {
  await dialogs.copy(leaving(textOf(trace, format)));
}

/** @returns a text as it may leave the editor. */
export function leaving(text: string): string {
  return showsAccounts() ? text : maskAccounts(text);
}

function textOf(trace: Trace, format: TextFormat): string {
  switch (format) {
    case 'markdown':
      return traceMarkdown(trace);
    case 'mermaid':
      return traceMermaid(trace);
    case 'json':
      return `${JSON.stringify(traceJson(trace), undefined, 2)}\n`;
  }
}

/**
 * Asks where to, and saves a picture.
 * @param content an SVG document, or a PNG as base64; @param name of the file that is proposed, without extension.
 */
export async function savePicture(
  dialogs: Dialogs,
  format: 'svg' | 'png',
  content: string,
  name: string,
): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  const target = await dialogs.save({
    title: l10n.t('Save Picture'),
    filters: format === 'svg' ? { SVG: ['svg'] } : { PNG: ['png'] },
    ...(folder && { defaultUri: Uri.joinPath(folder.uri, `${fileName(name)}.${format}`) }),
  });
  if (!target) return;
  const bytes =
    format === 'png'
      ? Buffer.from(content, 'base64')
      : Buffer.from(showsAccounts() ? content : maskedSvg(content));
  try {
    await workspace.fs.writeFile(target, bytes);
  } catch (cause) {
    await dialogs.error(
      l10n.t('{file} could not be saved: {cause}', {
        file: target.fsPath,
        cause: cause instanceof Error ? cause.message : String(cause),
      }),
    );
  }
}

/** Names are whatever somebody typed; a file's is of plain letters. */
function fileName(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
  return plain === '' ? 'path' : plain.slice(0, 80);
}
