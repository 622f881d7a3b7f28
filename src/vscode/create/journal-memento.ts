import type { Memento } from 'vscode';
import { planFrom, savedPlan } from '../../endpoints/saved-plan';
import type { Journal, JournalEntry } from '../../sources/writing/journal';
import { isRecord } from '../paths/saved-question';
import { CREATION_KEY } from './creation-key';

/**
 * Creations that were begun, kept by the editor for all of its windows. A sandbox ends with its window: what is made
 * in one is kept in this window only.
 */
export class MementoJournal implements Journal {
  readonly #state: Memento;
  readonly #ofWindow = new Map<string, JournalEntry>();

  constructor(state: Memento) {
    this.#state = state;
  }

  get entries(): readonly JournalEntry[] {
    const kept = this.#state
      .keys()
      .filter((key) => key.startsWith(CREATION_KEY))
      .flatMap((key) => asEntry(key.slice(CREATION_KEY.length), this.#state.get<unknown>(key)) ?? []);
    return [...kept, ...this.#ofWindow.values()];
  }

  async keep(entry: JournalEntry): Promise<void> {
    const { token, plan, ...rest } = entry;
    if (entry.root.kind === 'sandbox') this.#ofWindow.set(token, entry);
    else await this.#state.update(`${CREATION_KEY}${token}`, { ...rest, plan: savedPlan(plan) });
  }

  async forget(token: string): Promise<void> {
    if (!this.#ofWindow.delete(token)) await this.#state.update(`${CREATION_KEY}${token}`, undefined);
  }
}

/** What is stored is from another day and another version: what is not understood is left out. */
function asEntry(token: string, value: unknown): JournalEntry | undefined {
  if (!isRecord(value)) return undefined;
  const { root, scope, plan, before, startedAt, endpointId } = value;
  if (!isRecord(root) || !isRecord(scope)) return undefined;
  const { kind, key } = root;
  const { account, region, partition } = scope;
  const read = planFrom(plan);
  if (typeof kind !== 'string' || typeof key !== 'string' || typeof startedAt !== 'string' || !read)
    return undefined;
  if (typeof account !== 'string' || typeof region !== 'string' || typeof partition !== 'string')
    return undefined;
  return {
    token,
    root: { kind, key },
    scope: { account, region, partition },
    plan: read,
    before: Array.isArray(before) ? before.filter((id): id is string => typeof id === 'string') : [],
    startedAt,
    endpointId: typeof endpointId === 'string' ? endpointId : undefined,
  };
}
