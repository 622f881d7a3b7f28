import type { Plan } from '../endpoints/plan';
import type { PlanOptions } from './plan-options';
import { UsageError } from './usage-error';

type Kind = Plan['kind'];

const TO_SERVICES: readonly Kind[] = ['gateway', 'interface', 'gateway-load-balancer'];
const WITH_POLICY: readonly Kind[] = ['gateway', 'interface'];
const WITH_GROUPS: readonly Kind[] = ['interface', 'resource', 'service-network', 'instance-connect'];

/** Which options go with which types; all others go with every one. */
const FITTING: readonly (readonly [option: keyof PlanOptions, flag: string, kinds: readonly Kind[]])[] = [
  ['service', '--service', TO_SERVICES],
  ['routeTables', '--route-tables', ['gateway']],
  ['subnets', '--subnets', [...WITH_GROUPS, 'gateway-load-balancer']],
  ['securityGroups', '--security-groups', WITH_GROUPS],
  ['privateDns', '--private-dns', ['interface', 'resource', 'service-network']],
  ['dnsRecordIpType', '--dns-record-ip-type', WITH_POLICY],
  ['inboundResolverOnly', '--inbound-resolver-only', ['interface']],
  ['serviceRegion', '--service-region', ['interface']],
  ['policy', '--policy', WITH_POLICY],
  ['onlyResources', '--only-resources', WITH_POLICY],
  ['onlyOrganisation', '--only-organisation', WITH_POLICY],
  ['resourceConfiguration', '--resource-configuration', ['resource']],
  ['serviceNetwork', '--service-network', ['service-network']],
  ['preserveClientIp', '--preserve-client-ip', ['instance-connect']],
  ['loadBalancers', '--load-balancers', ['endpoint-service']],
  ['acceptance', '--acceptance', ['endpoint-service']],
  ['privateName', '--private-name', ['endpoint-service']],
  ['principals', '--principals', ['endpoint-service']],
];

/** @throws UsageError for an option that says nothing of plans of that type. */
export function requireFitting(kind: Kind, options: PlanOptions): void {
  const wrong = FITTING.find(([option, , kinds]) => options[option] !== undefined && !kinds.includes(kind));
  if (wrong) throw new UsageError(`${wrong[1]} does not go with --type ${kind}`);
}
