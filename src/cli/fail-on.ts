import { isAtLeast, SEVERITIES, type FindingSeverity } from '../rules/severity';

/** From which severity on findings end the program with 1. */
export const FAIL_ON = [...SEVERITIES, 'never'] as const;

export type FailOn = (typeof FAIL_ON)[number];

/** @returns whether one of the findings is as grave as that. */
export function fails(findings: readonly { readonly severity: FindingSeverity }[], failOn: FailOn): boolean {
  return failOn !== 'never' && findings.some(({ severity }) => isAtLeast(severity, failOn));
}
