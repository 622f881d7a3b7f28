import { AddressSet } from '../../network/addresses/address-set';
import type { Family } from '../../network/addresses/address';
import { message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { NetworkAcl } from '../../network/resources/network-acl';
import type { SecurityGroup, SecurityGroupRule } from '../../network/resources/security-group';
import type { Subnet } from '../../network/resources/subnet';
import { inForce } from '../../network/resources/vpc';
import { distinct } from '../../network/distinct';
import type { AddressClass } from '../address-class';
import type { Protocol } from '../question';
import type { Station } from '../station';
import type { InboundOpening } from '../trace';
import { notRead } from '../not-read';
import { judge, type Judged } from './acl-entries';
import { everyAddress, lets } from './group-rules';
import { answer, LINUX_EPHEMERAL_PORTS, request, withoutPorts, type Packet } from './ports';
import { subnetAcl } from './subnet-acl';

/** What is open, and what is not known of it. */
export interface Openings {
  readonly openings: readonly InboundOpening[];
  readonly missing: readonly Message[];
}

/**
 * What gets in to a station from addresses outside its VPC after its security groups and its subnet's network ACL, the
 * answer let out. Of ICMP, echo requests are meant. Rules that name a security group let in its members only, which
 * have addresses of VPCs: they open nothing to the world. `all` stands for every protocol on every port.
 */
export function openings(network: Network, station: Station, subnet: Subnet): Openings {
  const missing: Message[] = [];
  const ofSubnet = subnetAcl(network, subnet);
  if (!ofSubnet.acl) return { openings: [], missing: [ofSubnet.why] };
  const { acl } = ofSubnet;
  const groups = groupsOf(network, station, missing);
  const found: InboundOpening[] = [];
  const families: readonly Family[] = [
    ...(station.addresses.length > 0 ? (['ipv4'] as const) : []),
    ...(station.ipv6Addresses.length > 0 ? (['ipv6'] as const) : []),
  ];
  for (const family of families) {
    const sources = outside(network, subnet, family, missing);
    found.push(...ofFamily({ network, acl, groups, sources, missing }));
  }
  return { openings: found, missing: distinct(missing) };
}

interface Gate {
  readonly network: Network;
  readonly acl: NetworkAcl;
  /** Undefined: there are no groups, and everything passes. */
  readonly groups: readonly Inbound[] | undefined;
  readonly sources: AddressClass;
  readonly missing: Message[];
}

interface Inbound {
  readonly group: SecurityGroup;
  readonly rule: SecurityGroupRule;
}

function groupsOf(network: Network, station: Station, missing: Message[]): readonly Inbound[] | undefined {
  if (station.securityGroupIds.length === 0) return undefined;
  return station.securityGroupIds.flatMap((id) => {
    const group = network.get('security-group', id, station.scope);
    if (group) {
      return group.rules
        .filter(({ direction, peer }) => direction === 'ingress' && peer.kind !== 'security-group')
        .map((rule) => ({ group, rule }));
    }
    missing.push(
      network.isRead('SecurityGroups', station.scope)
        ? message('security group {group} is not among those read', { group: id })
        : notRead(network, 'SecurityGroups', station.scope),
    );
    return [];
  });
}

/** @returns every address but those of the VPC. */
function outside(network: Network, subnet: Subnet, family: Family, missing: Message[]): AddressClass {
  const vpcId = known(subnet.vpcId);
  const vpc = vpcId === undefined ? undefined : network.get('vpc', vpcId, subnet.scope);
  if (!vpc) missing.push(message('the VPC of subnet {subnet} is not known', { subnet: subnet.id }));
  const blocks = vpc ? [...vpc.cidrBlocks, ...vpc.ipv6CidrBlocks].filter(inForce) : [];
  const own = AddressSet.parse(
    family,
    blocks.flatMap(({ cidr }) => known(cidr) ?? []),
  );
  const none: ReadonlySet<string> = new Set();
  return { family, set: everyAddress(family).subtract(own), which: 'all', lists: none, notInLists: none };
}

const ALL_PORTS = { from: 0, to: 65535 };

/** Sources from which ports are reached; undefined for what has no ports. */
interface Opening {
  readonly ports: InboundOpening['ports'];
  readonly sources: AddressSet;
}

function ofFamily(gate: Gate): readonly InboundOpening[] {
  const { family } = gate.sources;
  const byProtocol = new Map<string, readonly Opening[]>();
  for (const protocol of ['tcp', 'udp', 'icmp'] as const) byProtocol.set(protocol, openTo(gate, protocol));
  for (const protocol of otherProtocols(gate)) {
    const packet: Packet = { protocol, ports: undefined, icmp: undefined };
    byProtocol.set(protocol, [{ ports: undefined, sources: throughAll(gate, packet, packet) }]);
  }
  const whole = everything(gate, byProtocol);
  const opening = (protocol: string, ports: Opening['ports'], sources: AddressSet): InboundOpening[] =>
    sources.isEmpty ? [] : [{ family, protocol, ports, sources }];
  return [
    ...opening('all', undefined, whole),
    ...[...byProtocol].flatMap(([protocol, list]) =>
      merged(list.map(({ ports, sources }) => ({ ports, sources: sources.subtract(whole) }))).flatMap(
        ({ ports, sources }) => opening(protocol, ports, sources),
      ),
    ),
  ];
}

/** @returns the sources that reach every protocol on every port. */
function everything(gate: Gate, byProtocol: ReadonlyMap<string, readonly Opening[]>): AddressSet {
  const unnamed: Packet = { protocol: 'any other', ports: undefined, icmp: undefined };
  let sources = throughAll(gate, unnamed, unnamed);
  for (const list of byProtocol.values()) {
    // Where a port is missing, the sources of its stretch are empty.
    for (const each of list) sources = sources.intersect(each.sources);
  }
  return sources;
}

function openTo(gate: Gate, protocol: Protocol): readonly Opening[] {
  const { family } = gate.sources;
  const back = answer({ protocol, port: undefined }, family);
  if (protocol === 'icmp') {
    const sent = request({ protocol, port: undefined }, family);
    return [{ ports: undefined, sources: throughAll(gate, sent, back) }];
  }
  return stretches(gate, protocol).map((ports) => ({
    ports,
    sources: throughAll(gate, { protocol, ports, icmp: undefined }, back),
  }));
}

/** @returns all ports, cut where a rule or an entry begins or ends: each stretch is treated alike. */
function stretches({ groups, acl }: Gate, protocol: string): readonly { from: number; to: number }[] {
  const ranges = [
    ALL_PORTS,
    ...(groups ?? []).flatMap(({ rule }) => {
      const ports = rule.ports && known(rule.ports);
      return ports && known(rule.protocol) === protocol ? [ports] : [];
    }),
    ...acl.entries.flatMap((entry) => (entry.ports && entry.protocol === protocol ? [entry.ports] : [])),
  ];
  const cuts = [...new Set(ranges.flatMap(({ from, to }) => [from, to + 1]))]
    .filter((cut) => cut >= 0 && cut <= 65536)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => ({ from, to: (cuts[i + 1] ?? 65536) - 1 }));
}

/** Protocols that a rule names and that have no ports. */
function otherProtocols({ groups }: Gate): readonly string[] {
  const named = (groups ?? []).flatMap(({ rule }) => known(rule.protocol) ?? []);
  return [...new Set(named)].filter((name) => !['all', 'tcp', 'udp', 'icmp', 'icmpv6'].includes(name)).sort();
}

function throughAll(gate: Gate, sent: Packet, back: Packet): AddressSet {
  const { acl, sources } = gate;
  const allowed = throughGroups(gate, sent);
  if (allowed.isEmpty) return allowed;
  const none = AddressSet.empty(sources.family);
  const arrived = judge(acl, 'ingress', allowed, sent).reduce((sum, judged) => {
    if (judged.vague) gate.missing.push(judged.vague);
    return judged.vague || judged.denied ? sum : sum.union(judged.peers);
  }, none);
  return judge(acl, 'egress', arrived, back).reduce((sum, judged) => {
    if (judged.vague) gate.missing.push(judged.vague);
    return answered(judged, back) ? sum.union(judged.peers) : sum;
  }, none);
}

/** As for any client: all ports that an answer may come to, or those that are usual with Linux. */
function answered({ allowed, denied, vague }: Judged, { ports }: Packet): boolean {
  if (vague) return false;
  if (!denied) return true;
  if (!ports) return false;
  return allowed.reduce(withoutPorts, [LINUX_EPHEMERAL_PORTS]).length === 0;
}

function throughGroups({ network, groups, sources, missing }: Gate, packet: Packet): AddressSet {
  if (!groups) return sources.set;
  return groups.reduce((sum, { group, rule }) => {
    const found = lets(network, group, rule, packet, sources, []);
    if (found.why && !found.maybe.isEmpty) missing.push(found.why);
    return sum.union(found.sure);
  }, AddressSet.empty(sources.family));
}

/** @returns stretches of ports that touch and have the same sources as one. */
function merged(list: readonly Opening[]): readonly Opening[] {
  const made: Opening[] = [];
  for (const one of list) {
    const before = made.at(-1);
    const joined = before && join(before, one);
    if (joined) made[made.length - 1] = joined;
    else made.push(one);
  }
  return made;
}

function join(before: Opening, { ports, sources }: Opening): Opening | undefined {
  if (!ports || before.ports?.to !== ports.from - 1) return undefined;
  if (before.sources.size !== sources.size || !before.sources.covers(sources)) return undefined;
  return { ports: { from: before.ports.from, to: ports.to }, sources };
}
