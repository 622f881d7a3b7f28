import { readFile } from 'node:fs/promises';
import { serviceOffer } from '../endpoints/effect/service-offer';
import { onlyOrganisation, onlyResources } from '../endpoints/policy-text';
import type { EndpointPolicy, InterfacePlan, Plan, ResourcePlan } from '../endpoints/plan';
import { english } from '../network/message';
import type { Network, VpcReference } from '../network/network';
import { isGatewayService, parseServiceName } from '../network/service-name';
import { hasFullForm, hasShortForm, isKnownService, readShortName } from '../paths/asking/service';
import { requireFitting } from './plan-fitting';
import type { PlanOptions } from './plan-options';
import { vpcOf } from './plan-place';
import { arnOf, idsOf, oneSubnet, tagsOf } from './plan-values';
import { readServicePlan } from './read-service-plan';
import { oneLine, UsageError } from './usage-error';

/**
 * Makes a plan of what was asked for; what AWS would refuse of it is not for here.
 * @throws UsageError for a VPC or service that is not there, an option that does not go with the type, and a policy
 * file that cannot be read.
 */
export async function readPlan(network: Network, options: PlanOptions): Promise<Plan> {
  const { type: wanted } = options;
  if (wanted === 'endpoint-service') return readServicePlan(network, options);
  const vpc = vpcOf(network, options);
  const tags = tagsOf(options.tag ?? []);
  const type = options.ipAddressType;
  const shared = { vpc, tags, ...(type && { ipAddressType: type }) };
  switch (wanted) {
    case 'instance-connect':
      requireFitting(wanted, options);
      return {
        kind: wanted,
        ...shared,
        subnetId: oneSubnet(options),
        securityGroupIds: idsOf(options.securityGroups),
        // EC2's default.
        preserveClientIp: options.preserveClientIp ?? false,
      };
    case 'resource':
      requireFitting(wanted, options);
      return {
        kind: wanted,
        ...shared,
        ...latticeParts(options),
        resourceConfigurationArn: arnOf(options.resourceConfiguration, '--resource-configuration'),
      };
    case 'service-network':
      requireFitting(wanted, options);
      return {
        kind: wanted,
        ...shared,
        ...latticeParts(options),
        serviceNetworkArn: arnOf(options.serviceNetwork, '--service-network'),
      };
    case 'gateway':
    case 'interface':
    case 'gateway-load-balancer':
    case undefined:
  }
  return readEndpointPlan(network, shared, options, wanted);
}

async function readEndpointPlan(
  network: Network,
  shared: Shared,
  options: PlanOptions,
  wanted: 'gateway' | 'interface' | 'gateway-load-balancer' | undefined,
): Promise<Plan> {
  const { vpc } = shared;
  const service = serviceOf(network, vpc, options);
  const kind = wanted ?? (isGateway(network, vpc, service, options) ? 'gateway' : 'interface');
  requireFitting(kind, options);
  const record = options.dnsRecordIpType && { dnsRecordIpType: options.dnsRecordIpType };
  switch (kind) {
    case 'gateway': {
      const policy = await policyOf(options, service);
      return { kind, ...shared, service, routeTableIds: idsOf(options.routeTables), policy, ...record };
    }
    case 'interface':
      return {
        kind,
        ...shared,
        service,
        ...(options.serviceRegion !== undefined && { serviceRegion: options.serviceRegion }),
        subnets: idsOf(options.subnets).map((subnetId) => ({ subnetId })),
        securityGroupIds: idsOf(options.securityGroups),
        privateDns:
          options.privateDns === undefined
            ? hasPrivateDns(network, vpc, service)
            : options.privateDns === 'true',
        inboundResolverOnly: options.inboundResolverOnly ?? false,
        policy: await policyOf(options, service),
        ...record,
      };
    case 'gateway-load-balancer':
      return { kind, ...shared, service, subnetId: oneSubnet(options) };
  }
}

/** What every endpoint in a VPC has. */
type Shared = Pick<InterfacePlan, 'vpc' | 'tags' | 'ipAddressType'>;

function latticeParts(
  options: PlanOptions,
): Pick<ResourcePlan, 'subnets' | 'securityGroupIds' | 'privateDns'> {
  return {
    subnets: idsOf(options.subnets).map((subnetId) => ({ subnetId })),
    securityGroupIds: idsOf(options.securityGroups),
    privateDns: options.privateDns === 'true',
  };
}

/** @returns the full name. */
function serviceOf(network: Network, { scope }: VpcReference, options: PlanOptions): string {
  const asked = options.service?.trim() ?? '';
  if (asked === '') throw new UsageError('name the service: --service NAME');
  const lower = asked.toLowerCase();
  const region = options.serviceRegion ?? scope.region;
  const isShort = isKnownService(network, lower, region);
  if (!isShort && !hasFullForm(lower) && !hasShortForm(lower))
    throw new UsageError(`--service ${oneLine(asked)} is not the name of a service`);
  // Whether a full name is offered is for the plan's problems to say; a short one has to be found first.
  if (!isShort && hasFullForm(lower)) return lower;
  const read = readShortName(network, lower, region);
  if (!read.ok) throw new UsageError(oneLine(english(read.problem)));
  return read.value.service.name;
}

/** A gateway endpoint is free: it is what is meant where the service has them and nobody names subnets. */
function isGateway(
  network: Network,
  { scope }: VpcReference,
  service: string,
  options: PlanOptions,
): boolean {
  if (options.subnets !== undefined) return false;
  if (options.serviceRegion !== undefined && options.serviceRegion !== scope.region) return false;
  const offered = network
    .all('offered-service')
    .filter((one) => one.serviceName === service && one.scope.region === scope.region);
  if (offered.length > 0) return offered.some(({ types }) => types.includes('Gateway'));
  return isGatewayService(parseServiceName(service).short);
}

/** EC2's default: on, where the service has a name that can be used without anybody's acceptance. */
function hasPrivateDns(network: Network, vpc: VpcReference, service: string): boolean {
  if (!network.isRead('ServiceDetails', vpc.scope))
    return !parseServiceName(service).short.startsWith('vpce-svc-');
  const { privateDnsNames, acceptanceRequired } = serviceOffer(network, {
    vpc,
    kind: 'interface',
    service,
  });
  return privateDnsNames.length > 0 && !acceptanceRequired;
}

async function policyOf(options: PlanOptions, service: string): Promise<EndpointPolicy> {
  const { policy, onlyResources: resources, onlyOrganisation: organisation } = options;
  const said = [policy, resources, organisation].filter((each) => each !== undefined);
  if (said.length > 1) throw new UsageError('say one of --policy, --only-resources and --only-organisation');
  if (organisation !== undefined) return { document: onlyOrganisation(organisation) };
  if (resources !== undefined) {
    const [first, ...others] = idsOf(resources);
    if (first === undefined) throw new UsageError('--only-resources names no ARN');
    return { document: onlyResources(service, [first, ...others]) };
  }
  if (policy === undefined) return 'full';
  try {
    return { document: await readFile(policy, 'utf8') };
  } catch {
    throw new UsageError(`--policy ${oneLine(policy)} cannot be read`);
  }
}
