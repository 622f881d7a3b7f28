import { FileType, workspace, type TextDocument } from 'vscode';
import type { LintFiles } from '../../lint/files';
import type { SkippedFile } from '../../lint/result';
import { kindOfFile } from '../../lint/which-files';
import { looksLikeTemplate } from '../../sources/cloudformation/syntax/looks-like-template';
import { fileUri } from './file-uri';
import { findCode } from './find-code';
import { inParallel } from './in-parallel';
import { folderOf, nameOf } from './paths';
import { readAllowed } from './read-text';
import type { WorkspacePlaces } from './workspace-places';

/**
 * The files of the workspace, kept in memory: the engine asks without waiting. What it asks for and is not at hand is
 * noted, and read before it is asked again. What is in an editor counts as it stands there, saved or not.
 */
export class WorkspaceLintFiles implements LintFiles {
  readonly #places: WorkspacePlaces;
  /** What was found by name and may be linted; by their texts some are no templates. */
  #candidates: ReadonlySet<string> = new Set();
  readonly #texts = new Map<string, string>();
  /** Names of the files of folders; undefined for a folder that is not there, or may not be read. */
  readonly #folders = new Map<string, readonly string[] | undefined>();
  /** Asked for, and not there or not allowed. */
  readonly #absent = new Set<string>();
  readonly #refused = new Map<string, SkippedFile>();
  /** YAML and JSON that is no template, and that nobody asked for: its text is not kept. */
  readonly #others = new Set<string>();
  /** What the engine has asked for by its path, whatever it is. */
  readonly #asked = new Set<string>();
  readonly #wantedFiles = new Set<string>();
  readonly #wantedFolders = new Set<string>();
  /** Texts to try something with; they count before all others. */
  #trial: ReadonlyMap<string, string> = new Map();

  constructor(places: WorkspacePlaces) {
    this.#places = places;
  }

  *paths(): Iterable<string> {
    for (const path of this.#candidates) if (this.#isLinted(path)) yield path;
  }

  list(folder: string): readonly string[] | undefined {
    if (!this.#folders.has(folder)) this.#wantedFolders.add(folder);
    return this.#folders.get(folder);
  }

  read(path: string): string | undefined {
    const text = this.#trial.get(path) ?? this.#texts.get(path);
    if (text === undefined && !this.#absent.has(path)) this.#wantedFiles.add(path);
    return text;
  }

  skipped(): readonly SkippedFile[] {
    return [...this.#refused.values()];
  }

  /** @returns whether a change of a file may matter: it is linted, or was asked for. */
  concerns(path: string): boolean {
    return (
      this.#candidates.has(path) ||
      this.#texts.has(path) ||
      this.#absent.has(path) ||
      this.#folders.has(folderOf(path))
    );
  }

  /** @returns whether a document is as it was read last. */
  isCurrent(document: TextDocument): boolean {
    const path = this.#places.pathOf(document.uri);
    return path !== undefined && this.#texts.get(path) === document.getText();
  }

  /** @returns whether a file is not linted itself, and others that are have read it: a policy, a list of modules. */
  isReadByOthers(path: string): boolean {
    return this.#asked.has(path) && kindOfFile(path) !== 'terraform' && !this.#candidates.has(path);
  }

  /** Looks for files anew, and reads those that were not read. @returns what came, went or changed */
  async find(signal: AbortSignal): Promise<ReadonlySet<string>> {
    const before = new Set(this.paths());
    this.#candidates = await findCode(this.#places, signal);
    const changed = new Set<string>();
    const folders = new Set(
      [...this.#candidates].filter((path) => kindOfFile(path) === 'terraform').map(folderOf),
    );
    await inParallel(folders, (folder) => this.#readFolder(folder), signal);
    const unread = [...this.#candidates, ...this.#besideModules(folders)].filter(
      (path) => !this.#texts.has(path) && !this.#others.has(path),
    );
    await inParallel(unread, (path) => this.#renew(path, changed), signal);
    const after = new Set(this.paths());
    for (const path of [...before, ...after]) if (before.has(path) !== after.has(path)) changed.add(path);
    return changed;
  }

  /** Reads files again. @returns those that are others now */
  async refresh(paths: readonly string[], signal: AbortSignal): Promise<ReadonlySet<string>> {
    const changed = new Set<string>();
    await inParallel(
      paths,
      async (path) => {
        this.#absent.delete(path);
        await this.#renew(path, changed);
      },
      signal,
    );
    const folders = new Set([...paths].filter((path) => this.#cameOrWent(path)).map(folderOf));
    await inParallel(folders, (folder) => this.#readFolder(folder), signal);
    return changed;
  }

  /** Reads what was asked for and was not at hand. @returns what is at hand now */
  async fetchWanted(signal: AbortSignal): Promise<ReadonlySet<string>> {
    const [files, folders] = [[...this.#wantedFiles], [...this.#wantedFolders]];
    for (const path of files) this.#asked.add(path);
    this.#wantedFiles.clear();
    this.#wantedFolders.clear();
    const fetched = new Set<string>();
    await inParallel(
      folders,
      async (folder) => {
        for (const name of (await this.#readFolder(folder)) ?? []) fetched.add(`${folder}/${name}`);
      },
      signal,
    );
    const isModule = [...fetched].filter(
      (path) => kindOfFile(path) === 'terraform' && !this.#texts.has(path),
    );
    await inParallel(new Set([...files, ...isModule]), (path) => this.#renew(path, fetched), signal);
    return fetched;
  }

  /** Forgets what is below a folder that is gone. @returns what was known there */
  forget(folder: string): readonly string[] {
    const isBelow = (path: string): boolean => path === folder || path.startsWith(`${folder}/`);
    const known = [...this.#texts.keys()].filter(isBelow);
    for (const path of known) this.#texts.delete(path);
    for (const path of [...this.#folders.keys()].filter(isBelow)) this.#folders.delete(path);
    for (const path of [...this.#refused.keys()].filter(isBelow)) this.#refused.delete(path);
    return known;
  }

  /** Has other texts count for as long as something is tried; none: it is over. */
  try(texts: ReadonlyMap<string, string>): void {
    this.#trial = texts;
  }

  #isLinted(path: string): boolean {
    const text = this.#texts.get(path);
    return text !== undefined && (kindOfFile(path) === 'terraform' || looksLikeTemplate(text));
  }

  /** Whether the folder of a file is known, and does not say of the file what is so now. */
  #cameOrWent(path: string): boolean {
    const names = this.#folders.get(folderOf(path));
    if (!names) return this.#folders.has(folderOf(path));
    return names.includes(nameOf(path)) !== !this.#absent.has(path);
  }

  /** What is asked for as soon as a folder is linted: variables that it is given, and what `init` has fetched for it. */
  #besideModules(folders: Iterable<string>): readonly string[] {
    return [...folders].flatMap((folder) => [
      ...(this.#folders.get(folder) ?? [])
        .map((name) => `${folder}/${name}`)
        .filter((path) => kindOfFile(path) === 'variables'),
      `${folder}/.terraform/modules/modules.json`,
    ]);
  }

  /** Reads a file, and notes it where it is another now. */
  async #renew(path: string, changed: Set<string>): Promise<void> {
    const text = await this.#readFile(path);
    const isOther = text !== undefined && this.#isOther(path, text);
    if (isOther) this.#others.add(path);
    else this.#others.delete(path);
    const [before, now] = [this.#texts.get(path), isOther ? undefined : text];
    if (before === now) return;
    if (now === undefined) this.#texts.delete(path);
    else this.#texts.set(path, now);
    changed.add(path);
  }

  #isOther(path: string, text: string): boolean {
    if (kindOfFile(path) !== 'template' || path.includes('/.terraform/')) return false;
    return !this.#asked.has(path) && !looksLikeTemplate(text);
  }

  /** @returns the text as it is now; undefined for what is not there, or is refused. */
  async #readFile(path: string): Promise<string | undefined> {
    const read = await readAllowed(this.#places, path);
    this.#refused.delete(path);
    if (read.ok) return read.text;
    this.#absent.add(path);
    if (read.reason && this.#candidates.has(path) && kindOfFile(path) === 'terraform') {
      this.#refused.set(path, { file: path, reason: read.reason });
    }
    return undefined;
  }

  async #readFolder(folder: string): Promise<readonly string[] | undefined> {
    const uri = fileUri(folder);
    let names: readonly string[] | undefined;
    if (uri && (await this.#places.whereIs(uri)) === 'inside') {
      try {
        const entries = await workspace.fs.readDirectory(uri);
        names = entries.filter(([, type]) => (type & FileType.File) !== 0).map(([name]) => name);
      } catch {
        // It is not there: a module that nobody has fetched, a folder that was removed.
      }
    }
    this.#folders.set(folder, names);
    return names;
  }
}
