import { check } from '../rules/check';
import type { Finding, Related } from '../rules/finding';
import { assemble } from '../sources/declared/network/assemble';
import { DeclaredOrigin } from '../sources/declared/network/origin';
import type { NetworkLanguage } from '../sources/declared/network/part';
import type { Fix } from '../sources/declared/fix';
import type { FixRequest, FixWriter } from '../sources/declared/fix-request';
import type { DeclaredUnit, Place } from '../sources/declared/unit';
import { capped } from './caps';
import type { CodeOfUnits } from './code-rules/code';
import { gw006 } from './code-rules/gw006';
import { gw008 } from './code-rules/gw008';
import { asModuleDefault } from './code-rules/if002';
import type { DeclaredCode } from './declared-code';
import { evidenceOf } from './evidence';
import type { LintFinding, LocatedNote } from './finding';
import { gathered } from './locate/instances';
import { UnitCode } from './unit-code';
import { textsAt } from './locate/text-at';
import { Names } from './names';
import type { LintOptions } from './options';

/** How the units of a language are linted. */
export interface UnitLanguage {
  readonly network: NetworkLanguage;
  readonly fixes: FixWriter;
}

/** What linting needs of the files. */
export interface UnitFiles {
  read(path: string): string | undefined;
  /** @returns whether a file is the user's own to edit */
  isOwn(path: string): boolean;
}

/** A finding, and the whole of the resource that it is about. */
export interface PlacedFinding {
  readonly finding: LintFinding;
  readonly body: Place;
}

/** What is applied together, linted. */
export interface LintedUnits {
  readonly code: DeclaredCode;
  readonly findings: readonly PlacedFinding[];
}

/** Lints units that make one network. */
export function lintUnits(
  units: readonly DeclaredUnit[],
  language: UnitLanguage,
  files: UnitFiles,
  { severities = new Map() }: LintOptions,
): LintedUnits {
  const assembled = assemble(units, language.network);
  const names = new Names(units.length > 1 ? units.map(({ name }) => name) : []);
  const code = new UnitCode(assembled.network, units, names);
  const { network, assembly } = assembled;
  const of: CodeOfUnits = {
    network,
    assembly,
    originOf: ({ origin }) => (origin instanceof DeclaredOrigin ? origin : undefined),
    textAt: textsAt(files),
  };
  const all = [
    ...check(network, { severities, evidence: evidenceOf(assembly) }),
    ...[...gw006(of), ...gw008(of)].flatMap((finding) => withSetting(finding, severities)),
  ]
    .map((finding) => asModuleDefault(finding, of))
    .map((finding) =>
      severities.has(finding.rule) ? finding : { ...finding, severity: capped(assembled, finding) },
    );
  const addressOf = (id: string): string => names.of(id);
  const findings = gathered(all, units, addressOf).flatMap(({ finding, instances }) =>
    placed(finding, names.withInstances(instances), (remedy) => fixesOf(remedy, code, language, files)),
  );
  return { code, findings };
}

function withSetting(
  finding: Finding,
  severities: NonNullable<LintOptions['severities']>,
): readonly Finding[] {
  const severity = severities.get(finding.rule);
  if (severity === 'off') return [];
  return [severity === undefined ? finding : { ...finding, severity }];
}

function placed(
  finding: Finding,
  names: Names,
  fixes: (remedy: NonNullable<Finding['remedy']>) => readonly Fix[],
): readonly PlacedFinding[] {
  const { resource, field, remedy } = finding;
  const { origin } = resource;
  if (!(origin instanceof DeclaredOrigin)) return [];
  const { place: header, body } = origin.declared;
  let written: readonly Fix[] | undefined;
  return [
    {
      body,
      finding: {
        rule: finding.rule,
        severity: finding.severity,
        message: names.in(finding.message),
        place:
          (field === undefined || field === 'routes' || field === 'rules'
            ? undefined
            : origin.placeOf(field)) ?? header,
        resource: names.of(resource.id),
        vpc: finding.vpc === undefined ? undefined : names.of(finding.vpc),
        service: finding.service,
        related: finding.related.map((one) => note(one, names)),
        documentation: finding.documentation,
        fixes: () => (written ??= remedy ? fixes(remedy) : []),
      },
    },
  ];
}

function note({ resource, message: text, isDocumentation }: Related, names: Names): LocatedNote {
  const { origin } = resource;
  return {
    place: !isDocumentation && origin instanceof DeclaredOrigin ? origin.declared.place : undefined,
    resource: names.of(resource.id),
    message: names.in(text),
  };
}

function fixesOf(
  remedy: NonNullable<Finding['remedy']>,
  code: UnitCode,
  { fixes }: UnitLanguage,
  files: UnitFiles,
): readonly Fix[] {
  const request: FixRequest = {
    remedy,
    network: code.network,
    declared: (id) => code.declared(id),
    text: (file) => files.read(file),
    isOwn: (file) => files.isOwn(file),
  };
  return fixes(request);
}
