import type { Network } from '../../network/network';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import type { GatewayLoadBalancerPlan } from '../plan';
import { connectionsOf } from './connection';
import type { Draft } from './draft';
import { interfacesFor } from './interfaces';
import { newEndpoint } from './new-endpoint';
import { serviceOffer } from './service-offer';

/**
 * A Gateway Load Balancer endpoint: one network interface, without groups, names and policy. No route leads to it
 * until somebody makes one.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-load-balancer-endpoints.html
 */
export function gatewayLoadBalancerDraft(network: Network, plan: GatewayLoadBalancerPlan): Draft {
  const { vpc, subnetId } = plan;
  const fresh = newEndpoint(network, plan);
  const made = interfacesFor(network, {
    vpc,
    subnets: [{ subnetId }],
    addressType: plan.ipAddressType ?? 'ipv4',
    securityGroupIds: [],
    interfaceType: 'gateway_load_balancer_endpoint',
    description: `VPC Endpoint Interface ${fresh.id}`,
  });
  if (!made.ok) return made;
  const offer = serviceOffer(network, plan);
  const endpoint: VpcEndpoint = {
    ...fresh,
    serviceRegion: fresh.serviceRegion ?? vpc.scope.region,
    state: offer.acceptanceRequired ? 'pendingacceptance' : 'available',
    subnetIds: [subnetId],
    networkInterfaceIds: made.interfaces.map(({ id }) => id),
  };
  const added = [endpoint, ...made.interfaces, ...connectionsOf(endpoint, offer)];
  return { ok: true, endpoint, change: { replaced: made.replaced, added } };
}
