import { scopeKey } from '../network/coverage';
import type { Network } from '../network/network';
import { RULES } from './all-rules';
import type { Finding } from './finding';
import type { RuleContext } from './rule';
import type { RuleId } from './rule-id';
import { SEVERITIES, type FindingSeverity } from './severity';

export interface CheckOptions {
  /** The severity that a rule's findings are to have, whatever it says itself; `off`: it is not asked. */
  readonly severities?: ReadonlyMap<RuleId, FindingSeverity | 'off'>;
  /** What beside the network shows that a service is used. */
  readonly evidence?: RuleContext['evidence'];
}

/**
 * Asks all rules about a network.
 * @returns the gravest first, then by rule, account, Region, VPC and resource: the same list whatever the order in which
 * the network was read
 */
export function check(network: Network, options: CheckOptions = {}): readonly Finding[] {
  const { severities = new Map<RuleId, never>(), evidence = () => [] } = options;
  return RULES.flatMap((rule) => {
    const severity = severities.get(rule.id);
    if (severity === 'off') return [];
    const found = rule.check(network, { evidence });
    return severity === undefined ? found : found.map((one) => ({ ...one, severity }));
  })
    .map((finding) => ({ finding, key: keyOf(finding) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ finding }) => finding);
}

/** Two findings of one rule about one resource differ in what they say. */
function keyOf({ severity, rule, resource, vpc, service, message }: Finding): string {
  return [
    SEVERITIES.indexOf(severity),
    rule,
    scopeKey(resource.scope),
    vpc ?? '',
    resource.id,
    service ?? '',
    JSON.stringify(message),
  ].join('\u0000');
}
