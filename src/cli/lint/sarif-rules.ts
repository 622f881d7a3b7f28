import type { LintFinding } from '../../lint/finding';
import type { Json } from '../../paths/print/json';
import { plain } from '../../paths/print/plain';
import { ruleDocumentation } from '../../rules/documentation';
import { RULE_IDS } from '../../rules/rule-id';
import { ruleTitle } from '../../rules/rule-title';
import type { FindingSeverity } from '../../rules/severity';

type RuleName = LintFinding['rule'];

/** Where the ignore comments are explained. */
const IGNORE_PAGE = 'https://github.com/endpoint-lens/endpoint-lens/blob/main/docs/lint.md#ignore-comments';

const NAMES: readonly RuleName[] = [...RULE_IDS, 'ignore'];

/** The gravest that a finding of a rule is; each says for itself what it is. */
const GRAVEST: Readonly<Record<RuleName, FindingSeverity>> = {
  GW001: 'warning',
  GW002: 'warning',
  GW003: 'warning',
  GW004: 'error',
  GW005: 'error',
  GW006: 'error',
  GW007: 'error',
  GW008: 'warning',
  GW009: 'warning',
  GW010: 'warning',
  IF001: 'warning',
  IF002: 'warning',
  IF003: 'error',
  IF005: 'error',
  IF006: 'error',
  IF007: 'error',
  IF009: 'error',
  IF010: 'information',
  PO002: 'error',
  RT001: 'warning',
  SG001: 'warning',
  SG003: 'warning',
  ignore: 'hint',
};

/** @returns the `reportingDescriptor`s of all rules. @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html#_Toc34317836 */
export function sarifRules(): readonly Json[] {
  return NAMES.map((id) => {
    const title = plain(ruleTitle(id));
    const page = id === 'ignore' ? IGNORE_PAGE : ruleDocumentation(id);
    return {
      id,
      shortDescription: { text: title },
      fullDescription: { text: `${title}.` },
      help: { text: page, markdown: `[${id}](${page})` },
      helpUri: page,
      defaultConfiguration: { level: sarifLevel(GRAVEST[id]) },
    };
  });
}

export function sarifRuleIndex(rule: RuleName): number {
  return NAMES.indexOf(rule);
}

export function sarifLevel(severity: FindingSeverity): 'error' | 'warning' | 'note' {
  switch (severity) {
    case 'error':
    case 'warning':
      return severity;
    case 'information':
    case 'hint':
      return 'note';
  }
}
