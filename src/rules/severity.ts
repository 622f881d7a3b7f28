/**
 * How much a finding matters.
 * - `error`: it does not work, or AWS refuses it
 * - `warning`: it works, and costs money or breaks for some
 * - `information`: it may be meant so
 * - `hint`: it costs nothing as long as nothing else changes
 */
export type FindingSeverity = 'error' | 'warning' | 'information' | 'hint';

/** The gravest first. */
export const SEVERITIES: readonly FindingSeverity[] = ['error', 'warning', 'information', 'hint'];

/** @returns whether a severity is as grave as another, or graver. */
export function isAtLeast(severity: FindingSeverity, least: FindingSeverity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}

/**
 * What is left of a severity where something that matters is not known: one unknown lowers it by a level, two silence.
 * @returns undefined where nothing is to be said
 */
export function withUnknowns(severity: FindingSeverity, unknowns: number): FindingSeverity | undefined {
  if (unknowns === 0) return severity;
  if (unknowns > 1) return undefined;
  return SEVERITIES[SEVERITIES.indexOf(severity) + 1] ?? 'hint';
}
