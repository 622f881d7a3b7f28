import { message } from '../../../network/message';
import type { Network } from '../../../network/network';
import type { Resource } from '../../../network/resource';
import { known } from '../../../network/resolved';
import { destinationValue, type Route } from '../../../network/resources/route';
import type { Change } from '../../change';
import { withEndpointRoutes, withoutEndpointRoutes } from '../../effect/endpoint-routes';
import { addressTypeOf } from '../../plan-of-endpoint';
import { servicePrefixLists } from '../../service-prefix-lists';
import type { Changed } from './outcome';
import { current, notSeen, replacing } from './view';

/**
 * A gateway endpoint with other route tables; its routes follow.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html#associate-route-tables-s3
 */
export function withRouteTables(
  network: Network,
  { endpoint, add, remove }: Extract<Change, { readonly kind: 'route-tables' }>,
): Changed {
  const own = current(network, 'vpc-endpoint', endpoint);
  if (!own) return notSeen(endpoint.id);
  const lists = listsFor(network, own, add);
  if (!lists.ok) return lists;
  const pairs: [Resource, Resource][] = [];
  for (const id of new Set([...remove, ...add])) {
    const table = current(network, 'route-table', { id, scope: own.scope });
    if (!table) return notSeen(id);
    const bare = remove.includes(id) ? withoutEndpointRoutes(table, own.id) : table;
    pairs.push([table, add.includes(id) ? withEndpointRoutes(bare, lists.ids, own.id) : bare]);
  }
  const kept = own.routeTableIds.filter((id) => !remove.includes(known(id) ?? ''));
  const fresh = [...new Set(add)].filter((id) => !kept.includes(id));
  return replacing(network, [own, { ...own, routeTableIds: [...kept, ...fresh] }], ...pairs);
}

function listsFor(
  network: Network,
  endpoint: Extract<Change, { readonly kind: 'route-tables' }>['endpoint'],
  add: readonly string[],
): ReturnType<typeof servicePrefixLists> {
  if (add.length === 0) return { ok: true, ids: [] };
  const service = known(endpoint.serviceName);
  if (service === undefined) {
    const problem = message('the service of {endpoint} is not known', { endpoint: endpoint.id });
    return { ok: false, problem };
  }
  return servicePrefixLists(network, service, addressTypeOf(endpoint) ?? 'ipv4', endpoint.scope);
}

/** A table without its static route to a destination. */
export function withoutRoute(
  network: Network,
  { scope, routeTableId, destination }: Extract<Change, { readonly kind: 'delete-route' }>,
): Changed {
  const table = current(network, 'route-table', { id: routeTableId, scope });
  if (!table) return notSeen(routeTableId);
  const routes = table.routes.filter((route) => !isDeletable(route, destination));
  return replacing(network, [table, { ...table, routes }]);
}

/** @returns whether DeleteRoute would take this route away: a propagated one to the same destination stays. */
export function isDeletable(route: Route, destination: string): boolean {
  const { origin, target } = route;
  const isOfGateway = origin === 'propagated' || origin === 'advertised';
  return known(destinationValue(route)) === destination && !isOfGateway && target.kind !== 'local';
}
