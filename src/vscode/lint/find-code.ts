import { CancellationTokenSource } from 'vscode';
import { isCdkOutput, isSearched, kindOfFile } from '../../lint/which-files';
import { findNames } from './find-names';
import { GitIgnored } from './git-ignored';
import { inParallel } from './in-parallel';
import { lintScope } from './lint-settings';
import { folderOf } from './paths';
import { readAllowed } from './read-text';
import type { WorkspacePlaces } from './workspace-places';

/**
 * The paths of the files of the workspace that may be code, by their names: as it is set, and without what git ignores.
 * @throws the signal's reason where it is aborted
 */
export async function findCode(places: WorkspacePlaces, signal: AbortSignal): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const source = new CancellationTokenSource();
  const cancel = (): void => {
    source.cancel();
  };
  signal.addEventListener('abort', cancel);
  try {
    for (const folder of places.folders) {
      const scope = lintScope(folder.uri);
      if (!scope.isEnabled) continue;
      const { files, gitignores } = await findNames(folder, scope, source.token);
      signal.throwIfAborted();
      const ignored = await gitIgnored(places, gitignores);
      for (const path of files) {
        if (isMeant(path) && (isCdkOutput(path) || !ignored.has(path, folder.uri.path))) found.add(path);
      }
    }
  } finally {
    signal.removeEventListener('abort', cancel);
    source.dispose();
  }
  return found;
}

async function gitIgnored(places: WorkspacePlaces, files: readonly string[]): Promise<GitIgnored> {
  const texts = new Map<string, string>();
  await inParallel(files, async (path) => {
    const read = await readAllowed(places, path);
    if (read.ok) texts.set(folderOf(path), read.text);
  });
  return new GitIgnored(texts);
}

/** Of the CDK's output the templates, elsewhere code that no tool has fetched. */
function isMeant(path: string): boolean {
  const kind = kindOfFile(path);
  if (kind !== 'terraform' && kind !== 'template') return false;
  const parts = path.split('/');
  return parts.every((_, i) => i === parts.length - 1 || isSearched(parts.slice(0, i + 1).join('/')));
}
