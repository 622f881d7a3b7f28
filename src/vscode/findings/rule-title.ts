import type { Text } from '../../network/message';
import { RULES } from '../../rules/all-rules';

const TITLES: ReadonlyMap<string, Text> = new Map(RULES.map(({ id, title }) => [id, title]));

/** @returns what a rule is about, in a few words; what a finding says where its rule has no such words. */
export function ruleTitle(rule: string, message: Text): Text {
  return TITLES.get(rule) ?? message;
}
