import { message, type Message } from '../network/message';
import { RULES } from './all-rules';
import type { RuleId } from './rule-id';

/** A rule, or the hint that an ignore comment ignores nothing. */
type Titled = RuleId | 'ignore';

/** Of what is checked where code is read, and is no rule over networks. */
const OF_CODE: readonly (readonly [Titled, Message])[] = [
  ['GW006', message('Region written into a service name')],
  ['GW008', message('Route tables listed and associated')],
  ['IF002', message('Interface endpoint by a module’s default')],
  ['ignore', message('Comment that ignores nothing')],
];

const TITLES: ReadonlyMap<string, Message> = new Map<string, Message>([
  ...RULES.map(({ id, title }) => [id, title] as const),
  ...OF_CODE,
]);

/** @returns what a rule is about, in a few words: the heading of its page. */
export function ruleTitle(rule: Titled): Message {
  return TITLES.get(rule) ?? message('{rule}', { rule });
}
