import type { Failure, SignIn } from '../failure';
import type { CredentialWay } from './config/profile';
import { UnknownProfile } from './credentials';
import { errorName, errorText, isAccessDenied } from './errors';

/** Thrown by an MFA prompt that a person cancels. */
export class MfaCancelled extends Error {
  constructor() {
    super('the MFA prompt was cancelled');
  }
}

/** Thrown where credentials turn out to be of another account than the one that is meant. */
export class AccountChanged extends Error {
  constructor(
    readonly expected: string,
    readonly actual: string,
  ) {
    super('the credentials are of another account');
  }
}

/** What is known about a call that failed. */
export interface CallContext {
  /** What the credentials are called: a profile's name. */
  readonly profile: string;
  readonly region: string;
  /** The IAM action of the call. */
  readonly action: string;
  /** Where the call went, as a person would recognise it. */
  readonly host: string;
  /** How the profile comes to credentials, at the end of its role chain. */
  readonly way: CredentialWay;
  /** What renews the session, where there is one. */
  readonly signIn: SignIn | undefined;
}

/**
 * Service codes by what they mean.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html
 */
const EXPIRED = new Set(['ExpiredToken', 'ExpiredTokenException', 'TokenRefreshRequired']);
const SKEWED = new Set(['RequestExpired', 'RequestTimeTooSkewed', 'RequestInTheFuture']);
const NOT_ACCEPTED = new Set([
  'AuthFailure',
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'IncompleteSignature',
  'InvalidAccessKeyId',
]);
const SWITCHED_OFF = new Set(['OptInRequired', 'RegionDisabledException']);
const THROTTLED = new Set([
  'RequestLimitExceeded',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
]);
/** Node's codes for what never reached anybody. */
const NETWORK =
  /\b(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|EPROTO|CERT_\w+|ERR_TLS_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)\b/;

/** @returns what an error of the SDK, of its credential providers or of our own prompt amounts to. */
export function failureOf(error: unknown, context: CallContext): Failure {
  const { profile, region, action, host } = context;
  const name = errorName(error);
  if (error instanceof UnknownProfile) return { reason: 'unknown-profile', profile: error.profile };
  if (error instanceof AccountChanged) {
    return { reason: 'account-changed', profile, expected: error.expected, actual: error.actual };
  }
  if (error instanceof MfaCancelled) return { reason: 'mfa-cancelled', profile };
  if (name === 'AbortError') return { reason: 'cancelled' };
  if (isNetworkError(error)) return { reason: 'unreachable', host: lookedUp(error) ?? host, cause: error };
  if (name === 'CredentialsProviderError' || name === 'TokenProviderError')
    return credentialFailure(error, context);
  if (isAccessDenied(error) && errorText(error).includes('MultiFactorAuthentication failed'))
    return { reason: 'mfa-refused', profile };
  if (isAccessDenied(error))
    return { reason: 'access-denied', action: refusedAction(error) ?? action, cause: error };
  if (EXPIRED.has(name)) return { reason: 'session-expired', profile, signIn: context.signIn, cause: error };
  // A signature is also refused as too old or too new where the clock is wrong.
  if (
    SKEWED.has(name) ||
    (name === 'SignatureDoesNotMatch' && /expired|not yet current/i.test(errorText(error)))
  ) {
    return { reason: 'clock-skew', cause: error };
  }
  if (NOT_ACCEPTED.has(name) || name === 'SignatureDoesNotMatch') {
    return { reason: 'invalid-credentials', profile, region, cause: error };
  }
  if (SWITCHED_OFF.has(name)) return { reason: 'region-disabled', region, cause: error };
  if (THROTTLED.has(name)) return { reason: 'throttled', action, cause: error };
  if (/region is missing/i.test(errorText(error))) return { reason: 'no-region', profile };
  return { reason: 'unexpected-answer', operation: action, cause: notFromAws(error) ?? error };
}

/** Failures of a sign-in that no new session mends: the profile is not whole, or the portal is not well. */
const NO_SESSION_HELPS =
  /missing required|could not be found|incomplete|not configured|does not appear in|required parameters|(ResourceNotFound|InvalidRequest|InternalServer|ServiceUnavailable)\w*Exception/i;

/** The providers have one error for everything; how the profile comes to credentials says what it means. */
function credentialFailure(error: unknown, { profile, way, signIn }: CallContext): Failure {
  const text = errorText(error);
  // The portal answers this where the session lives and the role is not this person's.
  if (text.includes('ForbiddenException')) {
    return { reason: 'access-denied', action: 'sso:GetRoleCredentials', cause: error };
  }
  if (text.includes('TooManyRequestsException')) {
    return { reason: 'throttled', action: 'sso:GetRoleCredentials', cause: error };
  }
  if ((way === 'sso' || way === 'login') && !NO_SESSION_HELPS.test(text)) {
    return { reason: 'session-expired', profile, signIn, cause: error };
  }
  if (way === 'process') return { reason: 'credential-process-failed', profile, cause: error };
  return { reason: 'no-credentials', profile, cause: error };
}

/** AWS says in words which permission is missing, where it is not that of the call itself. */
function refusedAction(error: unknown): string | undefined {
  return /not authorized to perform: (\w+:\w+)/.exec(errorText(error))?.[1];
}

/** Providers call hosts of their own (SSO's portal); a lookup that failed says which. */
function lookedUp(error: unknown): string | undefined {
  return /\b(?:ENOTFOUND|EAI_AGAIN) ([\w.-]+)/.exec(errorText(error))?.[1];
}

/** Where an answer cannot be read, the SDK's text speaks to programmers: what matters is that it was none of AWS's. */
function notFromAws(error: unknown): Error | undefined {
  if (!(error instanceof Error) || !/Deserialization error|XML parse error/.test(error.message))
    return undefined;
  const { $response: response } = error as { readonly $response?: { readonly statusCode?: number } };
  const status = response?.statusCode === undefined ? '' : ` (HTTP ${response.statusCode})`;
  return new Error(`the answer${status} is not one of AWS`, { cause: error });
}

function isNetworkError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  // Providers wrap the cause into their message only.
  return NETWORK.test(code) || error.name === 'TimeoutError' || NETWORK.test(error.message);
}
