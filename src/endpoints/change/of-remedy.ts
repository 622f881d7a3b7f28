import type { Scope } from '../../network/describe';
import type { Network } from '../../network/network';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import type { Change } from '../change';
import type { Remedy } from '../remedy';
import { current } from './changed/view';

/**
 * A remedy that writes, as the change that it is. A new security group gets a name that no other of its VPC is known
 * to have.
 * @param scope where the problem was found
 * @returns undefined for a remedy that is another plan, or another endpoint first: those are created, not changed; and
 * for one that changes an endpoint which is not there any more
 */
export function changeOfRemedy(network: Network, remedy: Remedy, scope: Scope): Change | undefined {
  switch (remedy.kind) {
    case 'change-plan':
    case 'create-endpoint':
      return undefined;
    case 'enable-vpc-dns': {
      const { vpcId, support, hostnames } = remedy;
      return { kind: 'vpc-dns', vpc: { id: vpcId, scope }, support, hostnames };
    }
    case 'allow-ingress':
    case 'delete-route':
      return { ...remedy, scope };
    case 'create-security-group': {
      const vpc = { id: remedy.vpcId, scope };
      const { port, cidrs } = remedy;
      return { kind: 'create-security-group', vpc, name: freeName(network, vpc, port), port, cidrs };
    }
    case 'attach-route-tables':
    case 'change-subnets':
    case 'change-policy': {
      const endpoint = current(network, 'vpc-endpoint', { id: remedy.endpointId, scope });
      return endpoint && changeOfEndpoint(remedy, endpoint);
    }
  }
}

function changeOfEndpoint(
  remedy: Extract<Remedy, { readonly endpointId: string }>,
  endpoint: VpcEndpoint,
): Change {
  switch (remedy.kind) {
    case 'attach-route-tables':
      return { kind: 'route-tables', endpoint, add: remedy.routeTableIds, remove: [] };
    case 'change-subnets':
      return { kind: 'subnets', endpoint, add: remedy.add, remove: remedy.remove };
    case 'change-policy':
      return { kind: 'policy', endpoint, policy: remedy.policy };
  }
}

/** "Names must be unique within a VPC". */
function freeName(
  network: Network,
  vpc: { readonly id: string; readonly scope: Scope },
  port: number,
): string {
  const taken = new Set(network.inVpc('security-group', vpc).map(({ groupName }) => groupName));
  for (let n = 1; ; n++) {
    const name = `vpc-endpoints-${port}${n === 1 ? '' : `-${n}`}`;
    if (!taken.has(name)) return name;
  }
}
