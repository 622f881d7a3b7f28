import { message, type Message } from '../../network/message';
import { known } from '../../network/resolved';
import type { Route } from '../../network/resources/route';
import type { RouteTable } from '../../network/resources/route-table';
import type { Subnet } from '../../network/resources/subnet';
import { routeTableAssociations } from '../../network/routing/effective-route-table';
import { decide } from '../routing/decide';
import type { RouteDecision } from '../routing/decision';
import { both, NO_EFFECT, type FilterEffect } from './filters-on-way';
import { blocker } from './hop';
import type { Connection, Walk } from './journey';
import { inspectionOf, letThrough } from './targets/inspection';

/**
 * Traffic that came over a peering connection or a transit gateway is answered by the table of the subnet where it
 * arrived: that table has to lead back over the same connection, at once or after an inspection. What leads elsewhere
 * is lost for sure only where nothing beyond leads back.
 * @param passed the endpoints that the answer has passed already
 * @see https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-routing.html
 */
export function answerReturns(
  walk: Walk,
  subnet: Subnet,
  cameBy: Connection | undefined,
  passed: readonly string[] = [],
): FilterEffect {
  if (!cameBy) return NO_EFFECT;
  const effective = routeTableAssociations(walk.network).of(subnet);
  if (!effective.table) return { ...NO_EFFECT, missing: [effective.why] };
  const { table } = effective;
  let effect = NO_EFFECT;
  for (const { decision } of decide(walk.network, table, cameBy.sources)) {
    const part = answerBy(walk, table, decision, cameBy, passed);
    if (part.blockers.length > 0) return part;
    effect = both(effect, part);
  }
  return effect;
}

function answerBy(
  walk: Walk,
  table: RouteTable,
  decision: RouteDecision,
  cameBy: Connection,
  passed: readonly string[],
): FilterEffect {
  switch (decision.kind) {
    case 'undetermined':
      return open(decision.missing);
    case 'ambiguous':
      return decision.routes.every((each) => leadsBack(each, cameBy)) ? NO_EFFECT : open(decision.why);
    case 'none':
      return lost('NO_ROUTE_TO_DESTINATION', table, cameBy);
    case 'route':
      return answerByRoute(walk, table, decision.route, cameBy, passed);
  }
}

function answerByRoute(
  walk: Walk,
  table: RouteTable,
  route: Route,
  cameBy: Connection,
  passed: readonly string[],
): FilterEffect {
  if (leadsBack(route, cameBy)) return NO_EFFECT;
  const inspection = inspectionOf(walk.network, route, table.scope);
  if (inspection && !passed.includes(inspection.endpoint.id)) {
    const { endpoint, subnet } = inspection;
    const beyond = answerReturns(walk, subnet, cameBy, [...passed, endpoint.id]);
    return { ...beyond, assumptions: [letThrough(endpoint), ...beyond.assumptions] };
  }
  if (isLost(route)) return lost('CANNOT_ROUTE', table, cameBy);
  return open(
    message(
      'whether the answer comes back is not known: route table {table} leads it elsewhere than to {connection}',
      { table: table.id, connection: cameBy.id },
    ),
  );
}

function open(missing: Message): FilterEffect {
  return { ...NO_EFFECT, missing: [missing] };
}

function lost(
  code: 'NO_ROUTE_TO_DESTINATION' | 'CANNOT_ROUTE',
  table: RouteTable,
  { id, sources }: Connection,
): FilterEffect {
  const explanation = message(
    'The answer does not come back: route table {table} has no route to {sources} through {connection}.',
    { table: table.id, sources: sources.set.toCidrs().join(', '), connection: id },
  );
  return { ...NO_EFFECT, blockers: [blocker(code, table.id, explanation, 'longest-prefix')] };
}

function leadsBack({ target, state }: Route, { kind, id }: Connection): boolean {
  return target.kind === kind && known(target.id) === id && state !== 'blackhole';
}

/** Whether nothing that a route leads to hands traffic to another VPC. */
function isLost({ target, state }: Route): boolean {
  switch (target.kind) {
    case 'local':
    case 'internet-gateway':
    case 'egress-only-internet-gateway':
    case 'nat-gateway':
    case 'carrier-gateway':
      return true;
    default:
      return state === 'blackhole';
  }
}
