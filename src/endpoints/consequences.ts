import { message, type Message } from '../network/message';
import type { Network } from '../network/network';
import { known } from '../network/resolved';
import type { Instance } from '../network/resources/instance';
import type { RouteTable } from '../network/resources/route-table';
import type { Subnet } from '../network/resources/subnet';
import { routeTableAssociations } from '../network/routing/effective-route-table';
import type { Trace } from '../paths/trace';
import { effect, type EffectivePlan } from './effect';
import { pathChanges } from './path-changes';
import type { Plan } from './plan';

/** A route that a table will have. */
export interface PlannedRoute {
  /** The table as it is. */
  readonly routeTable: RouteTable;
  /** The id of a prefix list. */
  readonly destination: string;
  /** The id of the endpoint, which is made up. */
  readonly target: string;
}

/** What an endpoint will change, and for whom. */
export interface Consequences {
  readonly routes: readonly PlannedRoute[];
  /** Whose traffic to the service is decided anew: by a route of their table, or by the name's private addresses. */
  readonly subnets: readonly Subnet[];
  /** Those that have a network interface in these subnets. */
  readonly instances: readonly Instance[];
  /** How each of these subnets reaches the service. */
  readonly paths: readonly { readonly subnet: Subnet; readonly before: Trace; readonly after: Trace }[];
  /** Why what changes cannot be said, a clause without a full stop: then all lists are empty. */
  readonly problem: Message | undefined;
}

/**
 * What an endpoint will change once it is up. Only what was seen can be told: a subnet that was not read is not among
 * them. An endpoint to which no name and no route leads by itself changes no path: an interface endpoint without
 * private DNS, a Gateway Load Balancer endpoint, an instance connect endpoint.
 * @param traced picks those of the subnets whose paths are traced, where not all of them are looked at
 */
export function consequences(network: Network, plan: Plan, traced: Traced = all): Consequences {
  switch (plan.kind) {
    case 'gateway':
    case 'interface':
    case 'gateway-load-balancer':
    case 'instance-connect':
      return ofEndpoint(network, plan, traced);
    case 'resource':
    case 'service-network':
      return { ...NOTHING, problem: message('what an endpoint of VPC Lattice changes is not modelled') };
    case 'endpoint-service':
      return NOTHING;
  }
}

type Traced = (subnets: readonly Subnet[]) => readonly Subnet[];

function all(subnets: readonly Subnet[]): readonly Subnet[] {
  return subnets;
}

const NOTHING: Consequences = { routes: [], subnets: [], instances: [], paths: [], problem: undefined };

function ofEndpoint(network: Network, plan: EffectivePlan, traced: Traced): Consequences {
  const planned = effect(network, plan);
  if (!planned.ok) return { ...NOTHING, problem: planned.problem };
  const routes = plannedRoutes(network, planned.network, plan, planned.endpoint.id);
  const subnets = affectedSubnets(network, plan, routes);
  const ids = new Set(subnets.map(({ id }) => id));
  return {
    routes,
    subnets,
    instances: network.inVpc('instance', plan.vpc).filter((one) => isIn(one, ids)),
    paths: pathChanges(network, planned.network, plan, traced(subnets)),
    problem: undefined,
  };
}

/** What the tables have afterwards and lead to the endpoint: before, nothing could. */
function plannedRoutes(
  before: Network,
  after: Network,
  { vpc }: EffectivePlan,
  endpointId: string,
): readonly PlannedRoute[] {
  const tables = new Map(before.inVpc('route-table', vpc).map((table) => [table.id, table]));
  return after.inVpc('route-table', vpc).flatMap((table) => {
    const routeTable = tables.get(table.id);
    if (routeTable === undefined) return [];
    return table.routes.flatMap(({ destination, target }) => {
      const isIts = target.kind === 'vpc-endpoint' && target.id === endpointId;
      const list = destination.kind === 'prefix-list' ? known(destination.id) : undefined;
      return isIts && list !== undefined ? [{ routeTable, destination: list, target: endpointId }] : [];
    });
  });
}

function affectedSubnets(
  network: Network,
  plan: EffectivePlan,
  routes: readonly PlannedRoute[],
): readonly Subnet[] {
  switch (plan.kind) {
    case 'gateway': {
      const associations = routeTableAssociations(network);
      const tables = [...new Set(routes.map(({ routeTable }) => routeTable))];
      return tables.flatMap((table) => {
        const { explicit, implicit } = associations.subnetsOf(table);
        return [...explicit, ...implicit];
      });
    }
    case 'interface':
      // The whole VPC asks the same resolver.
      return plan.privateDns && !plan.inboundResolverOnly ? network.inVpc('subnet', plan.vpc) : [];
    case 'gateway-load-balancer':
    case 'instance-connect':
      return [];
  }
}

/** States of instances that send nothing any more. */
const GONE: ReadonlySet<string> = new Set(['shutting-down', 'terminated']);

function isIn({ subnetId, interfaces, state }: Instance, subnetIds: ReadonlySet<string>): boolean {
  const own = [subnetId, ...interfaces.map((one) => one.subnetId)];
  return !GONE.has(state) && own.some((id) => id !== undefined && subnetIds.has(id));
}
