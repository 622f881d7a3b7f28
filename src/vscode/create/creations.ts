import { randomUUID } from 'node:crypto';
import { toCreateInput } from '../../endpoints/create-input';
import type { Plan } from '../../endpoints/plan';
import { savedPlan } from '../../endpoints/saved-plan';
import { message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import { explain } from '../../sources/explain';
import { createEndpoint, resumeCreation } from '../../sources/writing/create-endpoint';
import type { Created, CreatePorts, CreateStep } from '../../sources/writing/created';
import type { JournalEntry } from '../../sources/writing/journal';
import { OncePerToken } from '../../sources/writing/once-per-token';
import { scopeOfPlan } from '../../endpoints/scope-of-plan';
import { sleep } from '../../sources/writing/waiting';
import type { Writer } from '../../sources/writing/writer';
import type { ProgressView } from '../../webview/create/protocol';
import type { OpenRoot } from '../explorer/roots';
import { render } from '../render';
import type { CreateHost } from './create-host';
import { endOf, nothingCreated, type CreationEnd } from './creation-end';
import { MementoJournal } from './journal-memento';
import { confirmation } from './preview/confirmation';
import { progressView } from './preview/progress-view';
import { planTitle } from './plan-title';
import { refusedBefore } from './refused-before';
import { openWriter, rereader } from './writing';

type Follow = (view: ProgressView) => void;

/** A creation from its first click on. */
interface Asking {
  readonly end: Promise<CreationEnd>;
  /** Everybody who clicked. */
  readonly followers: Set<Follow>;
  readonly stop: AbortController;
}

/** A creation that is under way. */
interface Run {
  readonly root: OpenRoot;
  readonly plan: Plan;
  readonly before: Network | undefined;
  readonly token: string;
  readonly writer: Writer;
  readonly stop: AbortController;
}

/** Everything between the click and the proof: asks, writes down, creates once, waits, and compares. */
export class Creations {
  readonly journal: MementoJournal;
  readonly #host: CreateHost;
  readonly #once = new OncePerToken();
  /** Tokens of plans that were confirmed and whose end is not known, by root and plan. */
  readonly #tokens = new Map<string, string>();
  readonly #asking = new Map<string, Asking>();
  readonly #stops = new Map<string, AbortController>();
  readonly #ofThisWindow = new Set<string>();

  constructor(host: CreateHost) {
    this.#host = host;
    this.journal = new MementoJournal(host.globalState);
  }

  /**
   * Asks once more, and creates what a plan asks for. A second click meanwhile, also in another form, follows the same
   * creation to the same end.
   * @param follow is told how it stands; @param stop ends the wait for it, not what AWS does.
   * @param network what is known, where that is more than what was read
   */
  create(
    root: OpenRoot,
    plan: Plan,
    follow?: Follow,
    stop = new AbortController(),
    network = root.network,
  ): Promise<CreationEnd> {
    const key = `${root.source.root.kind}:${root.source.root.key} ${JSON.stringify(savedPlan(plan))}`;
    const now = this.#asking.get(key);
    if (now) {
      if (follow) now.followers.add(follow);
      stop.signal.addEventListener('abort', () => {
        now.stop.abort();
      });
      return now.end;
    }
    const followers = new Set(follow ? [follow] : []);
    const tellAll: Follow = (view) => {
      for (const one of followers) one(view);
    };
    const end = this.#create({ root, plan, stop, before: network }, key, tellAll).finally(() =>
      this.#asking.delete(key),
    );
    this.#asking.set(key, { end, followers, stop });
    return end;
  }

  /** Goes on with a creation of a window that was closed: sends nothing that changes anything. */
  async resume(root: OpenRoot, entry: JournalEntry, follow?: Follow): Promise<CreationEnd> {
    const stop = new AbortController();
    const opened = await openWriter(root, entry.scope, stop.signal);
    if (!opened.ok) return { kind: 'unknown', text: render(explain(opened.failure).sentence) };
    const run = {
      root,
      plan: entry.plan,
      before: root.network,
      token: entry.token,
      writer: opened.value,
      stop,
    };
    return this.#run(run, follow, (ports) => resumeCreation(entry, ports));
  }

  async #create(
    { root, plan, stop, before: network }: Pick<Run, 'root' | 'plan' | 'stop' | 'before'>,
    key: string,
    follow: Follow,
  ): Promise<CreationEnd> {
    const scope = scopeOfPlan(plan);
    if (!network) return { kind: 'cancelled' };
    // Who would create it is asked first: what the modal names is the account that the credentials are of.
    const opened = await openWriter(root, scope, stop.signal);
    if (!opened.ok) return nothingCreated(opened.failure);
    const writer = opened.value;
    const refused = await refusedBefore(writer, [toCreateInput(plan)], stop.signal);
    if (refused) {
      writer.dispose();
      if (refused.kind === 'failed') return nothingCreated(refused.failure);
      const { refusal } = refused;
      return { kind: 'refused', refusal, text: render(refusal.message) };
    }
    const { profile, endpoint } = writer;
    const asked = confirmation(network, plan, { profile, scope, endpoint }, render);
    if (!(await this.#host.dialogs.confirm(asked.message, asked.detail, asked.button))) {
      writer.dispose();
      return { kind: 'cancelled' };
    }
    const token = this.#tokenFor(key, root, plan);
    const request = {
      plan,
      token,
      root: { kind: root.source.root.kind, key: root.source.root.key },
      before: network,
    };
    const end = await this.#run({ root, plan, before: network, token, writer, stop }, follow, (ports) =>
      this.#once.run(token, () => createEndpoint(request, ports)),
    );
    // Only a plan whose end is not known is asked for again with its token.
    if (end.kind !== 'unknown') this.#tokens.delete(key);
    return end;
  }

  /** One for each plan that was confirmed, until its end is known: also if it was begun in another window. */
  #tokenFor(key: string, { source: { root } }: OpenRoot, plan: Plan): string {
    const json = JSON.stringify(savedPlan(plan));
    const begun = this.journal.entries.find(
      (entry) =>
        entry.root.kind === root.kind &&
        entry.root.key === root.key &&
        JSON.stringify(savedPlan(entry.plan)) === json,
    );
    const token = this.#tokens.get(key) ?? begun?.token ?? randomUUID();
    // At once: a second confirmation before the first is written down must find it.
    this.#tokens.set(key, token);
    return token;
  }

  async #run(
    { root, plan, before, token, writer, stop }: Run,
    follow: Follow | undefined,
    go: (ports: CreatePorts) => Promise<Created>,
  ): Promise<CreationEnd> {
    const steps: CreateStep[] = [];
    const tell = (created?: Created): void => {
      follow?.(progressView({ plan, before, steps, created, profile: writer.profile, render }));
    };
    this.#stops.set(token, stop);
    this.#ofThisWindow.add(token);
    this.#show(root, plan, token, message('creating…'));
    tell();
    try {
      const created = await go({
        writer,
        journal: this.journal,
        signal: stop.signal,
        sleep,
        now: () => new Date(),
        reread: rereader(root),
        onProgress: (step) => {
          steps.push(step);
          if (step.step === 'state')
            this.#show(root, plan, token, message('{state}…', { state: step.state.state }));
          tell();
        },
      });
      tell(created);
      return endOf(plan, created);
    } finally {
      writer.dispose();
      this.#stops.delete(token);
      this.#host.explorer.underWay.end(token);
    }
  }

  #show(root: OpenRoot, plan: Plan, token: string, state: Message): void {
    this.#host.explorer.underWay.show({
      id: token,
      root,
      scope: scopeOfPlan(plan),
      vpcId: plan.kind === 'endpoint-service' ? undefined : plan.vpc.id,
      label: planTitle(plan),
      state,
      sentence: message('It is being created; AWS goes on with it whether or not it is waited for here.'),
      stop: () => {
        this.#stops.get(token)?.abort();
      },
    });
  }

  /** Whether a creation was begun, or taken up, in this window: its end was told here. */
  isOfThisWindow(token: string): boolean {
    return this.#ofThisWindow.has(token);
  }

  /** Whether a creation is under way in this window. */
  isUnderWay(token: string): boolean {
    return this.#stops.has(token);
  }

  /** Stops waiting for all that is under way; AWS goes on with it. */
  stopWaiting(): void {
    for (const stop of this.#stops.values()) stop.abort();
  }

  /** @returns what was begun before, in this or another window, in the accounts of these roots. */
  unfinished(
    roots: readonly OpenRoot[],
  ): readonly { readonly root: OpenRoot; readonly entry: JournalEntry }[] {
    return this.journal.entries.flatMap((entry) => {
      const root = roots.find(
        ({ source }) => source.root.kind === entry.root.kind && source.root.key === entry.root.key,
      );
      // A profile may have become another account's: what was begun in one is not told of the other.
      const isIts = root?.network?.region(entry.scope) !== undefined;
      return root && isIts && !this.isUnderWay(entry.token) ? [{ root, entry }] : [];
    });
  }
}
