import type { Disposable } from 'vscode';
import { toCreateInput } from '../../endpoints/create-input';
import type { Plan } from '../../endpoints/plan';
import { savedPlan } from '../../endpoints/saved-plan';
import type { Result } from '../../sources/failure';
import type { Permission, Writer } from '../../sources/writing/writer';

/** Nobody is asked while somebody types. */
const REST_MS = 600;
/** Answers that are kept: as many plans as somebody goes back and forth between. */
const KEPT = 20;

/** Asks by DryRun whether a plan would be permitted, once for each plan, after a rest. */
export class Permissions implements Disposable {
  readonly #open: (signal: AbortSignal) => Promise<Result<Writer>>;
  readonly #changed: () => void;
  readonly #answers = new Map<string, Permission>();
  #asking:
    { readonly key: string; readonly abort: AbortController; readonly timer: NodeJS.Timeout } | undefined;

  /** @param open what would create it; @param changed is called once an answer came. */
  constructor(open: (signal: AbortSignal) => Promise<Result<Writer>>, changed: () => void) {
    this.#open = open;
    this.#changed = changed;
  }

  /** @returns what is known of a plan's permission, after seeing to it that it will be known. */
  of(plan: Plan): Permission | 'asking' {
    const key = JSON.stringify(savedPlan(plan));
    const answer = this.#answers.get(key);
    if (answer) return answer;
    if (this.#asking?.key !== key) {
      this.#stop();
      const abort = new AbortController();
      const timer = setTimeout(() => void this.#ask(key, plan, abort.signal), REST_MS);
      this.#asking = { key, abort, timer };
    }
    return 'asking';
  }

  async #ask(key: string, plan: Plan, signal: AbortSignal): Promise<void> {
    const permission = await this.#answer(plan, signal);
    if (signal.aborted) return;
    this.#asking = undefined;
    // What could not be asked is asked again with the next plan, not for ever.
    this.#answers.set(key, permission);
    for (const old of [...this.#answers.keys()].slice(0, -KEPT)) this.#answers.delete(old);
    this.#changed();
  }

  async #answer(plan: Plan, signal: AbortSignal): Promise<Permission> {
    const opened = await this.#open(signal);
    if (!opened.ok) return { kind: 'failed', failure: opened.failure };
    const writer = opened.value;
    try {
      return await writer.permission(toCreateInput(plan), signal);
    } finally {
      writer.dispose();
    }
  }

  /** What was answered belongs to the credentials of then. */
  forget(): void {
    this.#stop();
    this.#answers.clear();
  }

  #stop(): void {
    if (!this.#asking) return;
    clearTimeout(this.#asking.timer);
    this.#asking.abort.abort();
    this.#asking = undefined;
  }

  dispose(): void {
    this.forget();
  }
}
