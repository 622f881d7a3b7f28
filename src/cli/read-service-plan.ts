import type { EndpointServicePlan } from '../endpoints/plan';
import type { Network } from '../network/network';
import { parseLoadBalancerArn } from '../network/resources/load-balancer';
import { requireFitting } from './plan-fitting';
import type { PlanOptions } from './plan-options';
import { scopeOf, vpcOf } from './plan-place';
import { idsOf, tagsOf } from './plan-values';

/**
 * Makes a plan of an endpoint service, which is in no VPC: one that is named says the account and Region.
 * @throws UsageError for an option that says nothing of it, and where the account and Region are not clear
 */
export function readServicePlan(network: Network, options: PlanOptions): EndpointServicePlan {
  requireFitting('endpoint-service', options);
  const arns = idsOf(options.loadBalancers);
  const isGateway = (arn: string): boolean => parseLoadBalancerArn(arn)?.type === 'gateway';
  const name = options.privateName?.trim() ?? '';
  return {
    kind: 'endpoint-service',
    scope: options.vpc === undefined ? scopeOf(network, options) : vpcOf(network, options).scope,
    networkLoadBalancerArns: arns.filter((arn) => !isGateway(arn)),
    gatewayLoadBalancerArns: arns.filter(isGateway),
    acceptanceRequired: options.acceptance !== 'false',
    ...(name !== '' && { privateDnsName: name }),
    supportedIpAddressTypes:
      options.ipAddressType === 'dualstack' ? ['ipv4', 'ipv6'] : [options.ipAddressType ?? 'ipv4'],
    allowedPrincipals: idsOf(options.principals),
    tags: tagsOf(options.tag ?? []),
  };
}
