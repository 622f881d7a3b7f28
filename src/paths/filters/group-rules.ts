import { AddressSet } from '../../network/addresses/address-set';
import { BITS, parseCidr, type Family } from '../../network/addresses/address';
import { PUBLIC_SPACE } from '../../network/addresses/public-space';
import { message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import { isUnknown, known } from '../../network/resolved';
import type { SecurityGroup, SecurityGroupRule } from '../../network/resources/security-group';
import type { AddressClass } from '../address-class';
import { listRanges, unknownRanges } from '../list-ranges';
import type { Packet } from './ports';

/** Which peers a rule lets through: all of `sure`; and, for the reason given, perhaps those of `maybe`. */
export interface Lets {
  readonly sure: AddressSet;
  readonly maybe: AddressSet;
  readonly why: Message | undefined;
}

/** @param port the one port of the packet. @returns which of the peers a rule lets such a packet pass to or from. */
export function lets(
  network: Network,
  group: SecurityGroup,
  rule: SecurityGroupRule,
  packet: Packet,
  peers: AddressClass,
  peerGroups: readonly string[] | undefined,
): Lets {
  const fits = matches(rule, packet);
  const none = AddressSet.empty(peers.family);
  if (fits === 'no') return { sure: none, maybe: none, why: undefined };
  const found = peersOf(network, group, rule, peers, peerGroups);
  if (fits === 'yes') return found;
  return { sure: none, maybe: found.sure.union(found.maybe), why: found.why ?? unknownTraffic(group, rule) };
}

/** @returns whether a rule speaks of a packet; ICMP rules name type and code. */
export function matches({ protocol, ports }: SecurityGroupRule, packet: Packet): 'yes' | 'no' | 'maybe' {
  const name = known(protocol);
  if (name === 'all') return 'yes';
  if (name !== undefined && name !== packet.protocol) return 'no';
  const fits = portsMatch(ports, packet);
  return name === undefined && fits === 'yes' ? 'maybe' : fits;
}

function portsMatch(ports: SecurityGroupRule['ports'], packet: Packet): 'yes' | 'no' | 'maybe' {
  if (ports === undefined) return 'yes';
  if (isUnknown(ports)) return 'maybe';
  const { from, to } = ports;
  if (packet.icmp) {
    return (from === -1 || from === packet.icmp.type) && (from === -1 || to === -1 || to === packet.icmp.code)
      ? 'yes'
      : 'no';
  }
  const asked = packet.ports;
  if (!asked) return 'yes';
  if (from <= asked.from && asked.to <= to) return 'yes';
  return 'no';
}

function unknownTraffic({ id }: SecurityGroup, { protocol, ports }: SecurityGroupRule): Message {
  if (isUnknown(protocol)) return protocol.unknown;
  if (ports !== undefined && isUnknown(ports)) return ports.unknown;
  return message('which traffic a rule of security group {group} lets through is not known', { group: id });
}

function peersOf(
  network: Network,
  group: SecurityGroup,
  { peer }: SecurityGroupRule,
  peers: AddressClass,
  peerGroups: readonly string[] | undefined,
): Lets {
  const { family, set } = peers;
  const none = AddressSet.empty(family);
  const sure = (some: AddressSet): Lets => ({ sure: some, maybe: none, why: undefined });
  const maybe = (why: Message, some = set): Lets => ({ sure: none, maybe: some, why });
  switch (peer.kind) {
    case 'cidr': {
      if (isUnknown(peer.cidr)) return maybe(peer.cidr.unknown);
      const cidr = parseCidr(peer.cidr);
      return sure(cidr ? set.intersect(AddressSet.of(family, [cidr])) : none);
    }
    case 'prefix-list': {
      const { id } = peer;
      if (isUnknown(id)) return maybe(id.unknown);
      if (peers.lists.has(id)) return sure(set);
      if (peers.notInLists.has(id)) return sure(none);
      const list = network.get('prefix-list', id, group.scope);
      const ranges = list && listRanges(list, family);
      return ranges ? sure(set.intersect(ranges.set)) : maybe(unknownRanges(network, id, group.scope));
    }
    case 'security-group': {
      if (peerGroups === undefined) {
        const members = perhapsMembers(network, peers);
        return members.isEmpty ? sure(none) : maybe(membership(group, known(peer.id)), members);
      }
      if (isUnknown(peer.id)) return peerGroups.length === 0 ? sure(none) : maybe(peer.id.unknown);
      return sure(peerGroups.includes(peer.id) ? set : none);
    }
    case 'unknown':
      return maybe(peer.why.unknown);
  }
}

function membership({ id }: SecurityGroup, named: string | undefined): Message {
  return named === undefined
    ? message(
        'security group {group} names another one, and which groups the other side is in is not known',
        {
          group: id,
        },
      )
    : message(
        'whether the other side is in security group {named}, which security group {group} names, is not known',
        { group: id, named },
      );
}

const spaces = new WeakMap<Network, AddressSet>();

/**
 * Members of security groups have addresses of VPCs: a rule that names a group says nothing of a service's public
 * addresses, or of public IPv4 addresses that no VPC has.
 */
function perhapsMembers(network: Network, { family, set, lists }: AddressClass): AddressSet {
  // A customer's list may hold addresses of VPCs.
  const isAws = (id: string): boolean =>
    network.find(id).every((list) => list.kind === 'prefix-list' && list.managedByAws);
  if (lists.size > 0 && [...lists].every(isAws)) return AddressSet.empty(family);
  if (family === 'ipv6') return set;
  let space = spaces.get(network);
  if (!space) spaces.set(network, (space = ipv4OfVpcs(network)));
  return set.intersect(space);
}

function ipv4OfVpcs(network: Network): AddressSet {
  const blocks = network.all('vpc').flatMap((vpc) => vpc.cidrBlocks.flatMap(({ cidr }) => known(cidr) ?? []));
  const peered = network
    .all('vpc-peering-connection')
    .flatMap(({ requester, accepter }) => [...requester.cidrs, ...accepter.cidrs]);
  return everyAddress('ipv4')
    .subtract(PUBLIC_SPACE.ipv4)
    .union(AddressSet.parse('ipv4', [...blocks, ...peered]));
}

/** @returns all addresses of a family. */
export function everyAddress(family: Family): AddressSet {
  return AddressSet.of(family, [{ family, first: 0n, last: (1n << BigInt(BITS[family])) - 1n, length: 0 }]);
}
