import type { Part } from '../../declared/network/part';
import type { DeclaredResource } from '../../declared/unit';
import { isList } from '../../declared/kinds';
import type { Family } from './family';
import { idList } from './list';
import { at } from './path';

export const LOAD_BALANCERS: Family = [
  ['AWS::ElasticLoadBalancingV2::LoadBalancer', loadBalancer],
  ['AWS::ElasticLoadBalancing::LoadBalancer', loadBalancer],
];

/** Subnets are listed alone, or with an address for each.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html */
function loadBalancer(of: DeclaredResource): readonly Part[] {
  const alone = idList(at(of, 'Subnets'));
  const mapped = idList(at(of, 'SubnetMappings.SubnetId'));
  const isAlone = alone !== undefined && !(isList(alone) && alone.length === 0);
  return [
    {
      kind: 'load-balancer',
      of,
      names: { subnetIds: isAlone ? 'Subnets' : 'SubnetMappings' },
      subnets: isAlone ? alone : mapped,
    },
  ];
}
