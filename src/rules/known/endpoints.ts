import { isAlive } from '../../endpoints/preconditions/alive';
import { scopeKey } from '../../network/coverage';
import type { Network } from '../../network/network';
import { isUnknown, known } from '../../network/resolved';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import type { Vpc } from '../../network/resources/vpc';
import { parseServiceName } from '../../network/service-name';
import { sharedIndex } from '../../network/shared-index';
import { referenceTo } from './own';
import { remembered } from './remembered';

/** @returns the short name of an endpoint's service; undefined where it is not known, or it has none. */
export function shortName(endpoint: VpcEndpoint): string | undefined {
  const name = known(endpoint.serviceName);
  if (name === undefined || name === '') return undefined;
  let short = shortNames.get(endpoint);
  if (short === undefined) shortNames.set(endpoint, (short = parseServiceName(name).short));
  return short;
}

/** Every rule asks for them, some for each table. */
const shortNames = new WeakMap<VpcEndpoint, string>();

/** @returns whether an endpoint is there and will stay, or may be there under a condition. */
export function stays(endpoint: VpcEndpoint): boolean {
  return isAlive(endpoint) && endpoint.state !== 'deleting' && endpoint.presence.when !== 'never';
}

/** @returns the endpoints of a VPC that stay, by their ids. */
export const endpointsOf = remembered((network, vpc: Vpc): readonly VpcEndpoint[] =>
  network.inVpc('vpc-endpoint', referenceTo(vpc)).filter(stays).sort(byId),
);

/** @returns those endpoints of a VPC that are known to be gateway endpoints for a service. */
export function gatewayEndpointsOf(network: Network, vpc: Vpc, service: string): readonly VpcEndpoint[] {
  return endpointsOf(network, vpc).filter((one) => one.type === 'gateway' && shortName(one) === service);
}

/** @returns the endpoints that may be gateway endpoints of a VPC for a service, and are not known to be. */
export function doubtfulEndpointsOf(network: Network, vpc: Vpc, service: string): readonly VpcEndpoint[] {
  const elsewhere = homeless(network).filter(
    (one) => scopeKey(one.scope) === scopeKey(vpc.scope) && known(one.vpcId) !== vpc.id,
  );
  return [...endpointsOf(network, vpc), ...elsewhere].filter((one) => {
    const mayBeGateway = isUnknown(one.type) || one.type === 'gateway';
    const mayBeFor = isUnknown(one.serviceName) || shortName(one) === service;
    const isSure = one.type === 'gateway' && shortName(one) === service && known(one.vpcId) === vpc.id;
    return mayBeGateway && mayBeFor && !isSure;
  });
}

/** Endpoints of which it is not known in which VPC they are: one that is looked up may be any. */
const homeless = sharedIndex(['vpc-endpoint', 'vpc'], (network) =>
  network.all('vpc-endpoint').filter((one) => {
    const vpcId = known(one.vpcId);
    const vpc = vpcId === undefined ? undefined : network.get('vpc', vpcId, one.scope);
    return (vpcId === undefined || vpc?.mayBeAnother === true) && stays(one);
  }),
);

/**
 * @returns an interface endpoint that takes the traffic of its VPC to a service: with private DNS, for the whole VPC,
 * the ordinary name leads to it
 */
export function takesNames(network: Network, vpc: Vpc, service: string): VpcEndpoint | undefined {
  if (vpc.dnsSupport === false || vpc.dnsHostnames === false) return undefined;
  return endpointsOf(network, vpc).find(
    (one) =>
      known(one.type) === 'interface' &&
      shortName(one) === service &&
      known(one.privateDns) !== false &&
      !one.privateDnsOnlyForInboundResolver &&
      isHere(one),
  );
}

/** @returns whether an endpoint leads to a service of its own Region. */
export function isHere({ serviceRegion, scope }: VpcEndpoint): boolean {
  return serviceRegion === undefined || serviceRegion === '' || serviceRegion === scope.region;
}

function byId(a: VpcEndpoint, b: VpcEndpoint): number {
  return a.id < b.id ? -1 : 1;
}
