import type { Network } from '../../network/network';
import type { GatewayPlan, InterfacePlan } from '../plan';
import { noDuplicateRoute } from './duplicate-route';
import { tablesFit } from './route-tables';

/**
 * A gateway endpoint for what an interface endpoint is planned for: with every table of the VPC that can have it.
 * @returns undefined where no table can
 */
export function gatewayPlanFor(
  network: Network,
  { vpc, service, policy, tags }: Pick<InterfacePlan, 'vpc' | 'service' | 'policy' | 'tags'>,
): GatewayPlan | undefined {
  const plan: GatewayPlan = { kind: 'gateway', vpc, service, routeTableIds: [], policy, tags };
  const routeTableIds = network
    .inVpc('route-table', vpc)
    .map(({ id }) => ({ ...plan, routeTableIds: [id] }))
    .filter((one) =>
      [...tablesFit(network, one), ...noDuplicateRoute(network, one)].every(
        ({ severity }) => severity !== 'error',
      ),
    )
    .flatMap((one) => one.routeTableIds)
    .sort();
  return routeTableIds.length === 0 ? undefined : { ...plan, routeTableIds };
}
