import { known } from '../../network/resolved';
import type { EndpointConnection, EndpointService } from '../../network/resources/endpoint-service';
import { all, type Told } from './told';
import type { WriteInputs } from './write';

/** Whether a service is as ModifyVpcEndpointServiceConfiguration was to make it. */
export function serviceIsModified(
  { acceptanceRequired, privateDnsName, networkLoadBalancerArns, gatewayLoadBalancerArns }: EndpointService,
  input: WriteInputs['ModifyVpcEndpointServiceConfiguration'],
): boolean {
  return (
    (input.AcceptanceRequired === undefined || acceptanceRequired === input.AcceptanceRequired) &&
    (input.PrivateDnsName === undefined || privateDnsName === input.PrivateDnsName) &&
    (input.RemovePrivateDnsName !== true || privateDnsName === undefined) &&
    isChanged(
      networkLoadBalancerArns,
      input.AddNetworkLoadBalancerArns,
      input.RemoveNetworkLoadBalancerArns,
    ) &&
    isChanged(gatewayLoadBalancerArns, input.AddGatewayLoadBalancerArns, input.RemoveGatewayLoadBalancerArns)
  );
}

/** Whether those are allowed, or not any more, that ModifyVpcEndpointServicePermissions names. */
export function principalsAreModified(
  { allowedPrincipals }: EndpointService,
  input: WriteInputs['ModifyVpcEndpointServicePermissions'],
): Told {
  const there = known(allowedPrincipals)?.map(({ principal }) => principal);
  return there && isChanged(there, input.AddAllowedPrincipals, input.RemoveAllowedPrincipals);
}

function isChanged(
  there: readonly string[],
  added: readonly string[] = [],
  removed: readonly string[] = [],
): boolean {
  return added.every((one) => there.includes(one)) && !removed.some((one) => there.includes(one));
}

const ACCEPTED: readonly string[] = ['pending', 'available'];

/** Whether connections were answered as asked. @param isRead whether absent ones are known to be absent */
export function connectionsAreAnswered(
  connections: readonly EndpointConnection[],
  { ServiceId, VpcEndpointIds }: WriteInputs['AcceptVpcEndpointConnections'],
  answer: 'accept' | 'reject',
  isRead: boolean,
): Told {
  const own = connections.filter(({ serviceId }) => serviceId === ServiceId);
  return all(
    VpcEndpointIds.map((id) => {
      const found = own.find((one) => one.id === id);
      if (!found) return isRead ? false : undefined;
      return answer === 'accept' ? ACCEPTED.includes(found.state) : found.state === 'rejected';
    }),
  );
}
