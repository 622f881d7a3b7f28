import { FULL_ACCESS } from '../../endpoints/effect/full-access';
import type { DnsRecordIpType, EndpointPolicy, Plan } from '../../endpoints/plan';
import { planOfEndpoint } from '../../endpoints/plan-of-endpoint';
import { isAwsTag } from '../../endpoints/preconditions/tags';
import { samePolicy } from '../../endpoints/same-policy';
import type { Network } from '../../network/network';
import { isUnknown, known } from '../../network/resolved';
import type { Resource } from '../../network/resource';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';

/** @returns the plan by which what is deleted could be created again; undefined where too little of it is known. */
export function againAfter(network: Network, resource: Resource): Plan | undefined {
  switch (resource.kind) {
    case 'vpc-endpoint':
      return ofEndpoint(resource);
    case 'instance-connect-endpoint': {
      const { scope, subnetId, securityGroupIds, tags, preserveClientIp } = resource;
      const id = known(resource.vpcId);
      if (id === undefined || subnetId === undefined || !network.get('subnet', subnetId, scope))
        return undefined;
      return {
        kind: 'instance-connect',
        vpc: { id, scope },
        subnetId,
        securityGroupIds,
        preserveClientIp,
        tags: ownTags(tags),
      };
    }
    default:
      return undefined;
  }
}

/** What an endpoint had and a plan of it would lack must not be lost without a word. */
function ofEndpoint(endpoint: VpcEndpoint): Plan | undefined {
  const plan = planOfEndpoint(endpoint);
  const { routeTableIds, subnetIds, securityGroupIds, privateDns, policy } = endpoint;
  const told = [...routeTableIds, ...subnetIds, ...securityGroupIds, privateDns, policy];
  if (!plan || told.some((one) => isUnknown(one))) return undefined;
  const tags = ownTags(plan.tags);
  if (plan.kind === 'gateway-load-balancer') return { ...plan, tags };
  // AWS writes the policy that it gives by itself out in full.
  const isFull = plan.policy !== 'full' && samePolicy(plan.policy.document, FULL_ACCESS[plan.kind]);
  const policyAgain: EndpointPolicy = isFull ? 'full' : plan.policy;
  return { ...plan, tags, policy: policyAgain, ...recordType(endpoint) };
}

function recordType({ dnsRecordIpType: type }: VpcEndpoint): { readonly dnsRecordIpType?: DnsRecordIpType } {
  return type === 'ipv4' || type === 'ipv6' || type === 'dualstack' || type === 'service-defined'
    ? { dnsRecordIpType: type }
    : {};
}

/** AWS's own tags (of a stack, say) are nobody else's to give. */
function ownTags(tags: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...tags].filter(([key]) => !isAwsTag(key)));
}
