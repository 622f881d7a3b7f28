import path from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** As git is configured where file systems do not tell upper from lower case. */
const OPTIONS = { ignorecase: process.platform === 'win32' || process.platform === 'darwin' };

/**
 * What git ignores in a folder and below: the patterns of the folders above it and its own, of which the last that
 * matches counts, and nothing in an ignored folder can be taken back.
 * @see https://git-scm.com/docs/gitignore
 */
export class IgnoreRules {
  private constructor(
    private readonly top: string,
    private readonly rules: Ignore,
  ) {}

  /** @param top the topmost folder, absolute; @param exclude the text of `.git/info/exclude` */
  static from(top: string, exclude: string): IgnoreRules {
    return new IgnoreRules(top, ignore(OPTIONS).add(exclude));
  }

  /** @returns these rules and those of the `.gitignore` of a folder below, which weigh more. */
  and(folder: string, gitignore: string): IgnoreRules {
    const under = this.inTop(folder);
    const patterns = gitignore.replace(/^\uFEFF/, '').split(/\r?\n/);
    const added = under === '' ? patterns : patterns.flatMap((pattern) => moved(pattern, under));
    return new IgnoreRules(this.top, ignore(OPTIONS).add(this.rules).add(added));
  }

  /** @param file absolute, at or below the folder that the rules are of */
  ignores(file: string, isFolder: boolean): boolean {
    const name = this.inTop(file);
    return name !== '' && this.rules.ignores(isFolder ? `${name}/` : name);
  }

  private inTop(file: string): string {
    const name = file.slice(this.top.length).replaceAll(path.sep, '/');
    return name.startsWith('/') ? name.slice(1) : name;
  }
}

/** @returns a pattern of a folder's `.gitignore`, as it would be written in that of the topmost folder. */
function moved(pattern: string, folder: string): readonly string[] {
  if (pattern.startsWith('#')) return [];
  const isTakenBack = pattern.startsWith('!');
  const bare = (isTakenBack ? pattern.slice(1) : pattern)
    // Blanks at the end count only after a backslash.
    .replace(/(?<!\\) +$/, '')
    // Elsewhere than at the beginning they mean themselves.
    .replace(/^\\(?=[!#])/, '');
  if (bare === '' || bare === '/') return [];
  // A pattern with a slash that is not its last character is one for this folder, others are for all below as well.
  const isAnchored = bare.indexOf('/') < bare.length - 1 && bare.includes('/');
  const literal = folder.replace(/[\\*?[\]]/g, '\\$&');
  const rest = isAnchored ? bare.replace(/^\//, '') : `**/${bare}`;
  return [`${isTakenBack ? '!' : ''}/${literal}/${rest}`];
}
