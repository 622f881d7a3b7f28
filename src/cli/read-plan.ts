import { readFile } from 'node:fs/promises';
import { serviceOffer } from '../endpoints/effect/service-offer';
import type { EffectivePlan } from '../endpoints/effect';
import { onlyOrganisation, onlyResources } from '../endpoints/policy-text';
import type { EndpointPolicy } from '../endpoints/plan';
import { english } from '../network/message';
import type { Network, VpcReference } from '../network/network';
import type { Vpc } from '../network/resources/vpc';
import { isGatewayService, parseServiceName } from '../network/service-name';
import { hasFullForm, hasShortForm, isKnownService, readShortName } from '../paths/asking/service';
import { unknownId } from '../paths/asking/unknown-id';
import { oneView } from '../paths/asking/views';
import type { PlanOptions } from './plan-options';
import { oneLine, UsageError } from './usage-error';

/**
 * Makes a plan of what was asked for; what AWS would refuse of it is not for here.
 * @throws UsageError for a VPC or service that is not there, an option that does not go with the type, and a policy
 * file that cannot be read.
 */
export async function readPlan(network: Network, options: PlanOptions): Promise<EffectivePlan> {
  const vpc = vpcOf(network, options);
  const tags = tagsOf(options.tag ?? []);
  const type = options.ipAddressType;
  const shared = { vpc, tags, ...(type && { ipAddressType: type }) };
  if (options.type === 'instance-connect') {
    requireFitting(options.type, options);
    const securityGroupIds = idsOf(options.securityGroups);
    // EC2's default.
    const preserveClientIp = false;
    return {
      kind: options.type,
      ...shared,
      subnetId: oneSubnet(options),
      securityGroupIds,
      preserveClientIp,
    };
  }
  const service = serviceOf(network, vpc, options);
  const kind = options.type ?? (isGateway(network, vpc, service, options) ? 'gateway' : 'interface');
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

function vpcOf(network: Network, { vpc, account, region }: PlanOptions): VpcReference {
  const views = network.find(vpc).filter((one): one is Vpc => one.kind === 'vpc');
  const read =
    views.length === 0
      ? unknownId(network, vpc, 'Vpcs', { account, region })
      : oneView(vpc, views, { account, region });
  if (!read.ok) throw new UsageError(oneLine(english(read.problem)));
  return { id: vpc, scope: read.value.scope };
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

type Kind = EffectivePlan['kind'];

/** Which options go with which types; all others go with every one. */
const FITTING: readonly (readonly [option: keyof PlanOptions, flag: string, kinds: readonly Kind[]])[] = [
  ['service', '--service', ['gateway', 'interface', 'gateway-load-balancer']],
  ['routeTables', '--route-tables', ['gateway']],
  ['subnets', '--subnets', ['interface', 'gateway-load-balancer', 'instance-connect']],
  ['securityGroups', '--security-groups', ['interface', 'instance-connect']],
  ['privateDns', '--private-dns', ['interface']],
  ['dnsRecordIpType', '--dns-record-ip-type', ['gateway', 'interface']],
  ['inboundResolverOnly', '--inbound-resolver-only', ['interface']],
  ['serviceRegion', '--service-region', ['interface']],
  ['policy', '--policy', ['gateway', 'interface']],
  ['onlyResources', '--only-resources', ['gateway', 'interface']],
  ['onlyOrganisation', '--only-organisation', ['gateway', 'interface']],
];

function requireFitting(kind: Kind, options: PlanOptions): void {
  const wrong = FITTING.find(([option, , kinds]) => options[option] !== undefined && !kinds.includes(kind));
  if (wrong) throw new UsageError(`${wrong[1]} does not go with --type ${kind}`);
}

function oneSubnet({ subnets }: PlanOptions): string {
  const [id, ...others] = idsOf(subnets);
  if (id === undefined || others.length > 0)
    throw new UsageError('this type takes exactly one subnet: --subnets ID');
  return id;
}

function idsOf(list = ''): readonly string[] {
  const ids = list.split(',').map((id) => id.trim());
  return [...new Set(ids.filter((id) => id !== ''))];
}

function tagsOf(tags: readonly string[]): ReadonlyMap<string, string> {
  const made = new Map<string, string>();
  for (const tag of tags) {
    const at = tag.indexOf('=');
    if (at < 0) throw new UsageError(`--tag ${oneLine(tag)} is not KEY=VALUE`);
    const key = tag.slice(0, at);
    if (made.has(key)) throw new UsageError(`--tag ${oneLine(key)} is said twice`);
    made.set(key, tag.slice(at + 1));
  }
  return made;
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
