import { counted } from '../network/message';
import { plain } from '../paths/print/plain';
import { SEVERITIES, type FindingSeverity } from '../rules/severity';

/** @returns how many findings of each severity there are: `1 error, 2 warnings`; empty where there is none. */
export function amounts(findings: readonly { readonly severity: FindingSeverity }[]): string {
  return SEVERITIES.flatMap((severity) => {
    const n = findings.filter((one) => one.severity === severity).length;
    return n === 0 ? [] : [plain(amount(severity, n))];
  }).join(', ');
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
