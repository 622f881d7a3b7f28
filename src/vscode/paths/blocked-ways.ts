import type { Hop } from '../../paths/trace';

/** @returns whether a hop cannot be passed. */
export function isBlocking({ blockers }: Hop): boolean {
  return blockers.length > 0;
}
