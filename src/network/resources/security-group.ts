import type { Scope } from '../describe';
import { message } from '../message';
import type { EntryReader } from '../normalise/reader';
import { unknown, type Resolved, type Unknown } from '../resolved';
import { readCommon, type ResourceCommon } from './common';

/** Ports of TCP or UDP, or type and code of ICMP; both ends included. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** What a rule lets traffic come from, or go to. */
export type SecurityGroupPeer =
  | { readonly kind: 'cidr'; readonly cidr: Resolved<string> }
  | { readonly kind: 'prefix-list'; readonly id: Resolved<string> }
  | { readonly kind: 'security-group'; readonly id: Resolved<string>; readonly owner: string | undefined }
  | { readonly kind: 'unknown'; readonly why: Unknown };

/** One permission: security groups only ever allow. A permission of EC2 with three ranges is three rules here. */
export interface SecurityGroupRule {
  readonly direction: 'ingress' | 'egress';
  /** `all`, `tcp`, `udp`, `icmp`, `icmpv6`, or a protocol number. */
  readonly protocol: Resolved<string>;
  /** Undefined: all ports. */
  readonly ports: Resolved<PortRange> | undefined;
  readonly peer: SecurityGroupPeer;
  readonly description: string | undefined;
}

/** @see https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html */
export interface SecurityGroup extends ResourceCommon {
  readonly kind: 'security-group';
  readonly vpcId: Resolved<string>;
  readonly groupName: string;
  readonly description: string | undefined;
  readonly rules: readonly SecurityGroupRule[];
}

export function readSecurityGroup(entry: EntryReader, scope: Scope): SecurityGroup {
  return {
    kind: 'security-group',
    ...readCommon(entry, scope, 'GroupId'),
    vpcId: entry.optionalText('VpcId') ?? unknown(message('the answer names no VPC')),
    groupName: entry.text('GroupName'),
    description: entry.optionalText('Description'),
    rules: [
      ...entry.list('IpPermissions').flatMap((item) => readPermission(item, 'ingress')),
      ...entry.list('IpPermissionsEgress').flatMap((item) => readPermission(item, 'egress')),
    ],
  };
}

function readPermission(entry: EntryReader, direction: SecurityGroupRule['direction']): SecurityGroupRule[] {
  const protocol = readProtocol(entry.text('IpProtocol'));
  const ports = readPorts(entry, protocol);
  const rule = (peer: SecurityGroupPeer, of: EntryReader): SecurityGroupRule => ({
    direction,
    protocol,
    ports,
    peer,
    description: of.optionalText('Description'),
  });
  return [
    ...entry.list('IpRanges').map((range) => rule({ kind: 'cidr', cidr: range.text('CidrIp') }, range)),
    ...entry.list('Ipv6Ranges').map((range) => rule({ kind: 'cidr', cidr: range.text('CidrIpv6') }, range)),
    ...entry
      .list('PrefixListIds')
      .map((list) => rule({ kind: 'prefix-list', id: list.text('PrefixListId') }, list)),
    ...entry
      .list('UserIdGroupPairs')
      .map((pair) =>
        rule({ kind: 'security-group', id: pair.text('GroupId'), owner: pair.optionalText('UserId') }, pair),
      ),
  ];
}

/** A map, since an object also knows `constructor`, which a file can say. */
const PROTOCOL_NAMES: ReadonlyMap<string, string> = new Map([
  ['-1', 'all'],
  ['6', 'tcp'],
  ['17', 'udp'],
  ['1', 'icmp'],
  ['58', 'icmpv6'],
]);

/** @returns EC2's protocol as a name where it has a usual one: `-1` is `all`, `6` is `tcp`. */
export function readProtocol(protocol: string): string {
  const value = protocol.toLowerCase();
  return PROTOCOL_NAMES.get(value) ?? value;
}

/**
 * Ports count only for TCP, UDP and ICMP; with ICMP they are type and code, where -1 means any.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
 */
function readPorts(entry: EntryReader, protocol: string): PortRange | undefined {
  if (!['tcp', 'udp', 'icmp', 'icmpv6'].includes(protocol)) return undefined;
  const from = entry.number('FromPort');
  const to = entry.number('ToPort');
  if (from === undefined || to === undefined || from === -1) return undefined;
  return { from, to };
}
