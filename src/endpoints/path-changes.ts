import type { Network, VpcReference } from '../network/network';
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
export interface PathChange {
  /** As it is. */
  readonly subnet: Subnet;
  readonly before: Trace;
  readonly after: Trace;
}

/**
 * The paths of these subnets to what an endpoint is for, by TCP 443: before it was there, and with it, planned or real.
 * @returns none where it has no name to ask for
 */
export function pathChanges(
  before: Network,
  after: Network,
  plan: EffectivePlan,
  subnets: readonly Subnet[],
): readonly PathChange[] {
  const to = destinationOf(before, plan);
  if (to === undefined) return [];
  return pathsTo(
    before,
    after,
    { to, vpc: plan.vpc, familiesOf: (subnet) => familiesFor(plan, subnet) },
    subnets,
  );
}

/** What is asked of every subnet in both networks. */
interface Asked {
  readonly to: Destination;
  /** What `to` is afterwards, where that is something else. */
  readonly toLater?: Destination;
  readonly vpc: VpcReference;
  readonly familiesOf: (subnet: Subnet) => Families;
}

/** @returns the paths of these subnets of a VPC to a destination, by TCP 443, in two networks. */
export function pathsTo(
  before: Network,
  after: Network,
  { to, toLater = to, vpc, familiesOf }: Asked,
  subnets: readonly Subnet[],
): readonly PathChange[] {
  const later = new Map(after.inVpc('subnet', vpc).map((subnet) => [subnet.id, subnet]));
  return subnets.map((subnet) => {
    const ask = (of: Subnet, there: Destination): Question => ({
      from: { kind: 'subnet', subnet: of },
      to: there,
      flow: { protocol: 'tcp', port: 443 },
      families: familiesOf(subnet),
    });
    return {
      subnet,
      before: tracePath(before, ask(subnet, to)),
      after: tracePath(after, ask(later.get(subnet.id) ?? subnet, toLater)),
    };
  });
}

/** @returns what an endpoint's callers ask for; undefined where it has no name. */
export function destinationOf(network: Network, plan: EffectivePlan): Destination | undefined {
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
export function familiesFor(
  { ipAddressType }: Pick<EffectivePlan, 'ipAddressType'>,
  subnet: Subnet,
): Families {
  const hasIpv6 = subnet.ipv6CidrBlocks.some(inForce);
  return hasIpv6Alone(subnet) || (ipAddressType === 'ipv6' && hasIpv6) ? 'ipv6' : 'ipv4';
}
