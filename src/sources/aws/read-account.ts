import { setMaxListeners } from 'node:events';
import type { EC2Client } from '@aws-sdk/client-ec2';
import { COLLECTIONS, type CollectionKey } from '../../network/collections';
import type { DescribeAnswers, Scope } from '../../network/describe';
import type { Message } from '../../network/message';
import { failed, succeeded, type Failure, type Result } from '../failure';
import { explain } from '../explain';
import { failureOf, type CallContext } from './failure-of';
import { PAGED_KEYS, PAGED_READS, type PagedKey } from './paged-reads';
import { PER_RESOURCE_KEYS, PER_RESOURCE_READS, type PerResourceKey } from './per-resource-reads';
import { Slots } from './slots';

/** How many calls are under way at once: enough to hide latency, few enough to leave the account's bucket to others. */
const CALLS_AT_ONCE = 8;

/** What came of a collection. */
type Outcome = { readonly items: readonly unknown[] } | { readonly failure: Failure };

/**
 * Reads everything that a network is made of from one account and Region, in parallel, page by page. A call that is
 * denied or fails leaves the rest standing: its collection says so. What costs a call for each resource is read on
 * demand, once: one flight per question.
 */
export class AccountReader {
  readonly #client: EC2Client;
  readonly #scope: Scope;
  readonly #context: CallContext;
  readonly #slots = new Slots(CALLS_AT_ONCE);
  readonly #outcomes = new Map<CollectionKey, Outcome>();
  readonly #details = new Map<PerResourceKey, Map<string, Outcome>>();
  readonly #flights = new Map<string, Promise<void>>();
  #takenAt = new Date();

  constructor(client: EC2Client, scope: Scope, context: CallContext) {
    this.#client = client;
    this.#scope = scope;
    this.#context = context;
  }

  /** @returns a failure where the reading was cancelled, or every call failed for one and the same reason. */
  async readAll(signal: AbortSignal): Promise<Result<DescribeAnswers>> {
    this.#takenAt = new Date();
    letAllListen(signal);
    await Promise.all(
      PAGED_KEYS.map(async (key) => {
        this.#outcomes.set(key, await this.#outcome(key, () => this.#readPages(key, signal)));
      }),
    );
    if (signal.aborted) return failed({ reason: 'cancelled' });
    const common = this.#commonFailure();
    return common ? failed(common) : succeeded(this.answers());
  }

  /**
   * Reads the details of some resources, those that were read before excepted. Who asks for what is under way already
   * waits for that.
   * @returns undefined where all of it was known.
   */
  async readDetails(
    key: PerResourceKey,
    ids: readonly string[] | 'all',
    signal: AbortSignal,
  ): Promise<DescribeAnswers | undefined> {
    letAllListen(signal);
    const wanted = ids === 'all' ? this.#listed(key) : ids;
    const known = this.#details.get(key) ?? new Map<string, Outcome>();
    const isFirst = !this.#details.has(key);
    this.#details.set(key, known);
    const missing = wanted.filter((id) => !known.has(id));
    if (missing.length === 0) return isFirst && ids === 'all' ? this.answers() : undefined;
    await Promise.all(
      missing.map((id) => this.#flights.get(flightKey(key, id)) ?? this.#fly(key, id, known, signal)),
    );
    // Another asked for it first and cancelled: that does not cancel us.
    const left = missing.filter((id) => !known.has(id));
    if (left.length > 0 && !signal.aborted) await this.readDetails(key, left, signal);
    return this.answers();
  }

  async readAllDetails(signal: AbortSignal): Promise<Result<DescribeAnswers>> {
    await Promise.all(PER_RESOURCE_KEYS.map((key) => this.readDetails(key, 'all', signal)));
    return signal.aborted ? failed({ reason: 'cancelled' }) : succeeded(this.answers());
  }

  /** All that was read so far. */
  answers(): DescribeAnswers {
    const collections = new Map<CollectionKey, readonly unknown[]>();
    const denied = new Set<CollectionKey>();
    const failures = new Map<CollectionKey, Message>();
    const add = (key: CollectionKey, outcome: Outcome): void => {
      if ('items' in outcome) collections.set(key, [...(collections.get(key) ?? []), ...outcome.items]);
      else if (outcome.failure.reason === 'access-denied') denied.add(key);
      else failures.set(key, explain(outcome.failure).sentence);
    };
    for (const [key, outcome] of this.#outcomes) add(key, outcome);
    for (const [key, details] of this.#details) {
      for (const outcome of details.values()) add(key, outcome);
      // None to ask about, and the list of them was read: that is all there is.
      const listRead = collections.has(PER_RESOURCE_READS[key].of);
      if (listRead && this.#listed(key).length === 0) collections.set(key, []);
    }
    return { scope: this.#scope, takenAt: this.#takenAt, collections, denied, failed: failures };
  }

  /** What was cancelled was not answered: nothing of it is kept, and it may be asked again. */
  #fly(key: PerResourceKey, id: string, known: Map<string, Outcome>, signal: AbortSignal): Promise<void> {
    const { read } = PER_RESOURCE_READS[key];
    const one = async (): Promise<readonly unknown[]> => [
      await this.#slots.run(() => read(this.#client, id, signal)),
    ];
    const flight = this.#outcome(key, one).then((outcome) => {
      this.#flights.delete(flightKey(key, id));
      if ('items' in outcome || !signal.aborted) known.set(id, outcome);
    });
    this.#flights.set(flightKey(key, id), flight);
    return flight;
  }

  #listed(key: PerResourceKey): readonly string[] {
    const { of, idField } = PER_RESOURCE_READS[key];
    const outcome = this.#outcomes.get(of);
    if (!outcome || 'failure' in outcome) return [];
    return outcome.items.map((item) => String((item as Readonly<Record<string, unknown>>)[idField]));
  }

  async #readPages(key: PagedKey, signal: AbortSignal): Promise<readonly unknown[]> {
    const items: unknown[] = [];
    let token: string | undefined;
    do {
      const page = await this.#slots.run(() => PAGED_READS[key](this.#client, token, signal));
      for (const item of page.items) items.push(item);
      token = page.next;
    } while (token !== undefined);
    return items;
  }

  async #outcome(key: CollectionKey, read: () => Promise<readonly unknown[]>): Promise<Outcome> {
    try {
      return { items: await read() };
    } catch (error) {
      return { failure: failureOf(error, { ...this.#context, action: COLLECTIONS[key] }) };
    }
  }

  /** Where nothing at all was answered, the reason is one of the account, the Region or the way there. */
  #commonFailure(): Failure | undefined {
    const failures = [...this.#outcomes.values()].flatMap((outcome) =>
      'failure' in outcome ? [outcome.failure] : [],
    );
    const [first] = failures;
    if (!first || failures.length < this.#outcomes.size) return undefined;
    // Each denied call names a permission of its own: those stand in the tree.
    if (first.reason === 'access-denied' || failures.some(({ reason }) => reason !== first.reason))
      return undefined;
    return first;
  }
}

/** Every call under way listens for the one signal, more of them than Node takes for no leak. */
function letAllListen(signal: AbortSignal): void {
  setMaxListeners(0, signal);
}

function flightKey(key: PerResourceKey, id: string): string {
  return `${key} ${id}`;
}
