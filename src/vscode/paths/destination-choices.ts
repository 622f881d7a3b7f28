import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { Resource } from '../../network/resource';
import type { Scope } from '../../network/describe';
import { scopeKey } from '../../network/coverage';
import { GATEWAY_SERVICES, parseServiceName } from '../../network/service-name';
import { search } from '../../tree/search';
import { MAX_CHOICES } from './source-choices';

/** A destination to choose: a service, or something of the network. */
export type DestinationChoice =
  | { readonly kind: 'service'; readonly name: string; readonly isUsed: boolean }
  | { readonly kind: 'resource'; readonly resource: Resource };

/** The resources that traffic can end at. */
const ENDS: ReadonlySet<Resource['kind']> = new Set(['instance', 'network-interface', 'vpc-endpoint']);

/**
 * @param near the account and Region that is asked from.
 * @returns services that the network uses and those with gateway endpoints first, then all that are offered; what is
 * typed filters them, and finds instances, interfaces and endpoints beside them.
 */
export function destinationChoices(
  network: Network,
  near: Scope | undefined,
  typed: string,
): readonly DestinationChoice[] {
  const text = typed.trim().toLowerCase();
  const services = servicesOf(network, near).filter(({ name }) => name.toLowerCase().includes(text));
  if (text === '') return services.slice(0, MAX_CHOICES);
  const resources = search(network, text, network.resources.length)
    .filter(({ resource }) => ENDS.has(resource.kind))
    .map(({ resource }): DestinationChoice => ({ kind: 'resource', resource }));
  return [...services, ...resources].slice(0, MAX_CHOICES);
}

type ServiceChoice = Extract<DestinationChoice, { readonly kind: 'service' }>;

function servicesOf(network: Network, near: Scope | undefined): readonly ServiceChoice[] {
  const isNear = ({ scope }: { readonly scope: Scope }): boolean =>
    !near || scopeKey(scope) === scopeKey(near);
  const used = network
    .all('vpc-endpoint')
    .filter(isNear)
    .flatMap(({ serviceName }) => known(serviceName) ?? [])
    .filter((name) => name !== '')
    .map(shortened);
  const offered = network
    .all('offered-service')
    .filter(isNear)
    .map(({ serviceName }) => shortened(serviceName));
  const isUsed = new Set(used);
  const first = [...new Set([...GATEWAY_SERVICES.slice(0, 2), ...[...used].sort()])];
  const rest = [...new Set(offered)].filter((name) => !first.includes(name)).sort();
  return [...first, ...rest].map((name) => ({ kind: 'service', name, isUsed: isUsed.has(name) }));
}

/** AWS's own services by their short name, which means that of the source's Region; others in full. */
function shortened(name: string): string {
  const { short } = parseServiceName(name);
  return /^(?:cn\.)?com\.amazonaws\.(?!vpce\.)/.test(name) ? short : name;
}
