import { l10n } from 'vscode';
import type { Change } from '../../endpoints/change';
import { deletes } from '../../endpoints/change/deletes';
import { callsOf, stepsOf, type ChangeStep } from '../../endpoints/change/steps';
import { awsText } from '../../endpoints/write/aws-text';
import { isDone } from '../../endpoints/write/is-done';
import { explainRefusal } from '../../endpoints/write/refusal';
import type { WriteCall } from '../../endpoints/write/write';
import type { Network } from '../../network/network';
import { explain } from '../../sources/explain';
import type { Failure, Result } from '../../sources/failure';
import { awaitGone, awaitSettled, type Settled } from '../../sources/writing/await-settled';
import { carryOut, type Carried } from '../../sources/writing/carry-out';
import { sleep } from '../../sources/writing/waiting';
import type { Watched, Writer } from '../../sources/writing/writer';
import type { OpenRoot } from '../explorer/roots';
import { render } from '../render';
import { changeTitle } from './change-title';
import { rereader } from './writing';

/** How a change ended. @property text what there is to say of it beside what the tree shows */
export interface ChangeEnd {
  /** As far as is known. */
  readonly isDone: boolean;
  readonly text?: string;
}

/** AWS shows a change a little later. @see https://docs.aws.amazon.com/ec2/latest/devguide/eventual-consistency.html */
const BEFORE_LOOKING_AGAIN_MS = 3_000;

/** Carries a confirmed change out, step by step, waits until it has come to rest, and looks whether it is so. */
export async function carryOutChange(
  root: OpenRoot,
  writer: Writer,
  change: Change,
  signal: AbortSignal,
): Promise<ChangeEnd> {
  const reread = rereader(root);
  const steps = stepsOf(change);
  let made: string | undefined;
  for (const [done, step] of steps.entries()) {
    const call = callOf(step, made);
    if (!call) return { isDone: false, text: partly(done, steps.length, l10n.t('No id was answered.')) };
    const carried = await carryOut(writer, call, { signal, sleep, reread });
    if (carried.outcome !== 'done') {
      // What was done before stays done, and the tree shows it.
      await root.read();
      const text = textOf(call, carried, done > 0);
      return { isDone: false, text: done > 0 ? partly(done, steps.length, text) : text };
    }
    made = carried.id ?? made;
  }
  return settle(reread, writer, change, watchedOf(change, root.network), signal);
}

function callOf(step: ChangeStep, made: string | undefined): WriteCall | undefined {
  if (step.kind === 'call') return step.call;
  return made === undefined ? undefined : step.callFor(made);
}

function partly(done: number, all: number, why: string): string {
  return l10n.t('Only a part of it was changed: step {next} of {all} was not carried out. {why}', {
    next: done + 1,
    all,
    why,
  });
}

function textOf(
  call: WriteCall,
  carried: Exclude<Carried, { readonly outcome: 'done' }>,
  isPart: boolean,
): string {
  switch (carried.outcome) {
    case 'refused':
      return render(explainRefusal(carried.code, carried.text, call).message);
    case 'not-done':
      return isPart
        ? whyText(carried.failure)
        : l10n.t('Nothing was changed. {why}', { why: whyText(carried.failure) });
    case 'unknown':
      return l10n.t('Whether it was changed is not known: refresh, and look before you try again. {why}', {
        why: whyText(carried.failure),
      });
  }
}

function whyText(failure: Failure): string {
  return render(explain(failure).sentence);
}

/** Waits until what was changed has come to rest, and looks whether it is so. */
async function settle(
  reread: () => Promise<Result<Network>>,
  writer: Writer,
  change: Change,
  watched: Watched | undefined,
  signal: AbortSignal,
): Promise<ChangeEnd> {
  const around = { signal, sleep, now: () => new Date() };
  const wait = deletes(change) ? awaitGone : awaitSettled;
  const settled = watched && (await wait(writer, watched, around));
  const absent = await isAbsent(reread, writer, change, signal);
  if (watched && settled) {
    const text = settledText(watched, settled, deletes(change));
    if (text !== undefined) return { isDone: false, text };
  }
  if (!absent) return { isDone: true };
  const what = render(changeTitle(change));
  return {
    isDone: false,
    text: deletes(change)
      ? l10n.t('AWS accepted it ({what}), and what was deleted is there still: refresh, and look again.', {
          what,
        })
      : l10n.t('AWS accepted the change of {what}, and it is not there: refresh, and look again.', { what }),
  };
}

/** Reads anew, and once more where the change is not there yet: only a second look counts against it. */
async function isAbsent(
  reread: () => Promise<Result<Network>>,
  { scope }: Writer,
  change: Change,
  signal: AbortSignal,
): Promise<boolean> {
  const look = async (): Promise<boolean> => {
    const after = await reread();
    return after.ok && callsOf(change).some((call) => isDone(after.value, { scope, call }) === false);
  };
  if (!(await look())) return false;
  await sleep(BEFORE_LOOKING_AGAIN_MS, signal);
  return look();
}

/** @returns why it cannot be said that the change has come to rest; undefined where it has, or a reading tells more. */
function settledText({ id }: Watched, settled: Settled, isDeletion: boolean): string | undefined {
  switch (settled.kind) {
    case 'failed':
      return l10n
        .t('{id} is {state}. {reason}', {
          id,
          state: settled.state,
          reason: settled.reason === undefined ? '' : awsText(settled.reason),
        })
        .trim();
    case 'still-pending':
    case 'stopped':
      return isDeletion
        ? l10n.t('{id} is being deleted by AWS; refresh to see when it is gone.', { id })
        : undefined;
    case 'not-known':
      return isDeletion
        ? l10n.t('AWS deletes {id}; whether it is gone is not known. {why}', {
            id,
            why: whyText(settled.failure),
          })
        : undefined;
    case 'available':
    case 'pending-acceptance':
    case 'gone':
      return undefined;
  }
}

/** What an endpoint's or a service's state is asked of while it changes; undefined for what is changed at once. */
function watchedOf(change: Change, network: Network | undefined): Watched | undefined {
  switch (change.kind) {
    case 'delete-endpoint':
    case 'route-tables':
    case 'subnets':
    case 'security-groups':
    case 'policy':
    case 'private-dns':
      return { kind: 'vpc-endpoint', id: change.endpoint.id };
    case 'delete-instance-connect-endpoint':
      return { kind: 'instance-connect-endpoint', id: change.endpoint.id };
    case 'delete-endpoint-service':
      return { kind: 'endpoint-service', id: change.service.id };
    case 'connections': {
      const [id] = change.endpointIds;
      // It comes up, or goes down, a little later; one of another account is not shown to this one.
      const isOwn = id !== undefined && network?.get('vpc-endpoint', id, change.service.scope);
      return isOwn && change.answer === 'accept' ? { kind: 'vpc-endpoint', id } : undefined;
    }
    default:
      return undefined;
  }
}
