import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import { isGatewayService, parseServiceName } from '../../network/service-name';

/** S3 and DynamoDB have gateway endpoints in every Region; S3 Express in some. */
const EVERYWHERE = ['s3', 'dynamodb'] as const;

/**
 * The services that a matrix shows unless others are asked for: those of gateway endpoints, then every service that
 * some endpoint of the network serves, by name. Short names where the service is the Region's own.
 */
export function defaultServices(network: Network): readonly string[] {
  const gateway = new Set<string>(EVERYWHERE);
  for (const { serviceName, types } of network.all('offered-service')) {
    const { short } = parseServiceName(serviceName);
    if (types.includes('Gateway') && isGatewayService(short)) gateway.add(short);
  }
  for (const { managedByAws, listName } of network.all('prefix-list')) {
    const { short } = parseServiceName(listName);
    if (managedByAws && isGatewayService(short)) gateway.add(short);
  }
  const used = new Set(network.all('vpc-endpoint').flatMap((endpoint) => serviceOf(endpoint) ?? []));
  return [...gateway, ...[...used].filter((service) => !gateway.has(service)).sort()];
}

/** How an endpoint's service is asked for; undefined for what leads to no service, or to one that is not known. */
function serviceOf({ serviceName, serviceRegion, scope, type, state }: VpcEndpoint): string | undefined {
  const name = known(serviceName);
  const kind = known(type);
  if (!name || (kind !== 'gateway' && kind !== 'interface') || state === 'deleted') return undefined;
  const { short, region } = parseServiceName(name);
  const isOwn = region === scope.region && (serviceRegion ?? region) === region;
  return isOwn && name.endsWith(`com.amazonaws.${scope.region}.${short}`) ? short : name;
}
