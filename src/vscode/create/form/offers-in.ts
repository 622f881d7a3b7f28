import { scopeKey } from '../../../network/coverage';
import type { Scope } from '../../../network/describe';
import type { Network } from '../../../network/network';
import { isGatewayService } from '../../../network/service-name';
import type { EndpointType } from '../../../webview/create/protocol';
import { shortOf } from './service-name-of';

/** A service that can be chosen, once for each type of endpoint. */
export interface Offer {
  readonly service: string;
  readonly short: string;
  readonly type: EndpointType;
  /** Another account's, or one's own: not AWS's. */
  readonly isForeign: boolean;
}

/** As DescribeVpcEndpointServices spells them. */
const TYPES: ReadonlyMap<string, EndpointType> = new Map([
  ['Gateway', 'gateway'],
  ['Interface', 'interface'],
  ['GatewayLoadBalancer', 'gateway-load-balancer'],
]);

const ORDER: readonly EndpointType[] = [
  'gateway',
  'interface',
  'gateway-load-balancer',
  'resource',
  'service-network',
];

const made = new WeakMap<Network, Map<string, readonly Offer[]>>();

/**
 * @returns what is offered in an account and Region, one entry for each name and type: gateway endpoints first, then
 * by name. Where the offers were not read, the services that AWS's prefix lists tell of. Made once for each network.
 */
export function offersIn(network: Network, scope: Scope): readonly Offer[] {
  let ofNetwork = made.get(network);
  if (!ofNetwork) made.set(network, (ofNetwork = new Map<string, readonly Offer[]>()));
  const key = scopeKey(scope);
  let offers = ofNetwork.get(key);
  if (!offers) ofNetwork.set(key, (offers = inOrder(find(network, key))));
  return offers;
}

function find(network: Network, scope: string): readonly Offer[] {
  const offered = network
    .all('offered-service')
    .filter((one) => scopeKey(one.scope) === scope)
    .flatMap(({ serviceName, types }) =>
      types.flatMap((name) => {
        const type = TYPES.get(name);
        return type === undefined ? [] : [offer(serviceName, type)];
      }),
    );
  return offered.length > 0 ? offered : ofLists(network, scope);
}

function ofLists(network: Network, scope: string): readonly Offer[] {
  return network
    .all('prefix-list')
    .filter(
      (one) => one.managedByAws && scopeKey(one.scope) === scope && isGatewayService(shortOf(one.listName)),
    )
    .map(({ listName }) => offer(listName, 'gateway'));
}

function offer(service: string, type: EndpointType): Offer {
  const short = shortOf(service);
  return { service, short, type, isForeign: short.startsWith('vpce-svc-') };
}

function inOrder(offers: readonly Offer[]): readonly Offer[] {
  const once = new Map(offers.map((one) => [`${one.type} ${one.service}`, one]));
  return [...once.values()].sort(
    (a, b) =>
      Math.min(ORDER.indexOf(a.type), 1) - Math.min(ORDER.indexOf(b.type), 1) ||
      compare(a.short, b.short) ||
      compare(a.service, b.service) ||
      ORDER.indexOf(a.type) - ORDER.indexOf(b.type),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
