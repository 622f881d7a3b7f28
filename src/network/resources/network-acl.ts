import type { Scope } from '../describe';
import { message } from '../message';
import type { EntryReader } from '../normalise/reader';
import type { Resolved } from '../resolved';
import { readCommon, type ResourceCommon } from './common';
import { readProtocol, type PortRange } from './security-group';

/** One numbered entry; the lowest number that matches decides. */
export interface NetworkAclEntry {
  readonly direction: 'ingress' | 'egress';
  /** 1–32766; 32767 is the closing deny, which EC2 shows as `*`. */
  readonly number: number;
  readonly action: 'allow' | 'deny';
  /** `all`, `tcp`, `udp`, `icmp`, `icmpv6`, or a protocol number. */
  readonly protocol: string;
  readonly cidr: Resolved<string>;
  /** Undefined: all ports. */
  readonly ports: PortRange | undefined;
  /** Undefined: every type and code. -1 means any. */
  readonly icmp: { readonly type: number; readonly code: number } | undefined;
}

/** @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html */
export interface NetworkAcl extends ResourceCommon {
  readonly kind: 'network-acl';
  readonly vpcId: Resolved<string>;
  readonly isDefault: boolean;
  /** Inbound entries first, by number: the order in which they decide. */
  readonly entries: readonly NetworkAclEntry[];
  readonly subnetIds: readonly Resolved<string>[];
}

export function readNetworkAcl(entry: EntryReader, scope: Scope): NetworkAcl {
  return {
    kind: 'network-acl',
    ...readCommon(entry, scope, 'NetworkAclId'),
    vpcId: entry.text('VpcId'),
    isDefault: entry.flag('IsDefault') ?? false,
    entries: entry
      .list('Entries')
      .map(readEntry)
      .sort(
        (a, b) => Number(a.direction === 'egress') - Number(b.direction === 'egress') || a.number - b.number,
      ),
    subnetIds: entry
      .list('Associations')
      .flatMap((association) => association.optionalText('SubnetId') ?? []),
  };
}

function readEntry(entry: EntryReader): NetworkAclEntry {
  const number = entry.number('RuleNumber');
  if (number === undefined) throw entry.malformed('RuleNumber', message('is missing'));
  const ports = entry.child('PortRange');
  const from = ports?.number('From');
  const to = ports?.number('To');
  const icmp = entry.child('IcmpTypeCode');
  const cidr = entry.optionalText('CidrBlock') ?? entry.text('Ipv6CidrBlock');
  return {
    direction: entry.flag('Egress') === true ? 'egress' : 'ingress',
    number,
    action: entry.lowerCase('RuleAction') === 'allow' ? 'allow' : 'deny',
    protocol: readProtocol(entry.text('Protocol')),
    cidr,
    ports: from === undefined || to === undefined ? undefined : { from, to },
    icmp: icmp ? { type: icmp.number('Type') ?? -1, code: icmp.number('Code') ?? -1 } : undefined,
  };
}
