import { message } from '../network/message';
import { SEVERITIES } from '../rules/severity';
import type { LintFinding } from './finding';
import { isMeant, type IgnoreComment } from './ignore/ignore-comments';
import type { PlacedFinding } from './lint-units';
import type { LintOptions } from './options';
import { mayBeElsewhere, mayReach, type Reach } from './reach';

/** What was found in some files. */
export interface FindingsOfFiles {
  readonly files: ReadonlySet<string>;
  readonly findings: readonly PlacedFinding[];
  /** Where the code is: the folder of a root, of a template. */
  readonly folder: string;
  readonly reach: Reach;
}

/** A module that several roots call is linted with each: what all of them have is said once, the gravest. */
export function settled(
  kept: readonly FindingsOfFiles[],
  ignoresOf: (file: string) => readonly IgnoreComment[],
  options: LintOptions,
): ReadonlyMap<string, readonly LintFinding[]> {
  const ignores = new Map<string, readonly IgnoreComment[]>();
  for (const file of new Set(kept.flatMap(({ files }) => [...files]))) {
    const found = ignoresOf(file);
    if (found.length > 0) ignores.set(file, found);
  }
  const used = new Set<IgnoreComment>();
  const unique = new Map<string, LintFinding>();
  const reaching = kept.filter(({ reach }) => reach.services.size > 0 || reach.associates);
  for (const one of kept) {
    if (one.findings.length === 0) continue;
    const beside = reaching
      .filter((other) => other !== one && mayReach(other, one))
      .map(({ reach }) => reach);
    for (const { finding, body } of one.findings) {
      if (beside.length > 0 && mayBeElsewhere(finding, one.reach, beside)) continue;
      const meant = (ignores.get(finding.place.file) ?? []).filter((one) =>
        isMeant(one, finding.rule, finding.place.range, body.range),
      );
      for (const one of meant) used.add(one);
      if (meant.length > 0) continue;
      const key = keyOf(finding);
      const known = unique.get(key);
      if (!known || SEVERITIES.indexOf(finding.severity) < SEVERITIES.indexOf(known.severity))
        unique.set(key, finding);
    }
  }
  const all = [...unique.values(), ...unusedIgnores(ignores, used, options)];
  const groups = new Map<string, LintFinding[]>();
  for (const finding of all) {
    const group = groups.get(finding.place.file);
    if (group) group.push(finding);
    else groups.set(finding.place.file, [finding]);
  }
  for (const group of groups.values()) group.sort(byPlace);
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function keyOf({ rule, place, resource, service, vpc }: LintFinding): string {
  const { file, range } = place;
  return JSON.stringify([
    rule,
    file,
    range.start.line,
    range.start.column,
    resource,
    service ?? '',
    vpc ?? '',
  ]);
}

function byPlace(a: LintFinding, b: LintFinding): number {
  const [x, y] = [a.place.range.start, b.place.range.start];
  return (
    x.line - y.line ||
    x.column - y.column ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
    (a.resource < b.resource ? -1 : a.resource > b.resource ? 1 : 0) ||
    ((a.service ?? '') < (b.service ?? '') ? -1 : 1)
  );
}

const IGNORE_PAGE = 'https://github.com/endpoint-lens/endpoint-lens/blob/main/docs/lint.md#ignore-comments';

/** Of rules that are switched off nobody knows whether they would have spoken. */
function unusedIgnores(
  ignores: ReadonlyMap<string, readonly IgnoreComment[]>,
  used: ReadonlySet<IgnoreComment>,
  { severities }: LintOptions,
): readonly LintFinding[] {
  const off: ReadonlySet<string> = new Set(
    [...(severities ?? [])].flatMap(([rule, severity]) => (severity === 'off' ? [rule] : [])),
  );
  return [...ignores].flatMap(([file, comments]) =>
    comments
      .filter((one) => !used.has(one) && !one.rules.some((rule) => off.has(rule)))
      .map((one): LintFinding => ({
        rule: 'ignore',
        severity: 'hint',
        message: message('Nothing is found here that this comment could ignore: {rules}.', {
          rules: one.rules.join(', '),
        }),
        place: { file, range: one.range },
        resource: '',
        vpc: undefined,
        service: undefined,
        related: [],
        documentation: IGNORE_PAGE,
        fixes: () => [
          {
            title: message('Remove the comment'),
            edits: [{ file, range: one.range, newText: '' }],
          },
        ],
      })),
  );
}
