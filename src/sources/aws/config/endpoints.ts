import type { SharedConfig } from './shared-config';

/** The services that are called, by ourselves or by the SDK's credential providers. */
export type CalledService = 'ec2' | 'elastic_load_balancing_v2' | 'sts' | 'sso' | 'sso_oidc' | 'signin';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What decides where calls go. */
export interface EndpointSettings {
  readonly config: SharedConfig;
  /** The *selected* profile, for every service and every client; undefined for the environment's credentials. */
  readonly profile: string | undefined;
  readonly environment: Environment;
  /** The user's own setting, which wins. */
  readonly override?: string | undefined;
}

/**
 * Where a service is called: undefined means AWS's own endpoint. The SDK honours these settings for the environment's
 * profile only and calls real AWS for any other, so they are resolved here, for every client.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export function endpointOf(service: CalledService, settings: EndpointSettings): string | undefined {
  const { config, profile, environment, override } = settings;
  if (override !== undefined && override !== '') return override;
  const section = config.profiles.get(profile ?? environment['AWS_PROFILE'] ?? 'default');
  const ignored =
    environment['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] ?? section?.['ignore_configured_endpoint_urls'];
  if (ignored?.toLowerCase() === 'true') return undefined;
  const services = section?.['services'];
  return (
    environment[`AWS_ENDPOINT_URL_${service.toUpperCase()}`] ??
    environment['AWS_ENDPOINT_URL'] ??
    (services === undefined ? undefined : config.services.get(services)?.[`${service}.endpoint_url`]) ??
    section?.['endpoint_url']
  );
}
