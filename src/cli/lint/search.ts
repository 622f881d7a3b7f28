import path from 'node:path';
import { message, type Message } from '../../network/message';
import { isCdkOutput, isSearched, kindOfFile } from '../../lint/which-files';
import type { Entry } from './folder';
import type { Folders } from './folders';

/** A file whose name says that it may be one to lint. */
export interface Candidate {
  readonly folder: string;
  readonly name: string;
  readonly kind: 'terraform' | 'template';
  /** What it is when it is a link. */
  readonly target: string | undefined;
  /** Why it may not be read. */
  readonly refused: Message | undefined;
}

/**
 * Yields the files below a folder whose names are candidates and that git does not ignore. Links to folders are not
 * followed, as git does not: each file has one path, and no search goes in circles. What a module's source leads to is
 * read all the same.
 */
export function* search(root: string, folders: Folders): Generator<Candidate, void, undefined> {
  const waiting = [root];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const isOutput = isCdkOutput(slashed(folder));
    const rules = folders.rules(folder);
    for (const [name, entry] of folders.entries(folder) ?? []) {
      const file = path.join(folder, name);
      if (entry.is === 'folder') {
        const isTaken = isOutput || isCdkOutput(name) || !rules.ignores(file, true);
        if (isSearched(slashed(file)) && isTaken) waiting.push(file);
        continue;
      }
      const found = candidate(folder, name, entry, folders);
      if (found && (isOutput || !rules.ignores(file, false))) yield found;
    }
  }
}

/** @returns a file as a candidate; undefined where its name is none of one, or it is no file. */
export function candidate(
  folder: string,
  name: string,
  entry: Entry,
  folders: Folders,
): Candidate | undefined {
  const kind = kindOfFile(slashed(path.join(folder, name)));
  if (kind === undefined || kind === 'variables') return undefined;
  if (entry.is === 'file') return { folder, name, kind, target: undefined, refused: undefined };
  if (entry.is === 'folder' || entry.to === 'folder') return undefined;
  return { folder, name, kind, target: entry.target, refused: refusal(entry, folders) };
}

/** @returns why what a link leads to may not be read; a clause without a full stop. */
export function refusal(link: Extract<Entry, { is: 'link' }>, folders: Folders): Message | undefined {
  if (link.to === 'nowhere') return message('it is a link that leads to no file');
  return folders.isAllowed(link.target)
    ? undefined
    : message('it is a link that leads outside of the folders that may be read');
}

/** @returns a path with `/`, whatever the system has. */
export function slashed(file: string): string {
  return path.sep === '/' ? file : file.replaceAll(path.sep, '/');
}
