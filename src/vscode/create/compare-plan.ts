import type { GatewayPlan, InterfacePlan } from '../../endpoints/plan';
import { parseServiceName } from '../../network/service-name';
import { routeTableAssociations } from '../../network/routing/effective-route-table';
import type { Network } from '../../network/network';
import type { OpenRoot } from '../explorer/roots';
import type { PathPanels } from '../paths/path-panels';
import { traceSubnet } from '../paths/trace-commands';

/** Opens the picture of a path that a plan changes; with a gateway endpoint beside the way as it is. */
export function comparePlan(
  panels: PathPanels,
  root: OpenRoot,
  plan: GatewayPlan | InterfacePlan,
  subnetId: string | undefined,
): void {
  const from = subnetId ?? (root.network && firstSubnet(root.network, plan));
  if (from === undefined) return;
  const panel = traceSubnet(panels, root, from, parseServiceName(plan.service).short);
  if (plan.kind === 'gateway') panel?.compare();
}

function firstSubnet(network: Network, plan: GatewayPlan | InterfacePlan): string | undefined {
  if (plan.kind === 'interface') return network.inVpc('subnet', plan.vpc)[0]?.id;
  const associations = routeTableAssociations(network);
  for (const table of network.inVpc('route-table', plan.vpc)) {
    if (!plan.routeTableIds.includes(table.id)) continue;
    const { explicit, implicit } = associations.subnetsOf(table);
    const [first] = [...explicit, ...implicit];
    if (first) return first.id;
  }
  return undefined;
}
