/**
 * The rules that there are. The ids of what only code can have wrong are here as well: they are rules of the same
 * catalogue, checked where the code is read.
 */
export const RULE_IDS = [
  'GW001',
  'GW002',
  'GW003',
  'GW004',
  'GW005',
  'GW006',
  'GW007',
  'GW008',
  'GW009',
  'GW010',
  'IF001',
  'IF002',
  'IF003',
  'IF005',
  'IF006',
  'IF007',
  'IF009',
  'IF010',
  'PO002',
  'RT001',
  'SG001',
  'SG003',
] as const;

export type RuleId = (typeof RULE_IDS)[number];

/** @returns whether a text is the id of a rule. */
export function isRuleId(text: string): text is RuleId {
  return (RULE_IDS as readonly string[]).includes(text);
}
