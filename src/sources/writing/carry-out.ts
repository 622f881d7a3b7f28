import type { Network } from '../../network/network';
import { createdId, isDone } from '../../endpoints/write/is-done';
import { clientTokenOf, type WriteCall } from '../../endpoints/write/write';
import type { Failure, Result } from '../failure';
import { isAborted, type Sleep } from './waiting';
import type { Sent, Writer } from './writer';

/** How a call that changes an account ended, after all that may be done to find out. */
export type Carried =
  /** @property id what AWS gave the new resource, where the call makes one and it is known. */
  | { readonly outcome: 'done'; readonly id: string | undefined }
  /** AWS said no: nothing was changed. */
  | { readonly outcome: 'refused'; readonly code: string; readonly text: string }
  /** It was certainly not carried out. */
  | { readonly outcome: 'not-done'; readonly failure: Failure }
  /** Whether it was carried out could not be found out. */
  | { readonly outcome: 'unknown'; readonly failure: Failure };

/** What carrying out a call needs of its surroundings. */
export interface CarryOutAround {
  readonly signal: AbortSignal;
  readonly sleep: Sleep;
  /** Reads the network anew, past every cache. */
  readonly reread: (signal: AbortSignal) => Promise<Result<Network>>;
  /** From 0 up to 1, for the jitter of waits. */
  readonly random?: () => number;
}

/**
 * Attempts at a call with a ClientToken, the first included.
 * @see https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html "periodic retries … exponential backoff"
 */
const ATTEMPTS = 5;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;
/** EC2 shows a change a little later than it makes it. @see https://docs.aws.amazon.com/ec2/latest/devguide/eventual-consistency.html */
const BEFORE_REREADING_MS = 2_000;

/**
 * Carries a call out. One with a ClientToken is repeated, with the same token, when its answer was lost or AWS asked to
 * slow down. One without is sent once; where its outcome is not known the network is read anew, and only where the
 * change is absent is it sent once more.
 * @see https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-idempotency.html
 */
export async function carryOut(writer: Writer, call: WriteCall, around: CarryOutAround): Promise<Carried> {
  if (around.signal.aborted) return { outcome: 'not-done', failure: { reason: 'cancelled' } };
  return clientTokenOf(call) === undefined
    ? withoutToken(writer, call, around)
    : withToken(writer, call, around);
}

async function withToken(writer: Writer, call: WriteCall, around: CarryOutAround): Promise<Carried> {
  const { signal } = around;
  /** Of the last attempt whose outcome is not known. Once there is one, only an answer ends the doubt. */
  let doubt: Failure | undefined;
  let last: Failure = { reason: 'cancelled' };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const sent = await writer.send(call, signal);
    if (sent.outcome === 'done') return sent;
    if (sent.outcome === 'refused') {
      if (doubt && saysThatItWasCarriedOut(sent)) return { outcome: 'unknown', failure: doubt };
      // "If you retry a request that completed successfully …, the retry succeeds": a repeat that is refused says
      // that no attempt before it was carried out.
      return sent;
    }
    last = sent.failure;
    if (sent.outcome === 'unknown') doubt = sent.failure;
    else if (sent.failure.reason !== 'throttled') break;
    if (attempt === ATTEMPTS || signal.aborted) break;
    await around.sleep(backOff(attempt, around.random ?? Math.random), signal);
    if (isAborted(signal)) {
      last = { reason: 'cancelled' };
      break;
    }
  }
  if (!doubt) return { outcome: 'not-done', failure: last };
  // A session that ended between two attempts says what to do next; that somebody cancelled does not.
  return { outcome: 'unknown', failure: last.reason === 'cancelled' ? doubt : last };
}

async function withoutToken(writer: Writer, call: WriteCall, around: CarryOutAround): Promise<Carried> {
  const first = await writer.send(call, around.signal);
  if (first.outcome !== 'unknown') return first;
  const afterFirst = await look(writer, call, around);
  if (afterFirst.isThere === true) return afterFirst.done;
  if (afterFirst.isThere === undefined || around.signal.aborted) return first;
  const second = await writer.send(call, around.signal);
  if (second.outcome === 'done') return second;
  // The first may have been carried out late: then the second is refused for what the first has made.
  const afterSecond = await look(writer, call, around);
  if (afterSecond.isThere === true) return afterSecond.done;
  return afterSecond.isThere === false ? second : { outcome: 'unknown', failure: failureOf(second, first) };
}

type Look =
  | { readonly isThere: true; readonly done: Extract<Carried, { readonly outcome: 'done' }> }
  | { readonly isThere: false | undefined };

/** Reads the network anew and looks for the change in it. */
async function look(
  { scope }: Writer,
  call: WriteCall,
  { signal, sleep, reread }: CarryOutAround,
): Promise<Look> {
  await sleep(BEFORE_REREADING_MS, signal);
  if (signal.aborted) return { isThere: undefined };
  const network = await reread(signal);
  if (!network.ok) return { isThere: undefined };
  const isThere = isDone(network.value, { scope, call });
  if (isThere !== true) return { isThere };
  return { isThere, done: { outcome: 'done', id: createdId(network.value, { scope, call }) } };
}

function failureOf(sent: Sent, otherwise: Extract<Sent, { readonly outcome: 'unknown' }>): Failure {
  return 'failure' in sent ? sent.failure : otherwise.failure;
}

/** "If you retry a successful request using the same client token, but … modified parameters": there was such a one. */
function saysThatItWasCarriedOut({ code }: { readonly code: string }): boolean {
  return code === 'IdempotentParameterMismatch';
}

/** The half of a doubling wait, and a random part of the other half: many windows do not come again at once. */
function backOff(attempt: number, random: () => number): number {
  const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt);
  return Math.round(longest / 2 + (random() * longest) / 2);
}
