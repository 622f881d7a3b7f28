import { scopeKey } from '../../network/coverage';
import type { Network, VpcReference } from '../../network/network';
import type { EndpointService } from '../../network/resources/endpoint-service';
import type { OfferedService } from '../../network/resources/offered-service';

/** The types of endpoint that lead to a service, as DescribeVpcEndpointServices spells them. */
export const OFFERED_TYPES = {
  gateway: 'Gateway',
  interface: 'Interface',
  'gateway-load-balancer': 'GatewayLoadBalancer',
} as const;

/** An endpoint that leads to a service. */
export interface ToService {
  readonly vpc: VpcReference;
  readonly kind: keyof typeof OFFERED_TYPES;
  /** The full name. */
  readonly service: string;
  readonly serviceRegion?: string;
}

/** @returns whether the service is in another Region than the VPC. */
export function isElsewhere({ vpc, serviceRegion }: ToService): boolean {
  return serviceRegion !== undefined && serviceRegion !== '' && serviceRegion !== vpc.scope.region;
}

/** @returns what is offered under that name in the VPC's Region: one entry for each type, most often. */
export function offersOf(network: Network, to: ToService): readonly OfferedService[] {
  if (isElsewhere(to)) return [];
  return network
    .all('offered-service')
    .filter((one) => one.serviceName === to.service && scopeKey(one.scope) === scopeKey(to.vpc.scope));
}

/** @returns the offer for that type of endpoint, where it was read. */
export function offerOf(network: Network, to: ToService): OfferedService | undefined {
  return offersOf(network, to).find(({ types }) => types.includes(OFFERED_TYPES[to.kind]));
}

/** @returns the account's own service of that name, which it may not be offered in the answer about all. */
export function ownService(network: Network, { vpc, service }: ToService): EndpointService | undefined {
  return network
    .all('endpoint-service')
    .find((one) => one.serviceName === service && scopeKey(one.scope) === scopeKey(vpc.scope));
}
