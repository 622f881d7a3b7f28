import { noDuplicateRoute } from '../../../endpoints/preconditions/duplicate-route';
import { tablesFit } from '../../../endpoints/preconditions/route-tables';
import type { GatewayPlan } from '../../../endpoints/plan';
import type { Problem } from '../../../endpoints/problem';
import type { Network } from '../../../network/network';
import type { RouteTable } from '../../../network/resources/route-table';
import { byName } from '../../../tree/words';
import type { CreateState } from '../../../webview/create/protocol';
import { kindOf, vpcOf } from './kind-of';

/** A route table that the form shows. */
export interface TableChoice {
  readonly id: string;
  /** Undefined for one that is asked for while the VPC's tables were not read. */
  readonly table: RouteTable | undefined;
  /** Why it cannot be chosen. */
  readonly problem: Problem | undefined;
  readonly checked: boolean;
}

/** @returns the route tables that a state has to choose from, in the order of their names; a plan has the checked ones. */
export function tableChoices(network: Network, state: CreateState): readonly TableChoice[] {
  const vpc = vpcOf(state);
  if (!vpc || kindOf(state) !== 'gateway') return [];
  const asked = new Set(state.routeTables);
  const tables = byName(network.inVpc('route-table', vpc));
  const seen = tables.map((table): TableChoice => {
    const problem = whyNot(network, state, table.id);
    return { id: table.id, table, problem, checked: problem === undefined && asked.has(table.id) };
  });
  if (network.isRead('RouteTables', vpc.scope)) return seen;
  const unseen = [...asked].filter((id) => id !== '' && !network.get('route-table', id, vpc.scope));
  return [...seen, ...unseen.map((id) => ({ id, table: undefined, problem: undefined, checked: true }))];
}

function whyNot(network: Network, state: CreateState, id: string): Problem | undefined {
  const plan: GatewayPlan = {
    kind: 'gateway',
    vpc: { id: state.vpc, scope: state.scope },
    service: state.service.trim(),
    routeTableIds: [id],
    policy: 'full',
    ...(state.ipAddressType !== undefined && { ipAddressType: state.ipAddressType }),
    tags: new Map(),
  };
  // A service without prefix lists is the service's own problem: it says so of every table.
  return [...tablesFit(network, plan), ...noDuplicateRoute(network, plan)].find(
    ({ severity, resource }) => severity === 'error' && resource === id,
  );
}
