import type { Failure } from '../failure';
import type { CreatedEnd, Created } from './created';
import type { Journal, JournalEntry } from './journal';

/**
 * A creation's entry in the journal. Once something was sent, a journal that fails is no reason to stop: what it does
 * not forget is looked at again at the next start, and that is told with the end.
 */
export class Kept {
  readonly #journal: Journal;
  #failure: Failure | undefined;

  constructor(
    journal: Journal,
    readonly entry: JournalEntry,
  ) {
    this.#journal = journal;
  }

  /** @returns the entry with the id that AWS gave. */
  async withId(endpointId: string): Promise<void> {
    await this.#try(this.#journal.keep({ ...this.entry, endpointId }));
  }

  /** An end after which nothing is left to find out. */
  async known(end: CreatedEnd): Promise<Created> {
    await this.#try(this.#journal.forget(this.entry.token));
    return this.open(end);
  }

  /** An end after which the next start has to look again. */
  open(end: CreatedEnd): Created {
    return this.#failure ? { ...end, journalFailure: this.#failure } : end;
  }

  async #try(written: Promise<void>): Promise<void> {
    try {
      await written;
    } catch (cause) {
      this.#failure = { reason: 'not-kept', cause };
    }
  }
}
