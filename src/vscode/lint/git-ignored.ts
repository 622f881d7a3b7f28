import ignore, { type Ignore } from 'ignore';

/**
 * Tells which paths git ignores, by the texts of `.gitignore` files. As in git, a file within an ignored folder cannot be
 * taken back, and the nearest file that says something counts.
 * @see https://git-scm.com/docs/gitignore
 */
export class GitIgnored {
  readonly #rules = new Map<string, Ignore>();
  readonly #folders = new Map<string, boolean>();

  /** @param files the texts of `.gitignore` files, by the path of the folder that each is in. */
  constructor(files: ReadonlyMap<string, string>) {
    for (const [folder, text] of files) this.#rules.set(folder, ignore().add(text));
  }

  /**
   * @param path of a file, with `/`
   * @param root the folder within which `.gitignore` files count
   */
  has(path: string, root: string): boolean {
    return this.#isIgnored(path, '', root);
  }

  #isIgnored(path: string, suffix: '' | '/', root: string): boolean {
    const parent = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
    const isTop = parent.length <= root.length;
    if (!isTop && this.#isFolderIgnored(parent, root)) return true;
    for (let folder = parent; folder.length >= root.length; folder = above(folder)) {
      const said = this.#rules.get(folder)?.test(path.slice(folder.length + 1) + suffix);
      if (said?.ignored === true) return true;
      if (said?.unignored === true) return false;
      if (folder === '' || folder === root) break;
    }
    return false;
  }

  #isFolderIgnored(folder: string, root: string): boolean {
    const before = this.#folders.get(folder);
    if (before !== undefined) return before;
    const answer = this.#isIgnored(folder, '/', root);
    this.#folders.set(folder, answer);
    return answer;
  }
}

function above(folder: string): string {
  return folder.slice(0, Math.max(folder.lastIndexOf('/'), 0));
}
