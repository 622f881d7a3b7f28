import { message, type Message } from '../network/message';

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
  | { readonly reason: 'access-denied'; readonly action: string; readonly cause: unknown }
  | { readonly reason: 'unexpected-answer'; readonly operation: string; readonly cause: unknown }
  | { readonly reason: 'cancelled' };

/** What was asked for, or why it could not be had. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export function succeeded<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed(failure: Failure): Result<never> {
  return { ok: false, failure };
}

/** What a failure looks like: two words for a tree's description, and a whole sentence. */
export interface Explanation {
  readonly short: Message;
  readonly sentence: Message;
}

/** The one place that turns a reason into words. */
export function explain(failure: Failure): Explanation {
  switch (failure.reason) {
    case 'not-found':
      return {
        short: message('not found'),
        sentence: message('There is no file or folder {path}.', { path: failure.path }),
      };
    case 'not-readable':
      return {
        short: message('not readable'),
        sentence: message('{path} could not be read: {cause}.', {
          path: failure.path,
          cause: causeText(failure.cause),
        }),
      };
    case 'too-large':
      return {
        short: message('too large'),
        sentence: message(
          '{path} has {megabytes} MB, more than the {limit} MB that a snapshot file may have; split it by Region.',
          { path: failure.path, megabytes: failure.megabytes, limit: failure.limit },
        ),
      };
    case 'invalid-input':
      return invalidInput(failure);
    case 'nothing-described':
      return {
        short: message('no describe answers'),
        sentence: message(
          '{path} holds no EC2 describe answers: expected JSON with keys such as Vpcs, Subnets, RouteTables, as “aws ec2 describe-vpcs > Vpcs.json” writes it.',
          { path: failure.path },
        ),
      };
    case 'access-denied':
      return {
        short: message('not permitted'),
        sentence: message('IAM does not allow {action}; ask for this permission, or go on without it.', {
          action: failure.action,
        }),
      };
    case 'unexpected-answer':
      return {
        short: message('failed'),
        sentence: message('{operation} failed: {cause}.', {
          operation: failure.operation,
          cause: causeText(failure.cause),
        }),
      };
    case 'cancelled':
      return {
        short: message('cancelled'),
        sentence: message('Reading was cancelled; refresh to read again.'),
      };
  }
}

function invalidInput({ path, key, detail }: Extract<Failure, { reason: 'invalid-input' }>): Explanation {
  // The detail is a predicate ("is not a list") with arguments of its own, so the whole sentence is one template.
  const subject = key === '' ? '{path}' : '{path}: {key}';
  return {
    short: message('not valid'),
    sentence: message(`${subject} ${detail.template}.`, { ...detail.args, path, key }),
  };
}

function causeText(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return text.replace(/[.\s]+$/, '');
}

/** @returns a failure as a row among others: what it is about, and its sentence. */
export function asProblem(failure: Failure): { readonly label: string; readonly sentence: Message } {
  const label = 'path' in failure ? failure.path.replace(/^.*[\\/](?=.)/, '') : failure.reason;
  return { label, sentence: explain(failure).sentence };
}
