import type { RuleId } from './rule-id';

/** As in package.json, without `.git`. */
const REPOSITORY = 'https://github.com/endpoint-lens/endpoint-lens';

/** @returns the page that says what a rule is about, why, and how to switch it off. */
export function ruleDocumentation(rule: RuleId): string {
  return `${REPOSITORY}/blob/main/docs/rules/${rule}.md`;
}
