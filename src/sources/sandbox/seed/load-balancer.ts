import { ACCOUNT, CREATED, REGION } from './names';
import type { SubnetPlan, VpcPlan } from './vpc';
import { ZONE_IDS } from './zones';

/** What Elastic Load Balancing answers for every Network Load Balancer of us-east-1. */
const HOSTED_ZONE = 'Z26RNL4JYFTOTI';

/** The end of an ARN: 16 hexadecimal digits. */
const UNIQUE = '0123456789abcdef';

/** An internal Network Load Balancer, behind which a service can be offered. */
export function networkLoadBalancer(name: string, vpc: VpcPlan, subnets: readonly SubnetPlan[]): unknown {
  return {
    ...common(name, 'net', vpc, subnets),
    DNSName: `${name}-${UNIQUE}.elb.${REGION}.amazonaws.com`,
    CanonicalHostedZoneId: HOSTED_ZONE,
    Scheme: 'internal',
    Type: 'network',
  };
}

/** A Gateway Load Balancer, which has no name in DNS. */
export function gatewayLoadBalancer(name: string, vpc: VpcPlan, subnets: readonly SubnetPlan[]): unknown {
  return { ...common(name, 'gwy', vpc, subnets), Type: 'gateway' };
}

function common(
  name: string,
  folder: 'net' | 'gwy',
  vpc: VpcPlan,
  subnets: readonly SubnetPlan[],
): Readonly<Record<string, unknown>> {
  return {
    LoadBalancerArn: `arn:aws:elasticloadbalancing:${REGION}:${ACCOUNT}:loadbalancer/${folder}/${name}/${UNIQUE}`,
    LoadBalancerName: name,
    CreatedTime: CREATED,
    VpcId: vpc.id,
    State: { Code: 'active' },
    IpAddressType: 'ipv4',
    AvailabilityZones: subnets.map(({ id, zone }) => ({
      ZoneName: zone,
      ZoneId: ZONE_IDS[zone],
      SubnetId: id,
      LoadBalancerAddresses: [],
    })),
  };
}
