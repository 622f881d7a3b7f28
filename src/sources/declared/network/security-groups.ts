import { message } from '../../../network/message';
import { allOf, ALWAYS, implies, type Presence } from '../../../network/presence';
import { isUnknown, known, unknown, type Resolved } from '../../../network/resolved';
import {
  readProtocol,
  type PortRange,
  type SecurityGroup,
  type SecurityGroupPeer,
  type SecurityGroupRule,
} from '../../../network/resources/security-group';
import type { Value } from '../value';
import { flagOf, presenceOf, textOf, type Assembly } from './assembly';
import { cidrOf } from './cidr';
import type { Part, PermissionFields, SecurityGroupPart } from './part';
import { prefixListIdOf } from './prefix-lists';
import { itemsOf, variantsOf } from './variants';

/** @returns the security groups of declared code, with their rules from wherever they are written. */
export function securityGroupsOf(assembly: Assembly): readonly SecurityGroup[] {
  const added = new Map<string, SecurityGroupRule[]>();
  let isOpen: ReadonlySet<unknown> = new Set();
  for (const part of assembly.all('security-group-rule')) {
    const id = assembly.leads.idOf(part.group, part, 'security-group');
    const lead = assembly.leads.lead(part.group, part);
    if (isUnknown(id)) {
      // Of a group that is declared elsewhere, unless nobody can tell which.
      if (lead.kind === 'unknown' && lead.symbol === undefined)
        isOpen = new Set([...isOpen, assembly.leads.unit(part)]);
      continue;
    }
    assembly.contribute(id, part);
    const group = assembly.leads.part(id);
    const rules = rulesOf(assembly, part, part, presenceOf(part), group ? presenceOf(group) : ALWAYS);
    added.set(id, [...(added.get(id) ?? []), ...rules]);
  }
  return assembly
    .all('security-group')
    .map((part) =>
      groupOf(
        assembly,
        part,
        added.get(assembly.leads.id(part)) ?? [],
        isOpen.has(assembly.leads.unit(part)),
      ),
    );
}

function groupOf(
  assembly: Assembly,
  part: SecurityGroupPart,
  added: readonly SecurityGroupRule[],
  isOpen: boolean,
): SecurityGroup {
  const { vpcId, scope } = assembly.home(part.vpc, part);
  const presence = presenceOf(part);
  const own = part.permissions.flatMap((one) =>
    rulesOf(assembly, part, one, allOf(presence, one.under ?? ALWAYS), presence),
  );
  const rules = [...own, ...added];
  const more = (['ingress', 'egress'] as const).filter(
    (one) => isOpen || part.hasMore.has(one) || isLeft(part, one),
  );
  const isWithoutEgress = !rules.some(({ direction }) => direction === 'egress') && !more.includes('egress');
  return {
    kind: 'security-group',
    ...assembly.common(part, scope),
    vpcId,
    groupName: known(textOf(part.groupName)) ?? part.of.address,
    description: undefined,
    rules: [
      ...rules,
      ...more.map(someRule),
      ...(isWithoutEgress && part.isOpenByDefault ? [everythingOut('0.0.0.0/0'), everythingOut('::/0')] : []),
    ],
  };
}

function isLeft({ of }: SecurityGroupPart, direction: 'ingress' | 'egress'): boolean {
  return of.leftToOthers?.has('all') === true || of.leftToOthers?.has(direction) === true;
}

function everythingOut(cidr: string): SecurityGroupRule {
  return {
    direction: 'egress',
    protocol: 'all',
    ports: undefined,
    peer: { kind: 'cidr', cidr },
    description: undefined,
  };
}

/** A rule of which nothing is known but that it may be there. */
function someRule(direction: 'ingress' | 'egress'): SecurityGroupRule {
  return {
    direction,
    protocol: NOT_SAID,
    ports: NOT_SAID,
    peer: { kind: 'unknown', why: NOT_SAID },
    description: undefined,
  };
}

function rulesOf(
  assembly: Assembly,
  part: Part,
  fields: PermissionFields,
  under: Presence,
  group: Presence,
): readonly SecurityGroupRule[] {
  // What a condition may take away allows nothing for sure, and excludes nothing.
  if (implies(group, under) !== true) return [someRule(fields.direction)];
  const protocol = protocolOf(fields.protocol);
  const rule = (peer: SecurityGroupPeer): SecurityGroupRule => ({
    direction: fields.direction,
    protocol,
    ports: portsOf(fields, protocol),
    peer,
    description: undefined,
  });
  return peersOf(assembly, part, fields).map(rule);
}

function peersOf(assembly: Assembly, part: Part, fields: PermissionFields): readonly SecurityGroupPeer[] {
  const peers: SecurityGroupPeer[] = [];
  const each = (value: Value | undefined, make: (of: Value | undefined) => SecurityGroupPeer): void => {
    for (const { value: of, under } of itemsOf(value))
      peers.push(under.when === 'always' ? make(of) : { kind: 'unknown', why: NOT_SAID });
  };
  const cidr = (of: Value | undefined): SecurityGroupPeer => ({
    kind: 'cidr',
    cidr: cidrOf(assembly, part, of),
  });
  each(fields.cidrs, cidr);
  each(fields.ipv6Cidrs, cidr);
  each(fields.prefixLists, (of) => ({ kind: 'prefix-list', id: prefixListIdOf(assembly, of, part) }));
  each(fields.groups, (of) => ({
    kind: 'security-group',
    id: assembly.leads.idOf(of, part, 'security-group'),
    owner: undefined,
  }));
  const self = flagOf(fields.self, false);
  if (self === true) peers.push({ kind: 'security-group', id: selfOf(assembly, part), owner: undefined });
  else if (isUnknown(self)) peers.push({ kind: 'unknown', why: NOT_SAID });
  return peers;
}

function selfOf(assembly: Assembly, part: Part): Resolved<string> {
  return part.kind === 'security-group-rule'
    ? assembly.leads.idOf(part.group, part, 'security-group')
    : assembly.leads.id(part);
}

function protocolOf(value: Value | undefined): Resolved<string> {
  const [only, ...others] = variantsOf(value);
  if (!only || others.length > 0) return NOT_SAID;
  const { value: of } = only;
  return typeof of === 'string' || typeof of === 'number' ? readProtocol(String(of)) : NOT_SAID;
}

/** Without ports, or with -1, all of them; so too where the protocol is none that has ports. */
function portsOf(
  { fromPort, toPort }: PermissionFields,
  protocol: Resolved<string>,
): SecurityGroupRule['ports'] {
  if (isUnknown(protocol)) return NOT_SAID;
  if (!['tcp', 'udp', 'icmp', 'icmpv6'].includes(protocol)) return undefined;
  const [from, to] = [portOf(fromPort), portOf(toPort)];
  if (from === undefined || from === -1) return undefined;
  if (isUnknown(from) || isUnknown(to)) return NOT_SAID;
  return { from, to: to ?? from } satisfies PortRange;
}

function portOf(value: Value | undefined): Resolved<number> | undefined {
  if (value === undefined || value === null) return undefined;
  const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isInteger(number) && value !== '' ? number : NOT_SAID;
}

const NOT_SAID = unknown(message('the code does not say it'));
