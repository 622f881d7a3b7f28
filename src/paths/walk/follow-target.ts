import { message } from '../../network/message';
import { isUnknown } from '../../network/resolved';
import type { Route } from '../../network/resources/route';
import type { RouteTable } from '../../network/resources/route-table';
import type { HopKind } from '../trace';
import { blocker, hop } from './hop';
import { finish, withHop, withVia, type Journey, type Outcome, type Walk } from './journey';
import { deliver } from './deliver';
import { throughAppliance } from './targets/appliance';
import { throughEgressOnlyGateway } from './targets/egress-only-gateway';
import { toElsewhere } from './targets/elsewhere';
import { throughInternetGateway } from './targets/internet-gateway';
import { throughNatGateway } from './targets/nat-gateway';
import { throughPeering } from './targets/peering';
import { throughTransitGateway } from './targets/transit-gateway';
import { throughVpcEndpoint } from './targets/vpc-endpoint';
import { viaOfRoute } from './via';

/** Follows a journey through the target of the route that was chosen. */
export function followTarget(
  walk: Walk,
  before: Journey,
  table: RouteTable,
  route: Route,
): readonly Outcome[] {
  const via = viaOfRoute(walk.network, table, route);
  const journey = withVia(before, via);
  const { target } = route;
  if (target.kind === 'unknown') return finish(withMissing(journey, target.why.unknown));
  if (target.kind === 'local') return deliver(walk, journey, journey.at);
  const { id } = target;
  if (isUnknown(id)) return finish(withMissing(journey, id.unknown));
  if (route.state === 'blackhole') return finish(withHop(journey, gone(via, id, table)));
  switch (target.kind) {
    case 'internet-gateway':
      return throughInternetGateway(walk, journey, id);
    case 'egress-only-internet-gateway':
      return throughEgressOnlyGateway(walk, journey, id);
    case 'nat-gateway':
      return throughNatGateway(walk, journey, id);
    case 'vpc-peering-connection':
      return throughPeering(walk, journey, id);
    case 'transit-gateway':
      return throughTransitGateway(walk, journey, id);
    case 'vpc-endpoint':
      return throughVpcEndpoint(walk, journey, id, route);
    case 'network-interface':
    case 'instance':
      return throughAppliance(walk, journey, target.kind, id);
    case 'vpn-gateway':
    case 'carrier-gateway':
    case 'local-gateway':
    case 'core-network':
    case 'odb-network':
      return toElsewhere(walk, journey, target.kind, id);
  }
}

function withMissing(journey: Journey, why: ReturnType<typeof message>): Journey {
  const { trail } = journey;
  return { ...journey, trail: { ...trail, missing: [...trail.missing, why] } };
}

/** A route whose target is gone drops what it matches: there is no fall-through to a shorter one. */
function gone(via: HopKind | undefined, id: string, table: RouteTable): ReturnType<typeof hop> {
  const explanation = message('{target} is gone or not usable: the route of table {table} is a blackhole.', {
    target: id,
    table: table.id,
  });
  return hop(via ?? 'route', {
    id,
    explanation,
    rule: 'blackhole',
    blockers: [blocker('BAD_STATE_ROUTE', table.id, explanation, 'blackhole')],
  });
}
