import type { Scope } from '../../network/describe';
import type { WriteCall } from '../../endpoints/write/write';
import type { Failure, Result } from '../failure';

/** Whether a call would be permitted. */
export type Permission =
  /** AWS answered `DryRunOperation`. */
  | { readonly kind: 'allowed' }
  /** IAM does not allow this action. */
  | { readonly kind: 'denied'; readonly action: string }
  /** It would be refused for another reason, by its code and text. */
  | { readonly kind: 'refused'; readonly code: string; readonly text: string }
  /** Not asked: what answers there may carry a DryRun out. */
  | { readonly kind: 'not-asked' }
  /** It could not be asked. */
  | { readonly kind: 'failed'; readonly failure: Failure };

/** How a call that changes an account ended, as far as this side can tell. */
export type Sent =
  | { readonly outcome: 'done'; readonly id: string | undefined }
  /**
   * AWS said no (also by `Unsuccessful` in an answer with HTTP 200): nothing was changed. Where a call is about several
   * resources, that holds for those that the text names.
   */
  | { readonly outcome: 'refused'; readonly code: string; readonly text: string }
  /** It was certainly not carried out: not sent, throttled, not permitted, the session had ended, it was cancelled before. */
  | { readonly outcome: 'not-done'; readonly failure: Failure }
  /** It was sent, and no answer tells whether it was carried out: it was lost, timed out, or was a server error. */
  | { readonly outcome: 'unknown'; readonly failure: Failure };

/** Something whose state is waited for. */
export interface Watched {
  readonly kind: 'vpc-endpoint' | 'instance-connect-endpoint' | 'endpoint-service';
  readonly id: string;
}

/** A state in lower case, as in the network: `available`, `pendingacceptance`; and AWS's reason for a failure. */
export interface WatchedState {
  readonly state: string;
  readonly reason: string | undefined;
}

/**
 * What changes one account in one Region. Who that is was asked of STS when it was opened; credentials that turn out
 * to be of another account are refused.
 */
export interface Writer {
  readonly scope: Scope;
  /** What the credentials are called: a profile's name. */
  readonly profile: string;
  /** Where requests go, if not to AWS. */
  readonly endpoint: string | undefined;
  /** Whether what answers honours DryRun: AWS's own hosts and our sandbox do, emulators may execute it. */
  readonly honoursDryRun: boolean;
  /** Asks by a DryRun whether a call would be permitted; sends nothing where DryRun may not be honoured. */
  permission(call: WriteCall, signal: AbortSignal): Promise<Permission>;
  /** Sends a call once: nothing below repeats it. */
  send(call: WriteCall, signal: AbortSignal): Promise<Sent>;
  /** @returns the state of one resource, read anew; undefined: AWS knows none with this id. */
  stateOf(watched: Watched, signal: AbortSignal): Promise<Result<WatchedState | undefined>>;
  dispose(): void;
}
