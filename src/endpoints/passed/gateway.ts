import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { RouteTable } from '../../network/resources/route-table';
import { nameOrId } from '../../paths/labels';
import type { GatewayPlan } from '../plan';
import { changeOf } from '../preconditions/chosen-tables';
import { noDuplicateRoute } from '../preconditions/duplicate-route';
import { noRouteWins } from '../preconditions/more-specific-routes';
import { aclsLetOut } from '../preconditions/outbound-acls';
import { groupsLetOut } from '../preconditions/outbound-groups';
import { routesHaveRoom, staticRoutes } from '../preconditions/route-quota';
import { tablesFit } from '../preconditions/route-tables';
import { seenFrom } from '../preconditions/view';
import { servicePrefixLists } from '../service-prefix-lists';

/** A table that takes the endpoint's routes. */
interface TableWithRoom {
  readonly name: string;
  /** How many static routes it has afterwards. */
  readonly routes: number;
}

/** @returns the chosen tables that are known to have no route for the service yet, and room for one. */
export function tablesWithRoom(network: Network, plan: GatewayPlan): readonly TableWithRoom[] {
  const lists = servicePrefixLists(network, plan.service, plan.ipAddressType ?? 'ipv4', plan.vpc.scope);
  if (!lists.ok) return [];
  return [...new Set(plan.routeTableIds)].flatMap((id) => {
    const table = seenFrom(network, 'route-table', id, plan.vpc);
    const one = { ...plan, routeTableIds: [id] };
    const found = [tablesFit, noDuplicateRoute, routesHaveRoom].flatMap((check) => check(network, one));
    if (!table || found.length > 0 || !countsSurely(network, table)) return [];
    return [{ name: nameOrId(table), routes: staticRoutes(network, table) + lists.ids.length }];
  });
}

/** A customer's list that was not seen counts as one route, and may be many. */
function countsSurely(network: Network, { routes, vpcId, scope }: RouteTable): boolean {
  return (
    known(vpcId) !== undefined &&
    routes.every(({ destination, origin }) => {
      if (destination.kind !== 'prefix-list' || origin === 'propagated' || origin === 'advertised')
        return true;
      const id = known(destination.id);
      return id !== undefined && network.get('prefix-list', id, scope) !== undefined;
    })
  );
}

/**
 * @returns of how many subnets it is known that no other route, no security group and no network ACL keeps their
 * traffic from the endpoint; undefined where something does, or where that cannot be said
 */
export function wayIsFree(network: Network, plan: GatewayPlan): number | undefined {
  const change = changeOf(network, plan);
  if (!change) return undefined;
  const { tables, service } = change;
  const n = tables.reduce((sum, { subnets }) => sum + subnets.length, 0);
  const isKnown = service.length > 0 && service.every(({ which }) => which === 'all');
  const isWhole = tables.length === new Set(plan.routeTableIds).size;
  if (n === 0 || !isKnown || !isWhole) return undefined;
  if (!network.isRead('Subnets', plan.vpc.scope) || !network.isRead('NetworkInterfaces', plan.vpc.scope))
    return undefined;
  const found = [noRouteWins, groupsLetOut, aclsLetOut].flatMap((check) => check(network, plan));
  return found.length === 0 ? n : undefined;
}
