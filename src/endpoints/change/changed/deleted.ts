import { scopeKey } from '../../../network/coverage';
import type { Network } from '../../../network/network';
import { known } from '../../../network/resolved';
import type { InstanceConnectEndpoint } from '../../../network/resources/instance-connect-endpoint';
import type { RouteTable } from '../../../network/resources/route-table';
import type { VpcEndpoint } from '../../../network/resources/vpc-endpoint';
import { leadsTo, withoutEndpointRoutes } from '../../effect/endpoint-routes';
import type { Changed } from './outcome';
import { connectionsOf, current, interfacesOf, notSeen, withoutInterfaces } from './view';

/**
 * Without an endpoint: a gateway endpoint's routes go with it, of the others the interfaces and names. Routes to a
 * Gateway Load Balancer endpoint were made by hand and stay, leading nowhere.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html#delete-gateway-endpoint-s3
 */
export function withoutEndpoint(network: Network, endpoint: VpcEndpoint): Changed {
  const own = current(network, 'vpc-endpoint', endpoint);
  if (!own) return notSeen(endpoint.id);
  const rest = withoutInterfaces(network, interfacesOf(network, own));
  const replaced = new Map<RouteTable, RouteTable>();
  for (const table of rest.all('route-table')) {
    if (scopeKey(table.scope) !== scopeKey(own.scope)) continue;
    const left = known(own.type) === 'gateway' ? withoutEndpointRoutes(table, own.id) : dead(table, own.id);
    if (left !== table) replaced.set(table, left);
  }
  const removed = new Set([own, ...connectionsOf(rest, own)]);
  return { ok: true, network: rest.derive({ replaced, added: [], removed }) };
}

function dead(table: RouteTable, endpointId: string): RouteTable {
  if (!table.routes.some((route) => leadsTo(route, endpointId))) return table;
  const routes = table.routes.map((route) =>
    leadsTo(route, endpointId) ? ({ ...route, state: 'blackhole' } as const) : route,
  );
  return { ...table, routes };
}

/** Without an EC2 Instance Connect Endpoint and its interface. */
export function withoutInstanceConnect(network: Network, endpoint: InstanceConnectEndpoint): Changed {
  const own = current(network, 'instance-connect-endpoint', endpoint);
  if (!own) return notSeen(endpoint.id);
  const rest = withoutInterfaces(network, interfacesOf(network, own));
  return { ok: true, network: rest.derive({ replaced: new Map(), added: [], removed: new Set([own]) }) };
}
