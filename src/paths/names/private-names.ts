import { known } from '../../network/resolved';
import type { Network } from '../../network/network';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import { parseServiceName } from '../../network/service-name';
import type { NamedService } from './public-addresses';
import { offeredNames } from './service-host';

/**
 * The names that private DNS answers with an endpoint's addresses, wildcards with `*.` before them; undefined where
 * they are not known: neither the endpoint nor its service tells them.
 */
export function privateNames(network: Network, endpoint: VpcEndpoint): readonly string[] | undefined {
  const own = endpoint.dnsEntries.map(({ name }) => name.toLowerCase()).filter((name) => !isOwnName(name));
  if (own.length > 0) return own;
  const service = known(endpoint.serviceName);
  return service === undefined ? undefined : offeredNames(network).get(service);
}

/** @returns whether a name is one that AWS made for an endpoint: it has the endpoint's id in it. */
export function isOwnName(name: string): boolean {
  return /(?:^|\.)vpce-[0-9a-z]/.test(name);
}

/** @returns whether one of the names is the host, or a wildcard that it falls under (RFC 4592). */
export function covers(names: readonly string[], host: string): boolean {
  return names.some((name) =>
    name.startsWith('*.') ? host.endsWith(name.slice(1)) && host.length >= name.length : name === host,
  );
}

/** @returns whether an endpoint is one of this service; undefined where its service is not known. */
export function isEndpointOf(endpoint: VpcEndpoint, { service, region }: NamedService): boolean | undefined {
  const name = known(endpoint.serviceName);
  if (name === undefined) return undefined;
  if (isElsewhere(endpoint, { service, region })) return false;
  const its = parseServiceName(name);
  // China's names stand with and without `cn.`; a short name of an unknown Region is all there is to compare.
  const bare = (text: string): string => text.replace(/^cn\./, '');
  return service.name === service.short ? its.short === service.short : bare(name) === bare(service.name);
}

/** @returns whether an endpoint leads to a service of another Region. */
export function isElsewhere(endpoint: VpcEndpoint, { region }: NamedService): boolean {
  const name = known(endpoint.serviceName) ?? '';
  const its = endpoint.serviceRegion ?? parseServiceName(name).region ?? endpoint.scope.region;
  return region !== '' && its !== '' && its !== region;
}
