import type { Scope } from '../network/describe';
import type { VpcReference } from '../network/network';
import type { DnsRecordIpType, EndpointPolicy, IpAddressType, Plan, PlannedSubnet } from './plan';
import { either, isFlag, isText, listOf, oneOf, recordOf, shape, type Guard } from './shape';

/** A plan in JSON's terms: its tags are an object. */
export type SavedPlan<P extends Plan = Plan> = P extends Plan
  ? Omit<P, 'tags'> & { readonly tags: Readonly<Record<string, string>> }
  : never;

/** @returns a plan as JSON can hold it; `planFrom` gives it back. */
export function savedPlan(plan: Plan): SavedPlan {
  return { ...plan, tags: Object.fromEntries(plan.tags) };
}

/**
 * Reads what was saved, perhaps by another version, perhaps damaged.
 * @returns undefined for what is not a whole plan, or has what plans do not have: part of it would be lost
 */
export function planFrom(value: unknown): Plan | undefined {
  if (!isSavedPlan(value)) return undefined;
  return { ...value, tags: new Map(Object.entries(value.tags)) };
}

const isScope = shape<Scope>({ account: isText, region: isText, partition: isText }, {});
const isVpc = shape<VpcReference>({ id: isText, scope: isScope }, {});
const isSubnet = shape<PlannedSubnet>({ subnetId: isText }, { ipv4: isText, ipv6: isText });
const isPolicy: Guard<EndpointPolicy> = either(
  oneOf('full'),
  shape<{ readonly document: string }>({ document: isText }, {}),
);
const isTexts = listOf(isText);
const isRecordType: Guard<DnsRecordIpType> = oneOf('ipv4', 'ipv6', 'dualstack', 'service-defined');
const isAddressType: Guard<IpAddressType> = oneOf('ipv4', 'ipv6', 'dualstack');

const tagged = { tags: recordOf(isText) };
const inVpc = { vpc: isVpc, ...tagged };
const withAddressType = { ipAddressType: isAddressType };
const withInterfaces = { subnets: listOf(isSubnet), securityGroupIds: isTexts, privateDns: isFlag };

const GUARDS: { readonly [K in Plan['kind']]: Guard<SavedPlan<Extract<Plan, { readonly kind: K }>>> } = {
  gateway: shape(
    { kind: oneOf('gateway'), ...inVpc, service: isText, routeTableIds: isTexts, policy: isPolicy },
    { ...withAddressType, dnsRecordIpType: isRecordType },
  ),
  interface: shape(
    {
      kind: oneOf('interface'),
      ...inVpc,
      ...withInterfaces,
      service: isText,
      inboundResolverOnly: isFlag,
      policy: isPolicy,
    },
    { ...withAddressType, serviceRegion: isText, dnsRecordIpType: isRecordType },
  ),
  'gateway-load-balancer': shape(
    { kind: oneOf('gateway-load-balancer'), ...inVpc, service: isText, subnetId: isText },
    withAddressType,
  ),
  resource: shape(
    { kind: oneOf('resource'), ...inVpc, ...withInterfaces, resourceConfigurationArn: isText },
    withAddressType,
  ),
  'service-network': shape(
    { kind: oneOf('service-network'), ...inVpc, ...withInterfaces, serviceNetworkArn: isText },
    withAddressType,
  ),
  'instance-connect': shape(
    {
      kind: oneOf('instance-connect'),
      ...inVpc,
      subnetId: isText,
      securityGroupIds: isTexts,
      preserveClientIp: isFlag,
    },
    withAddressType,
  ),
  'endpoint-service': shape(
    {
      kind: oneOf('endpoint-service'),
      ...tagged,
      scope: isScope,
      networkLoadBalancerArns: isTexts,
      gatewayLoadBalancerArns: isTexts,
      acceptanceRequired: isFlag,
      supportedIpAddressTypes: listOf(oneOf('ipv4', 'ipv6')),
      allowedPrincipals: isTexts,
    },
    { privateDnsName: isText },
  ),
};

const isSavedPlan: Guard<SavedPlan> = (value): value is SavedPlan =>
  Object.values(GUARDS).some((isOfKind) => isOfKind(value));
