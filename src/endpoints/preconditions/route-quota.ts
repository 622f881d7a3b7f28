import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { Route } from '../../network/resources/route';
import type { RouteTable } from '../../network/resources/route-table';
import type { GatewayPlan } from '../plan';
import type { Problem } from '../problem';
import { servicePrefixLists } from '../service-prefix-lists';
import { PAGES } from './pages';
import { error, warning } from './report';
import { seenFrom } from './view';

/** AWS's quota of static routes in a table, and what it raises it to at most. */
export const ROUTES = 500;
const MAX_ROUTES = 1000;

/**
 * A table must have room for the endpoint's routes.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html
 */
export function routesHaveRoom(network: Network, plan: GatewayPlan): readonly Problem[] {
  const lists = servicePrefixLists(network, plan.service, plan.ipAddressType ?? 'ipv4', plan.vpc.scope);
  return [...new Set(plan.routeTableIds)].flatMap((id) => {
    const table = seenFrom(network, 'route-table', id, plan.vpc);
    if (!table || known(table.vpcId) !== plan.vpc.id) return [];
    const n = staticRoutes(network, table) + (lists.ok ? lists.ids.length : 1);
    if (n <= ROUTES) return [];
    const facts = {
      code: 'route-quota',
      resource: id,
      documentation: PAGES.vpcQuotas,
      awsCode: 'RouteLimitExceeded',
    };
    const args = { table: id, n, quota: ROUTES, most: MAX_ROUTES };
    return [
      n > MAX_ROUTES
        ? error({
            ...facts,
            message: message(
              'Route table {table} would have {n} static routes: AWS allows {most} at most.',
              args,
            ),
          })
        : warning({
            ...facts,
            message: message(
              'Route table {table} would have {n} static routes: the quota is {quota}, which AWS raises to {most} at most.',
              args,
            ),
          }),
    ];
  });
}

/** @returns how many static routes a table has, as its quota counts them; a list that was not seen counts as one. */
export function staticRoutes(network: Network, table: RouteTable): number {
  return table.routes.reduce((sum, route) => sum + weightOf(network, table, route), 0);
}

/** A customer's list counts as the entries that it may have; local and propagated routes do not count. */
function weightOf(network: Network, table: RouteTable, { destination, target, origin }: Route): number {
  if (target.kind === 'local' || origin === 'propagated' || origin === 'advertised') return 0;
  const id = destination.kind === 'prefix-list' ? known(destination.id) : undefined;
  return (id === undefined ? undefined : network.get('prefix-list', id, table.scope)?.maxEntries) ?? 1;
}
