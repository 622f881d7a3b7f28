import { known } from '../resolved';
import type { Network } from '../network';
import { scopeKey } from '../coverage';
import type { RouteTable } from '../resources/route-table';
import type { VpcEndpoint } from '../resources/vpc-endpoint';

/**
 * The gateway endpoints that serve a route table: those whose prefix-list route stands in it and is active. The
 * route decides, not the endpoint's own list of tables: that list also names tables while the endpoint is pending.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
export function servingEndpoints(network: Network, table: RouteTable): readonly VpcEndpoint[] {
  const endpoints = new Set<VpcEndpoint>();
  for (const { destination, target, state } of table.routes) {
    if (destination.kind !== 'prefix-list' || target.kind !== 'vpc-endpoint' || state !== 'active') continue;
    const id = known(target.id);
    const endpoint = id === undefined ? undefined : network.get('vpc-endpoint', id, table.scope);
    if (endpoint?.type === 'gateway' && scopeKey(endpoint.scope) === scopeKey(table.scope))
      endpoints.add(endpoint);
  }
  return [...endpoints];
}
