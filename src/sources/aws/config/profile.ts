import type { Section, SharedConfig } from './shared-config';

/** How a profile comes to credentials. */
export type CredentialWay = 'sso' | 'login' | 'role' | 'web-identity' | 'process' | 'keys' | 'none';

/** A profile of the shared config files. */
export interface Profile {
  readonly name: string;
  readonly way: CredentialWay;
  readonly region: string | undefined;
  /** The account that the profile itself names; what STS says counts. */
  readonly account: string | undefined;
}

/** @returns the profiles, `default` first, then by name. */
export function profilesOf(config: SharedConfig): readonly Profile[] {
  return [...config.profiles]
    .map(([name, section]) => ({
      name,
      way: credentialWay(section),
      region: section['region'] ?? regionOfSource(config, section),
      account: section['sso_account_id'] ?? section['role_arn']?.split(':')[4],
    }))
    .sort(
      (a, b) =>
        Number(b.name === 'default') - Number(a.name === 'default') || a.name.localeCompare(b.name, 'en'),
    );
}

/** The order is the AWS CLI's: a role before what its source would give, a session before keys, keys before programs. */
export function credentialWay(section: Section): CredentialWay {
  if (section['role_arn'] !== undefined) {
    return section['web_identity_token_file'] === undefined ? 'role' : 'web-identity';
  }
  if (section['sso_session'] !== undefined || section['sso_start_url'] !== undefined) return 'sso';
  if (section['login_session'] !== undefined) return 'login';
  if (section['aws_access_key_id'] !== undefined) return 'keys';
  if (section['credential_process'] !== undefined) return 'process';
  return 'none';
}

/** A role without a Region of its own is used where its source is. */
function regionOfSource(config: SharedConfig, section: Section): string | undefined {
  const source = section['source_profile'];
  return source === undefined ? undefined : config.profiles.get(source)?.['region'];
}

/** The profiles that a profile's role chain goes through, itself first; a circle is walked once. */
function chainOf(config: SharedConfig, name: string): readonly string[] {
  const chain = [name];
  for (;;) {
    const section = config.profiles.get(chain.at(-1) ?? name) ?? {};
    const source = section['source_profile'];
    if (credentialWay(section) !== 'role' || source === undefined || chain.includes(source)) return chain;
    chain.push(source);
  }
}

/**
 * @returns the profile whose session a profile hangs on: itself, or the source of its role, where that signs in.
 * `aws sso login --profile` wants this one.
 */
export function signInProfile(
  config: SharedConfig,
  name: string,
): { readonly name: string; readonly way: CredentialWay } {
  const last = chainOf(config, name).at(-1) ?? name;
  return { name: last, way: credentialWay(config.profiles.get(last) ?? {}) };
}

/** @returns whether a profile's credentials cost a person the code of an MFA device. */
export function asksForMfa(config: SharedConfig, name: string): boolean {
  return chainOf(config, name).some((link) => config.profiles.get(link)?.['mfa_serial'] !== undefined);
}
