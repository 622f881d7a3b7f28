import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @returns the folder at or above one that is the root of a git working tree; undefined outside of any. */
export function repositoryRoot(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (path.dirname(at) === at) return undefined;
  }
}

/**
 * @returns the patterns that a repository ignores without a `.gitignore`; empty where there are none.
 * @see https://git-scm.com/docs/gitrepository-layout for worktrees and submodules, whose `.git` is a file
 */
export function excludedHere(root: string): string {
  const git = path.join(root, '.git');
  const elsewhere = /^gitdir: (.+)/.exec(textOf(git))?.[1];
  const own = elsewhere === undefined ? git : path.resolve(root, elsewhere.trim());
  const common = textOf(path.join(own, 'commondir')).trim();
  return textOf(path.join(own, common, 'info/exclude'));
}

/** @returns nothing for what cannot be read: git goes on as well. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
