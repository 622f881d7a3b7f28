import { explainRefusal, type Refusal } from '../../endpoints/write/refusal';
import type { WriteCall } from '../../endpoints/write/write';
import type { Failure } from '../../sources/failure';
import type { Writer } from '../../sources/writing/writer';

/** Why a call would not be carried out, found out by a DryRun before anybody is asked to confirm it. */
export type RefusedBefore =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** @returns undefined where all would be permitted, and where a DryRun may not be sent. */
export async function refusedBefore(
  writer: Writer,
  calls: readonly WriteCall[],
  signal: AbortSignal,
): Promise<RefusedBefore | undefined> {
  for (const call of calls) {
    const permission = await writer.permission(call, signal);
    switch (permission.kind) {
      case 'allowed':
      case 'not-asked':
        break;
      case 'denied': {
        const { action } = permission;
        const cause = new Error('a DryRun was not permitted');
        return { kind: 'failed', failure: { reason: 'access-denied', action, cause } };
      }
      case 'refused':
        return { kind: 'refused', refusal: explainRefusal(permission.code, permission.text, call) };
      case 'failed':
        return { kind: 'failed', failure: permission.failure };
    }
  }
  return undefined;
}
