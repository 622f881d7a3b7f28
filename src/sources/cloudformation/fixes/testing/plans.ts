import type { GatewayPlan } from '../../../../endpoints/plan';

/** @returns a plan as the rules make it for code, whose Region is not known. */
export function gatewayPlan(service: string, vpcId: string, routeTableIds: readonly string[]): GatewayPlan {
  return {
    kind: 'gateway',
    vpc: { id: vpcId, scope: { account: '', region: '', partition: '' } },
    service,
    routeTableIds,
    policy: 'full',
    tags: new Map(),
  };
}
