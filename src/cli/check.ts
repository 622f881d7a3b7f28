import type { CollectionKey } from '../network/collections';
import type { Network } from '../network/network';
import { because } from '../paths/because';
import { notRead } from '../paths/not-read';
import { plain } from '../paths/print/plain';
import { RULES } from '../rules/all-rules';
import { check } from '../rules/check';
import { isAtLeast, type FindingSeverity } from '../rules/severity';
import { checkJson } from './check-json';
import { checkText } from './check-text';
import { fails, type FailOn } from './fail-on';
import { jsonDocument } from './json-document';
import type { NetworkOptions } from './network-options';
import { masked, openNetwork } from './open-network';
import { readRules } from './read-rules';
import type { Surroundings } from './surroundings';

export interface CheckCommandOptions extends NetworkOptions {
  readonly format: 'text' | 'json';
  readonly failOn: FailOn;
  readonly minSeverity: FindingSeverity;
  readonly rule?: readonly string[];
}

/**
 * Prints what the rules say of a network that exists. Ends with 1 where a printed finding is at or above `--fail-on`.
 * @throws UsageError where the network cannot be read, or a rule is named that there is not.
 */
export async function checkCommand(options: CheckCommandOptions, surroundings: Surroundings): Promise<void> {
  const rules = readRules(options.rule);
  const { network } = await openNetwork(options, surroundings);
  const severities = new Map(RULES.flatMap(({ id }) => (rules.has(id) ? [] : [[id, 'off' as const]])));
  const findings = check(network, { severities }).filter(({ severity }) =>
    isAtLeast(severity, options.minSeverity),
  );
  for (const warning of unread(network)) surroundings.stderr.write(masked(`warning: ${warning}\n`, options));
  const text = options.format === 'json' ? jsonDocument(checkJson(findings)) : checkText(findings);
  surroundings.stdout.write(masked(text, options));
  if (fails(findings, options.failOn)) surroundings.exitCode = 1;
}

/** What most rules rest on: where it was not read they are silent, and silence is no good news. */
const BASIS: readonly CollectionKey[] = ['Vpcs', 'Subnets', 'RouteTables', 'VpcEndpoints'];

function unread(network: Network): readonly string[] {
  return network.regions.flatMap(({ scope }) =>
    BASIS.filter((key) => !network.isRead(key, scope)).map((key) =>
      plain(because('Rules were silent:', {}, notRead(network, key, scope))),
    ),
  );
}
