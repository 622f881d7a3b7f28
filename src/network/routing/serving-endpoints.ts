import { known } from '../resolved';
import type { Network } from '../network';
import { scopeKey } from '../coverage';
import type { Route } from '../resources/route';
import type { RouteTable } from '../resources/route-table';
import type { VpcEndpoint } from '../resources/vpc-endpoint';

/**
 * The gateway endpoints that serve a route table: those whose prefix-list route stands in it and is active. The
 * route decides, not the endpoint's own list of tables: that list also names tables while the endpoint is pending.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
export function servingEndpoints(network: Network, table: RouteTable): readonly VpcEndpoint[] {
  return [...new Set(servingRoutes(network, table).map(({ endpoint }) => endpoint))];
}

/** @returns the same, with the routes by which they do: a declared one may hang on a condition. */
export function servingRoutes(
  network: Network,
  table: RouteTable,
): readonly { readonly endpoint: VpcEndpoint; readonly route: Route }[] {
  return table.routes.flatMap((route) => {
    const { destination, target, state } = route;
    if (destination.kind !== 'prefix-list' || target.kind !== 'vpc-endpoint' || state !== 'active') return [];
    const id = known(target.id);
    const endpoint = id === undefined ? undefined : network.get('vpc-endpoint', id, table.scope);
    return endpoint?.type === 'gateway' && scopeKey(endpoint.scope) === scopeKey(table.scope)
      ? [{ endpoint, route }]
      : [];
  });
}
