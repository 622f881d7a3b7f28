import { randomUUID } from 'node:crypto';
import { l10n } from 'vscode';
import type { Change } from '../../endpoints/change';
import { changeProblems } from '../../endpoints/change/problems';
import { scopeOf } from '../../endpoints/change/scope';
import { callsOf, stepsOf, type ChangeStep } from '../../endpoints/change/steps';
import { awsText } from '../../endpoints/write/aws-text';
import { isDone } from '../../endpoints/write/is-done';
import { explainRefusal } from '../../endpoints/write/refusal';
import type { WriteCall } from '../../endpoints/write/write';
import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { explain } from '../../sources/explain';
import { awaitGone, awaitSettled } from '../../sources/writing/await-settled';
import { carryOut, type Carried } from '../../sources/writing/carry-out';
import { sleep } from '../../sources/writing/waiting';
import type { Watched, Writer } from '../../sources/writing/writer';
import type { Dialogs } from '../explorer/dialogs';
import type { OpenRoot } from '../explorer/roots';
import type { UnderWay } from '../explorer/under-way';
import { render } from '../render';
import { changeTitle } from './change-title';
import { changeConfirmation } from './preview/change-confirmation';
import { openWriter, rereader } from './writing';

/** Changes what exists: says first what would follow, asks, carries it out once, and looks whether it is so. */
export class Changes {
  readonly #dialogs: Dialogs;
  readonly #underWay: UnderWay;
  readonly #now = new Set<string>();

  constructor(dialogs: Dialogs, underWay: UnderWay) {
    this.#dialogs = dialogs;
    this.#underWay = underWay;
  }

  /** @returns whether it was carried out, as far as is known. */
  async apply(root: OpenRoot, change: Change): Promise<boolean> {
    const key = `${root.source.root.key} ${change.kind} ${JSON.stringify(stepsOf(change))}`;
    if (this.#now.has(key)) return false;
    this.#now.add(key);
    try {
      return await this.#apply(root, change);
    } finally {
      this.#now.delete(key);
    }
  }

  async #apply(root: OpenRoot, change: Change): Promise<boolean> {
    const { network } = root;
    if (!network) return false;
    if (stepsOf(change).length === 0) return false;
    const [refused] = changeProblems(network, change).filter(({ severity }) => severity === 'error');
    if (refused) {
      await this.#dialogs.error(render(refused.message));
      return false;
    }
    const stop = new AbortController();
    // Who would change it is asked first: what the modal names is the account that the credentials are of.
    const opened = await openWriter(root, scopeOf(change), stop.signal);
    if (!opened.ok) {
      await this.#dialogs.error(render(explain(opened.failure).sentence));
      return false;
    }
    const writer = opened.value;
    try {
      if (!(await this.#confirmed(network, change, writer))) return false;
      return await this.#showing(root, change, stop, () => this.#carryOut(root, writer, change, stop.signal));
    } finally {
      writer.dispose();
    }
  }

  async #confirmed(network: Network, change: Change, writer: Writer): Promise<boolean> {
    const { profile, scope, endpoint } = writer;
    const asked = changeConfirmation(network, change, { profile, scope, endpoint }, render);
    if (!(await this.#dialogs.confirm(asked.message, asked.detail, asked.button))) return false;
    return asked.typed === undefined || this.#typed(asked.typed);
  }

  /** A row in the tree says that it is under way. */
  async #showing(
    root: OpenRoot,
    change: Change,
    stop: AbortController,
    run: () => Promise<boolean>,
  ): Promise<boolean> {
    const id = randomUUID();
    this.#underWay.show({
      id,
      root,
      scope: scopeOf(change),
      vpcId: vpcOf(change),
      label: changeTitle(change),
      state: message('changing…'),
      sentence: message('It is being changed.'),
      stop: () => {
        stop.abort();
      },
    });
    try {
      return await run();
    } finally {
      this.#underWay.end(id);
    }
  }

  /** What takes traffic away is not confirmed by a click that was meant for something else. */
  async #typed(text: string): Promise<boolean> {
    const typed = await this.#dialogs.input({
      title: l10n.t('Traffic changes its way'),
      prompt: l10n.t('Type {text} to go on.', { text }),
      ignoreFocusOut: true,
      validateInput: (value) =>
        value === '' || text.startsWith(value) ? undefined : l10n.t('This is not {text}.', { text }),
    });
    return typed === text;
  }

  async #carryOut(root: OpenRoot, writer: Writer, change: Change, signal: AbortSignal): Promise<boolean> {
    const reread = rereader(root);
    let made: string | undefined;
    for (const step of stepsOf(change)) {
      const call = callOf(step, made);
      if (!call) return false;
      const carried = await carryOut(writer, call, {
        signal,
        sleep,
        reread,
      });
      if (carried.outcome !== 'done') {
        // What was done before stays done, and the tree shows it.
        await root.read();
        await this.#say(call, carried);
        return false;
      }
      made = carried.id ?? made;
    }
    return this.#settled(root, writer, change, signal);
  }

  /** Waits until what was changed has come to rest, and looks whether it is so. */
  async #settled(root: OpenRoot, writer: Writer, change: Change, signal: AbortSignal): Promise<boolean> {
    const around = { signal, sleep, now: () => new Date() };
    const watched = watchedOf(change);
    if (watched) {
      const wait = deletes(change) ? awaitGone : awaitSettled;
      const settled = await wait(writer, watched, around);
      if (settled.kind === 'failed') {
        await this.#dialogs.error(
          l10n.t('{id} is {state}. {reason}', {
            id: watched.id,
            state: settled.state,
            reason: settled.reason === undefined ? '' : awsText(settled.reason),
          }),
        );
      }
    }
    const after = await rereader(root)();
    if (!after.ok) return true;
    const { scope } = writer;
    const absent = callsOf(change).filter((call) => isDone(after.value, { scope, call }) === false);
    if (absent.length === 0) return true;
    await this.#dialogs.error(
      l10n.t('AWS accepted the change of {what}, and it is not there: refresh, and look again.', {
        what: render(changeTitle(change)),
      }),
    );
    return false;
  }

  async #say(call: WriteCall, carried: Exclude<Carried, { readonly outcome: 'done' }>): Promise<void> {
    switch (carried.outcome) {
      case 'refused':
        await this.#dialogs.error(render(explainRefusal(carried.code, carried.text, call).message));
        return;
      case 'not-done':
        await this.#dialogs.error(
          l10n.t('Nothing was changed. {why}', { why: render(explain(carried.failure).sentence) }),
        );
        return;
      case 'unknown':
        await this.#dialogs.error(
          l10n.t('Whether it was changed is not known: refresh, and look before you try again. {why}', {
            why: render(explain(carried.failure).sentence),
          }),
        );
    }
  }
}

function callOf(step: ChangeStep, made: string | undefined): WriteCall | undefined {
  if (step.kind === 'call') return step.call;
  return made === undefined ? undefined : step.callFor(made);
}

function vpcOf(change: Change): string | undefined {
  if ('vpc' in change) return change.vpc.id;
  if (!('endpoint' in change)) return undefined;
  const { vpcId } = change.endpoint;
  return typeof vpcId === 'string' ? vpcId : undefined;
}

/** What an endpoint's or a service's state is asked of while it changes; undefined for what is changed at once. */
function watchedOf(change: Change): Watched | undefined {
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
    default:
      return undefined;
  }
}

function deletes({ kind }: Change): boolean {
  return (
    kind === 'delete-endpoint' ||
    kind === 'delete-instance-connect-endpoint' ||
    kind === 'delete-endpoint-service'
  );
}
