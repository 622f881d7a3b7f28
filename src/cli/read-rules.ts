import { isRuleId, RULE_IDS, type RuleId } from '../rules/rule-id';
import { UsageError } from './usage-error';

/**
 * @param ids of `--rule`; undefined: all rules
 * @throws UsageError for a rule that there is not
 */
export function readRules(ids: readonly string[] | undefined): ReadonlySet<RuleId> {
  const wrong = ids?.find((id) => !isRuleId(id));
  if (wrong !== undefined)
    throw new UsageError(`there is no rule '${wrong}'; there are ${RULE_IDS.join(', ')}`);
  return new Set(ids?.filter(isRuleId) ?? RULE_IDS);
}
