import type { Network } from '../../network/network';
import { ALWAYS } from '../../network/presence';
import type { EndpointService } from '../../network/resources/endpoint-service';
import type { EndpointServicePlan } from '../plan';
import { seenFrom } from '../preconditions/view';
import { plannedId } from './planned-id';

/**
 * A service as DescribeVpcEndpointServiceConfigurations would say it. Nothing leads to it yet, and its private name is
 * not verified; the record for that is AWS's to say.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html
 */
export function plannedService(network: Network, plan: EndpointServicePlan): EndpointService {
  const { scope, tags, privateDnsName, networkLoadBalancerArns, gatewayLoadBalancerArns } = plan;
  const id = plannedId(network, 'vpce-svc');
  const loadBalancerArns = [...new Set([...networkLoadBalancerArns, ...gatewayLoadBalancerArns])];
  const zones = loadBalancerArns.flatMap(
    (arn) => seenFrom(network, 'load-balancer', arn, { scope })?.zones ?? [],
  );
  return {
    kind: 'endpoint-service',
    id,
    scope,
    owner: scope.account,
    name: tags.get('Name'),
    tags,
    origin: { seen: 'plan', scope },
    presence: ALWAYS,
    serviceName: `com.amazonaws.vpce.${scope.region}.${id}`,
    state: 'available',
    types: [gatewayLoadBalancerArns.length > 0 ? 'GatewayLoadBalancer' : 'Interface'],
    acceptanceRequired: plan.acceptanceRequired,
    managesVpcEndpoints: false,
    zones: [...new Set(zones)].sort(),
    baseEndpointDnsNames: [`${id}.${scope.region}.vpce.amazonaws.com`],
    privateDnsName,
    privateDnsProof:
      privateDnsName === undefined
        ? undefined
        : { state: 'pendingverification', recordType: 'TXT', recordName: undefined, recordValue: undefined },
    loadBalancerArns,
    networkLoadBalancerArns: [...new Set(networkLoadBalancerArns)],
    gatewayLoadBalancerArns: [...new Set(gatewayLoadBalancerArns)],
    ipAddressTypes: plan.supportedIpAddressTypes.length === 0 ? ['ipv4'] : plan.supportedIpAddressTypes,
    payerResponsibility: undefined,
    allowedPrincipals: [...new Set(plan.allowedPrincipals)].map((principal) => ({
      principal,
      type: undefined,
    })),
  };
}
