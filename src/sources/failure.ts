import type { Message } from '../network/message';

/**
 * Why something could not be done, as a value. Whoever meets one shows a sentence with what happened, to what, and
 * what to do (`explain`); the cause is kept for the log.
 */
export type Failure =
  | { readonly reason: 'not-found'; readonly path: string }
  | { readonly reason: 'not-readable'; readonly path: string; readonly cause: unknown }
  | {
      readonly reason: 'too-large';
      readonly path: string;
      readonly megabytes: number;
      readonly limit: number;
    }
  | {
      readonly reason: 'invalid-input';
      readonly path: string;
      readonly key: string;
      readonly detail: Message;
    }
  | { readonly reason: 'nothing-described'; readonly path: string }
  | { readonly reason: 'no-profiles' }
  | { readonly reason: 'unknown-profile'; readonly profile: string }
  | { readonly reason: 'no-credentials'; readonly profile: string; readonly cause: unknown }
  | { readonly reason: 'no-region'; readonly profile: string }
  | {
      readonly reason: 'session-expired';
      readonly profile: string;
      /** What signs in again, and for which profile; undefined where the credentials came from elsewhere. */
      readonly signIn: SignIn | undefined;
      readonly cause: unknown;
    }
  | { readonly reason: 'mfa-cancelled' | 'mfa-refused'; readonly profile: string }
  | { readonly reason: 'credential-process-failed'; readonly profile: string; readonly cause: unknown }
  | {
      readonly reason: 'invalid-credentials';
      readonly profile: string;
      readonly region: string;
      readonly cause: unknown;
    }
  | {
      /** Something was to be changed in one account, and the credentials are another's by now. */
      readonly reason: 'account-changed';
      readonly profile: string;
      /** Account ids. */
      readonly expected: string;
      readonly actual: string;
    }
  /** A snapshot is a file: there is nothing that a change could be sent to. */
  | { readonly reason: 'read-only'; readonly name: string }
  | { readonly reason: 'region-disabled'; readonly region: string; readonly cause: unknown }
  | { readonly reason: 'unreachable'; readonly host: string; readonly cause: unknown }
  | { readonly reason: 'clock-skew'; readonly cause: unknown }
  | { readonly reason: 'throttled'; readonly action: string; readonly cause: unknown }
  | { readonly reason: 'access-denied'; readonly action: string; readonly cause: unknown }
  | { readonly reason: 'unexpected-answer'; readonly operation: string; readonly cause: unknown }
  /** What is begun is written down first; that failed, so that nothing was sent. */
  | { readonly reason: 'not-kept'; readonly cause: unknown }
  | { readonly reason: 'cancelled' };

/** A command of the AWS CLI that starts a session. */
export interface SignIn {
  readonly way: 'sso' | 'login';
  readonly profile: string;
}

/** What was asked for, or why it could not be had. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export function succeeded<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed(failure: Failure): Result<never> {
  return { ok: false, failure };
}
