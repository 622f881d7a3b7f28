import { known } from '../../network/resolved';
import type { Route } from '../../network/resources/route';
import type { RouteTable } from '../../network/resources/route-table';

/** A table with a gateway endpoint's routes to these lists; a list that it has a route to keeps that. */
export function withEndpointRoutes(
  table: RouteTable,
  lists: readonly string[],
  endpointId: string,
): RouteTable {
  const there = new Set(
    table.routes.map(({ destination }) =>
      destination.kind === 'prefix-list' ? known(destination.id) : undefined,
    ),
  );
  const added = lists.filter((list) => !there.has(list)).map((list) => endpointRoute(list, endpointId));
  return { ...table, routes: [...table.routes, ...added] };
}

/** A table without the routes to an endpoint; the same one where it has none. */
export function withoutEndpointRoutes(table: RouteTable, endpointId: string): RouteTable {
  const routes = table.routes.filter((route) => !leadsTo(route, endpointId));
  return routes.length === table.routes.length ? table : { ...table, routes };
}

/** @returns whether a route's target is this endpoint: a gateway or a Gateway Load Balancer endpoint. */
export function leadsTo({ target }: Route, endpointId: string): boolean {
  return target.kind === 'vpc-endpoint' && known(target.id) === endpointId;
}

function endpointRoute(list: string, endpointId: string): Route {
  return {
    destination: { kind: 'prefix-list', id: list },
    target: { kind: 'vpc-endpoint', id: endpointId },
    state: 'active',
    origin: 'static',
  };
}
