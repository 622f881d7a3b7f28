import { noDuplicateRoute } from '../../endpoints/preconditions/duplicate-route';
import { tablesFit } from '../../endpoints/preconditions/route-tables';
import type { EndpointPolicy, GatewayPlan } from '../../endpoints/plan';
import type { Remedy } from '../../endpoints/remedy';
import type { Network } from '../../network/network';
import type { RouteTable } from '../../network/resources/route-table';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import type { Vpc } from '../../network/resources/vpc';
import { readShortName } from '../../paths/asking/service';
import { coverageOf } from '../known/coverage';
import { referenceTo } from '../known/own';
import { isImplied, isTransit, isUsed, tablesOf, wayTo } from '../known/tables';

/**
 * @returns the full name of a service in a VPC's Region; its short name where the Region is not known, which the
 * code around it says
 */
function fullName(network: Network, { scope }: Vpc, service: string): string {
  const read = readShortName(network, service, scope.region);
  return read.ok
    ? read.value.service.name
    : `com.amazonaws.${scope.region === '' ? '' : `${scope.region}.`}${service}`;
}

/**
 * @returns the tables of a VPC that a gateway endpoint would be of use to, and that can have it: all but those whose
 * traffic to the service leaves by an internet gateway, which costs nothing
 */
export function tablesFor(network: Network, vpc: Vpc, service: string): readonly RouteTable[] {
  const plan = planWith(network, vpc, service, []);
  return tablesOf(network, vpc).filter((table) => {
    const { way } = wayTo(network, table, service);
    if (isImplied(table) && isUsed(network, table) !== true) return false;
    if (isTransit(network, vpc, table)) return false;
    if (way === 'internet' || coverageOf(network, vpc, table, service) === 'yes') return false;
    const one = { ...plan, routeTableIds: [table.id] };
    return [...tablesFit(network, one), ...noDuplicateRoute(network, one)].every(
      // Code that is not applied has no prefix lists.
      ({ severity, code }) => severity !== 'error' || code === 'no-prefix-list',
    );
  });
}

/** @returns the remedy that creates a gateway endpoint; undefined where no table would lead to it. */
export function createGatewayEndpoint(
  network: Network,
  vpc: Vpc,
  service: string,
  policy: EndpointPolicy = 'full',
): Remedy | undefined {
  const ids = tablesFor(network, vpc, service).map(({ id }) => id);
  if (ids.length === 0) return undefined;
  return { kind: 'create-endpoint', plan: { ...planWith(network, vpc, service, ids), policy } };
}

/** @returns the remedy that gives an endpoint the tables; undefined where there is none. */
export function attachTables(endpoint: VpcEndpoint, tables: readonly RouteTable[]): Remedy | undefined {
  if (tables.length === 0) return undefined;
  return {
    kind: 'attach-route-tables',
    endpointId: endpoint.id,
    routeTableIds: tables.map(({ id }) => id),
  };
}

function planWith(
  network: Network,
  vpc: Vpc,
  service: string,
  routeTableIds: readonly string[],
): GatewayPlan {
  return {
    kind: 'gateway',
    vpc: referenceTo(vpc),
    service: fullName(network, vpc, service),
    routeTableIds,
    policy: 'full',
    tags: new Map(),
  };
}
