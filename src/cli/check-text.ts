import { counted } from '../network/message';
import { plain } from '../paths/print/plain';
import { nameOrId } from '../paths/labels';
import type { Finding, Related } from '../rules/finding';
import { SEVERITIES, type FindingSeverity } from '../rules/severity';

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
  if (findings.length === 0) return 'Nothing found.';
  const parts = SEVERITIES.flatMap((severity) => {
    const n = findings.filter((one) => one.severity === severity).length;
    return n === 0 ? [] : [plain(amount(severity, n))];
  });
  return `Found ${parts.join(', ')}.`;
}

function amount(severity: FindingSeverity, n: number): ReturnType<typeof counted> {
  switch (severity) {
    case 'error':
      return counted(n, '{n} error', '{n} errors');
    case 'warning':
      return counted(n, '{n} warning', '{n} warnings');
    case 'information':
      return counted(n, '{n} information', '{n} information');
    case 'hint':
      return counted(n, '{n} hint', '{n} hints');
  }
}
