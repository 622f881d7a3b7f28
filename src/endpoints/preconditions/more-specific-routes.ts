import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import { destinationValue, type Route } from '../../network/resources/route';
import { serviceLabel } from '../../network/service-name';
import { because } from '../../paths/because';
import { decide } from '../../paths/routing/decide';
import type { GatewayPlan } from '../plan';
import type { Problem } from '../problem';
import type { Remedy } from '../remedy';
import { changeOf, type Change, type ChosenTable } from './chosen-tables';
import { PAGES } from './pages';
import { warning } from './report';

/**
 * Routes that would win over the endpoint's for some of the service's addresses: more specific ones, static ones to
 * the same block, other lists.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
 */
export function noRouteWins(network: Network, plan: GatewayPlan): readonly Problem[] {
  const change = changeOf(network, plan);
  if (!change) return [];
  return change.tables.flatMap((table) => winners(plan, change, table));
}

function winners(plan: GatewayPlan, change: Change, { after }: ChosenTable): readonly Problem[] {
  const winning = new Set<Route>();
  const rivals = new Set<Route>();
  const missing: Problem['message'][] = [];
  for (const addresses of change.service) {
    for (const { decision } of decide(change.network, after, addresses)) {
      if (decision.kind === 'route' && !isOf(change, decision.route)) winning.add(decision.route);
      else if (decision.kind === 'ambiguous') for (const one of decision.routes) rivals.add(one);
      else if (decision.kind === 'undetermined') missing.push(decision.missing);
    }
  }
  const service = serviceLabel(plan.service);
  const [first] = missing;
  return [
    ...[...winning].map((route) => wins(service, after.id, route)),
    ...[...rivals].filter((one) => !isOf(change, one)).map((route) => competes(service, after.id, route)),
    ...(first ? [notChecked(service, after.id, first)] : []),
  ];
}

function isOf({ endpoint }: Change, { target }: Route): boolean {
  return target.kind === 'vpc-endpoint' && known(target.id) === endpoint.id;
}

function wins(service: string, table: string, route: Route): Problem {
  const destination = destinationOf(route) ?? '?';
  const args = { service, table, destination };
  return warning({
    code: 'route-wins',
    message:
      route.state === 'blackhole'
        ? message(
            'The route to {destination} in {table}, which leads nowhere, would win over that of the endpoint: some of {service} would stay unreachable.',
            args,
          )
        : message(
            'The route to {destination} in {table} would win over that of the endpoint: some traffic to {service} would go past it.',
            args,
          ),
    resource: table,
    documentation: PAGES.routePriority,
    remedy: deletion(table, route),
  });
}

function competes(service: string, table: string, route: Route): Problem {
  return warning({
    code: 'route-competes',
    message: message(
      'The route to {destination} in {table} overlaps that of the endpoint: AWS chooses one of them at random for some of {service}, and keeps to it.',
      { service, table, destination: destinationOf(route) ?? '?' },
    ),
    resource: table,
    documentation: PAGES.routePriority,
    remedy: deletion(table, route),
  });
}

function notChecked(service: string, table: string, reason: Problem['message']): Problem {
  return warning({
    code: 'routes-not-checked',
    message: because(
      'Whether a route of {table} would win over that of the endpoint for some of {service} could not be checked:',
      { service, table },
      reason,
    ),
    resource: table,
    documentation: PAGES.routePriority,
  });
}

/** Routes that came by propagation go with what they came from; a local one never goes. */
function deletion(routeTableId: string, route: Route): Remedy | undefined {
  const destination = destinationOf(route);
  if (route.origin !== 'static' || route.target.kind === 'local' || destination === undefined)
    return undefined;
  return { kind: 'delete-route', routeTableId, destination };
}

function destinationOf(route: Route): string | undefined {
  return known(destinationValue(route));
}
