import type { Message } from '../../../network/message';
import { message } from '../../../network/message';
import { unknown } from '../../../network/resolved';
import type { Subnet } from '../../../network/resources/subnet';
import type { CidrBlock, Vpc } from '../../../network/resources/vpc';
import type { Value } from '../value';
import { flagOf, textOf, type Assembly, type OutsideVpc } from './assembly';
import type { SubnetPart, VpcPart } from './part';
import { variantsOf } from './variants';
import { opennessOf } from './world';
import { zoneOf } from './zones';

/** @returns the VPCs that are declared, and those that the code refers to. */
export function vpcsOf(assembly: Assembly): readonly Vpc[] {
  const declared = assembly.all('vpc').map((part) => vpcOf(assembly, part));
  return [...declared, ...[...assembly.outside.values()].map((one) => outsideVpc(assembly, one))];
}

function vpcOf(assembly: Assembly, part: VpcPart): Vpc {
  const { scope } = assembly.homeIn(assembly.leads.id(part), part);
  const id = assembly.leads.id(part);
  const added = assembly
    .all('vpc-cidr-block')
    .filter((one) => assembly.leads.idOf(one.vpc, one, 'vpc') === id);
  const openWorld: Message[] = [...opennessOf(assembly, part)];
  if (part.of.isReadOnly || part.isDefault)
    openWorld.push(
      message('VPC {vpc} is not declared here: there may be more in it.', { vpc: part.of.address }),
    );
  return {
    kind: 'vpc',
    ...assembly.common(part, scope),
    cidrBlocks: [...blocksOf(part.cidr), ...added.flatMap(({ ipv4 }) => blocksOf(ipv4))],
    ipv6CidrBlocks: [...blocksOf(part.ipv6), ...added.flatMap(({ ipv6 }) => blocksOf(ipv6))],
    isDefault: part.isDefault,
    state: 'available',
    dnsSupport: flag(part.dnsSupport, true, part),
    dnsHostnames: flag(part.dnsHostnames, false, part),
    openWorld,
    ...(part.of.isReadOnly ? { mayBeAnother: true } : {}),
  };
}

/** Of a VPC that is looked up nothing is said by what is not written. */
function flag(value: Value | undefined, byDefault: boolean, part: VpcPart): Vpc['dnsSupport'] {
  if (value === undefined && (part.of.isReadOnly || part.isDefault))
    return unknown(message('the code does not say it'));
  const found = variantsOf(value).map(({ value: of }) => flagOf(of, byDefault));
  const [first = byDefault] = found;
  return found.every((one) => one === first) ? first : unknown(message('it hangs on a condition'));
}

function outsideVpc(assembly: Assembly, { id, scope, why, by }: OutsideVpc): Vpc {
  const said = unknown(why);
  return {
    kind: 'vpc',
    ...assembly.common(by, scope),
    id,
    presence: { when: 'always' },
    cidrBlocks: [{ cidr: said, state: 'associated' }],
    ipv6CidrBlocks: [],
    isDefault: false,
    state: 'available',
    dnsSupport: said,
    dnsHostnames: said,
    openWorld: [why],
    // An id that is written out is no other than it says.
    ...(/^vpc-[0-9a-f]+$/.test(id) ? {} : { mayBeAnother: true }),
  };
}

function blocksOf(value: Value | undefined): readonly CidrBlock[] {
  return value === undefined || value === null || value === false ? [] : [block(value)];
}

function block(value: Value): CidrBlock {
  return { cidr: textOf(value), state: 'associated' };
}

export function subnetsOf(assembly: Assembly): readonly Subnet[] {
  return assembly.all('subnet').map((part) => subnetOf(assembly, part));
}

function subnetOf(assembly: Assembly, part: SubnetPart): Subnet {
  const { vpcId, scope } = assembly.home(part.vpc, part);
  return {
    kind: 'subnet',
    ...assembly.common(part, scope),
    vpcId,
    zone: zoneOf(part.zone),
    zoneId: undefined,
    cidr: part.cidr === undefined && part.ipv6Cidr !== undefined ? undefined : textOf(part.cidr),
    ipv6CidrBlocks: part.ipv6Cidr === undefined ? [] : [block(part.ipv6Cidr)],
    state: 'available',
    mapPublicIpOnLaunch: flagOf(part.mapPublicIp, false),
    defaultForZone: false,
    availableAddresses: undefined,
  };
}
