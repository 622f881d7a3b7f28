import { canonical } from './cidrs';
import { parseCidr, type Family } from '../../network/addresses/address';
import { entitiesField, textField, type Entity } from './entity';
import { Ec2Error, invalidParameterValue } from './errors';

/** The lists of a permission, and the member that says who is meant. */
const PEERS = [
  ['IpRanges', 'CidrIp'],
  ['Ipv6Ranges', 'CidrIpv6'],
  ['PrefixListIds', 'PrefixListId'],
  ['UserIdGroupPairs', 'GroupId'],
] as const;

export type PeerList = (typeof PEERS)[number][0];

/** One rule: a permission of EC2's is several, one for each peer that it names. */
export interface Rule {
  readonly protocol: string;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly list: PeerList;
  /** The list's entry: who is meant, and a description. */
  readonly peer: Entity;
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['all', '-1'],
  ['6', 'tcp'],
  ['17', 'udp'],
  ['1', 'icmp'],
  ['58', 'icmpv6'],
]);

/** The rules that permissions say, as they stand: for those of a group, which EC2 has checked already. */
export function rulesIn(permissions: readonly Entity[]): readonly Rule[] {
  return permissions.flatMap((permission) => {
    const protocol = textField(permission, 'IpProtocol') ?? '-1';
    const [from, to] = [portOf(permission, 'FromPort'), portOf(permission, 'ToPort')];
    return PEERS.flatMap(([list]) =>
      entitiesField(permission, list).map((peer) => ({ protocol, from, to, list, peer })),
    );
  });
}

/** The rules that a request's permissions say, in EC2's canonical form. @throws Ec2Error where they are malformed */
export function requireRules(permissions: readonly Entity[]): readonly Rule[] {
  return permissions.flatMap((permission) => {
    const given = textField(permission, 'IpProtocol');
    if (given === undefined || given === '')
      throw new Ec2Error('MissingParameter', 'The request must contain the parameter ipProtocol');
    const protocol = protocolOf(given);
    const ports = requirePorts(protocol, permission);
    const rules = rulesIn([permission]).map((rule) => ({ ...rule, ...ports, protocol, peer: peerOf(rule) }));
    if (rules.length === 0)
      throw new Ec2Error('InvalidPermission.Malformed', 'A rule must name a source or destination.');
    return rules;
  });
}

function protocolOf(given: string): string {
  const lower = given.toLowerCase();
  const protocol = NAMES.get(lower) ?? lower;
  const isNumber = /^\d{1,3}$/.test(protocol) && Number(protocol) <= 255;
  if (isNumber || ['-1', 'tcp', 'udp', 'icmp', 'icmpv6'].includes(protocol)) return protocol;
  throw invalidParameterValue(`Invalid value '${given}' for IP protocol. Unknown protocol.`);
}

/** Ports are of TCP and UDP, types and codes of ICMP; all other protocols have none. */
function requirePorts(
  protocol: string,
  permission: Entity,
): { readonly from: number | undefined; readonly to: number | undefined } {
  const [from, to] = [portOf(permission, 'FromPort'), portOf(permission, 'ToPort')];
  const isIcmp = protocol === 'icmp' || protocol === 'icmpv6';
  if (protocol === 'tcp' || protocol === 'udp') {
    if (from === undefined || to === undefined)
      throw invalidParameterValue(
        "Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.",
      );
    if (!isPort(from) || !isPort(to) || from > to)
      throw invalidParameterValue(
        `Invalid value '${from}-${to}' for portRange. Must be within 0 and 65535, from ≤ to.`,
      );
    return { from, to };
  }
  if (!isIcmp) return { from: undefined, to: undefined };
  const [type, code] = [from ?? -1, to ?? -1];
  if (type < -1 || type > 255 || code < -1 || code > 255)
    throw invalidParameterValue(`ICMP type ${type} or code ${code} is not between -1 and 255.`);
  return { from: type, to: code };
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 0 && port <= 65535;
}

function peerOf({ list, peer }: Rule): Entity {
  if (list === 'IpRanges') return { ...peer, CidrIp: cidrOf(textField(peer, 'CidrIp'), 'ipv4') };
  if (list === 'Ipv6Ranges') return { ...peer, CidrIpv6: cidrOf(textField(peer, 'CidrIpv6'), 'ipv6') };
  return peer;
}

function cidrOf(text: string | undefined, family: Family): string {
  const block = parseCidr(text ?? '');
  if (block?.family === family) return canonical(block);
  throw invalidParameterValue(`CIDR block ${text ?? ''} is malformed`);
}

/** Whether two rules let through the same: their descriptions do not matter. */
export function isSameRule(a: Rule, b: Rule): boolean {
  return (
    a.list === b.list &&
    peerIdOf(a) === peerIdOf(b) &&
    a.protocol === b.protocol &&
    a.from === b.from &&
    a.to === b.to
  );
}

/** Who is meant: a range, a list or a group. */
export function peerIdOf({ list, peer }: Rule): string {
  const member = PEERS.find(([name]) => name === list)?.[1] ?? 'GroupId';
  return textField(peer, member) ?? '';
}

/** Rules as EC2 shows them: those of one protocol and the same ports together, every list there. */
export function permissionsOf(rules: readonly Rule[]): readonly Entity[] {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) {
    const key = JSON.stringify([rule.protocol, rule.from, rule.to]);
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  return [...groups.values()].map((group) => {
    const { protocol, from, to } = group[0] ?? { protocol: '-1', from: undefined, to: undefined };
    const lists = PEERS.map(([list]): [string, readonly Entity[]] => [
      list,
      group.filter((rule) => rule.list === list).map(({ peer }) => peer),
    ]);
    return {
      IpProtocol: protocol,
      ...(from === undefined ? {} : { FromPort: from }),
      ...(to === undefined ? {} : { ToPort: to }),
      ...Object.fromEntries(lists),
    };
  });
}

function portOf(permission: Entity, member: string): number | undefined {
  const value = permission[member];
  return typeof value === 'number' ? value : undefined;
}
