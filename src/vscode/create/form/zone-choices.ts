import { serviceIsInZones } from '../../../endpoints/preconditions/service-zones';
import type { PlannedSubnet } from '../../../endpoints/plan';
import type { Network, VpcReference } from '../../../network/network';
import { known } from '../../../network/resolved';
import type { Subnet } from '../../../network/resources/subnet';
import { wayOfSubnet } from '../../../tree/nodes/subnet';
import { byName } from '../../../tree/words';
import type { CreateState } from '../../../webview/create/protocol';
import { kindOf, vpcOf } from './kind-of';
import { toServiceOf } from './service-of';

/** A zone of the VPC, with its subnets: an endpoint has one network interface in a zone. */
export interface ZoneChoice {
  /** Undefined where the zone of its subnet is not known. */
  readonly zone: string | undefined;
  /** By name; empty for a subnet that is asked for while the VPC's subnets were not read. */
  readonly subnets: readonly Subnet[];
  /** The one that is chosen, or would be. */
  readonly subnetId: string;
  readonly checked: boolean;
  readonly isOffered: boolean;
  /** What was typed: addresses of the chosen subnet. */
  readonly planned: PlannedSubnet | undefined;
}

/** @returns whether what is asked for has network interfaces in subnets, and in how many: one, or one for each zone. */
export function subnetsOf(state: CreateState): 'none' | 'one' | 'each-zone' {
  switch (kindOf(state)) {
    case 'gateway':
    case 'endpoint-service':
      return 'none';
    case 'gateway-load-balancer':
    case 'instance-connect':
      return 'one';
    case 'interface':
    case 'resource':
    case 'service-network':
      return 'each-zone';
  }
}

/** @returns the zones that a state has to choose from, by name; a plan has the subnets of the checked ones. */
export function zoneChoices(network: Network, state: CreateState): readonly ZoneChoice[] {
  const vpc = vpcOf(state);
  const many = subnetsOf(state);
  if (!vpc || many === 'none') return [];
  const choices = [
    ...zonesOf(network, vpc).map((one) => choiceOf(network, state, one)),
    ...unseen(network, state, vpc),
  ];
  if (many === 'each-zone') return choices;
  const order = state.subnets.map(({ id }) => id);
  const first = choices
    .filter(({ checked }) => checked)
    .sort((a, b) => order.indexOf(a.subnetId) - order.indexOf(b.subnetId))[0];
  return choices.map((one) => (one === first ? one : { ...one, checked: false, planned: undefined }));
}

interface Zone {
  readonly zone: string | undefined;
  readonly subnets: readonly Subnet[];
}

/** Subnets whose zone is not known stand alone: whether they share one cannot be said. */
function zonesOf(network: Network, vpc: VpcReference): readonly Zone[] {
  const byZone = new Map<string, Subnet[]>();
  const alone: Zone[] = [];
  for (const subnet of byName(network.inVpc('subnet', vpc))) {
    const zone = known(subnet.zone);
    if (zone === undefined) alone.push({ zone, subnets: [subnet] });
    else byZone.set(zone, [...(byZone.get(zone) ?? []), subnet]);
  }
  const named = [...byZone].map(([zone, subnets]) => ({ zone, subnets }));
  return [...named.sort((a, b) => (a.zone < b.zone ? -1 : 1)), ...alone];
}

function choiceOf(network: Network, state: CreateState, { zone, subnets }: Zone): ZoneChoice {
  const asked = state.subnets.find(({ id }) => subnets.some((subnet) => subnet.id === id));
  const isOffered = isIn(network, state, subnets);
  const checked = isOffered && asked !== undefined;
  const subnetId = asked?.id ?? preferred(network, subnets)?.id ?? '';
  return { zone, subnets, subnetId, checked, isOffered, planned: checked ? plannedOf(asked) : undefined };
}

function isIn(network: Network, state: CreateState, [subnet]: readonly Subnet[]): boolean {
  const to = toServiceOf(state);
  if (!to || !subnet) return true;
  const one = { ...to, subnets: [{ subnetId: subnet.id }] };
  return serviceIsInZones(network, one, () => undefined).length === 0;
}

/** Endpoints are for callers within: a subnet that leads to the internet is the last to be proposed. */
function preferred(network: Network, subnets: readonly Subnet[]): Subnet | undefined {
  return subnets.find((subnet) => !isPublic(network, subnet)) ?? subnets[0];
}

/** @returns whether a subnet's table leads straight to the internet. */
export function isPublic(network: Network, subnet: Subnet): boolean {
  return wayOfSubnet(network, subnet) === 'internet';
}

function plannedOf({ id, ipv4, ipv6 }: CreateState['subnets'][number]): PlannedSubnet {
  return {
    subnetId: id,
    ...(typed(ipv4) !== undefined && { ipv4: typed(ipv4) ?? '' }),
    ...(typed(ipv6) !== undefined && { ipv6: typed(ipv6) ?? '' }),
  };
}

function typed(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}

function unseen(network: Network, state: CreateState, vpc: VpcReference): readonly ZoneChoice[] {
  if (network.isRead('Subnets', vpc.scope)) return [];
  const ids = state.subnets.map(({ id }) => id);
  return state.subnets
    .filter(({ id }, at) => id !== '' && ids.indexOf(id) === at && !network.get('subnet', id, vpc.scope))
    .map((asked) => ({
      zone: undefined,
      subnets: [],
      subnetId: asked.id,
      checked: true,
      isOffered: true,
      planned: plannedOf(asked),
    }));
}
