import { message } from '../../../network/message';
import type { Network } from '../../../network/network';
import { known } from '../../../network/resolved';
import type { Route } from '../../../network/resources/route';
import type { VpcEndpoint } from '../../../network/resources/vpc-endpoint';
import { because } from '../../../paths/because';
import { listRanges } from '../../../paths/list-ranges';
import { notRead } from '../../../paths/not-read';
import { leadsTo } from '../../effect/endpoint-routes';
import type { GatewayPlan } from '../../plan';
import { PAGES } from '../../preconditions/pages';
import { familiesOf, seenFrom } from '../../preconditions/view';
import { servicePrefixLists } from '../../service-prefix-lists';
import type { ProofCheck } from '../proof';
import { check, type Found } from './check';

/**
 * Each chosen table has a route from each of the service's prefix lists to the endpoint, and no other table has one.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html#gateway-endpoint-routing
 */
export function routeChecks(found: Found<GatewayPlan, VpcEndpoint>): readonly ProofCheck[] {
  const { plan, after, endpoint } = found;
  const type = plan.ipAddressType ?? 'ipv4';
  const lists = servicePrefixLists(after, plan.service, type, plan.vpc.scope);
  const chosen = [...new Set(plan.routeTableIds)];
  const wanted = lists.ok ? lists.ids : undefined;
  return [
    ...chosen.flatMap((id) => tableChecks(found, id, wanted)),
    ...othersChecks(after, endpoint, chosen),
  ];
}

function tableChecks(
  { plan, after, endpoint }: Found<GatewayPlan, VpcEndpoint>,
  id: string,
  wanted: readonly string[] | undefined,
): readonly ProofCheck[] {
  const about = { resource: id, documentation: PAGES.gatewayRouting };
  const args = { table: id, endpoint: endpoint.id };
  const table = seenFrom(after, 'route-table', id, plan.vpc);
  if (!table) {
    const isGone = after.isRead('RouteTables', plan.vpc.scope);
    const text = 'What {table} has could not be told:';
    const why = isGone ? message('it is not there') : notRead(after, 'RouteTables', plan.vpc.scope);
    return [check(isGone ? false : undefined, because(text, args, why), about), listed(endpoint, id)];
  }
  const own = table.routes.filter((route) => leadsTo(route, endpoint.id));
  if (wanted !== undefined) {
    return [...wanted.map((list) => routeCheck(found(list), list)), listed(endpoint, id)];
  }
  // Which lists they should be was not read; that there is one for each family can be seen.
  const n = familiesOf(plan.ipAddressType ?? 'ipv4').length;
  if (own.length < n) {
    return [check(false, message('{table} has no route to {endpoint}.', args), about), listed(endpoint, id)];
  }
  return [...own.map((route) => routeCheck(route, listOf(route) ?? '')), listed(endpoint, id)];

  function found(list: string): Route | undefined {
    const to = table?.routes.filter((route) => listOf(route) === list) ?? [];
    return to.find((route) => leadsTo(route, endpoint.id)) ?? to[0];
  }

  function routeCheck(route: Route | undefined, list: string): ProofCheck {
    const named = { ...args, list, ranges: rangesOf(after, list, plan.vpc.scope) };
    if (!route) return check(false, message('{table} has no route to {list}.', named), about);
    if (!leadsTo(route, endpoint.id)) {
      const text = message('{table} sends {list} to another target than {endpoint}.', named);
      return check(false, text, about);
    }
    if (route.state === 'active') {
      return named.ranges === ''
        ? check(true, message('{table} sends {list} to {endpoint} (active).', named), about)
        : check(true, message('{table} sends {list} ({ranges}) to {endpoint} (active).', named), about);
    }
    const text = message('{table} sends {list} to {endpoint}, but the route is {state}.', {
      ...named,
      state: route.state,
    });
    return check(route.state === 'unknown' ? undefined : false, text, about);
  }
}

/** So many ranges are read at a glance; the rest is counted. */
const SHOWN = 4;

/** @returns the ranges of a list; empty where they are not known. */
export function rangesOf(network: Network, id: string, scope: VpcEndpoint['scope']): string {
  const list = network.get('prefix-list', id, scope);
  if (!list) return '';
  const cidrs = (['ipv4', 'ipv6'] as const).flatMap(
    (family) => listRanges(list, family)?.set.toCidrs() ?? [],
  );
  const shown = cidrs.slice(0, SHOWN).join(', ');
  return cidrs.length > SHOWN ? `${shown} + ${cidrs.length - SHOWN}` : shown;
}

function listOf({ destination }: Route): string | undefined {
  return destination.kind === 'prefix-list' ? known(destination.id) : undefined;
}

function listed({ id, routeTableIds }: VpcEndpoint, table: string): ProofCheck {
  const ids = routeTableIds.map(known);
  const args = { table, endpoint: id };
  const about = { resource: id, documentation: PAGES.gatewayRouting };
  return ids.includes(table)
    ? check(true, message('{endpoint} lists {table}.', args), about)
    : check(
        ids.includes(undefined) ? undefined : false,
        message('{endpoint} does not list {table}.', args),
        about,
      );
}

/** Tables that nobody asked for. */
function othersChecks(
  after: Network,
  endpoint: VpcEndpoint,
  chosen: readonly string[],
): readonly ProofCheck[] {
  const { id, scope, vpcId } = endpoint;
  const others = after
    .inVpc('route-table', { id: known(vpcId) ?? '', scope })
    .filter((table) => !chosen.includes(table.id));
  const withRoute = others.filter(({ routes }) => routes.some((route) => leadsTo(route, id)));
  const listedOnes = endpoint.routeTableIds.flatMap((one) => known(one) ?? []);
  const unasked = new Set([
    ...withRoute.map((table) => table.id),
    ...listedOnes.filter((table) => !chosen.includes(table)),
  ]);
  const documentation = PAGES.gatewayRouting;
  if (unasked.size > 0) {
    return [...unasked].map((table) =>
      check(false, message('{table} has {endpoint}, which was not planned.', { table, endpoint: id }), {
        resource: table,
        documentation,
      }),
    );
  }
  const isWhole = after.isRead('RouteTables', scope);
  const text = isWhole
    ? message('No other route table has a route to {endpoint}.', { endpoint: id })
    : because(
        'Whether other route tables have a route to {endpoint} could not be told:',
        { endpoint: id },
        notRead(after, 'RouteTables', scope),
      );
  return [check(isWhole ? true : undefined, text, { resource: id, documentation })];
}
