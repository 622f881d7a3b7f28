/** The English texts that the extension sends to its pages, for tools that show a page without the extension. */
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../host/paths.mjs';

/**
 * @param {'paths/path-page-words.ts' | 'paths/matrix/matrix-page-words.ts' | 'create/create-page-words.ts'} file in
 * src/vscode, of literal `l10n.t` calls
 * @returns {Record<string, string>}
 */
export function pageWords(file) {
  const source = fs.readFileSync(path.join(root, 'src/vscode', file), 'utf8');
  const calls = source.matchAll(/^ +'?([\w.]+)'?: l10n\.t\(\s*'([^']*)',?\s*\),$/gm);
  const words = Object.fromEntries([...calls].map(([, key, text]) => [key, text]));
  const expected = source.split('l10n.t(').length - 1;
  if (Object.keys(words).length !== expected) throw new Error(`not all texts of ${file} were read`);
  return words;
}
