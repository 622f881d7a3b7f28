import type { EndpointPolicy, Plan, PlannedSubnet } from '../../../endpoints/plan';
import type { Scope } from '../../../network/describe';
import type { CreateState } from '../../../webview/create/protocol';
import { kindOf } from './kind-of';
import { shortOf } from './service-name-of';

/** @returns the state that asks for a plan: what the plan says nothing of stays as it is. */
export function withPlan(state: CreateState, plan: Plan): CreateState {
  const tags = [...plan.tags].map(([key, value]) => ({ key, value }));
  if (plan.kind === 'endpoint-service') {
    return {
      ...state,
      category: 'provider',
      scope: plan.scope,
      loadBalancers: [...plan.networkLoadBalancerArns, ...plan.gatewayLoadBalancerArns],
      acceptanceRequired: plan.acceptanceRequired,
      privateName: plan.privateDnsName ?? '',
      principals: [...plan.allowedPrincipals],
      supportedIpAddressTypes: [...plan.supportedIpAddressTypes],
      tags,
    };
  }
  const placed = {
    ...state,
    scope: scopeOf(plan.vpc.scope),
    vpc: plan.vpc.id,
    ipAddressType: plan.ipAddressType,
    tags,
  };
  switch (plan.kind) {
    case 'gateway':
      return {
        ...placed,
        ...toService(state, plan.kind, plan.service),
        serviceRegion: undefined,
        routeTables: [...plan.routeTableIds],
        dnsRecordIpType: plan.dnsRecordIpType,
        ...policyState(state, plan.policy),
      };
    case 'interface':
      return {
        ...placed,
        ...toService(state, plan.kind, plan.service),
        serviceRegion: plan.serviceRegion,
        subnets: plan.subnets.map(subnetState),
        securityGroups: [...plan.securityGroupIds],
        privateDns: plan.privateDns,
        inboundResolverOnly: plan.inboundResolverOnly,
        dnsRecordIpType: plan.dnsRecordIpType,
        ...policyState(state, plan.policy),
      };
    case 'gateway-load-balancer':
      return {
        ...placed,
        ...toService(state, plan.kind, plan.service),
        serviceRegion: undefined,
        subnets: one(plan.subnetId),
      };
    case 'resource':
    case 'service-network':
      return {
        ...placed,
        category: 'by-name',
        type: plan.kind,
        service: plan.kind === 'resource' ? plan.resourceConfigurationArn : plan.serviceNetworkArn,
        serviceRegion: undefined,
        subnets: plan.subnets.map(subnetState),
        securityGroups: [...plan.securityGroupIds],
        privateDns: plan.privateDns,
      };
    case 'instance-connect':
      return {
        ...placed,
        category: 'instance-connect',
        subnets: one(plan.subnetId),
        securityGroups: [...plan.securityGroupIds],
        preserveClientIp: plan.preserveClientIp,
      };
  }
}

/** The category stays where it can ask for the service; a service of somebody's own is found by its name. */
function toService(
  state: CreateState,
  type: 'gateway' | 'interface' | 'gateway-load-balancer',
  service: string,
): Pick<CreateState, 'category' | 'type' | 'service' | 'filter'> {
  const usual = type !== 'gateway' && shortOf(service).startsWith('vpce-svc-') ? 'by-name' : 'aws';
  const stays = kindOf({ ...state, type }) === type && (state.category !== 'aws' || usual === 'aws');
  const category = stays ? state.category : usual;
  // The list must show what is chosen.
  const filter = service === state.service ? state.filter : shortOf(service);
  return { category, type, service, filter };
}

function policyState(
  { policyText }: CreateState,
  policy: EndpointPolicy,
): Pick<CreateState, 'policy' | 'policyText'> {
  return policy === 'full'
    ? { policy: 'full', policyText }
    : { policy: 'custom', policyText: policy.document };
}

function subnetState({ subnetId, ipv4, ipv6 }: PlannedSubnet): CreateState['subnets'][number] {
  return { id: subnetId, ...(ipv4 !== undefined && { ipv4 }), ...(ipv6 !== undefined && { ipv6 }) };
}

function one(subnetId: string): CreateState['subnets'] {
  return subnetId === '' ? [] : [{ id: subnetId }];
}

function scopeOf({ account, region, partition }: Scope): CreateState['scope'] {
  return { account, region, partition };
}
