import type { Plan } from '../../endpoints/plan';
import { planOfEndpoint } from '../../endpoints/plan-of-endpoint';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { Resource } from '../../network/resource';

/** @returns the plan by which what is deleted could be created again; undefined where too little of it is known. */
export function againAfter(network: Network, resource: Resource): Plan | undefined {
  switch (resource.kind) {
    case 'vpc-endpoint':
      return planOfEndpoint(resource);
    case 'instance-connect-endpoint': {
      const { scope, subnetId, securityGroupIds, tags, preserveClientIp } = resource;
      const id = known(resource.vpcId);
      if (id === undefined || subnetId === undefined || !network.get('subnet', subnetId, scope))
        return undefined;
      return {
        kind: 'instance-connect',
        vpc: { id, scope },
        subnetId,
        securityGroupIds,
        preserveClientIp,
        tags,
      };
    }
    default:
      return undefined;
  }
}
