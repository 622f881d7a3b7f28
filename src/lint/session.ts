import { cloudformationFixes } from '../sources/cloudformation/fixes/fixes';
import { CLOUDFORMATION } from '../sources/cloudformation/network/language';
import { Templates } from '../sources/cloudformation/templates';
import type { DeclaredUnit } from '../sources/declared/unit';
import { terraformFixes } from '../sources/terraform/fixes/terraform-fixes';
import type { TerraformFiles } from '../sources/terraform/modules/terraform-files';
import { TERRAFORM } from '../sources/terraform/network/language';
import { terraformUnits } from '../sources/terraform/unit';
import { calledFolders } from './called-folders';
import type { DeclaredCode } from './declared-code';
import type { LintFiles } from './files';
import type { LintFinding } from './finding';
import { importGroups, type KnownImports } from './import-groups';
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
  /** What functions of Terraform have read beside the code: `file("policy.json")`. */
  readonly data: ReadonlySet<string>;
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
  private imports: KnownImports = new Map();
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
    const partlyRead = this.parsed.flaws.filter(({ file }) => read.has(file));
    return { findings, files: { found: read.size + skipped.length, read: read.size, skipped, partlyRead } };
  }

  *all(): Generator<undefined, LintResult, undefined> {
    const paths = [...this.files.paths()];
    const kept: Kept[] = [];
    this.codes = [];
    // Which folders are roots is known once all are read, which takes its time.
    for (const path of paths) {
      if (kindOfFile(path) !== 'terraform') continue;
      this.calls.set(path, this.callsIn(path));
      yield;
    }
    for (const one of this.terraformUnits(foldersOf(paths))) {
      kept.push(one);
      yield;
    }
    this.templates = new Templates(
      (path) => this.parsed.template(path),
      paths.filter((path) => kindOfFile(path) === 'template'),
    );
    yield* this.templates.surveying();
    this.imports = new Map();
    for (const group of importGroups(this.templates, this.imports)) {
      kept.push(this.lintTemplates(group));
      yield;
    }
    this.kept = kept;
    this.byFile = undefined;
    return this.result;
  }

  *changed(paths: readonly string[]): Generator<undefined, ReadonlySet<string>, undefined> {
    const before = new Map(this.located());
    const cameOrWent = paths.some((path) => this.hasComeOrGone(path));
    const touchesCalls = paths.filter((path) => this.hasOtherCalls(path)).length > 0;
    for (const path of paths) if (this.files.read(path) === undefined) this.parsed.forget(path);
    if (cameOrWent) yield* this.allTerraform(() => false);
    else if (touchesCalls) yield* this.allTerraform((one) => pathsTouching(one, paths).length === 0);
    else yield* this.touchedTerraform(paths);
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

  private *terraformUnits(
    folders: readonly string[],
    isWanted?: (folder: string) => boolean,
  ): Generator<Kept, void, undefined> {
    const { varFiles = [] } = this.options();
    let data = new Set<string>();
    const files: TerraformFiles = {
      list: (folder) => this.parsed.list(folder),
      parse: (path) => this.parsed.parse(path),
      read: (path) => {
        data.add(path);
        return this.parsed.read(path);
      },
    };
    for (const unit of terraformUnits(files, {
      folders,
      types: TYPES,
      varFiles,
      ...(isWanted && { isWanted }),
    })) {
      const linted = this.lint([unit], this.terraform);
      const kept = { ...this.keep('terraform', [unit], linted), data };
      this.remember(kept, linted.code);
      yield kept;
      data = new Set();
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
    return {
      kind,
      roots: units.map(({ name }) => name),
      files: new Set(units.flatMap(({ files }) => files)),
      folder: kind === 'terraform' ? (units[0]?.name ?? '') : folderOf(units[0]?.name ?? ''),
      data: new Set(),
      reach: reachOf(code),
      findings,
    };
  }

  /** Looks which units there are now. @param isSame whether one that was there before is as it was */
  private *allTerraform(isSame: (one: Kept) => boolean): Generator<undefined, void, undefined> {
    const units = new Map<string, Kept | undefined>();
    const before = new Map(
      this.kept.flatMap((one) =>
        one.kind === 'terraform' && isSame(one) ? [[one.roots[0] ?? '', one] as const] : [],
      ),
    );
    const isWanted = (folder: string): boolean => {
      const same = before.get(folder);
      units.set(folder, same);
      return !same;
    };
    for (const one of this.terraformUnits(foldersOf([...this.files.paths()]), isWanted)) {
      units.set(one.roots[0] ?? '', one);
      yield;
    }
    const found = [...units.values()].filter((one) => one !== undefined);
    this.kept = [...found, ...this.kept.filter(({ kind }) => kind !== 'terraform')];
  }

  private *touchedTerraform(paths: readonly string[]): Generator<undefined, void, undefined> {
    if (paths.length === 0) return;
    const next: Kept[] = [];
    for (const one of this.kept) {
      const touching = one.kind === 'terraform' ? pathsTouching(one, paths) : [];
      // While something is half typed, the last reading that was whole says more.
      if (touching.length === 0 || this.isHalfTyped(touching)) {
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
    if (paths.length === 0 || !templates) return;
    const known = new Set(this.files.paths());
    const broken = paths.filter((path) => this.isHalfTyped([path]));
    const touched = templates.renew(
      paths.filter((path) => !broken.includes(path)),
      (path) => known.has(path),
    );
    const halfTyped = new Set(broken.flatMap((path) => templates.rootsOf(path)));
    const before = new Map(
      this.kept.flatMap((one) => (one.kind === 'template' ? [[groupKey(one.roots), one] as const] : [])),
    );
    const found: Kept[] = [];
    // A template that no longer imports leaves a group, which is another one then although its own files are the same.
    for (const root of touched) this.imports.delete(root);
    for (const group of importGroups(templates, this.imports)) {
      const last = before.get(groupKey(group));
      const isSame = group.some((root) => halfTyped.has(root)) || !group.some((root) => touched.has(root));
      found.push(last && isSame ? last : this.lintTemplates(group));
      yield;
    }
    this.kept = [...this.kept.filter(({ kind }) => kind !== 'template'), ...found];
  }

  private isHalfTyped(paths: readonly string[]): boolean {
    return paths.some((path) => this.files.read(path) !== undefined && this.parsed.isBroken(path));
  }

  private callsIn(path: string): string {
    const hcl = this.parsed.parse(path);
    return hcl ? calledFolders(hcl).join('\n') : '';
  }

  /** What a file that comes or goes is a part of cannot be told from what was read before. */
  private hasComeOrGone(path: string): boolean {
    const isThere = kindOfFile(path) === 'terraform' && this.files.read(path) !== undefined;
    if (this.calls.has(path) === isThere) return false;
    if (isThere) this.calls.set(path, '');
    return true;
  }

  /** Files that call other modules make other units. */
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
    for (const [file, findings] of after) if (!areSame(before.get(file), findings)) touched.add(file);
    for (const file of before.keys()) if (!after.has(file)) touched.add(file);
    return touched;
  }
}

/** Of changed files those that a Terraform unit may be made of: in its folders, or read by its functions. */
function pathsTouching({ files, data }: Kept, paths: readonly string[]): readonly string[] {
  const folders = new Set([...files].map(folderOf));
  return paths.filter(
    (path) => data.has(path) || (kindOfFile(path) !== 'template' && folders.has(folderOf(path))),
  );
}

function areSame(before: readonly LintFinding[] | undefined, after: readonly LintFinding[]): boolean {
  return before?.length === after.length && after.every((finding, i) => finding === before[i]);
}

function groupKey(roots: readonly string[]): string {
  return [...roots].sort().join('\n');
}

function foldersOf(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.filter((path) => kindOfFile(path) === 'terraform').map(folderOf))];
}

function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  return at < 0 ? '.' : at === 0 ? '/' : path.slice(0, at);
}
