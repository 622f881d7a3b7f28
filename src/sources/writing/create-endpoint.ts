import { toCreateInput } from '../../endpoints/create-input';
import { planFrom, savedPlan } from '../../endpoints/saved-plan';
import { explainRefusal } from '../../endpoints/write/refusal';
import { scopeKey } from '../../network/coverage';
import type { Scope } from '../../network/describe';
import type { Network } from '../../network/network';
import type { Failure } from '../failure';
import { carryOut } from './carry-out';
import type { Created, CreatePorts, CreateRequest } from './created';
import { finishCreation } from './finish-creation';
import type { JournalEntry } from './journal';
import { Kept } from './kept';
import { canSendAgain } from './sending-again';
import { scopeOfPlan } from '../../endpoints/scope-of-plan';
import { findUnfinished, likeIt, type Unfinished } from './unfinished';
import type { Writer } from './writer';

/** AWS shows what it has made a little later.
 * @see https://docs.aws.amazon.com/ec2/latest/devguide/eventual-consistency.html */
const BEFORE_LOOKING_MS = 2_000;

/**
 * Creates what a confirmed plan asks for, from writing it down to the proof. Whatever happens on the way, there is one
 * or none of it afterwards, and the end says which, or that it is not known.
 */
export async function createEndpoint(request: CreateRequest, ports: CreatePorts): Promise<Created> {
  const stranger = ofAnother(ports.writer, scopeOfPlan(request.plan));
  if (stranger) return { outcome: 'not-done', failure: stranger };
  const begun = ports.journal.entries.find(({ token }) => token === request.token);
  // What AWS has answered already, or may have forgotten, is looked at and not sent again.
  if (begun && (begun.endpointId !== undefined || !canSendAgain(begun, ports.now())))
    return resumeCreation(begun, ports);
  const entry = begun ?? newEntry(request, ports.now());
  ports.onProgress?.({ step: 'keeping' });
  try {
    await ports.journal.keep(entry);
  } catch (cause) {
    // What would be lost with the window is not begun.
    return { outcome: 'not-done', failure: { reason: 'not-kept', cause } };
  }
  return send(new Kept(ports.journal, entry), request.before, ports);
}

/** Goes on with a creation whose window was closed before its end was known. It sends nothing that changes anything. */
export async function resumeCreation(entry: JournalEntry, ports: CreatePorts): Promise<Created> {
  const kept = new Kept(ports.journal, entry);
  const stranger = ofAnother(ports.writer, entry.scope);
  if (stranger) return kept.open({ outcome: 'unknown', failure: stranger, seen: 'not-read' });
  if (entry.endpointId !== undefined) return finishCreation(kept, entry.endpointId, undefined, ports);
  const { seen, failure } = await look(entry, ports);
  if (typeof seen === 'object') return finishCreation(kept, seen.found, undefined, ports);
  if (seen === 'none')
    return kept.open({ outcome: 'absent', canSendAgain: canSendAgain(entry, ports.now()) });
  return kept.open({ outcome: 'unknown', failure, seen });
}

async function send(kept: Kept, before: Network, ports: CreatePorts): Promise<Created> {
  const { entry } = kept;
  const call = toCreateInput(entry.plan, entry.token);
  ports.onProgress?.({ step: 'requested' });
  const carried = await carryOut(ports.writer, call, ports);
  switch (carried.outcome) {
    case 'refused':
      return kept.known({
        outcome: 'refused',
        refusal: explainRefusal(carried.code, carried.text, call),
      });
    case 'not-done':
      return kept.known(carried);
    case 'done':
      if (carried.id !== undefined) return finishCreation(kept, carried.id, before, ports);
      return found(kept, before, undefined, ports);
    case 'unknown':
      return found(kept, before, carried.failure, ports);
  }
}

/** The answer was never seen: what the account shows is all that there is to go by. */
async function found(
  kept: Kept,
  before: Network,
  failure: Failure | undefined,
  ports: CreatePorts,
): Promise<Created> {
  await ports.sleep(BEFORE_LOOKING_MS, ports.signal);
  const { seen } = await look(kept.entry, ports);
  if (typeof seen === 'object') return finishCreation(kept, seen.found, before, ports);
  return kept.open({ outcome: 'unknown', failure, seen });
}

async function look(
  entry: JournalEntry,
  { signal, reread, onProgress }: CreatePorts,
): Promise<{ readonly seen: Unfinished; readonly failure: Failure | undefined }> {
  if (signal.aborted) return { seen: 'not-read', failure: { reason: 'cancelled' } };
  onProgress?.({ step: 'reading' });
  const network = await reread(signal);
  return network.ok
    ? { seen: findUnfinished(network.value, entry), failure: undefined }
    : { seen: 'not-read', failure: network.failure };
}

function newEntry({ plan, token, root, before }: CreateRequest, now: Date): JournalEntry {
  return {
    token,
    root,
    scope: scopeOfPlan(plan),
    // As it will be read again: a repeat with the same token must be the same to the order of its tags.
    plan: planFrom(savedPlan(plan)) ?? plan,
    before: likeIt(before, plan),
    startedAt: now.toISOString(),
    endpointId: undefined,
  };
}

/** The credentials may have become another account's since the plan was made. */
function ofAnother({ scope, profile }: Writer, meant: Scope): Failure | undefined {
  if (scopeKey(scope) === scopeKey(meant)) return undefined;
  return { reason: 'account-changed', profile, expected: meant.account, actual: scope.account };
}
