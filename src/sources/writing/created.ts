import type { Refusal } from '../../endpoints/write/refusal';
import type { Plan } from '../../endpoints/plan';
import type { Proof } from '../../endpoints/proof/proof';
import type { Network } from '../../network/network';
import type { Failure, Result } from '../failure';
import type { Settled } from './await-settled';
import type { Carried } from './carry-out';
import type { Journal, JournalEntry } from './journal';
import type { Sleep } from './waiting';
import type { Unfinished } from './unfinished';
import type { WatchedState, Writer } from './writer';

/** A plan that somebody confirmed. */
export interface CreateRequest {
  readonly plan: Plan;
  /** The ClientToken, made once when the plan was confirmed: a retry, a lost answer or a double click has the same. */
  readonly token: string;
  readonly root: JournalEntry['root'];
  /** The network that the confirmation was about. */
  readonly before: Network;
}

/** What a creation needs of its surroundings. */
export interface CreatePorts {
  readonly writer: Writer;
  readonly journal: Journal;
  /** Stops waiting; what was sent goes on at AWS. */
  readonly signal: AbortSignal;
  readonly sleep: Sleep;
  readonly now: () => Date;
  /** Reads the network anew, past every cache, and shows it. */
  readonly reread: (signal: AbortSignal) => Promise<Result<Network>>;
  readonly onProgress?: (step: CreateStep) => void;
  /** From 0 up to 1. */
  readonly random?: () => number;
}

/** What a creation has come to. */
export type CreateStep =
  /** It is being written down. */
  | { readonly step: 'keeping' }
  | { readonly step: 'requested' }
  | { readonly step: 'created'; readonly id: string }
  /** What AWS says of it while it is waited for. */
  | { readonly step: 'state'; readonly id: string; readonly state: WatchedState }
  /** An endpoint service is there, and its principals are being allowed. */
  | { readonly step: 'allowing-principals'; readonly id: string }
  | { readonly step: 'reading' }
  | { readonly step: 'proving' };

/** How a creation ended. */
export type Created = CreatedEnd & {
  /** What is written down could not be brought up to date: the next start looks at this creation again. */
  readonly journalFailure?: Failure;
};

export type CreatedEnd =
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  /** Certainly nothing was created. */
  | { readonly outcome: 'not-done'; readonly failure: Failure }
  /** Whether it was created could not be found out. It stays written down. */
  | {
      readonly outcome: 'unknown';
      /** Why; undefined where a reading alone could not tell. */
      readonly failure: Failure | undefined;
      /** What the account showed afterwards. */
      readonly seen: Exclude<Unfinished, { readonly found: string }>;
    }
  /** Of a creation that was begun in another window: nothing is there. It stays written down until it is forgotten. */
  | { readonly outcome: 'absent'; readonly canSendAgain: boolean }
  | {
      readonly outcome: 'created';
      readonly id: string;
      readonly settled: Settled;
      /** Undefined: it is not up, or what is there could not be read. */
      readonly proof: Proof | undefined;
      readonly rereadFailure?: Failure;
      /** How allowing the principals of an endpoint service ended, where it has some. */
      readonly followUp?: Carried;
    };
