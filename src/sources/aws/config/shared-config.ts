import { loadSharedConfigFiles } from '@smithy/core/config';

/** Which shared config files are read; undefined where the SDK's own choice counts (`~/.aws`, `AWS_CONFIG_FILE`). */
export interface ConfigFiles {
  readonly configFile?: string | undefined;
  readonly credentialsFile?: string | undefined;
}

export type Section = Readonly<Record<string, string | undefined>>;

/** The shared config files, taken apart into what they hold. */
export interface SharedConfig {
  readonly profiles: ReadonlyMap<string, Section>;
  readonly ssoSessions: ReadonlyMap<string, Section>;
  /** Endpoints by service: keys such as `ec2.endpoint_url`. */
  readonly services: ReadonlyMap<string, Section>;
}

const SSO_SESSION = 'sso-session.';
const SERVICES = 'services.';

/**
 * Reads the shared config files anew: people edit them while the editor runs, and the SDK caches them.
 * Sections of other kinds than profiles come in the same map, under a prefix.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
 */
export async function readSharedConfig(files: ConfigFiles): Promise<SharedConfig> {
  const { configFile, credentialsFile } = await loadSharedConfigFiles({
    ignoreCache: true,
    ...(files.configFile === undefined ? {} : { configFilepath: files.configFile }),
    ...(files.credentialsFile === undefined ? {} : { filepath: files.credentialsFile }),
  });
  const profiles = new Map<string, Section>();
  const ssoSessions = new Map<string, Section>();
  const services = new Map<string, Section>();
  for (const [name, section] of Object.entries(configFile)) {
    if (name.startsWith(SSO_SESSION)) ssoSessions.set(name.slice(SSO_SESSION.length), section);
    else if (name.startsWith(SERVICES)) services.set(name.slice(SERVICES.length), section);
    else profiles.set(name, section);
  }
  // The credentials file has only profiles, and its keys win.
  for (const [name, section] of Object.entries(credentialsFile)) {
    profiles.set(name, { ...profiles.get(name), ...section });
  }
  return { profiles, ssoSessions, services };
}
