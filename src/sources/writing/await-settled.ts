import type { Failure } from '../failure';
import { phaseOf, type Phase } from './phase';
import { isAborted, type Sleep } from './waiting';
import type { Watched, WatchedState, Writer } from './writer';

/** What became of something that was waited for. States are in lower case, as AWS says them. */
export type Settled =
  | { readonly kind: 'available' }
  /** Its owner has to accept it first. */
  | { readonly kind: 'pending-acceptance' }
  /** It failed, was rejected, expired or was deleted. @property reason AWS's own, where it gave one */
  | { readonly kind: 'failed'; readonly state: string; readonly reason: string | undefined }
  /** It is still on its way after the longest wait. */
  | { readonly kind: 'still-pending'; readonly state: string | undefined }
  /** Somebody stopped waiting; it goes on by itself. */
  | { readonly kind: 'stopped'; readonly state: string | undefined }
  /** AWS knows none with that id. */
  | { readonly kind: 'gone' }
  /** Its state could not be asked. */
  | { readonly kind: 'not-known'; readonly failure: Failure };

/** What waiting needs of its surroundings. */
export interface AwaitAround {
  readonly signal: AbortSignal;
  readonly sleep: Sleep;
  readonly now: () => Date;
  /** Is told each new state. */
  readonly onState?: (state: WatchedState) => void;
}

/** Interface endpoints take some minutes. */
const LONGEST_MS = 10 * 60_000;
/** How long AWS may not know what it has just made: https://docs.aws.amazon.com/ec2/latest/devguide/eventual-consistency.html */
const UNKNOWN_AT_FIRST_MS = 30_000;
const FIRST_INTERVAL_MS = 1_000;
const LONGEST_INTERVAL_MS = 5_000;
const THROTTLED_INTERVAL_MS = 20_000;
/** Lost answers and server errors, one after the other, that a wait bears. */
const BEARABLE_FAILURES = 5;

/** Waits until something new is available, or will not be without somebody's doing. */
export function awaitSettled(writer: Writer, watched: Watched, around: AwaitAround): Promise<Settled> {
  return wait(writer, watched, around, endOfCreation);
}

/** Waits until something that is being deleted is `gone`. */
export function awaitGone(writer: Writer, watched: Watched, around: AwaitAround): Promise<Settled> {
  return wait(writer, watched, around, endOfDeletion);
}

/** @returns the end, or undefined while there is none. @property isYoung AWS may not show everything yet. */
type EndOf = (found: Found | undefined, isYoung: boolean) => Settled | undefined;

interface Found extends WatchedState {
  readonly phase: Phase;
}

const endOfCreation: EndOf = (found, isYoung) => {
  if (!found) return isYoung ? undefined : { kind: 'gone' };
  switch (found.phase) {
    case 'available':
    case 'pending-acceptance':
      return { kind: found.phase };
    case 'failed':
    case 'deleting':
    case 'deletion-failed':
    case 'deleted':
      return { kind: 'failed', state: found.state, reason: found.reason };
    case 'pending':
      return undefined;
  }
};

const endOfDeletion: EndOf = (found) => {
  if (!found || found.phase === 'deleted') return { kind: 'gone' };
  return found.phase === 'deletion-failed'
    ? { kind: 'failed', state: found.state, reason: found.reason }
    : undefined;
};

async function wait(
  writer: Writer,
  watched: Watched,
  { signal, sleep, now, onState }: AwaitAround,
  endOf: EndOf,
): Promise<Settled> {
  const start = now().getTime();
  let interval = FIRST_INTERVAL_MS;
  let failures = 0;
  let state: string | undefined;
  for (;;) {
    if (isAborted(signal)) return { kind: 'stopped', state };
    const read = await writer.stateOf(watched, signal);
    const waited = now().getTime() - start;
    if (read.ok) {
      failures = 0;
      const found = read.value && { ...read.value, phase: phaseOf(watched.kind, read.value.state) };
      if (found && found.state !== state) onState?.({ state: found.state, reason: found.reason });
      state = found?.state ?? state;
      const end = endOf(found, waited < UNKNOWN_AT_FIRST_MS);
      if (end) return end;
      interval = Math.min(LONGEST_INTERVAL_MS, Math.round(interval * 1.5));
    } else {
      if (isAborted(signal)) return { kind: 'stopped', state };
      const { reason } = read.failure;
      if (reason === 'throttled') {
        interval = Math.min(THROTTLED_INTERVAL_MS, interval * 2);
      } else if (!PASSING.has(reason) || ++failures >= BEARABLE_FAILURES) {
        return { kind: 'not-known', failure: read.failure };
      }
    }
    if (waited >= LONGEST_MS) return { kind: 'still-pending', state };
    await sleep(interval, signal);
  }
}

/** What may be over at the next attempt; a session that ended is not. */
const PASSING: ReadonlySet<Failure['reason']> = new Set(['unreachable', 'unexpected-answer']);
