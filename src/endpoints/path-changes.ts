import type { Network } from '../network/network';
import { hasIpv6Alone, type Subnet } from '../network/resources/subnet';
import { inForce } from '../network/resources/vpc';
import { parseServiceName } from '../network/service-name';
import type { Destination, Families, Question } from '../paths/question';
import type { Trace } from '../paths/trace';
import { tracePath } from '../paths/trace-path';
import { serviceOffer } from './effect/service-offer';
import type { EffectivePlan } from './effect';
import type { InterfacePlan } from './plan';

/** How a subnet reaches a service, as it is and as it will be. */
interface PathChange {
  /** As it is. */
  readonly subnet: Subnet;
  readonly before: Trace;
  readonly after: Trace;
}

/** @returns the paths of these subnets to what the endpoint is for, by TCP 443; none where it has no name to ask for. */
export function pathChanges(
  before: Network,
  after: Network,
  plan: EffectivePlan,
  subnets: readonly Subnet[],
): readonly PathChange[] {
  const to = destinationOf(before, plan);
  if (to === undefined) return [];
  const later = new Map(after.inVpc('subnet', plan.vpc).map((subnet) => [subnet.id, subnet]));
  return subnets.map((subnet) => {
    const ask = (of: Subnet): Question => ({
      from: { kind: 'subnet', subnet: of },
      to,
      flow: { protocol: 'tcp', port: 443 },
      families: familiesFor(plan, subnet),
    });
    return {
      subnet,
      before: tracePath(before, ask(subnet)),
      after: tracePath(after, ask(later.get(subnet.id) ?? subnet)),
    };
  });
}

function destinationOf(network: Network, plan: EffectivePlan): Destination | undefined {
  switch (plan.kind) {
    case 'gateway':
      return { kind: 'service', service: parseServiceName(plan.service), region: plan.vpc.scope.region };
    case 'interface':
      return namesOf(network, plan);
    case 'gateway-load-balancer':
    case 'instance-connect':
      return undefined;
  }
}

/** AWS's services have ordinary names; another account's has the private name that its owner gave it, if any. */
function namesOf(network: Network, plan: InterfacePlan): Destination | undefined {
  const { vpc, service, serviceRegion } = plan;
  const parsed = parseServiceName(service);
  const region = serviceRegion ?? parsed.region ?? vpc.scope.region;
  if (!parsed.short.startsWith('vpce-svc-')) return { kind: 'service', service: parsed, region };
  const [name] = serviceOffer(network, plan).privateDnsNames;
  return name === undefined ? undefined : { kind: 'host', host: name.replace(/^\*\./, 'any.') };
}

/** IPv4, unless the endpoint or the subnet has IPv6 alone. */
function familiesFor({ ipAddressType }: EffectivePlan, subnet: Subnet): Families {
  const hasIpv6 = subnet.ipv6CidrBlocks.some(inForce);
  return hasIpv6Alone(subnet) || (ipAddressType === 'ipv6' && hasIpv6) ? 'ipv6' : 'ipv4';
}
