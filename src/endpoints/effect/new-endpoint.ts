import type { Network } from '../../network/network';
import { ALWAYS } from '../../network/presence';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import { parseServiceName } from '../../network/service-name';
import type { GatewayLoadBalancerPlan, GatewayPlan, InterfacePlan } from '../plan';
import { plannedId } from './planned-id';

/** An endpoint as DescribeVpcEndpoints would say it, without what its type adds. */
export function newEndpoint(
  network: Network,
  { kind, vpc, service, ipAddressType, tags }: GatewayPlan | InterfacePlan | GatewayLoadBalancerPlan,
): VpcEndpoint {
  const { id: vpcId, scope } = vpc;
  return {
    kind: 'vpc-endpoint',
    id: plannedId(network, 'vpce'),
    scope,
    owner: scope.account,
    name: tags.get('Name'),
    tags,
    origin: { seen: 'plan', scope },
    presence: ALWAYS,
    type: kind,
    vpcId,
    serviceName: service,
    serviceRegion: parseServiceName(service).region,
    targetArn: undefined,
    state: 'available',
    routeTableIds: [],
    subnetIds: [],
    securityGroupIds: [],
    networkInterfaceIds: [],
    privateDns: false,
    privateDnsOnlyForInboundResolver: false,
    dnsEntries: [],
    ipAddressType: ipAddressType ?? 'ipv4',
    dnsRecordIpType: undefined,
    policy: undefined,
    requesterManaged: false,
    createdAt: undefined,
    failure: undefined,
  };
}
