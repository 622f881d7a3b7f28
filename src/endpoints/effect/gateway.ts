import { message } from '../../network/message';
import type { Network } from '../../network/network';
import type { RouteTable } from '../../network/resources/route-table';
import type { GatewayPlan } from '../plan';
import { servicePrefixLists } from '../service-prefix-lists';
import type { Draft } from './draft';
import { withEndpointRoutes } from './endpoint-routes';
import { FULL_ACCESS } from './full-access';
import { newEndpoint } from './new-endpoint';

/**
 * A gateway endpoint: it is available at once, and every chosen table has one route to each of the service's prefix
 * lists. A table that has a route to a list keeps it: EC2 refuses a second one.
 * @returns a problem where a table or the service's prefix list was not seen
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html#gateway-endpoint-routing
 */
export function gatewayDraft(network: Network, plan: GatewayPlan): Draft {
  const lists = servicePrefixLists(network, plan.service, plan.ipAddressType ?? 'ipv4', plan.vpc.scope);
  if (!lists.ok) return lists;
  const tables = [...new Set(plan.routeTableIds)];
  const endpoint = {
    ...newEndpoint(network, plan),
    routeTableIds: tables,
    dnsRecordIpType: plan.dnsRecordIpType ?? 'service-defined',
    policy: plan.policy === 'full' ? FULL_ACCESS.gateway : plan.policy.document,
  };
  const replaced = new Map<RouteTable, RouteTable>();
  for (const id of tables) {
    const table = network.inVpc('route-table', plan.vpc).find((one) => one.id === id);
    if (table === undefined) {
      const args = { table: id, vpc: plan.vpc.id };
      return { ok: false, problem: message('route table {table} was not seen in VPC {vpc}', args) };
    }
    replaced.set(table, withEndpointRoutes(table, lists.ids, endpoint.id));
  }
  return { ok: true, endpoint, change: { replaced, added: [endpoint] } };
}
