import { randomUUID } from 'node:crypto';
import { l10n } from 'vscode';
import type { Change } from '../../endpoints/change';
import { changeProblems } from '../../endpoints/change/problems';
import { scopeOf } from '../../endpoints/change/scope';
import { callsOf, stepsOf } from '../../endpoints/change/steps';
import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { explain } from '../../sources/explain';
import type { Writer } from '../../sources/writing/writer';
import type { Dialogs } from '../explorer/dialogs';
import type { OpenRoot } from '../explorer/roots';
import type { UnderWay } from '../explorer/under-way';
import { render } from '../render';
import { carryOutChange, type ChangeEnd } from './carry-out-change';
import { changeTitle } from './change-title';
import { changeConfirmation } from './preview/change-confirmation';
import { refusedBefore } from './refused-before';
import { openWriter } from './writing';

/** Changes what exists: says first what would follow, asks, carries it out once, and looks whether it is so. */
export class Changes {
  readonly #dialogs: Dialogs;
  readonly #underWay: UnderWay;
  readonly #now = new Set<string>();

  constructor(dialogs: Dialogs, underWay: UnderWay) {
    this.#dialogs = dialogs;
    this.#underWay = underWay;
  }

  /** @returns whether it was carried out, as far as is known. A second click meanwhile does nothing. */
  async apply(root: OpenRoot, change: Change): Promise<boolean> {
    const { kind, key: ofRoot } = root.source.root;
    const key = `${kind}:${ofRoot} ${change.kind} ${JSON.stringify(stepsOf(change))}`;
    if (this.#now.has(key)) return false;
    this.#now.add(key);
    const ended = await this.#apply(root, change).finally(() => this.#now.delete(key));
    // Only now, with the row gone and the writer closed: a notification may stay open for hours.
    if (ended.text !== undefined) await this.#dialogs.error(ended.text);
    return ended.isDone;
  }

  async #apply(root: OpenRoot, change: Change): Promise<ChangeEnd> {
    const { network } = root;
    if (!network || stepsOf(change).length === 0) return { isDone: false };
    const [refused] = changeProblems(network, change).filter(({ severity }) => severity === 'error');
    if (refused) return { isDone: false, text: render(refused.message) };
    const stop = new AbortController();
    // Who would change it is asked first: what the modal names is the account that the credentials are of.
    const opened = await openWriter(root, scopeOf(change), stop.signal);
    if (!opened.ok) return { isDone: false, text: render(explain(opened.failure).sentence) };
    return this.#asked(root, network, change, opened.value, stop);
  }

  async #asked(
    root: OpenRoot,
    network: Network,
    change: Change,
    writer: Writer,
    stop: AbortController,
  ): Promise<ChangeEnd> {
    try {
      const refused = await refusedBefore(writer, callsOf(change), stop.signal);
      if (refused?.kind === 'refused') return { isDone: false, text: render(refused.refusal.message) };
      if (refused) return { isDone: false, text: render(explain(refused.failure).sentence) };
      if (!(await this.#confirmed(network, change, writer))) return { isDone: false };
      return await this.#showing(root, change, stop, () => carryOutChange(root, writer, change, stop.signal));
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
    run: () => Promise<ChangeEnd>,
  ): Promise<ChangeEnd> {
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
}

function vpcOf(change: Change): string | undefined {
  if ('vpc' in change) return change.vpc.id;
  if (!('endpoint' in change)) return undefined;
  const { vpcId } = change.endpoint;
  return typeof vpcId === 'string' ? vpcId : undefined;
}
