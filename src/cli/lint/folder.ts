import { readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** What a name in a folder is; of a link, what it leads to and where. */
export type Entry =
  | { readonly is: 'file' }
  | { readonly is: 'folder' }
  | { readonly is: 'link'; readonly to: 'file' | 'folder' | 'nowhere'; readonly target: string };

const FILE: Entry = { is: 'file' };
const FOLDER: Entry = { is: 'folder' };

/**
 * @param folder absolute, without links in it
 * @returns what a folder holds, by name, in the order of the names; pipes, sockets and devices are left out. Undefined
 * where it may not be read.
 */
export function entriesOf(folder: string): ReadonlyMap<string, Entry> | undefined {
  try {
    const found = readdirSync(folder, { withFileTypes: true });
    found.sort((a, b) => (a.name < b.name ? -1 : 1));
    return new Map(
      found.flatMap((each): readonly [string, Entry][] => {
        if (each.isFile()) return [[each.name, FILE]];
        if (each.isDirectory()) return [[each.name, FOLDER]];
        return each.isSymbolicLink() ? [[each.name, linkAt(path.join(folder, each.name))]] : [];
      }),
    );
  } catch {
    return undefined;
  }
}

function linkAt(link: string): Entry {
  try {
    const target = realpathSync.native(link);
    const stat = statSync(target);
    const to = stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'nowhere';
    return { is: 'link', to, target };
  } catch {
    // It is broken, or leads to itself.
    return { is: 'link', to: 'nowhere', target: link };
  }
}
