import type {
  EndpointPolicy,
  EndpointServicePlan,
  GatewayPlan,
  InstanceConnectPlan,
  InterfacePlan,
  IpAddressType,
  Plan,
  PlannedSubnet,
} from '../../../endpoints/plan';
import { message, type Message } from '../../../network/message';
import type { Network, VpcReference } from '../../../network/network';
import type { CreateState } from '../../../webview/create/protocol';
import { chosenGroups } from './group-choices';
import { kindOf, otherRegionOf, vpcOf } from './kind-of';
import { privateDnsChoice } from './private-dns-choice';
import { isPrincipal } from '../../../endpoints/preconditions/principals';
import { isPrivateName } from '../../../endpoints/preconditions/service-private-name';
import { isGatewayLoadBalancer, principalsOf } from './provider-input';
import { hasPolicy, policyProblem, targetArnOf, toServiceOf } from './service-of';
import { tableChoices } from './table-choices';
import { isBlank, isRepeated } from './tags-of';
import { zoneChoices } from './zone-choices';

/** A plan, or what is to be chosen or mended before there is one, as a sentence. */
export type PlanOfState =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly missing: Message };

/**
 * @returns the plan that a state amounts to: what the form shows as chosen and nothing else. What a field keeps from
 * another kind, service or VPC is not in it.
 */
export function planOf(network: Network, state: CreateState): PlanOfState {
  const repeated = state.tags.find((_, at) => isRepeated(state.tags, at));
  if (repeated)
    return missing(
      message('Two tags have the key {key}: a key can be used once.', { key: repeated.key.slice(0, 40) }),
    );
  const kind = kindOf(state);
  if (kind === 'endpoint-service') return serviceOf(state);
  if (kind === 'instance-connect') return connectOf(network, state);
  if (kind === 'resource' || kind === 'service-network') return latticeOf(network, state, kind);
  const to = toServiceOf(state);
  if (!to) return missing(message('Choose a service.'));
  const { service } = to;
  const vpc = vpcOf(state);
  if (!vpc) return missing(CHOOSE_VPC);
  if (kind === 'gateway') return ok(gatewayOf(network, state, vpc, service));
  const subnets = chosenSubnets(network, state);
  const [first] = subnets;
  if (!first) return missing(CHOOSE_SUBNET);
  if (kind === 'interface') return ok(interfaceOf(network, state, { vpc, service, subnets }));
  return ok({ kind, ...common(state, vpc), service, subnetId: first.subnetId });
}

const CHOOSE_VPC = message('Choose a VPC.');
const CHOOSE_SUBNET = message('Choose a subnet.');

/** A table is not asked for: EC2 makes a gateway endpoint without any, and the checks say what that means. */
function gatewayOf(network: Network, state: CreateState, vpc: VpcReference, service: string): GatewayPlan {
  return {
    kind: 'gateway',
    ...common(state, vpc),
    service,
    routeTableIds: tableChoices(network, state)
      .filter(({ checked }) => checked)
      .map(({ id }) => id),
    policy: policyOf(network, state),
    ...(state.dnsRecordIpType !== undefined && { dnsRecordIpType: state.dnsRecordIpType }),
  };
}

function interfaceOf(
  network: Network,
  state: CreateState,
  { vpc, ...more }: Pick<InterfacePlan, 'vpc' | 'service' | 'subnets'>,
): InterfacePlan {
  const dns = privateDnsChoice(network, state);
  const serviceRegion = otherRegionOf(state);
  return {
    kind: 'interface',
    ...common(state, vpc),
    ...more,
    ...(serviceRegion !== undefined && { serviceRegion }),
    securityGroupIds: chosenGroups(network, state),
    privateDns: dns?.isOn ?? false,
    inboundResolverOnly: dns?.inboundOnly ?? false,
    ...(state.dnsRecordIpType !== undefined && { dnsRecordIpType: state.dnsRecordIpType }),
    policy: policyOf(network, state),
  };
}

function latticeOf(network: Network, state: CreateState, kind: 'resource' | 'service-network'): PlanOfState {
  const arn = targetArnOf(state);
  if (arn === undefined) {
    return missing(
      kind === 'resource'
        ? message('Enter the ARN of a resource configuration.')
        : message('Enter the ARN of a service network.'),
    );
  }
  const vpc = vpcOf(state);
  if (!vpc) return missing(CHOOSE_VPC);
  const subnets = chosenSubnets(network, state);
  if (subnets.length === 0) return missing(CHOOSE_SUBNET);
  const rest = {
    ...common(state, vpc),
    subnets,
    securityGroupIds: chosenGroups(network, state),
    privateDns: state.privateDns,
  };
  return ok(
    kind === 'resource'
      ? { kind, resourceConfigurationArn: arn, ...rest }
      : { kind, serviceNetworkArn: arn, ...rest },
  );
}

function connectOf(network: Network, state: CreateState): PlanOfState {
  const vpc = vpcOf(state);
  if (!vpc) return missing(CHOOSE_VPC);
  const [first] = chosenSubnets(network, state);
  if (!first) return missing(CHOOSE_SUBNET);
  const plan: InstanceConnectPlan = {
    kind: 'instance-connect',
    ...common(state, vpc),
    subnetId: first.subnetId,
    securityGroupIds: chosenGroups(network, state),
    preserveClientIp: state.preserveClientIp,
  };
  return ok(plan);
}

function serviceOf(state: CreateState): PlanOfState {
  const arns = [...new Set(state.loadBalancers)];
  if (arns.length === 0) return missing(message('Choose a load balancer.'));
  const privateName = state.privateName.trim();
  if (privateName !== '' && !isPrivateName(privateName))
    return missing(message('{name} is not a domain name.', { name: privateName.slice(0, 80) }));
  const principals = principalsOf(state);
  const strange = principals.find((one) => !isPrincipal(one));
  if (strange !== undefined)
    return missing(
      message('{principal} is not the ARN of a principal.', { principal: strange.slice(0, 80) }),
    );
  const plan: EndpointServicePlan = {
    kind: 'endpoint-service',
    scope: state.scope,
    networkLoadBalancerArns: arns.filter((arn) => !isGatewayLoadBalancer(arn)),
    gatewayLoadBalancerArns: arns.filter(isGatewayLoadBalancer),
    acceptanceRequired: state.acceptanceRequired,
    ...(privateName !== '' && { privateDnsName: privateName }),
    supportedIpAddressTypes: [...new Set(state.supportedIpAddressTypes)],
    allowedPrincipals: principals,
    tags: tagsOf(state),
  };
  return ok(plan);
}

function common(
  state: CreateState,
  vpc: VpcReference,
): { vpc: VpcReference; ipAddressType?: IpAddressType; tags: ReadonlyMap<string, string> } {
  const { ipAddressType } = state;
  return { vpc, ...(ipAddressType !== undefined && { ipAddressType }), tags: tagsOf(state) };
}

function chosenSubnets(network: Network, state: CreateState): readonly PlannedSubnet[] {
  return zoneChoices(network, state).flatMap(({ planned }) => planned ?? []);
}

function policyOf(network: Network, state: CreateState): EndpointPolicy {
  const isCustom =
    state.policy === 'custom' && hasPolicy(kindOf(state)) && policyProblem(network, state) === undefined;
  return isCustom ? { document: state.policyText } : 'full';
}

function tagsOf({ tags }: CreateState): ReadonlyMap<string, string> {
  return new Map(tags.filter((tag) => !isBlank(tag)).map(({ key, value }) => [key, value]));
}

function ok(plan: Plan): PlanOfState {
  return { ok: true, plan };
}

function missing(what: Message): PlanOfState {
  return { ok: false, missing: what };
}
