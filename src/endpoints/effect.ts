import { message, type Message } from '../network/message';
import type { Network } from '../network/network';
import { ALWAYS } from '../network/presence';
import { known } from '../network/resolved';
import type { Route } from '../network/resources/route';
import type { RouteTable } from '../network/resources/route-table';
import type { VpcEndpoint } from '../network/resources/vpc-endpoint';
import { parseServiceName } from '../network/service-name';
import type { GatewayPlan } from './plan';
import { servicePrefixLists } from './service-prefix-lists';

/** The network as it will be, with the endpoint that is not there yet; or why that cannot be said. */
export type Effect =
  | { readonly ok: true; readonly network: Network; readonly endpoint: VpcEndpoint }
  | { readonly ok: false; readonly problem: Message };

/**
 * What a network is once a gateway endpoint was created: the endpoint, and in every chosen table one route to each of
 * the service's prefix lists. A table that has a route to a list keeps it: EC2 refuses a second one.
 * @returns a problem where a table or the service's prefix list was not seen
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html#gateway-endpoint-routing
 */
export function effect(network: Network, plan: GatewayPlan): Effect {
  const lists = servicePrefixLists(network, plan.service, plan.ipAddressType ?? 'ipv4', plan.vpc.scope);
  if (!lists.ok) return lists;
  const endpoint = plannedEndpoint(network, plan);
  const replaced = new Map<RouteTable, RouteTable>();
  for (const id of new Set(plan.routeTableIds)) {
    const table = network.inVpc('route-table', plan.vpc).find((one) => one.id === id);
    if (table === undefined) {
      const args = { table: id, vpc: plan.vpc.id };
      return { ok: false, problem: message('route table {table} was not seen in VPC {vpc}', args) };
    }
    replaced.set(table, withRoutes(table, lists.ids, endpoint.id));
  }
  return { ok: true, network: network.derive({ replaced, added: [endpoint] }), endpoint };
}

function withRoutes(table: RouteTable, lists: readonly string[], endpointId: string): RouteTable {
  const there = new Set(
    table.routes.map(({ destination }) =>
      destination.kind === 'prefix-list' ? known(destination.id) : undefined,
    ),
  );
  const added = lists.filter((list) => !there.has(list)).map((list) => endpointRoute(list, endpointId));
  return { ...table, routes: [...table.routes, ...added] };
}

function endpointRoute(list: string, endpointId: string): Route {
  return {
    destination: { kind: 'prefix-list', id: list },
    target: { kind: 'vpc-endpoint', id: endpointId },
    state: 'active',
    origin: 'static',
  };
}

/** What EC2 gives a gateway endpoint for which no policy was asked. */
const FULL_ACCESS = JSON.stringify({
  Version: '2008-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
});

/** The endpoint as DescribeVpcEndpoints would say it; a gateway endpoint is available at once. */
function plannedEndpoint(network: Network, plan: GatewayPlan): VpcEndpoint {
  const { scope } = plan.vpc;
  return {
    kind: 'vpc-endpoint',
    id: freeId(network),
    scope,
    owner: scope.account,
    name: plan.tags.get('Name'),
    tags: plan.tags,
    origin: { seen: 'plan', scope },
    presence: ALWAYS,
    type: 'gateway',
    vpcId: plan.vpc.id,
    serviceName: plan.service,
    serviceRegion: parseServiceName(plan.service).region,
    targetArn: undefined,
    state: 'available',
    routeTableIds: [...new Set(plan.routeTableIds)],
    subnetIds: [],
    securityGroupIds: [],
    networkInterfaceIds: [],
    privateDns: false,
    privateDnsOnlyForInboundResolver: false,
    dnsEntries: [],
    ipAddressType: plan.ipAddressType ?? 'ipv4',
    dnsRecordIpType: 'service-defined',
    policy: plan.policy === 'full' ? FULL_ACCESS : plan.policy.document,
    requesterManaged: false,
    createdAt: undefined,
    failure: undefined,
  };
}

/** An id that no endpoint of AWS has, also where one plan follows another. */
function freeId(network: Network): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? 'vpce-planned' : `vpce-planned-${n}`;
    if (network.find(id).length === 0) return id;
  }
}
