import { message } from '../../network/message';
import type { Network } from '../../network/network';
import type { EndpointServicePlan } from '../plan';
import type { Problem } from '../problem';
import { PAGES } from './pages';
import { error } from './report';
import { seenFrom } from './view';

/**
 * A service takes endpoints of the families that its load balancers have: IPv6 with dual-stack ones. Nothing is said of
 * load balancers that were not read.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html
 */
export function loadBalancersHaveAddressTypes(
  network: Network,
  plan: EndpointServicePlan,
): readonly Problem[] {
  const { scope, supportedIpAddressTypes } = plan;
  if (!supportedIpAddressTypes.includes('ipv6')) return [];
  const arns = new Set([...plan.networkLoadBalancerArns, ...plan.gatewayLoadBalancerArns]);
  const rest = supportedIpAddressTypes.filter((type) => type !== 'ipv6');
  return [...arns].flatMap((arn) => {
    const found = seenFrom(network, 'load-balancer', arn, { scope });
    if (found?.ipAddressType !== 'ipv4') return [];
    return [
      error({
        code: 'address-type-of-load-balancer',
        message: message(
          'Load balancer {name} has IPv4 addresses alone: a service that takes endpoints with IPv6 needs dual-stack load balancers.',
          { name: found.loadBalancerName },
        ),
        resource: arn,
        documentation: PAGES.createEndpointService,
        awsCode: 'InvalidParameter',
        remedy:
          rest.length === 0
            ? undefined
            : { kind: 'change-plan', plan: { ...plan, supportedIpAddressTypes: rest } },
      }),
    ];
  });
}
