import type { Change } from '../change';

/** @returns whether a change takes away what somebody may use. */
export function deletes({ kind }: Change): boolean {
  return (
    kind === 'delete-endpoint' ||
    kind === 'delete-instance-connect-endpoint' ||
    kind === 'delete-endpoint-service'
  );
}
