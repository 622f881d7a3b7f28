import { implies } from '../../../network/presence';
import { isUnknown, known, type Resolved } from '../../../network/resolved';
import type { NetworkAcl, NetworkAclEntry } from '../../../network/resources/network-acl';
import { readProtocol } from '../../../network/resources/security-group';
import type { Vpc } from '../../../network/resources/vpc';
import type { Value } from '../value';
import { presenceOf, type Assembly } from './assembly';
import { cidrOf } from './cidr';
import type { NetworkAclEntryFields, NetworkAclPart, Part } from './part';
import { itemsOf } from './variants';

/** The network ACLs of declared code, and which of them could be read whole: of the others nothing is said. */
export interface DeclaredAcls {
  readonly acls: readonly NetworkAcl[];
  readonly areAll: boolean;
}

/**
 * @returns the ACLs, with that which every VPC comes with: it lets everything through until code adopts it
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/default-network-acl.html
 */
export function networkAclsOf(assembly: Assembly, vpcs: readonly Vpc[]): DeclaredAcls {
  const reading = { areAll: true };
  const entries = entriesBy(assembly, reading);
  const subnets = subnetsBy(assembly, reading);
  const adopted = new Set<string>();
  const declared = assembly.all('network-acl').map((part) => {
    const id = assembly.leads.id(part);
    const acl = aclOf(assembly, part, entries.get(id) ?? [], subnets.get(id) ?? [], reading);
    if (acl.isDefault && typeof acl.vpcId === 'string') adopted.add(acl.vpcId);
    return acl;
  });
  const taken = new Set(
    declared
      .filter(({ isDefault }) => !isDefault)
      .flatMap(({ subnetIds }) => subnetIds.flatMap((id) => known(id) ?? [])),
  );
  const own = vpcs.filter(({ id, openWorld }) => openWorld.length === 0 && !adopted.has(id));
  const rest = restOf(assembly, taken);
  const defaults = own.flatMap((vpc) => defaultAcl(assembly, vpc, rest.get(vpc.id) ?? []) ?? []);
  const all = declared.map((acl) =>
    acl.isDefault ? { ...acl, subnetIds: rest.get(known(acl.vpcId) ?? '') ?? [] } : acl,
  );
  return { acls: [...all, ...defaults], areAll: reading.areAll };
}

function aclOf(
  assembly: Assembly,
  part: NetworkAclPart,
  entries: readonly NetworkAclEntry[],
  subnets: readonly Resolved<string>[],
  reading: { areAll: boolean },
): NetworkAcl {
  const lead = assembly.leads.lead(part.adopts, part);
  const ofVpc =
    lead.kind === 'part' && lead.meaning === 'default-acl-id' ? assembly.leads.id(lead.part) : undefined;
  const { vpcId, scope } = ofVpc === undefined ? assembly.home(part.vpc, part) : assembly.homeIn(ofVpc, part);
  if (part.hasMoreEntries) reading.areAll = false;
  const own = part.entries.flatMap((one) => {
    if (one.under !== undefined && one.under.when !== 'always') reading.areAll = false;
    return entryOf(assembly, part, one, reading) ?? [];
  });
  const inline = itemsOf(part.subnets).map(({ value }) => assembly.leads.idOf(value, part, 'subnet'));
  if (inline.some(isUnknown)) reading.areAll = false;
  return {
    kind: 'network-acl',
    ...assembly.common(part, scope),
    vpcId,
    isDefault: part.adopts !== undefined,
    entries: sorted([...own, ...entries]),
    subnetIds: [...inline, ...subnets],
  };
}

/** The subnets of each VPC that no other ACL has. */
function restOf(assembly: Assembly, taken: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const part of assembly.all('subnet')) {
    const id = assembly.leads.id(part);
    const vpcId = known(assembly.home(part.vpc, part).vpcId);
    if (vpcId === undefined || taken.has(id)) continue;
    const ofVpc = found.get(vpcId);
    if (ofVpc) ofVpc.push(id);
    else found.set(vpcId, [id]);
  }
  return found;
}

function defaultAcl(assembly: Assembly, vpc: Vpc, subnetIds: readonly string[]): NetworkAcl | undefined {
  const part = assembly.leads.part(vpc.id);
  if (!part) return undefined;
  const all = (direction: 'ingress' | 'egress', cidr: string, number: number): NetworkAclEntry => ({
    direction,
    number,
    action: 'allow',
    protocol: 'all',
    cidr,
    ports: undefined,
    icmp: undefined,
  });
  return {
    kind: 'network-acl',
    ...assembly.common(part, vpc.scope),
    id: `${vpc.id}#default-acl`,
    name: `${part.of.address} (default network ACL)`,
    vpcId: vpc.id,
    isDefault: true,
    entries: (['ingress', 'egress'] as const).flatMap((direction) => [
      all(direction, '0.0.0.0/0', 100),
      all(direction, '::/0', 101),
    ]),
    subnetIds,
  };
}

function entriesBy(assembly: Assembly, reading: { areAll: boolean }): ReadonlyMap<string, NetworkAclEntry[]> {
  const found = new Map<string, NetworkAclEntry[]>();
  for (const part of assembly.all('network-acl-entry')) {
    const id = assembly.leads.idOf(part.acl, part, 'network-acl');
    const acl = isUnknown(id) ? undefined : assembly.leads.part(id);
    const entry = entryOf(assembly, part, part, reading);
    if (isUnknown(id) || !entry || !acl || implies(presenceOf(acl), presenceOf(part)) !== true)
      reading.areAll = false;
    else found.set(id, [...(found.get(id) ?? []), entry]);
  }
  return found;
}

function subnetsBy(
  assembly: Assembly,
  reading: { areAll: boolean },
): ReadonlyMap<string, Resolved<string>[]> {
  const found = new Map<string, Resolved<string>[]>();
  for (const part of assembly.all('network-acl-association')) {
    const id = assembly.leads.idOf(part.acl, part, 'network-acl');
    const subnet = assembly.leads.idOf(part.subnet, part, 'subnet');
    if (isUnknown(id) || isUnknown(subnet) || presenceOf(part).when !== 'always') reading.areAll = false;
    if (!isUnknown(id)) found.set(id, [...(found.get(id) ?? []), subnet]);
  }
  return found;
}

function entryOf(
  assembly: Assembly,
  part: Part,
  fields: NetworkAclEntryFields,
  reading: { areAll: boolean },
): NetworkAclEntry | undefined {
  const number = numberOf(fields.number);
  const protocol = fields.protocol;
  const isProtocol = typeof protocol === 'string' || typeof protocol === 'number';
  const isAction = typeof fields.action === 'string' && /^(?:allow|deny)$/i.test(fields.action);
  if (number === undefined || !isProtocol || !isAction) {
    reading.areAll = false;
    return undefined;
  }
  const [from, to] = [numberOf(fields.fromPort), numberOf(fields.toPort)];
  const name = readProtocol(String(protocol));
  const hasPorts = name === 'tcp' || name === 'udp';
  if (hasPorts && (from === undefined || to === undefined)) reading.areAll = false;
  return {
    direction: fields.direction,
    number,
    action: fields.action.toLowerCase() === 'allow' ? 'allow' : 'deny',
    protocol: name,
    cidr: cidrOf(assembly, part, fields.cidr ?? fields.ipv6Cidr),
    ports: hasPorts && from !== undefined && to !== undefined ? { from, to } : undefined,
    icmp: undefined,
  };
}

function numberOf(value: Value | undefined): number | undefined {
  const number =
    typeof value === 'number' || (typeof value === 'string' && value !== '') ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

function sorted(entries: readonly NetworkAclEntry[]): readonly NetworkAclEntry[] {
  return [...entries].sort(
    (a, b) => Number(a.direction === 'egress') - Number(b.direction === 'egress') || a.number - b.number,
  );
}
