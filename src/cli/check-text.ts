import { plain } from '../paths/print/plain';
import { nameOrId } from '../paths/labels';
import type { Finding, Related } from '../rules/finding';
import { amounts } from './amounts';

/** @returns findings for a terminal, ending in a newline; whatever names hold, it has no control characters. */
export function checkText(findings: readonly Finding[]): string {
  return `${[...findings.map(block), summary(findings)].join('\n\n')}\n`;
}

function block({ severity, rule, message, resource, related, documentation }: Finding): string {
  return [
    `${severity} ${rule} ${label(resource)}`,
    `  ${plain(message)}`,
    ...related.map((one) => `    ${label(one.resource)}: ${plain(one.message)}`),
    `  ${documentation}`,
  ].join('\n');
}

function label(resource: Related['resource']): string {
  const name = nameOrId(resource);
  return plain(name === resource.id ? name : `${resource.id} (${name})`);
}

function summary(findings: readonly Finding[]): string {
  return findings.length === 0 ? 'Nothing found.' : `Found ${amounts(findings)}.`;
}
