import { l10n, Uri, workspace } from 'vscode';
import type { Matrix } from '../../../paths/matrix';
import { WORD_MESSAGES } from '../../../paths/matrix/word-messages';
import { wayWord } from '../../../paths/matrix/words';
import { matrixCsv, matrixJson, matrixMarkdown } from '../../../paths/print/matrix';
import type { FromMatrix } from '../../../webview/matrix/protocol';
import type { Dialogs } from '../../explorer/dialogs';
import { render } from '../../render';
import { leaving } from '../export-path';

export type MatrixFormat = Extract<FromMatrix, { readonly type: 'export' }>['format'];

const EXTENSIONS: Readonly<Record<MatrixFormat, string>> = { csv: 'csv', markdown: 'md', json: 'json' };
const NAMES: Readonly<Record<MatrixFormat, string>> = { csv: 'CSV', markdown: 'Markdown', json: 'JSON' };

/** Asks where to, and saves a matrix; account ids are masked unless the setting shows them. */
export async function exportMatrix(dialogs: Dialogs, matrix: Matrix, format: MatrixFormat): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  const extension = EXTENSIONS[format];
  const target = await dialogs.save({
    title: l10n.t('Save Matrix'),
    filters: { [NAMES[format]]: [extension] },
    ...(folder && { defaultUri: Uri.joinPath(folder.uri, `matrix.${extension}`) }),
  });
  if (!target) return;
  try {
    await workspace.fs.writeFile(target, Buffer.from(leaving(matrixText(matrix, format))));
  } catch (cause) {
    await dialogs.error(
      l10n.t('{file} could not be saved: {cause}', {
        file: target.fsPath,
        cause: cause instanceof Error ? cause.message : String(cause),
      }),
    );
  }
}

function matrixText(matrix: Matrix, format: MatrixFormat): string {
  switch (format) {
    case 'csv':
      return matrixCsv(matrix);
    case 'markdown':
      return matrixMarkdown(matrix, (cell) => render(WORD_MESSAGES[wayWord(cell)]));
    case 'json':
      return `${JSON.stringify(matrixJson(matrix), undefined, 2)}\n`;
  }
}
