import type { InterfacePlan } from '../../endpoints/plan';
import { planOfEndpoint } from '../../endpoints/plan-of-endpoint';
import { sharedIndex } from '../../network/shared-index';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import type { Vpc } from '../../network/resources/vpc';
import { endpointsOf } from '../known/endpoints';
import { eachOnce } from '../known/own';

/** An interface endpoint that exists, with the plan that preconditions take. */
export interface InterfaceEndpoint {
  readonly endpoint: VpcEndpoint;
  readonly vpc: Vpc;
  readonly plan: InterfacePlan;
}

/**
 * @returns the interface endpoints of a network that are their owner's to change: what another service of AWS has made
 * and manages is left out
 */
export const interfaceEndpoints = sharedIndex(['vpc', 'vpc-endpoint'], (network) =>
  eachOnce(network, 'vpc').flatMap((vpc) =>
    endpointsOf(network, vpc).flatMap((endpoint): InterfaceEndpoint[] => {
      const plan = planOfEndpoint(endpoint);
      if (plan?.kind !== 'interface' || endpoint.requesterManaged) return [];
      return [{ endpoint, vpc, plan: inOrder(plan) }];
    }),
  ),
);

/** EC2 lists subnets and groups in no order, and which of them is named must not depend on it. */
function inOrder(plan: InterfacePlan): InterfacePlan {
  return {
    ...plan,
    subnets: [...plan.subnets].sort((a, b) => (a.subnetId < b.subnetId ? -1 : 1)),
    securityGroupIds: [...plan.securityGroupIds].sort(),
  };
}
