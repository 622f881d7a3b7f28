import { realpathSync } from 'node:fs';
import path from 'node:path';
import { entriesOf, type Entry } from './folder';
import { IgnoreRules } from './ignore-rules';
import { readText } from './read-text';
import { excludedHere } from './repository';

const NO_ENTRIES: ReadonlyMap<string, Entry> = new Map();

/**
 * The folders that may be read, each looked at once. Paths are absolute and without links in them, but where they are
 * resolved.
 */
export class Folders {
  private readonly real = new Map<string, string | undefined>();
  private readonly entriesByFolder = new Map<string, ReadonlyMap<string, Entry> | undefined>();
  private readonly rulesByFolder = new Map<string, IgnoreRules>();

  /**
   * @param allowed nothing outside of these is read
   * @param named folders that were asked for although git ignores them: its rules begin anew there
   */
  constructor(
    private readonly allowed: readonly string[],
    private readonly named: ReadonlySet<string>,
  ) {}

  /** @returns where a folder is, without links; undefined for one that is not there or may not be read. */
  resolve(folder: string): string | undefined {
    // Most have been met on the way down.
    if (this.entriesByFolder.has(folder)) return folder;
    if (!this.real.has(folder)) this.real.set(folder, realPath(folder));
    const found = this.real.get(folder);
    return found !== undefined && this.isAllowed(found) ? found : undefined;
  }

  isAllowed(file: string): boolean {
    return this.allowed.some((root) => isWithin(file, root));
  }

  /** @returns what a folder holds; undefined where it cannot be read. */
  entries(folder: string): ReadonlyMap<string, Entry> | undefined {
    if (!this.entriesByFolder.has(folder)) this.entriesByFolder.set(folder, entriesOf(folder));
    return this.entriesByFolder.get(folder);
  }

  /** @returns whether git ignores a folder: by itself, or because it is in an ignored one. */
  isIgnored(folder: string): boolean {
    const above = path.dirname(folder);
    return !this.isTop(folder) && this.rules(above).ignores(folder, true);
  }

  /** @returns what git ignores in a folder. */
  rules(folder: string): IgnoreRules {
    let rules = this.rulesByFolder.get(folder);
    if (!rules) {
      const above = this.isTop(folder)
        ? IgnoreRules.from(folder, this.isRepository(folder) ? excludedHere(folder) : '')
        : this.rules(path.dirname(folder));
      const own = this.names(folder).has('.gitignore')
        ? readText(path.join(folder, '.gitignore'))
        : undefined;
      rules = own?.read ? above.and(folder, own.text) : above;
      this.rulesByFolder.set(folder, rules);
    }
    return rules;
  }

  /** A repository within another has rules of its own. */
  private isTop(folder: string): boolean {
    const above = path.dirname(folder);
    return above === folder || this.named.has(folder) || this.isRepository(folder) || !this.isAllowed(above);
  }

  private isRepository(folder: string): boolean {
    return this.names(folder).has('.git');
  }

  private names(folder: string): ReadonlyMap<string, Entry> {
    return this.entries(folder) ?? NO_ENTRIES;
  }
}

/** @returns a path without links, as the file system spells it; undefined for what is not there. */
export function realPath(file: string): string | undefined {
  try {
    return realpathSync.native(file);
  } catch {
    return undefined;
  }
}

function isWithin(file: string, folder: string): boolean {
  return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}
