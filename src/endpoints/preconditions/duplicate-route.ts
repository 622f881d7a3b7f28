import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { RouteTable } from '../../network/resources/route-table';
import { serviceLabel } from '../../network/service-name';
import { because } from '../../paths/because';
import type { GatewayPlan } from '../plan';
import type { Problem } from '../problem';
import { servicePrefixLists } from '../service-prefix-lists';
import { isAlive } from './alive';
import { PAGES } from './pages';
import { error, warning } from './report';
import { seenFrom } from './view';

/**
 * A table has one route to a service's prefix list: "you can't have more than one endpoint route for the same service
 * in a route table". And there must be such a list for each of the endpoint's address families.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html#gateway-endpoint-routing
 */
export function noDuplicateRoute(network: Network, plan: GatewayPlan): readonly Problem[] {
  const { vpc, service } = plan;
  const lists = servicePrefixLists(network, service, plan.ipAddressType ?? 'ipv4', vpc.scope);
  const duplicates = [...new Set(plan.routeTableIds)].flatMap((id) => {
    const table = seenFrom(network, 'route-table', id, vpc);
    if (table && known(table.vpcId) !== vpc.id) return [];
    const there = lists.ok ? table && listIn(table, lists.ids) : endpointOn(network, plan, id);
    return there === undefined ? [] : [duplicate(plan, id, there)];
  });
  return lists.ok ? duplicates : [...duplicates, noLists(network, plan, lists.problem)];
}

function listIn({ routes }: RouteTable, lists: readonly string[]): string | undefined {
  return routes
    .filter(({ origin }) => origin !== 'propagated' && origin !== 'advertised')
    .flatMap(({ destination }) => (destination.kind === 'prefix-list' ? (known(destination.id) ?? []) : []))
    .find((id) => lists.includes(id));
}

/** Where lists were not read, the endpoints tell: each names its tables. */
function endpointOn(network: Network, { vpc, service }: GatewayPlan, tableId: string): string | undefined {
  return network
    .inVpc('vpc-endpoint', vpc)
    .filter((one) => one.type === 'gateway' && one.serviceName === service && isAlive(one))
    .find(({ routeTableIds }) => routeTableIds.includes(tableId))?.id;
}

function duplicate(plan: GatewayPlan, table: string, there: string): Problem {
  const args = { table, service: serviceLabel(plan.service), there };
  return error({
    code: 'duplicate-route',
    message: there.startsWith('pl-')
      ? message(
          'Route table {table} has a route to {there}, the prefix list of {service}, already: a table has one endpoint for a service.',
          args,
        )
      : message(
          'Route table {table} has the gateway endpoint {there} for {service} already: a table has one endpoint for a service.',
          args,
        ),
    resource: table,
    documentation: PAGES.gatewayRouting,
    awsCode: 'RouteAlreadyExists',
    remedy: {
      kind: 'change-plan',
      plan: { ...plan, routeTableIds: plan.routeTableIds.filter((id) => id !== table) },
    },
  });
}

function noLists(network: Network, plan: GatewayPlan, why: Problem['message']): Problem {
  const { scope } = plan.vpc;
  const facts = { resource: plan.service, documentation: PAGES.createGateway };
  // Either call answers AWS's lists.
  if (!network.isRead('PrefixLists', scope) && !network.isRead('ManagedPrefixLists', scope)) {
    return warning({
      code: 'prefix-lists-not-checked',
      message: because(
        'Whether the route tables have a route to {service} already, or one that would win, could not be checked:',
        { service: serviceLabel(plan.service) },
        why,
      ),
      ...facts,
    });
  }
  return error({
    code: 'no-prefix-list',
    message: because('The endpoint would have no route:', {}, why),
    awsCode: 'InvalidParameter',
    ...facts,
  });
}
