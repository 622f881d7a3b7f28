import { cloudformationFixes } from '../sources/cloudformation/fixes/fixes';
import { CLOUDFORMATION } from '../sources/cloudformation/network/language';
import { Templates } from '../sources/cloudformation/templates';
import type { DeclaredUnit } from '../sources/declared/unit';
import { terraformFixes } from '../sources/terraform/fixes/terraform-fixes';
import { TERRAFORM } from '../sources/terraform/network/language';
import { terraformUnits } from '../sources/terraform/unit';
import { calledFolders } from './called-folders';
import type { DeclaredCode } from './declared-code';
import type { LintFiles } from './files';
import type { LintFinding } from './finding';
import { importGroups } from './import-groups';
import { lintUnits, type LintedUnits, type UnitLanguage } from './lint-units';
import type { Linting, MakeLinting } from './linting';
import type { LintOptions } from './options';
import { ParsedFiles } from './parsed-files';
import { reachOf } from './reach';
import type { LintResult } from './result';
import { settled, type FindingsOfFiles } from './settled';
import { kindOfFile } from './which-files';

/** What was linted together, and what is kept of it. */
interface Kept extends FindingsOfFiles {
  readonly kind: 'terraform' | 'template';
  /** The folder or the templates that it is named by. */
  readonly roots: readonly string[];
}

const TYPES: ReadonlySet<string> = new Set([...TERRAFORM.types, ...TERRAFORM.evidence]);

/** Networks of this many units are kept for who asks about a file; of others they are made again. */
const MOST_CODES = 4;

/** Lints the files of a workspace, or of a command line. */
export const makeLinting: MakeLinting = (files, options) => new LintSession(files, options);

class LintSession implements Linting {
  private readonly parsed: ParsedFiles;
  private readonly terraform: UnitLanguage;
  private readonly cloudformation: UnitLanguage;
  private templates: Templates | undefined;
  private kept: readonly Kept[] = [];
  private codes: (readonly [Kept, DeclaredCode])[] = [];
  private readonly calls = new Map<string, string>();
  private byFile: ReadonlyMap<string, readonly LintFinding[]> | undefined;

  constructor(
    private readonly files: LintFiles,
    private readonly options: () => LintOptions,
  ) {
    this.parsed = new ParsedFiles(files);
    this.terraform = {
      network: TERRAFORM,
      fixes: (request) => terraformFixes(request, (file) => this.parsed.parse(file)),
    };
    this.cloudformation = {
      network: CLOUDFORMATION,
      fixes: (request) => cloudformationFixes(request, (file) => this.parsed.template(file)),
    };
  }

  get result(): LintResult {
    const skipped = this.files.skipped();
    const read = new Set(this.kept.flatMap(({ files }) => [...files]));
    for (const path of this.files.paths()) if (kindOfFile(path) === 'terraform') read.add(path);
    const findings = [...this.located().values()].flat();
    return { findings, files: { found: read.size + skipped.length, read: read.size, skipped } };
  }

  *all(): Generator<undefined, LintResult, undefined> {
    const paths = [...this.files.paths()];
    const kept: Kept[] = [];
    this.codes = [];
    for (const one of this.terraformUnits(foldersOf(paths))) {
      kept.push(one);
      yield;
    }
    this.templates = new Templates(
      (path) => this.parsed.template(path),
      paths.filter((path) => kindOfFile(path) === 'template'),
    );
    yield* this.templates.surveying();
    for (const group of importGroups(this.templates)) {
      kept.push(this.lintTemplates(group));
      yield;
    }
    this.kept = kept;
    this.byFile = undefined;
    for (const path of paths) if (kindOfFile(path) === 'terraform') this.calls.set(path, this.callsIn(path));
    return this.result;
  }

  *changed(paths: readonly string[]): Generator<undefined, ReadonlySet<string>, undefined> {
    const before = new Map(this.located());
    const touchesCalls = paths.some((path) => this.hasOtherCalls(path));
    for (const path of paths) if (this.files.read(path) === undefined) this.parsed.forget(path);
    if (touchesCalls) yield* this.allTerraform();
    else yield* this.touchedTerraform(paths.filter((path) => kindOfFile(path) !== 'template'));
    yield* this.touchedTemplates(paths.filter((path) => kindOfFile(path) === 'template'));
    this.byFile = undefined;
    return this.changedFiles(before, paths);
  }

  findingsIn(file: string): readonly LintFinding[] {
    return this.located().get(file) ?? [];
  }

  codeOf(file: string): readonly DeclaredCode[] {
    return this.kept.filter(({ files }) => files.has(file)).flatMap((one) => this.codeOfKept(one) ?? []);
  }

  private codeOfKept(kept: Kept): DeclaredCode | undefined {
    const known = this.codes.find(([of]) => of === kept);
    if (known) return known[1];
    const linted =
      kept.kind === 'terraform' ? this.readFolder(kept.roots[0] ?? '') : this.readTemplates(kept.roots);
    if (!linted) return undefined;
    this.remember(kept, linted.code);
    return linted.code;
  }

  private remember(kept: Kept, code: DeclaredCode): void {
    this.codes = [[kept, code] as const, ...this.codes.filter(([of]) => of !== kept)].slice(0, MOST_CODES);
  }

  private *terraformUnits(folders: readonly string[]): Generator<Kept, void, undefined> {
    const { varFiles = [] } = this.options();
    for (const unit of terraformUnits(this.parsed, { folders, types: TYPES, varFiles })) {
      yield this.keep('terraform', [unit], this.lint([unit], this.terraform));
    }
  }

  private readFolder(folder: string): LintedUnits | undefined {
    const { varFiles = [] } = this.options();
    const [unit] = terraformUnits(this.parsed, { folders: [folder], types: TYPES, varFiles });
    return unit && this.lint([unit], this.terraform);
  }

  private lintTemplates(roots: readonly string[]): Kept {
    const units = this.templateUnits(roots);
    return { ...this.keep('template', units, this.lint(units, this.cloudformation)), roots };
  }

  private readTemplates(roots: readonly string[]): LintedUnits | undefined {
    return this.lint(this.templateUnits(roots), this.cloudformation);
  }

  private templateUnits(roots: readonly string[]): readonly DeclaredUnit[] {
    return roots.flatMap((root) => this.templates?.unit(root)?.unit ?? []);
  }

  private lint(units: readonly DeclaredUnit[], language: UnitLanguage): LintedUnits {
    const isOwn = (path: string): boolean =>
      !/(?:^|\/)(?:\.terraform|\.terragrunt-cache|cdk\.out)\//.test(path);
    return lintUnits(units, language, { read: (path) => this.parsed.read(path), isOwn }, this.options());
  }

  private keep(kind: Kept['kind'], units: readonly DeclaredUnit[], { code, findings }: LintedUnits): Kept {
    const kept: Kept = {
      kind,
      roots: units.map(({ name }) => name),
      files: new Set(units.flatMap(({ files }) => files)),
      folder: kind === 'terraform' ? (units[0]?.name ?? '') : folderOf(units[0]?.name ?? ''),
      reach: reachOf(code),
      findings,
    };
    if (kind === 'terraform') this.remember(kept, code);
    return kept;
  }

  private *allTerraform(): Generator<undefined, void, undefined> {
    const paths = [...this.files.paths()];
    const found: Kept[] = [];
    for (const one of this.terraformUnits(foldersOf(paths))) {
      found.push(one);
      yield;
    }
    this.kept = [...found, ...this.kept.filter(({ kind }) => kind !== 'terraform')];
    for (const path of paths) if (kindOfFile(path) === 'terraform') this.calls.set(path, this.callsIn(path));
  }

  private *touchedTerraform(paths: readonly string[]): Generator<undefined, void, undefined> {
    if (paths.length === 0) return;
    const folders = new Set(paths.map(folderOf));
    const next: Kept[] = [];
    for (const one of this.kept) {
      const isTouched =
        one.kind === 'terraform' && [...one.files].some((file) => folders.has(folderOf(file)));
      // While something is half typed, the last reading that was whole says more.
      if (!isTouched || this.isHalfTyped(paths)) {
        next.push(one);
        continue;
      }
      next.push(...this.terraformUnits(one.roots));
      yield;
    }
    this.kept = next;
  }

  private *touchedTemplates(paths: readonly string[]): Generator<undefined, void, undefined> {
    const { templates } = this;
    if (paths.length === 0 || !templates || this.isHalfTyped(paths)) return;
    const known = new Set(this.files.paths());
    const touched = templates.renew(paths, (path) => known.has(path));
    const isGone = (one: Kept): boolean =>
      one.kind === 'template' && one.roots.some((root) => touched.has(root));
    const groups = importGroups(templates).filter((group) => group.some((root) => touched.has(root)));
    const others = this.kept.filter(
      (one) => !isGone(one) && !groups.some((group) => one.roots.some((root) => group.includes(root))),
    );
    const found: Kept[] = [];
    for (const group of groups) {
      found.push(this.lintTemplates(group));
      yield;
    }
    this.kept = [...others, ...found];
  }

  private isHalfTyped(paths: readonly string[]): boolean {
    return paths.some((path) => this.files.read(path) !== undefined && this.parsed.isBroken(path));
  }

  private callsIn(path: string): string {
    const hcl = this.parsed.parse(path);
    return hcl ? calledFolders(hcl).join('\n') : '';
  }

  /** Files that come, go, or call other modules make other units. */
  private hasOtherCalls(path: string): boolean {
    if (kindOfFile(path) !== 'terraform') return false;
    const before = this.calls.get(path);
    if (this.files.read(path) === undefined) {
      this.calls.delete(path);
      return before !== undefined;
    }
    if (this.parsed.isBroken(path)) return false;
    const now = this.callsIn(path);
    this.calls.set(path, now);
    return before !== now;
  }

  private located(): ReadonlyMap<string, readonly LintFinding[]> {
    return (this.byFile ??= settled(this.kept, (file) => this.parsed.ignores(file), this.options()));
  }

  private changedFiles(
    before: ReadonlyMap<string, readonly LintFinding[]>,
    paths: readonly string[],
  ): ReadonlySet<string> {
    const after = this.located();
    const touched = new Set(paths);
    for (const one of this.kept) {
      if (paths.some((path) => one.files.has(path))) for (const file of one.files) touched.add(file);
    }
    for (const [file, findings] of after) if (before.get(file) !== findings) touched.add(file);
    for (const file of before.keys()) if (!after.has(file)) touched.add(file);
    return touched;
  }
}

function foldersOf(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.filter((path) => kindOfFile(path) === 'terraform').map(folderOf))];
}

function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  return at < 0 ? '.' : at === 0 ? '/' : path.slice(0, at);
}
