import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeLintFiles } from '../../src/cli/lint/node-lint-files';
import type { LintFinding } from '../../src/lint/finding';
import { makeLinting } from '../../src/lint/session';

/** What a case says that is to be found; without a service or severity any will do. */
export interface Label {
  readonly rule: string;
  readonly resource: string;
  readonly service?: string;
  readonly severity?: string;
}

/** A folder of code with what an expert would find in it. */
export interface LabelledCase {
  readonly name: string;
  readonly folder: string;
  readonly expect: readonly Label[];
  readonly allow: readonly Label[];
  readonly varFiles: readonly string[];
}

/** What linting a case has come to. */
export interface Scored {
  readonly case: LabelledCase;
  readonly hits: readonly Label[];
  readonly missed: readonly Label[];
  readonly wrong: readonly LintFinding[];
  /** Found, with another severity than is labelled. */
  readonly others: readonly (readonly [Label, LintFinding])[];
}

/** @returns the cases in a folder of cases. */
export function casesIn(folder: string): readonly LabelledCase[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name): readonly LabelledCase[] => {
      const file = path.join(folder, name, 'labels.json');
      if (!existsSync(file)) return [];
      const labels = JSON.parse(readFileSync(file, 'utf8')) as Partial<LabelledCase>;
      const { expect = [], allow = [], varFiles = [] } = labels;
      return [{ name, folder: path.join(folder, name), expect, allow, varFiles }];
    });
}

/** Lints a case as the command line does. */
export function score(one: LabelledCase): Scored {
  const files = NodeLintFiles.open(['.'], path.resolve(one.folder));
  const linting = makeLinting(files, () => ({ varFiles: one.varFiles }));
  const steps = linting.all();
  while (!steps.next().done);
  return judge(one, linting.result.findings);
}

/** @returns how findings compare with what a case says. */
export function judge(one: LabelledCase, findings: readonly LintFinding[]): Scored {
  const left = findings.filter(({ rule }) => rule !== 'ignore');
  const taken = new Set<LintFinding>();
  const hits: Label[] = [];
  const missed: Label[] = [];
  const others: (readonly [Label, LintFinding])[] = [];
  for (const label of one.expect) {
    const found = left.filter((finding) => !taken.has(finding) && isMeant(label, finding));
    const first = found.find(({ resource }) => resource === label.resource) ?? found[0];
    if (!first) {
      missed.push(label);
      continue;
    }
    hits.push(label);
    // A label without a key stands for all instances.
    const isOne = label.resource.includes('[') || first.resource === label.resource;
    for (const finding of isOne ? [first] : found) taken.add(finding);
    if (label.severity !== undefined && label.severity !== first.severity) others.push([label, first]);
  }
  const wrong = left.filter(
    (finding) => !taken.has(finding) && !one.allow.some((label) => isMeant(label, finding)),
  );
  return { case: one, hits, missed, wrong, others };
}

function isMeant(label: Label, { rule, resource, service }: LintFinding): boolean {
  const haveKeys = label.resource.includes('[') && resource.includes('[');
  const isResource =
    label.resource === resource || (!haveKeys && bare(label.resource) === bare(resource));
  return label.rule === rule && isResource && (label.service === undefined || label.service === service);
}

/** The main table of a VPC is labelled by the VPC. */
function bare(resource: string): string {
  return resource.replace(/\[(?:"[^"]*"|\d+)\]/g, '').replace(/^[Tt]he main route table of /, '');
}

/** Recall and precision over some cases. */
export function totals(scored: readonly Scored[]): { readonly recall: number; readonly precision: number } {
  const hits = scored.reduce((n, one) => n + one.hits.length, 0);
  const missed = scored.reduce((n, one) => n + one.missed.length, 0);
  const wrong = scored.reduce((n, one) => n + one.wrong.length, 0);
  return { recall: hits / (hits + missed), precision: hits / (hits + wrong) };
}
