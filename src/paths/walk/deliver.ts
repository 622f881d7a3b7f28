import { formatAddress, type Address } from '../../network/addresses/address';
import type { AddressSet } from '../../network/addresses/address-set';
import { message, type Message } from '../../network/message';
import type { Network, VpcReference } from '../../network/network';
import type { Subnet } from '../../network/resources/subnet';
import { whyNotAbsent } from '../absence';
import { stationAt } from '../stations';
import { enterSubnet } from './enter-subnet';
import { blocker, hop } from './hop';
import { finish, towards, withHop, type Journey, type Outcome, type Walk } from './journey';
import { notRead } from '../not-read';
import { isReserved, isResolver } from './reserved';
import { single, subnetClass, unknownBlock } from './start';

/** A VPC that traffic is delivered in. */
export interface DeliveryVpc {
  readonly vpcId: string;
  readonly scope: VpcReference['scope'];
}

/** More addresses than this are a range, answered for subnet by subnet and not interface by interface. */
const FEW = 64n;

/**
 * Delivers traffic within a VPC: to the interfaces that have the addresses, or, for ranges, to the subnets.
 * Every address of a VPC is reached from every subnet by the local route.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html
 */
export function deliver(walk: Walk, journey: Journey, vpc: DeliveryVpc): readonly Outcome[] {
  const reference: VpcReference = { id: vpc.vpcId, scope: vpc.scope };
  const { subnets, rest } = bySubnet(walk, journey, reference);
  const delivered = subnets.flatMap(({ subnet, set }) => {
    const part = towards(journey, set.size === journey.to.set.size ? journey.to : { ...journey.to, set });
    return standsForInterfaces(journey)
      ? [...set.addresses()].flatMap((address) => toAddress(walk, part, reference, subnet, address, set.size))
      : enterSubnet(walk, part, subnet, undefined, someInterface(subnet));
  });
  if (rest.isEmpty) return delivered;
  return [...delivered, ...noSubnet(walk, towards(journey, { ...journey.to, set: rest }), reference)];
}

/** Whether the addresses are those of certain interfaces, not a range in which any interface may be meant. */
function standsForInterfaces({ destination, endpoint, to }: Journey): boolean {
  if (endpoint) return to.set.size <= FEW;
  switch (destination.kind) {
    case 'address':
    case 'host':
    case 'service':
      return to.set.size <= FEW;
    case 'cidr':
      return to.set.size === 1n;
    case 'resource': {
      const { kind } = destination.resource;
      return (
        kind === 'instance' ||
        kind === 'network-interface' ||
        kind === 'nat-gateway' ||
        kind === 'vpc-endpoint'
      );
    }
  }
}

function toAddress(
  walk: Walk,
  journey: Journey,
  vpc: VpcReference,
  subnet: Subnet,
  address: Address,
  outOf: bigint,
): readonly Outcome[] {
  const part = outOf === 1n ? journey : towards(journey, { ...journey.to, set: single(address).set });
  const station = stationAt(walk.network, vpc, address);
  return enterSubnet(walk, part, subnet, station, station ? undefined : nobody(walk, subnet, address));
}

/** What has to be taken for granted, or is missing, where no interface is known to have the address. */
function nobody(
  { network }: Walk,
  subnet: Subnet,
  address: Address,
): { readonly assumptions: readonly Message[]; readonly missing: readonly Message[] } {
  const text = formatAddress(address);
  if (isReserved(subnet, address)) {
    const missing = message('{address} is reserved by AWS, and what answers there is not described', {
      address: text,
    });
    return { assumptions: [], missing: [missing] };
  }
  if (!network.isRead('NetworkInterfaces', subnet.scope)) {
    return { assumptions: [], missing: [notRead(network, 'NetworkInterfaces', subnet.scope)] };
  }
  const assumption = message(
    'No network interface is known to have {address}; one with it, whose security group lets this in, is assumed.',
    { address: text },
  );
  return { assumptions: [assumption], missing: [] };
}

function someInterface(subnet: Subnet): ReturnType<typeof nobody> {
  const assumption = message('A network interface in {subnet} has a security group that lets this in.', {
    subnet: subnet.id,
  });
  return { assumptions: [assumption], missing: [] };
}

function noSubnet({ network }: Walk, journey: Journey, vpc: VpcReference): readonly Outcome[] {
  const explanation = message('No subnet of {vpc} has these addresses.', { vpc: vpc.id });
  const why =
    resolverOf(network, vpc, journey) ??
    whyNotAbsent(network, 'Subnets', ownedBy(network, vpc)) ??
    perhapsIn(network, vpc, journey);
  if (why) {
    const open = message('Which subnet of {vpc} has these addresses is not known.', { vpc: vpc.id });
    return finish(withHop(journey, hop('local', { explanation: open, rule: 'subnet' }), { missing: [why] }));
  }
  const blockers = [blocker('NO_POSSIBLE_DESTINATION', vpc.id, explanation, 'subnet')];
  return finish(withHop(journey, hop('local', { id: vpc.id, explanation, rule: 'subnet', blockers })));
}

function resolverOf(network: Network, vpc: VpcReference, { to }: Journey): Message | undefined {
  const { first } = to.set;
  const described = network.get('vpc', vpc.id, vpc.scope);
  if (first === undefined || to.set.size !== 1n || !described) return undefined;
  const address = { family: to.family, value: first };
  if (!isResolver(described, address)) return undefined;
  return message('{address} is the resolver of the VPC, and what it answers is not described', {
    address: formatAddress(address),
  });
}

function ownedBy(
  network: Network,
  { id, scope }: VpcReference,
): { readonly scope: VpcReference['scope']; readonly owner: string } {
  return { scope, owner: network.get('vpc', id, scope)?.owner ?? scope.account };
}

/** A subnet whose block is not known may be the one. */
function perhapsIn(network: Network, vpc: VpcReference, { to }: Journey): Message | undefined {
  for (const subnet of network.inVpc('subnet', vpc)) {
    const why = unknownBlock(subnet, to.family);
    if (why) return why;
  }
  return undefined;
}

/** @returns the subnets of a VPC: those that its owner did not share are seen by the owner alone. */
function subnetsOf(network: Network, vpc: VpcReference): readonly Subnet[] {
  const seen = network.inVpc('subnet', vpc);
  const { owner } = ownedBy(network, vpc);
  if (owner === vpc.scope.account) return seen;
  const ids = new Set(seen.map(({ id }) => id));
  const ownView = { id: vpc.id, scope: { ...vpc.scope, account: owner } };
  return [...seen, ...network.inVpc('subnet', ownView).filter(({ id }) => !ids.has(id))];
}

/** @returns the destinations by the subnet that has them, and those that no subnet has. */
function bySubnet(
  { network }: Walk,
  { to }: Journey,
  vpc: VpcReference,
): {
  readonly subnets: readonly { readonly subnet: Subnet; readonly set: AddressSet }[];
  readonly rest: AddressSet;
} {
  const subnets: { subnet: Subnet; set: AddressSet }[] = [];
  let rest = to.set;
  for (const subnet of subnetsOf(network, vpc)) {
    const set = rest.intersect(subnetClass(subnet, to.family).set);
    if (set.isEmpty) continue;
    subnets.push({ subnet, set });
    rest = rest.subtract(set);
    if (rest.isEmpty) break;
  }
  return { subnets, rest };
}
