import path from 'node:path';
import type { LintFiles } from '../../lint/files';
import type { SkippedFile } from '../../lint/result';
import { kindOfFile } from '../../lint/which-files';
import { message, type Message } from '../../network/message';
import { looksLikeTemplate } from '../../sources/cloudformation/syntax/looks-like-template';
import { Folders, realPath } from './folders';
import { readText, type ReadText } from './read-text';
import { readRoots, type Roots } from './roots';
import { candidate, refusal, search, slashed, type Candidate } from './search';

/**
 * The files of a disk. Nothing outside of what was asked for, and of the repositories that hold it, is read. A folder is
 * looked at once and a file is read once: an edit in between is not seen.
 */
export class NodeLintFiles implements LintFiles {
  private readonly texts = new Map<string, ReadText>();
  private readonly skippedFiles = new Map<string, Message>();
  private found: readonly string[] | undefined;

  private constructor(
    private readonly workingFolder: string,
    private readonly roots: Roots,
    private readonly folders: Folders,
    private readonly others: ReadonlyMap<string, string>,
  ) {}

  /**
   * @param paths of files and folders, absolute or relative to the working folder
   * @param others texts by path, which are read wherever they are: files of variables that were asked for by name
   * @throws UsageError for a path that does not exist
   */
  static open(
    paths: readonly string[],
    workingFolder: string,
    others: ReadonlyMap<string, string> = new Map(),
  ): NodeLintFiles {
    const roots = readRoots(paths, workingFolder);
    const asGit = new Folders(roots.allowed, new Set());
    const named = roots.folders.filter((folder) => asGit.isIgnored(folder));
    const folders = named.length === 0 ? asGit : new Folders(roots.allowed, new Set(named));
    return new NodeLintFiles(realPath(workingFolder) ?? workingFolder, roots, folders, others);
  }

  paths(): readonly string[] {
    return (this.found ??= this.find());
  }

  list(folder: string): readonly string[] | undefined {
    const real = this.folders.resolve(path.resolve(this.workingFolder, folder));
    const entries = real === undefined ? undefined : this.folders.entries(real);
    if (real === undefined || !entries) return undefined;
    // Of an ignored folder somebody asks because code leads there: what `init` has fetched is always ignored.
    const rules = this.folders.isIgnored(real) ? undefined : this.folders.rules(real);
    return [...entries].flatMap(([name, entry]) => {
      const isFile = entry.is === 'file' || (entry.is === 'link' && entry.to === 'file');
      const file = path.join(real, name);
      const isCode = kindOfFile(slashed(file)) === 'terraform';
      const isLeftOut = isCode && rules?.ignores(file, false) && !this.isNamed(real, name);
      return isFile && !isLeftOut ? [name] : [];
    });
  }

  read(file: string): string | undefined {
    const other = this.others.get(file);
    if (other !== undefined) return other;
    const absolute = path.resolve(this.workingFolder, file);
    const folder = this.folders.resolve(path.dirname(absolute));
    if (folder === undefined) return undefined;
    const name = path.basename(absolute);
    const entry = this.folders.entries(folder)?.get(name);
    if (!entry || entry.is === 'folder') return undefined;
    if (entry.is === 'link' && (entry.to !== 'file' || refusal(entry, this.folders))) return undefined;
    const read = this.textOf(path.join(folder, name));
    return read.read ? read.text : undefined;
  }

  skipped(): readonly SkippedFile[] {
    this.paths();
    return [...this.skippedFiles]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([file, reason]) => ({ file, reason }));
  }

  private find(): readonly string[] {
    const found = new Set<string>();
    const targets: Candidate[] = [];
    for (const each of this.candidates()) {
      // A template through a link is the same template; a module may have a file of another one.
      if (each.kind === 'template' && each.target !== undefined && !each.refused) targets.push(each);
      else if (this.isLinted(each)) found.add(this.shown(path.join(each.folder, each.name)));
    }
    for (const each of targets) {
      if (!found.has(this.shown(each.target ?? '')) && this.isLinted(each))
        found.add(this.shown(path.join(each.folder, each.name)));
    }
    return [...found].sort();
  }

  private *candidates(): Generator<Candidate, void, undefined> {
    for (const { folder, name } of this.roots.files) {
      const entry = this.folders.entries(folder)?.get(name);
      const found = entry && candidate(folder, name, entry, this.folders);
      if (found) yield found;
      else {
        this.skippedFiles.set(
          this.shown(path.join(folder, name)),
          message('by its name it is neither Terraform nor a template'),
        );
      }
    }
    for (const folder of this.roots.folders) yield* search(folder, this.folders);
  }

  /** Reads it: only its text says whether YAML or JSON is a template. */
  private isLinted({ folder, name, kind, refused }: Candidate): boolean {
    const file = path.join(folder, name);
    const read = refused ? ({ read: false, reason: refused } as const) : this.textOf(file);
    if (!read.read) {
      this.skippedFiles.set(this.shown(file), read.reason);
      return false;
    }
    if (kind === 'terraform' || looksLikeTemplate(read.text)) return true;
    // There may be much data in JSON, of which nobody asks again.
    this.texts.delete(file);
    return false;
  }

  private textOf(file: string): ReadText {
    let read = this.texts.get(file);
    if (!read) this.texts.set(file, (read = readText(file)));
    return read;
  }

  private isNamed(folder: string, name: string): boolean {
    return this.roots.files.some((each) => each.folder === folder && each.name === name);
  }

  private shown(file: string): string {
    return slashed(path.relative(this.workingFolder, file));
  }
}
