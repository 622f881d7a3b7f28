import { statSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../usage-error';
import { realPath } from './folders';
import { repositoryRoot } from './repository';

/** What is to be linted; paths are absolute and without links in their folders. */
export interface Roots {
  readonly folders: readonly string[];
  readonly files: readonly { readonly folder: string; readonly name: string }[];
  /** What may be read: the repositories that hold them, so that `../modules/x` is found; else their folders. */
  readonly allowed: readonly string[];
}

/**
 * @param paths of files and folders, as they are written on the command line
 * @throws UsageError for one that does not exist, or is neither
 */
export function readRoots(paths: readonly string[], workingFolder: string): Roots {
  const folders: string[] = [];
  // A shell may have named each file of many folders.
  const known = new Map<string, string | undefined>();
  const real = (folder: string): string | undefined => {
    if (!known.has(folder)) known.set(folder, realPath(folder));
    return known.get(folder);
  };
  const files: { folder: string; name: string }[] = [];
  for (const each of paths) {
    const absolute = path.resolve(workingFolder, each);
    const is = kindOf(absolute);
    const folder = real(is === 'file' ? path.dirname(absolute) : absolute);
    if (is === undefined || folder === undefined) throw new UsageError(`${each} does not exist`);
    if (is === 'other') throw new UsageError(`${each} is neither a file nor a folder`);
    if (is === 'folder') folders.push(folder);
    else files.push({ folder, name: path.basename(absolute) });
  }
  const holding = new Set([...folders, ...files.map(({ folder }) => folder)]);
  const allowed = [...new Set([...holding].map((folder) => repositoryRoot(folder) ?? folder))];
  return { folders: [...new Set(folders)], files, allowed };
}

function kindOf(file: string): 'file' | 'folder' | 'other' | undefined {
  try {
    const stat = statSync(file);
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other';
  } catch {
    return undefined;
  }
}
