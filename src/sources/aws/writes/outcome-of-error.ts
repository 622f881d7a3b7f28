import type { Sent } from '../../writing/writer';
import type { Failure } from '../../failure';
import { errorName } from '../errors';
import { failureOf, type CallContext } from '../failure-of';
import { neverConnected } from './never-connected';

/** What is known about a request that ended with an error. */
export interface Ended {
  readonly handedOver: boolean;
  readonly answeredWith: number | undefined;
}

/** What AWS says before it looks at what is to be done. */
const BEFORE_ANYTHING: ReadonlySet<Failure['reason']> = new Set([
  'access-denied',
  'session-expired',
  'clock-skew',
  'invalid-credentials',
  'region-disabled',
  'throttled',
] as const);

/** @returns how a call ended that ended with an error; what is not certain is `unknown`. */
export function outcomeOfError(error: unknown, ended: Ended, context: CallContext): Sent {
  const failure = failureOf(error, context);
  if (!ended.handedOver || neverConnected(error)) return { outcome: 'not-done', failure };
  return ended.answeredWith === undefined
    ? { outcome: 'unknown', failure }
    : outcomeOfCode(error, ended.answeredWith, context);
}

/**
 * @param error with EC2's code as its name, as the SDK has it
 * @param status 5xx says that EC2 failed, at whatever it was doing; all others say no
 */
export function outcomeOfCode(
  error: unknown,
  status: number,
  context: CallContext,
): Exclude<Sent, { outcome: 'done' }> {
  const failure = failureOf(error, context);
  const text = error instanceof Error ? error.message : String(error);
  // EC2 also says AuthFailure of a resource that is another's, once it has let the caller in.
  const ofResource = errorName(error) === 'AuthFailure' && !text.includes('access credentials');
  if (BEFORE_ANYTHING.has(failure.reason) && !ofResource) return { outcome: 'not-done', failure };
  return status < 500
    ? { outcome: 'refused', code: errorName(error), text }
    : { outcome: 'unknown', failure };
}
