import { Range, window } from 'vscode';
import type { Origin } from '../../network/origin';
import { fileUri } from '../lint/file-uri';

/** Shows where code declares something. */
export async function revealCode({ file, range }: Extract<Origin, { readonly seen: 'file' }>): Promise<void> {
  const uri = fileUri(file);
  if (!uri) return;
  const { start, end } = range;
  const selection = new Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
  await window.showTextDocument(uri, { selection, preview: true });
}
