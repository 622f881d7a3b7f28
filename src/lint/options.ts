import type { RuleId } from '../rules/rule-id';
import type { FindingSeverity } from '../rules/severity';

/** How code is linted. */
export interface LintOptions {
  /** The severity that a rule's findings are to have, whatever it says itself; `off`: it is not asked. */
  readonly severities?: ReadonlyMap<RuleId, FindingSeverity | 'off'>;
  /** Paths of Terraform variable files that are given for every root, the last of which counts most. */
  readonly varFiles?: readonly string[];
}
