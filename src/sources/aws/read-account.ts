import type { EC2Client } from '@aws-sdk/client-ec2';
import type { CollectionKey } from '../../network/collections';
import type { DescribeAnswers, Scope } from '../../network/describe';
import { message, type Message } from '../../network/message';
import { failed, succeeded, type Result } from '../failure';
import { errorName, errorText, isAccessDenied } from './errors';
import { PAGED_KEYS, PAGED_READS, type PagedKey } from './paged-reads';
import { PER_RESOURCE_KEYS, PER_RESOURCE_READS, type PerResourceKey } from './per-resource-reads';
import { Slots } from './slots';

/** How many calls are under way at once: enough to hide latency, few enough to leave the account's bucket to others. */
const CALLS_AT_ONCE = 8;

/**
 * Reads everything that a network is made of from one account and Region, in parallel, page by page. A call that is
 * denied or fails leaves the rest standing: its collection says so.
 * @returns a failure only where the reading was cancelled.
 */
export async function readAccount(
  client: EC2Client,
  scope: Scope,
  signal: AbortSignal,
): Promise<Result<DescribeAnswers>> {
  const reading = new Reading(client, signal);
  await Promise.all(PAGED_KEYS.map((key) => reading.readPaged(key)));
  await Promise.all(PER_RESOURCE_KEYS.map((key) => reading.readPerResource(key)));
  if (signal.aborted) return failed({ reason: 'cancelled' });
  return succeeded({
    scope,
    takenAt: new Date(),
    collections: reading.collections,
    denied: reading.denied,
    failed: reading.failed,
  });
}

class Reading {
  readonly collections = new Map<CollectionKey, readonly unknown[]>();
  readonly denied = new Set<CollectionKey>();
  readonly failed = new Map<CollectionKey, Message>();
  readonly #slots = new Slots(CALLS_AT_ONCE);
  readonly #client: EC2Client;
  readonly #signal: AbortSignal;

  constructor(client: EC2Client, signal: AbortSignal) {
    this.#client = client;
    this.#signal = signal;
  }

  readPaged(key: PagedKey): Promise<void> {
    return this.#record(key, async () => {
      const items: unknown[] = [];
      let token: string | undefined;
      do {
        const page = await this.#slots.run(() => PAGED_READS[key](this.#client, token, this.#signal));
        for (const item of page.items) items.push(item);
        token = page.next;
      } while (token !== undefined);
      return items;
    });
  }

  async readPerResource(key: PerResourceKey): Promise<void> {
    const { of, idField, read } = PER_RESOURCE_READS[key];
    // Without the list there is nothing to ask for, and the list's own gap says why.
    const listed = this.collections.get(of);
    if (!listed) return;
    const ids = listed.map((item) => String((item as Readonly<Record<string, unknown>>)[idField]));
    await this.#record(key, () =>
      Promise.all(ids.map((id) => this.#slots.run(() => read(this.#client, id, this.#signal)))),
    );
  }

  async #record(key: CollectionKey, read: () => Promise<readonly unknown[]>): Promise<void> {
    try {
      this.collections.set(key, await read());
    } catch (error) {
      if (isAccessDenied(error)) this.denied.add(key);
      else
        this.failed.set(key, message('{name}: {text}', { name: errorName(error), text: errorText(error) }));
    }
  }
}
