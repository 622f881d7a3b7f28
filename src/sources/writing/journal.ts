import type { Scope } from '../../network/describe';
import type { Plan } from '../../endpoints/plan';

/** A creation that was begun, as it is kept until its end is known. */
export interface JournalEntry {
  /** The ClientToken: one for each plan that was confirmed. */
  readonly token: string;
  /** The open source by which it is made: an account's pin. */
  readonly root: { readonly kind: string; readonly key: string };
  readonly scope: Scope;
  readonly plan: Plan;
  /** The ids of what was there already and would be taken for it: endpoints of the same kind for the same service. */
  readonly before: readonly string[];
  /** ISO 8601. */
  readonly startedAt: string;
  /** Once AWS has answered. */
  readonly endpointId: string | undefined;
}

/** What was begun and is not known to have ended. It outlives the window, except what is in a sandbox. */
export interface Journal {
  readonly entries: readonly JournalEntry[];
  /** Keeps an entry, or the newer one with its token. It is kept once this has resolved, and not before. */
  keep(entry: JournalEntry): Promise<void>;
  forget(token: string): Promise<void>;
}
