import { known } from '../network/resolved';
import type { VpcEndpoint } from '../network/resources/vpc-endpoint';
import type { GatewayLoadBalancerPlan, GatewayPlan, InterfacePlan, IpAddressType } from './plan';

/** The plans for endpoints that lead to a service. */
export type ServicePlan = GatewayPlan | InterfacePlan | GatewayLoadBalancerPlan;

/**
 * An endpoint that exists, as the plan that would make it: what preconditions, prices and paths are worked out from.
 * Only what is known of it is in there.
 * @returns undefined for an endpoint of VPC Lattice, and where its type, VPC or service is not known
 */
export function planOfEndpoint(endpoint: VpcEndpoint): ServicePlan | undefined {
  const { scope, tags } = endpoint;
  const vpcId = known(endpoint.vpcId);
  const service = known(endpoint.serviceName);
  if (vpcId === undefined || service === undefined) return undefined;
  const ipAddressType = addressTypeOf(endpoint);
  const common = {
    vpc: { id: vpcId, scope },
    service,
    tags,
    ...(ipAddressType !== undefined && { ipAddressType }),
  };
  const policyText = endpoint.policy === undefined ? undefined : known(endpoint.policy);
  const policy = policyText === undefined ? ('full' as const) : { document: policyText };
  const subnetIds = endpoint.subnetIds.flatMap((id) => known(id) ?? []);
  switch (known(endpoint.type)) {
    case 'gateway':
      return {
        kind: 'gateway',
        ...common,
        policy,
        routeTableIds: endpoint.routeTableIds.flatMap((id) => known(id) ?? []),
      };
    case 'interface':
      return {
        kind: 'interface',
        ...common,
        ...(endpoint.serviceRegion !== undefined && { serviceRegion: endpoint.serviceRegion }),
        subnets: subnetIds.map((subnetId) => ({ subnetId })),
        securityGroupIds: endpoint.securityGroupIds.flatMap((id) => known(id) ?? []),
        privateDns: known(endpoint.privateDns) ?? false,
        inboundResolverOnly: endpoint.privateDnsOnlyForInboundResolver,
        policy,
      };
    case 'gateway-load-balancer':
      return { kind: 'gateway-load-balancer', ...common, subnetId: subnetIds[0] ?? '' };
    default:
      return undefined;
  }
}

/** @returns an endpoint's address type, where the answer named one. */
export function addressTypeOf({ ipAddressType: type }: VpcEndpoint): IpAddressType | undefined {
  return type === 'ipv4' || type === 'ipv6' || type === 'dualstack' ? type : undefined;
}
