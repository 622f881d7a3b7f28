import type { Value } from '../declared/value';
import { besideFile } from './beside';
import { type Export, exportIndex, exportsOf } from './exports';
import { NestingTree } from './nesting-tree';
import { readTemplate, type ReadTemplate } from './read-template';
import type { Surroundings } from './stack/around';
import { signature, type Survey, survey } from './survey';
import type { TemplateDocument } from './syntax/document';

/** Documents that were surveyed are kept for the first reading, as long as their texts are no longer than this together. */
const MOST_KEPT = 4_000_000;

/**
 * Many templates: those that no other nests are units, with the stacks that they nest, and what one exports others may
 * import. Of each no more is kept than others have to know; units are read one by one, and nothing holds on to them.
 */
export class Templates {
  /** Undefined for what is no template, so that it is not looked at twice. */
  private readonly surveys = new Map<string, Survey | undefined>();
  private readonly fresh = new Map<string, TemplateDocument>();
  private kept = 0;
  /** By the unit, for those that nest others. */
  private readonly ofNesting = new Map<string, readonly Export[]>();
  private readonly candidates: Set<string>;
  private tree: NestingTree | undefined;
  private index:
    { readonly find: (name: Value) => Value | undefined; readonly signature: string } | undefined;

  /**
   * @param read gives a file's template, or undefined where it is none or cannot be read; what it gives is not kept.
   * @param paths files that may be templates.
   */
  constructor(
    private readonly read: (path: string) => TemplateDocument | undefined,
    paths: Iterable<string>,
    private readonly surroundings: Omit<Surroundings, 'nested' | 'exports'> = {},
  ) {
    this.candidates = new Set(paths);
  }

  /** Looks at each file once, a file a step; whoever does not ask for it has all steps in one. */
  *surveying(): Generator<undefined, void, undefined> {
    for (const path of this.candidates) {
      if (this.surveys.has(path)) continue;
      this.surveyOf(path);
      yield;
    }
  }

  /** @returns the templates that are units. */
  roots(): ReadonlySet<string> {
    return this.nesting().roots;
  }

  /** @returns the units that a file is a part of. */
  rootsOf(path: string): readonly string[] {
    return this.nesting().rootsOf(path);
  }

  /** @returns whether a unit may import what another exports. */
  mayImport(root: string): boolean {
    const seen = new Set([root]);
    for (const path of seen) {
      const known = this.surveyOf(path);
      if (known?.imports) return true;
      for (const nested of known?.nests ?? []) seen.add(nested);
    }
    return false;
  }

  /** Reads all units, one after the other. */
  *units(): Generator<ReadTemplate, void, undefined> {
    for (const root of this.roots()) {
      const unit = this.unit(root);
      if (unit) yield unit;
    }
  }

  /** @returns a unit as it is now; undefined where there is no such template any more. */
  unit(root: string): ReadTemplate | undefined {
    const document = this.document(root);
    if (!document) return undefined;
    const around: Surroundings = { ...this.nestedAround(), exports: (name) => this.exports().find(name) };
    const found = readTemplate(document, around);
    for (const file of found.documents.keys()) this.drop(file);
    return found;
  }

  /**
   * Looks again at files that have changed, that are new or gone.
   * @param isTemplate whether a file that was not known may be a unit by itself.
   * @returns the units that may be others now: those that the files are part of, those that came or went, and where what
   * is exported has changed, those that import.
   */
  renew(paths: Iterable<string>, isTemplate: (path: string) => boolean = () => true): ReadonlySet<string> {
    const before = this.roots();
    const signatureBefore = this.index?.signature;
    const changed = new Set(paths);
    const touched = new Set([...changed].flatMap((path) => this.rootsOf(path)));
    for (const path of changed) {
      this.forget(path);
      if (isTemplate(path)) this.candidates.add(path);
    }
    this.tree = undefined;
    this.index = undefined;
    const now = this.roots();
    for (const path of changed) for (const root of this.rootsOf(path)) touched.add(root);
    for (const root of touched) this.ofNesting.delete(root);
    for (const root of before) if (!now.has(root)) touched.add(root);
    for (const root of now) if (!before.has(root)) touched.add(root);
    if (signatureBefore !== undefined && signatureBefore !== this.exports().signature) {
      for (const [path, known] of this.surveys) {
        if (known?.imports) for (const root of this.rootsOf(path)) touched.add(root);
      }
    }
    return touched;
  }

  private exports(): NonNullable<typeof this.index> {
    if (this.index) return this.index;
    const all = [...this.roots()].flatMap((root) => this.exportsOfUnit(root));
    this.index = { find: exportIndex(all), signature: signature(all) };
    return this.index;
  }

  /** What a nested stack gives on, or exports itself, is known with the nested stack alone. */
  private exportsOfUnit(root: string): readonly Export[] {
    const known = this.surveyOf(root);
    if (!known || known.nests.length === 0) return known?.exports ?? [];
    const found = this.ofNesting.get(root) ?? this.exportsWithNested(root);
    this.ofNesting.set(root, found);
    return found;
  }

  private exportsWithNested(root: string): readonly Export[] {
    const document = this.document(root);
    return document ? exportsOf(document, this.nestedAround()) : [];
  }

  private nesting(): NestingTree {
    if (this.tree) return this.tree;
    const templates = [...this.candidates].filter((path) => this.surveyOf(path) !== undefined);
    this.tree = new NestingTree(templates, (path) => this.surveyOf(path)?.nests ?? []);
    return this.tree;
  }

  private nestedAround(): Surroundings {
    return { ...this.surroundings, nested: (from, url) => this.document(besideFile(from, url)) };
  }

  private surveyOf(path: string): Survey | undefined {
    if (this.surveys.has(path)) return this.surveys.get(path);
    const document = this.read(path);
    const found = document && survey(document, this.surroundings);
    this.surveys.set(path, found);
    if (document && this.kept + document.text.length <= MOST_KEPT) {
      this.kept += document.text.length;
      this.fresh.set(path, document);
    }
    return found;
  }

  private document(path: string): TemplateDocument | undefined {
    return this.surveyOf(path) && (this.fresh.get(path) ?? this.read(path));
  }

  private forget(path: string): void {
    this.surveys.delete(path);
    this.drop(path);
  }

  private drop(path: string): void {
    this.kept -= this.fresh.get(path)?.text.length ?? 0;
    this.fresh.delete(path);
  }
}
