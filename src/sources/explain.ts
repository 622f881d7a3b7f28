import { message, type Message } from '../network/message';
import type { Failure } from './failure';

/** What a person can do about a failure; surfaces name it and do it. */
export type FailureAction =
  'try-again' | 'sign-in' | 'open-config' | 'choose-profile' | 'choose-region' | 'remove';

/** What a failure looks like: two words for a tree's description, and a whole sentence. */
export interface Explanation {
  readonly short: Message;
  readonly sentence: Message;
  /** The most helpful first. */
  readonly actions: readonly FailureAction[];
}

/** The one place that turns a reason into words and into what can be done about it. */
export function explain(failure: Failure): Explanation {
  const of = (short: Message, sentence: Message, ...actions: readonly FailureAction[]): Explanation => ({
    short,
    sentence,
    actions,
  });
  switch (failure.reason) {
    case 'not-found':
      return of(
        message('not found'),
        message('There is no file or folder {path}.', { path: failure.path }),
        'try-again',
        'remove',
      );
    case 'not-readable':
      return of(
        message('not readable'),
        message('{path} could not be read: {cause}.', {
          path: failure.path,
          cause: causeText(failure.cause),
        }),
        'try-again',
        'remove',
      );
    case 'too-large':
      return of(
        message('too large'),
        message(
          '{path} has {megabytes} MB, more than the {limit} MB that a snapshot file may have; split it by Region.',
          { path: failure.path, megabytes: failure.megabytes, limit: failure.limit },
        ),
        'remove',
      );
    case 'invalid-input':
      return of(message('not valid'), invalidInput(failure), 'try-again', 'remove');
    case 'nothing-described':
      return of(
        message('no describe answers'),
        message(
          '{path} holds no EC2 describe answers: expected JSON with keys such as Vpcs, Subnets, RouteTables, as “aws ec2 describe-vpcs > Vpcs.json” writes it.',
          { path: failure.path },
        ),
        'try-again',
        'remove',
      );
    case 'no-profiles':
      return of(
        message('no profile'),
        message(
          'There is no AWS profile on this machine; set one up with “aws configure sso” or in the config file.',
        ),
        'open-config',
        'try-again',
      );
    case 'unknown-profile':
      return of(
        message('no such profile'),
        message('The AWS config files have no profile {profile}; add it there, or choose another.', {
          profile: failure.profile,
        }),
        'open-config',
        'choose-profile',
        'remove',
      );
    case 'no-credentials':
      return of(
        message('no credentials'),
        message('No credentials were found for {profile}: {cause}.', {
          profile: failure.profile,
          cause: causeText(failure.cause),
        }),
        'open-config',
        'try-again',
      );
    case 'no-region':
      return of(
        message('no Region'),
        message('{profile} names no Region; choose one, or set it in the config file.', {
          profile: failure.profile,
        }),
        'choose-region',
        'open-config',
      );
    case 'session-expired':
      return sessionExpired(failure);
    case 'mfa-cancelled':
      return of(
        message('MFA cancelled'),
        message('{profile} needs the code of an MFA device, and none was given.', {
          profile: failure.profile,
        }),
        'try-again',
      );
    case 'mfa-refused':
      return of(
        message('MFA code refused'),
        message('AWS refuses the MFA code that was given for {profile}; try again with the next one.', {
          profile: failure.profile,
        }),
        'try-again',
      );
    case 'credential-process-failed':
      return of(
        message('credential_process failed'),
        message('The credential_process of {profile} failed: {cause}.', {
          profile: failure.profile,
          cause: causeText(failure.cause),
        }),
        'try-again',
        'open-config',
      );
    case 'invalid-credentials':
      return of(
        message('not accepted'),
        message(
          'AWS does not accept the credentials of {profile} in {region}: they are wrong or deactivated, or the Region is switched off for the account.',
          { profile: failure.profile, region: failure.region },
        ),
        'open-config',
        'choose-region',
        'try-again',
      );
    case 'account-changed':
      return of(
        message('another account'),
        message(
          '{profile} now leads to account {actual}, and account {expected} was meant: nothing was changed in {actual}; refresh to see the account it leads to, or mend the profile.',
          { profile: failure.profile, actual: failure.actual, expected: failure.expected },
        ),
        'try-again',
        'open-config',
      );
    case 'read-only':
      return of(
        message('not writable'),
        message('{name} is a snapshot, which cannot be changed: try it on a copy, or open the account.', {
          name: failure.name,
        }),
      );
    case 'region-disabled':
      return of(
        message('Region switched off'),
        message(
          'The Region {region} is switched off for this account; enable it in the AWS console, or choose another.',
          {
            region: failure.region,
          },
        ),
        'choose-region',
        'try-again',
      );
    case 'unreachable':
      return of(
        message('not reachable'),
        message(
          '{host} cannot be reached: {cause}; check the network, proxy or VPN, and the endpoint of the profile.',
          {
            host: failure.host,
            cause: causeText(failure.cause),
          },
        ),
        'try-again',
        'open-config',
      );
    case 'clock-skew':
      return of(
        message('clock or session'),
        message(
          'AWS refuses the request as expired: the clock of this machine is wrong, or temporary credentials have ended; mend it, then try again.',
        ),
        'try-again',
      );
    case 'throttled':
      return of(
        message('throttled'),
        message(
          'AWS limits how often {action} may be called, and the limit is used up; wait a little and try again.',
          {
            action: failure.action,
          },
        ),
        'try-again',
      );
    case 'access-denied':
      return of(
        message('not permitted'),
        message('IAM does not allow {action}; ask for this permission, or go on without it.', {
          action: failure.action,
        }),
        'try-again',
      );
    case 'unexpected-answer':
      return of(
        message('failed'),
        message('{operation} failed: {cause}.', {
          operation: failure.operation,
          cause: causeText(failure.cause),
        }),
        'try-again',
        'remove',
      );
    case 'not-kept':
      return of(
        message('not begun'),
        message(
          'What was to be created could not be written down first: {cause}; nothing was sent to AWS, try again.',
          { cause: causeText(failure.cause) },
        ),
        'try-again',
      );
    case 'cancelled':
      return of(
        message('cancelled'),
        message('It was cancelled; try again if that was not meant.'),
        'try-again',
      );
  }
}

function sessionExpired({ profile, signIn }: Extract<Failure, { reason: 'session-expired' }>): Explanation {
  if (!signIn) {
    return {
      short: message('session expired'),
      sentence: message(
        'The temporary credentials of {profile} have expired; renew them where they came from.',
        {
          profile,
        },
      ),
      actions: ['try-again', 'open-config'],
    };
  }
  const args = { profile, source: signIn.profile };
  return {
    short: message('session expired: sign in'),
    sentence:
      signIn.way === 'sso'
        ? message(
            'The session of {profile} has expired; sign in with “aws sso login --profile {source}”.',
            args,
          )
        : message('The session of {profile} has expired; sign in with “aws login --profile {source}”.', args),
    actions: ['sign-in'],
  };
}

function invalidInput({ path, key, detail }: Extract<Failure, { reason: 'invalid-input' }>): Message {
  // The detail is a predicate ("is not a list") with arguments of its own, so the whole sentence is one template.
  const subject = key === '' ? '{path}' : '{path}: {key}';
  return message(`${subject} ${detail.template}.`, { ...detail.args, path, key });
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
