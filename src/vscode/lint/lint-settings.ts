import { Uri, workspace } from 'vscode';
import type { LintOptions } from '../../lint/options';
import { isRuleId, type RuleId } from '../../rules/rule-id';
import { SEVERITIES, type FindingSeverity } from '../../rules/severity';
import type { WorkspacePlaces } from './workspace-places';

/** What of a folder is linted. */
export interface LintScope {
  readonly isEnabled: boolean;
  /** Glob patterns from the folder; none: everything. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** What is set may be anything: what is not understood is left out. */
export function lintScope(folder: Uri): LintScope {
  const settings = workspace.getConfiguration('endpointLens.lint', folder);
  return {
    isEnabled: settings.get<unknown>('enabled') !== false,
    include: texts(settings.get('include')),
    exclude: texts(settings.get('exclude')),
  };
}

/** @returns the severities that rules are set to, for code and for networks that exist alike. */
export function ruleSeverities(): ReadonlyMap<RuleId, FindingSeverity | 'off'> {
  const severities = new Map<RuleId, FindingSeverity | 'off'>();
  const rules = workspace.getConfiguration('endpointLens.lint').get<unknown>('rules');
  for (const [rule, severity] of Object.entries(isRecord(rules) ? rules : {})) {
    if (isRuleId(rule) && isSeverity(severity)) severities.set(rule, severity);
  }
  return severities;
}

/** @returns how code is linted: the severities, and the files of variables, from the folder that names them. */
export function lintOptions(places: WorkspacePlaces): LintOptions {
  const varFiles = places.folders.flatMap(({ uri }) =>
    texts(workspace.getConfiguration('endpointLens.lint', uri).get('varFiles')).map((file) =>
      file.startsWith('/') ? file : Uri.joinPath(uri, file).path,
    ),
  );
  return { severities: ruleSeverities(), varFiles: [...new Set(varFiles)] };
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((one): one is string => typeof one === 'string' && one !== '')
    : [];
}

function isSeverity(value: unknown): value is FindingSeverity | 'off' {
  return value === 'off' || (SEVERITIES as readonly unknown[]).includes(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
