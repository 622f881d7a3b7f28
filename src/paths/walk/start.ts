import { AddressSet } from '../../network/addresses/address-set';
import { formatAddress, parseAddress, type Address, type Family } from '../../network/addresses/address';
import { message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import { isUnknown, known } from '../../network/resolved';
import type { Subnet } from '../../network/resources/subnet';
import { inForce } from '../../network/resources/vpc';
import type { AddressClass } from '../address-class';
import type { Source } from '../question';
import type { Station } from '../station';
import type { Place, PublicAddress, Sender } from './journey';
import { isPublicIpv6 } from './targets/dropped';

/** A source as the walk sees it, for one family. */
export interface Start {
  readonly at: Place;
  readonly sender: Sender;
  /** Undefined for a subnet or an address: its security group is taken to let everything out. */
  readonly station: Station | undefined;
  readonly assumptions: readonly Message[];
}

/** The source cannot send in this family (`blocked`), or it is not known where it is. */
export interface NoStart {
  readonly ok: false;
  readonly blocked: boolean;
  readonly why: Message;
  readonly subnet: Subnet | undefined;
}

export type StartOrNot = { readonly ok: true; readonly start: Start } | NoStart;

/** @returns where traffic starts: in which subnet, with which addresses. */
export function startOf(
  network: Network,
  source: Exclude<Source, { readonly kind: 'internet' }>,
  family: Family,
): StartOrNot {
  switch (source.kind) {
    case 'subnet':
      return fromSubnet(source.subnet, family);
    case 'address':
      return fromAddress(source.subnet, source.address, family);
    case 'station':
      return fromStation(network, source, family);
  }
}

function fromSubnet(subnet: Subnet, family: Family): StartOrNot {
  const at = placeOf(subnet);
  if (!at) return noVpc(subnet);
  const addresses = subnetClass(subnet, family);
  if (addresses.set.isEmpty) {
    const why = unknownBlock(subnet, family);
    return why ? { ok: false, blocked: false, why, subnet } : noAddress(subnet.id, family, subnet);
  }
  const sender: Sender = {
    id: subnet.id,
    addresses,
    publicAddress:
      family === 'ipv4' ? { kind: 'assumed', assumption: publicAddress(subnet) } : { kind: 'none' },
    groups: undefined,
    client: 'host',
  };
  return { ok: true, start: { at, sender, station: undefined, assumptions: [anyGroup(subnet)] } };
}

function anyGroup({ id }: Subnet): Message {
  return message('The network interface in {subnet} has a security group that lets everything out.', {
    subnet: id,
  });
}

function publicAddress({ id }: Subnet): Message {
  return message('The network interface in {subnet} has a public IPv4 address.', { subnet: id });
}

function fromAddress(subnet: Subnet, address: Address, family: Family): StartOrNot {
  const at = placeOf(subnet);
  if (!at) return noVpc(subnet);
  const text = formatAddress(address);
  if (address.family !== family) return noAddress(text, family, subnet);
  const sender: Sender = {
    id: text,
    addresses: single(address),
    publicAddress: { kind: 'assumed', assumption: publicAddress(subnet) },
    groups: undefined,
    client: 'host',
  };
  const assumption = message('No network interface is known to have {address}; one with it is assumed.', {
    address: text,
  });
  return {
    ok: true,
    start: { at, sender, station: undefined, assumptions: [assumption, anyGroup(subnet)] },
  };
}

function fromStation(
  network: Network,
  { station, askedAs }: Extract<Source, { readonly kind: 'station' }>,
  family: Family,
): StartOrNot {
  const subnet = network.get('subnet', station.subnetId, station.scope);
  const at = subnet && placeOf(subnet);
  if (!at) {
    const why = message('subnet {subnet} is not among those read', { subnet: station.subnetId });
    return { ok: false, blocked: false, why, subnet };
  }
  const [ipv4] = station.addresses;
  const text = family === 'ipv4' ? ipv4?.address : ipv6Of(station, subnet, 'value' in askedAs);
  const address = text === undefined ? undefined : parseAddress(text);
  if (!address) return noAddress(station.resource.id, family, subnet);
  return {
    ok: true,
    start: { at, sender: senderOf(station, address, ipv4?.publicIp), station, assumptions: [] },
  };
}

/** A host with several IPv6 addresses calls the internet from a public one. */
function ipv6Of({ ipv6Addresses }: Station, subnet: Subnet, isAsked: boolean): string | undefined {
  const isPublic = (text: string): boolean => isPublicIpv6(subnet, AddressSet.parse('ipv6', [`${text}/128`]));
  return (isAsked ? undefined : ipv6Addresses.find(isPublic)) ?? ipv6Addresses[0];
}

/** @returns a station as who sends, from one of its addresses. */
export function senderOf(station: Station, address: Address, publicIp: string | undefined): Sender {
  const none: PublicAddress = { kind: 'none' };
  return {
    id: station.resource.id,
    addresses: single(address),
    publicAddress: publicIp === undefined ? none : { kind: 'known', address: publicIp },
    groups: station.securityGroupIds,
    client: 'host',
  };
}

/** @returns where a subnet is, unless its VPC is not known. */
export function placeOf(subnet: Subnet): Place | undefined {
  const vpcId = known(subnet.vpcId);
  return vpcId === undefined ? undefined : { vpcId, scope: subnet.scope, subnet };
}

function noVpc(subnet: Subnet): StartOrNot {
  return {
    ok: false,
    blocked: false,
    why: message('the VPC of subnet {subnet} is not known', { subnet: subnet.id }),
    subnet,
  };
}

function noAddress(id: string, family: Family, subnet: Subnet): StartOrNot {
  const why =
    family === 'ipv6'
      ? message('{source} has no IPv6 address', { source: id })
      : message('{source} has no IPv4 address', { source: id });
  return { ok: false, blocked: true, why, subnet };
}

const NO_LISTS: ReadonlySet<string> = new Set();

/** @returns a class of exactly these addresses. */
export function exactly(set: AddressSet): AddressClass {
  return { family: set.family, set, which: 'all', lists: NO_LISTS, notInLists: NO_LISTS };
}

export function single(address: Address): AddressClass {
  const { family, value } = address;
  const length = family === 'ipv4' ? 32 : 128;
  return exactly(AddressSet.of(family, [{ family, first: value, last: value, length }]));
}

const classes = new WeakMap<Subnet, Map<Family, AddressClass>>();

/** @returns the addresses of a subnet in a family, made once for each. */
export function subnetClass(subnet: Subnet, family: Family): AddressClass {
  let made = classes.get(subnet);
  if (!made) classes.set(subnet, (made = new Map<Family, AddressClass>()));
  let found = made.get(family);
  if (!found) made.set(family, (found = exactly(AddressSet.parse(family, cidrsOf(subnet)))));
  return found;
}

/** @returns why it is not known which addresses of a family a subnet has; undefined where it is. */
export function unknownBlock({ cidr, ipv6CidrBlocks }: Subnet, family: Family): Message | undefined {
  const blocks = family === 'ipv4' ? [cidr] : ipv6CidrBlocks.map((block) => block.cidr);
  const open = blocks.find((each) => isUnknown(each));
  return isUnknown(open) ? open.unknown : undefined;
}

function cidrsOf(subnet: Subnet): readonly string[] {
  const ipv4 = subnet.cidr === undefined ? undefined : known(subnet.cidr);
  const ipv6 = subnet.ipv6CidrBlocks.filter(inForce).flatMap(({ cidr }) => known(cidr) ?? []);
  return ipv4 === undefined ? ipv6 : [ipv4, ...ipv6];
}
