import type { Network } from '../../network/network';
import { allOf, ALWAYS, anyOf, conditionsOf, implies, not, type Presence } from '../../network/presence';
import { isUnknown, known } from '../../network/resolved';
import type { RouteTable } from '../../network/resources/route-table';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import type { Vpc } from '../../network/resources/vpc';
import { servingRoutes } from '../../network/routing/serving-endpoints';
import { isGatewayService, parseServiceName } from '../../network/service-name';
import { doubtfulEndpointsOf, gatewayEndpointsOf } from './endpoints';

/**
 * `no` only where presence is excluded. `partly`: under some of the conditions that the table itself hangs on, and not
 * under others.
 */
export type Covered = 'yes' | 'no' | 'partly' | 'unknown';

/**
 * @param where when what needs it is there: an endpoint under a condition does where the condition is the weaker one
 * @returns whether a VPC has a gateway endpoint for a service, whatever tables it serves
 */
export function hasGatewayEndpoint(
  network: Network,
  vpc: Vpc,
  service: string,
  where: Presence = vpc.presence,
): Covered {
  const sure = gatewayEndpointsOf(network, vpc, service).map(({ presence }) => presence);
  const isOpen =
    vpc.openWorld.length > 0 ||
    !network.isRead('VpcEndpoints', vpc.scope) ||
    doubtfulEndpointsOf(network, vpc, service).length > 0;
  return covered(allOf(vpc.presence, where), sure, isOpen);
}

/** @returns whether a gateway endpoint for a service serves a table of a VPC. */
export function coverageOf(network: Network, vpc: Vpc, table: RouteTable, service: string): Covered {
  const all = gatewayEndpointsOf(network, vpc, service);
  const serving = [
    ...servingRoutes(network, table)
      .filter(({ endpoint }) => all.includes(endpoint))
      .map(({ endpoint, route }) => allOf(endpoint.presence, route.presence ?? ALWAYS)),
    ...all.filter((one) => names(one, table)).map(({ presence }) => presence),
  ];
  const isOpen =
    vpc.openWorld.length > 0 ||
    !network.isRead('VpcEndpoints', vpc.scope) ||
    [...all, ...doubtfulEndpointsOf(network, vpc, service)].some((one) => mayName(one, table)) ||
    hasUnseenEndpoint(network, table, service);
  const need = allOf(vpc.presence, table.presence);
  const found = covered(need, serving, isOpen);
  const endpoints = anyOf(...all.map(({ presence }) => presence));
  return found === 'unknown' && !isOpen && isPartOf(need, anyOf(...serving), endpoints) ? 'partly' : found;
}

/**
 * Where the endpoint is there and names the table under a condition that says less than the table's own, the rest of the
 * cases was forgotten; under a condition that the table knows nothing of, somebody has a switch for it.
 */
function isPartOf(need: Presence, serving: Presence, endpoints: Presence): boolean {
  const names = conditionsOf(need);
  return (
    implies(need, serving) === false &&
    implies(need, endpoints) === true &&
    [...conditionsOf(serving)].every((name) => names.has(name))
  );
}

function covered(need: Presence, serving: readonly Presence[], isOpen: boolean): Covered {
  if (serving.length === 0) return isOpen ? 'unknown' : 'no';
  const there = anyOf(...serving);
  if (implies(need, there) === true) return 'yes';
  const isExcluded = implies(need, not(there)) === true;
  return isExcluded && !isOpen ? 'no' : 'unknown';
}

/** What AWS answers also names tables whose routes are still to come; what code lists has become routes. */
function names({ routeTableIds, origin }: VpcEndpoint, { id }: RouteTable): boolean {
  return origin.seen !== 'file' && routeTableIds.some((one) => known(one) === id);
}

function mayName(endpoint: VpcEndpoint, table: RouteTable): boolean {
  return names(endpoint, table) || endpoint.routeTableIds.some(isUnknown);
}

/** A route to an endpoint that is not among those read, for a list that may be the service's. */
function hasUnseenEndpoint(network: Network, table: RouteTable, service: string): boolean {
  return table.routes.some(({ destination, target, state }) => {
    if (destination.kind !== 'prefix-list' || state === 'blackhole' || state === 'filtered') return false;
    if (target.kind !== 'vpc-endpoint' && target.kind !== 'unknown') return false;
    const targetId = target.kind === 'unknown' ? undefined : known(target.id);
    if (targetId !== undefined && network.get('vpc-endpoint', targetId, table.scope)) return false;
    const listId = known(destination.id);
    const list = listId === undefined ? undefined : network.get('prefix-list', listId, table.scope);
    const short = list?.managedByAws === true ? parseServiceName(list.listName).short : undefined;
    return short === undefined || !isGatewayService(short) || short === service;
  });
}
