import type { Network } from '../network/network';
import type {
  EndpointServicePlan,
  GatewayLoadBalancerPlan,
  GatewayPlan,
  InstanceConnectPlan,
  InterfacePlan,
  Plan,
  PlannedSubnet,
  ResourcePlan,
  ServiceNetworkPlan,
} from './plan';
import { recordTypeFits, serviceHasAddressType, subnetsHaveAddressType } from './preconditions/address-type';
import { trafficChangesItsWay } from './preconditions/changed-ways';
import { noDuplicateRoute } from './preconditions/duplicate-route';
import { endpointLetsVpcIn } from './preconditions/endpoint-ingress';
import { endpointHasRoom } from './preconditions/endpoint-quotas';
import { freeEndpointDoes } from './preconditions/free-alternative';
import { inboundResolverHasGateway } from './preconditions/inbound-resolver';
import {
  clientIpIsIpv4,
  instanceConnectHasRoom,
  instanceConnectType,
} from './preconditions/instance-connect';
import { noRouteWins } from './preconditions/more-specific-routes';
import { aclsLetOut } from './preconditions/outbound-acls';
import { groupsLetOut } from './preconditions/outbound-groups';
import { policyIsValid } from './preconditions/policy';
import { privateNameIsFree } from './preconditions/private-dns';
import { routesHaveRoom } from './preconditions/route-quota';
import { tablesFit } from './preconditions/route-tables';
import { principalsAreValid } from './preconditions/principals';
import { groupsFit } from './preconditions/security-groups';
import { serviceIsOffered } from './preconditions/service';
import { loadBalancersHaveAddressTypes } from './preconditions/service-address-types';
import { loadBalancersFit } from './preconditions/service-load-balancers';
import { privateNameFits } from './preconditions/service-private-name';
import { serviceIsInZones } from './preconditions/service-zones';
import { vpcIsOwn } from './preconditions/shared-vpc';
import { subnetsAreKnown } from './preconditions/source-subnets';
import { addressesAreFree } from './preconditions/subnet-addresses';
import { oneSubnetInZone } from './preconditions/subnet-zones';
import { subnetsFit } from './preconditions/subnets';
import { tagsAreValid } from './preconditions/tags';
import { vpcIsThere } from './preconditions/vpc';
import { vpcHasDns } from './preconditions/vpc-dns';
import type { Problem, Severity } from './problem';
import type { Remedy } from './remedy';

const ORDER: readonly Severity[] = ['error', 'warning', 'information'];

/**
 * All that is to be known before an endpoint is created: what AWS would refuse, what would not work, what else
 * changes, and what could not be checked because it was not read.
 * @returns errors first, then warnings, then information; each group in a fixed order
 */
export function problems(network: Network, plan: Plan): readonly Problem[] {
  const found = of(network, plan);
  return ORDER.flatMap((severity) => found.filter((one) => one.severity === severity));
}

function of(network: Network, plan: Plan): readonly Problem[] {
  switch (plan.kind) {
    case 'gateway':
      return ofGateway(network, plan);
    case 'interface':
      return ofInterface(network, plan);
    case 'instance-connect':
      return ofInstanceConnect(network, plan);
    case 'gateway-load-balancer':
      return ofGatewayLoadBalancer(network, plan);
    case 'resource':
    case 'service-network':
      return ofLattice(network, plan);
    case 'endpoint-service':
      return ofEndpointService(network, plan);
  }
}

function ofGateway(network: Network, plan: GatewayPlan): readonly Problem[] {
  return [
    ...vpcIsThere(network, plan),
    ...vpcIsOwn(network, plan),
    ...serviceIsOffered(network, plan, () => undefined),
    ...tablesFit(network, plan),
    ...noDuplicateRoute(network, plan),
    ...serviceHasAddressType(network, plan),
    ...recordTypeFits(plan),
    ...policyIsValid(network, plan),
    ...tagsAreValid(plan, withoutTag(plan)),
    ...endpointHasRoom(network, plan),
    ...routesHaveRoom(network, plan),
    ...noRouteWins(network, plan),
    ...subnetsAreKnown(network, plan),
    ...groupsLetOut(network, plan),
    ...aclsLetOut(network, plan),
    ...trafficChangesItsWay(network, plan),
  ];
}

function ofInterface(network: Network, plan: InterfacePlan): readonly Problem[] {
  const changed = (change: Partial<InterfacePlan>) =>
    ({ kind: 'change-plan', plan: { ...plan, ...change } }) as const;
  const without = (id: string) =>
    changed({ subnets: plan.subnets.filter(({ subnetId }) => subnetId !== id) });
  return [
    ...vpcIsThere(network, plan),
    ...vpcIsOwn(network, plan),
    ...serviceIsOffered(network, plan, (serviceRegion) => changed({ serviceRegion })),
    ...subnetsFit(network, plan),
    ...serviceIsInZones(network, plan, without),
    ...oneSubnetInZone(network, plan, without),
    ...groupsFit(network, plan),
    ...serviceHasAddressType(network, plan),
    ...subnetsHaveAddressType(network, plan, plan.ipAddressType ?? 'ipv4'),
    ...recordTypeFits(plan),
    ...addressesAreFree(network, plan, plan.ipAddressType),
    ...privateNameIsFree(network, plan),
    ...vpcHasDns(network, plan),
    ...inboundResolverHasGateway(network, plan),
    ...policyIsValid(network, plan),
    ...tagsAreValid(plan, withoutTag(plan)),
    ...endpointHasRoom(network, plan),
    ...endpointLetsVpcIn(network, plan),
    ...freeEndpointDoes(network, plan),
  ];
}

function ofInstanceConnect(network: Network, plan: InstanceConnectPlan): readonly Problem[] {
  const placed = { ...plan, subnets: oneSubnet(plan) };
  const type = instanceConnectType(network, plan);
  return [
    ...vpcIsThere(network, plan),
    ...vpcIsOwn(network, plan),
    ...subnetsFit(network, placed),
    ...groupsFit(network, plan),
    ...subnetsHaveAddressType(network, placed, type),
    ...addressesAreFree(network, placed, type),
    ...clientIpIsIpv4(network, plan),
    ...tagsAreValid(plan, withoutTag(plan)),
    ...instanceConnectHasRoom(network, plan),
  ];
}

function ofGatewayLoadBalancer(network: Network, plan: GatewayLoadBalancerPlan): readonly Problem[] {
  const placed = { ...plan, subnets: oneSubnet(plan) };
  return [
    ...vpcIsThere(network, plan),
    ...vpcIsOwn(network, plan),
    ...serviceIsOffered(network, plan, () => undefined),
    ...subnetsFit(network, placed),
    ...serviceIsInZones(network, placed, () => undefined),
    ...serviceHasAddressType(network, plan),
    ...subnetsHaveAddressType(network, placed, plan.ipAddressType ?? 'ipv4'),
    ...addressesAreFree(network, placed, plan.ipAddressType),
    ...tagsAreValid(plan, withoutTag(plan)),
    ...endpointHasRoom(network, plan),
  ];
}

function ofLattice(network: Network, plan: ResourcePlan | ServiceNetworkPlan): readonly Problem[] {
  return [
    ...vpcIsThere(network, plan),
    ...vpcIsOwn(network, plan),
    ...subnetsFit(network, plan),
    ...oneSubnetInZone(network, plan, () => undefined),
    ...groupsFit(network, plan),
    ...subnetsHaveAddressType(network, plan, plan.ipAddressType ?? 'ipv4'),
    ...addressesAreFree(network, plan, plan.ipAddressType),
    ...vpcHasDns(network, plan),
    ...tagsAreValid(plan, withoutTag(plan)),
  ];
}

function ofEndpointService(network: Network, plan: EndpointServicePlan): readonly Problem[] {
  return [
    ...loadBalancersFit(network, plan),
    ...loadBalancersHaveAddressTypes(network, plan),
    ...privateNameFits(plan),
    ...principalsAreValid(plan),
    ...tagsAreValid(plan, withoutTag(plan)),
  ];
}

function withoutTag(plan: Plan): (key: string) => Remedy {
  return (key) => ({
    kind: 'change-plan',
    plan: { ...plan, tags: new Map([...plan.tags].filter(([one]) => one !== key)) },
  });
}

function oneSubnet({ subnetId }: { readonly subnetId: string }): readonly PlannedSubnet[] {
  return subnetId === '' ? [] : [{ subnetId }];
}
