import {
  fromIni,
  fromLoginCredentials,
  fromNodeProviderChain,
  fromSSO,
  fromTemporaryCredentials,
  fromTokenFile,
} from '@aws-sdk/credential-providers';
import { CredentialsProviderError, memoize } from '@smithy/core/config';
import type { AwsCredentialIdentity, Provider } from '@smithy/types';
import { OWN_ENDPOINTS } from './client';
import { endpointOf, type EndpointSettings } from './config/endpoints';
import { credentialWay } from './config/profile';
import type { ConfigFiles, Section } from './config/shared-config';
import { endpointRouter } from './endpoint-router';

/** Whose credentials: a profile's, or those of the environment (the SDK's default chain, for CI). */
export type CredentialChoice =
  { readonly from: 'profile'; readonly profile: string } | { readonly from: 'environment' };

/** Asks a person for the code of an MFA device. What it throws comes through unchanged, so cancelling works. */
export type MfaPrompt = (serial: string) => Promise<string>;

/** What credentials are resolved with. */
export interface CredentialContext {
  readonly settings: EndpointSettings;
  readonly files: ConfigFiles;
  readonly region: string;
  readonly askForMfa: MfaPrompt;
}

/** Thrown for a profile that the shared config files do not have. */
export class UnknownProfile extends Error {
  constructor(readonly profile: string) {
    super(`There is no profile ${profile}`);
  }
}

/** No other provider is asked instead. */
const FINAL = { tryNextLink: false };

/** Temporary credentials are renewed this long before they end. */
const RENEW_BEFORE_MS = 5 * 60 * 1000;

/**
 * Resolves credentials of every kind, and keeps them until they are about to end: one MFA prompt serves all clients.
 * Role chains are followed here rather than inside one SDK provider, since that provider calls real AWS whatever
 * endpoint the profile names, and reads its SSO part from the default files only.
 */
export function credentialsOf(
  choice: CredentialChoice,
  context: CredentialContext,
): Provider<AwsCredentialIdentity> {
  const profile = choice.from === 'profile' ? choice.profile : profileOfEnvironment(context.settings);
  const provider =
    profile === undefined
      ? fromNodeProviderChain(sharedOptions(context))
      : profileProvider(profile, context, []);
  const endsSoon = ({ expiration }: AwsCredentialIdentity): boolean =>
    expiration !== undefined && expiration.getTime() - Date.now() < RENEW_BEFORE_MS;
  return memoize(
    () => provider(),
    endsSoon,
    ({ expiration }) => expiration !== undefined,
  );
}

/** The profile that the default chain would take; undefined where keys, a container or an instance come first. */
export function profileOfEnvironment({
  environment,
  config,
}: Pick<EndpointSettings, 'environment' | 'config'>): string | undefined {
  const named = environment['AWS_PROFILE'];
  if (named !== undefined) return named;
  if (environment['AWS_ACCESS_KEY_ID'] !== undefined) return undefined;
  return config.profiles.has('default') ? 'default' : undefined;
}

function profileProvider(
  profile: string,
  context: CredentialContext,
  visited: readonly string[],
): Provider<AwsCredentialIdentity> {
  const section = context.settings.config.profiles.get(profile);
  if (!section) return () => Promise.reject(new UnknownProfile(profile));
  const options = { ...sharedOptions(context), profile };
  switch (credentialWay(section)) {
    case 'role':
      // Roles without a source profile take their source from the environment or the instance.
      if (section['source_profile'] === undefined) {
        return fromIni({
          ...options,
          clientConfig: { ...options.clientConfig, ...stsConfig(section, context) },
        });
      }
      return roleProvider(profile, section, section['source_profile'], context, visited);
    case 'sso':
      return ssoProvider(section, context, fromSSO(options));
    case 'login':
      // Its proofs are made over the address that is called, so that one is given rather than led elsewhere.
      return fromLoginCredentials({
        ...options,
        clientConfig: {
          ...options.clientConfig,
          region: section['region'] ?? context.region,
          ...defined('endpoint', endpointOf('signin', context.settings)),
        },
      });
    case 'web-identity':
      // Not by fromIni, which hands its client's configuration on to STS in part only.
      return fromTokenFile({
        ...defined('webIdentityTokenFile', section['web_identity_token_file']),
        ...defined('roleArn', section['role_arn']),
        ...defined('roleSessionName', section['role_session_name']),
        clientConfig: stsConfig(section, context),
      });
    case 'process':
    case 'keys':
    case 'none':
      return fromIni(options);
  }
}

function roleProvider(
  profile: string,
  section: Section,
  source: string,
  context: CredentialContext,
  visited: readonly string[],
): Provider<AwsCredentialIdentity> {
  const itself = source === profile;
  if (!itself && visited.includes(source)) {
    const circle = [...visited, profile, source].join(' → ');
    return () => Promise.reject(new CredentialsProviderError(`the profiles ${circle} go in a circle`, FINAL));
  }
  return fromTemporaryCredentials({
    masterCredentials: itself
      ? staticProvider(section)
      : profileProvider(source, context, [...visited, profile]),
    params: {
      RoleArn: section['role_arn'],
      RoleSessionName: section['role_session_name'] ?? `endpoint-lens-${Date.now()}`,
      ...defined('ExternalId', section['external_id']),
      ...defined('SerialNumber', section['mfa_serial']),
      ...defined('DurationSeconds', numberOf(section['duration_seconds'])),
    },
    mfaCodeProvider: context.askForMfa,
    clientConfig: stsConfig(section, context),
  });
}

/** How STS is spoken to for a role. */
function stsConfig(section: Section, { settings, region }: CredentialContext) {
  return {
    ...OWN_ENDPOINTS,
    region: section['region'] ?? region,
    ...defined('endpoint', endpointOf('sts', settings)),
  };
}

/** The SDK stumbles over a session that no section describes. */
function ssoProvider(
  section: Section,
  { settings }: CredentialContext,
  provider: Provider<AwsCredentialIdentity>,
): Provider<AwsCredentialIdentity> {
  const session = section['sso_session'];
  if (session === undefined || settings.config.ssoSessions.has(session)) return provider;
  return () =>
    Promise.reject(
      new CredentialsProviderError(`sso-session ${session} could not be found in the config file`, FINAL),
    );
}

/** A profile may name itself as its source: then its own keys assume the role. */
function staticProvider(section: Section): AwsCredentialIdentity {
  return {
    accessKeyId: section['aws_access_key_id'] ?? '',
    secretAccessKey: section['aws_secret_access_key'] ?? '',
    ...defined('sessionToken', section['aws_session_token']),
  };
}

/**
 * What every provider is given: our files, fresh, and the endpoints of the selected profile. The Region is only the
 * parent's: in `clientConfig` it would take the place of the SSO session's own.
 */
function sharedOptions({ settings, files, region, askForMfa }: CredentialContext) {
  const router = endpointRouter((service) => endpointOf(service, settings));
  return {
    ignoreCache: true,
    mfaCodeProvider: askForMfa,
    ...defined('configFilepath', files.configFile),
    ...defined('filepath', files.credentialsFile),
    clientConfig: { ...OWN_ENDPOINTS, requestHandler: router },
    parentClientConfig: { region, requestHandler: router },
  };
}

function numberOf(text: string | undefined): number | undefined {
  const value = Number(text);
  return text === undefined || Number.isNaN(value) ? undefined : value;
}

/** @returns an object with the key only where there is a value: absent and undefined differ to the SDK. */
function defined<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, V>>);
}
