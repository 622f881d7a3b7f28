import { message } from '../../network/message';
import type { Route } from '../../network/resources/route';
import type { RouteTable } from '../../network/resources/route-table';
import { routeTableAssociations } from '../../network/routing/effective-route-table';
import { decide } from '../routing/decide';
import type { RouteDecision } from '../routing/decision';
import { blocker, hop } from './hop';
import { finish, towards, withHop, withVia, type Journey, type Outcome, type Walk } from './journey';
import { followTarget } from './follow-target';
import { alternatives } from './outcomes';
import { viaOfRoute } from './via';

/** Looks a journey up in the table of the subnet that it is in. */
export function route(walk: Walk, journey: Journey): readonly Outcome[] {
  const effective = routeTableAssociations(walk.network).of(journey.at.subnet);
  if (effective.table) return routeIn(walk, journey, effective.table);
  const unknown = hop('route-table', {
    explanation: message('Which route table serves subnet {subnet} is not known.', {
      subnet: journey.at.subnet.id,
    }),
    rule: 'one-table-per-subnet',
  });
  return finish(withHop(journey, unknown, { missing: [effective.why] }));
}

/** Looks a journey up in a table and follows each part that the table routes alike to its end. */
export function routeIn(walk: Walk, journey: Journey, table: RouteTable): readonly Outcome[] {
  return decide(walk.network, table, journey.to).flatMap(({ addresses, decision }) =>
    followDecision(walk, towards(journey, addresses), table, decision),
  );
}

function followDecision(
  walk: Walk,
  journey: Journey,
  table: RouteTable,
  decision: RouteDecision,
): readonly Outcome[] {
  const { rule } = decision;
  const at = (chosen: readonly Route[]): Parameters<typeof hop>[1] => ({
    resource: table,
    explanation: decision.kind === 'undetermined' ? undetermined(table) : decision.why,
    rule,
    route: { table, chosen, addresses: journey.to },
  });
  switch (decision.kind) {
    case 'route': {
      const chosen = withHop(journey, hop('route-table', at([decision.route])));
      return followTarget(walk, chosen, table, decision.route);
    }
    case 'none': {
      const explanation = message('Route table {table} has no route to these addresses.', {
        table: table.id,
      });
      const blockers = [blocker('NO_ROUTE_TO_DESTINATION', table.id, explanation, rule)];
      return finish(withVia(withHop(journey, hop('route-table', { ...at([]), blockers })), 'none'));
    }
    case 'ambiguous': {
      const chosen = withHop(journey, hop('route-table', at(decision.routes)));
      return alternatives(decision.routes.map((each) => followTarget(walk, chosen, table, each)));
    }
    case 'undetermined': {
      const { candidates, missing } = decision;
      const vias = new Set(candidates.map((each) => viaOfRoute(walk.network, table, each)));
      const [via] = vias;
      const seen = withHop(journey, hop('route-table', at(candidates)), { missing: [missing] });
      return finish(withVia(seen, vias.size === 1 ? via : undefined));
    }
  }
}

function undetermined(table: RouteTable): ReturnType<typeof message> {
  return message('Which route of table {table} these addresses take is not known.', { table: table.id });
}
