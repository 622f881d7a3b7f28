import { isUnknown, known } from '../network/resolved';
import { parseServiceName } from '../network/service-name';
import type { DeclaredCode } from './declared-code';
import type { LintFinding } from './finding';

/** What code declares in VPCs that are declared elsewhere, perhaps beside it. */
export interface Reach {
  /** Short names of services that it has gateway endpoints for there; undefined among them for one that is not known. */
  readonly services: ReadonlySet<string | undefined>;
  /** Whether it gives route tables to endpoints that it does not declare. */
  readonly associates: boolean;
  /** Whether a part of it cannot be read: it may declare, and call, anything. */
  readonly isUnreadable: boolean;
  /** Whether it is a module that others are meant to call, and that nobody calls as far as can be read. */
  readonly isLibrary: boolean;
}

/** Code with its place: the folder of a root, of a template. */
interface CodeAt {
  readonly folder: string;
  readonly reach: Reach;
}

/** @returns what is declared for VPCs of others; a module that nobody calls is for nobody here. */
export function reachOf({ network, units }: DeclaredCode): Reach {
  const isLibrary = units.every((unit) => unit.isLibrary);
  if (units.some(({ open }) => open.some(({ isUnreadable }) => isUnreadable)))
    return { services: new Set([undefined]), associates: true, isUnreadable: true, isLibrary };
  if (isLibrary) return { services: new Set(), associates: false, isUnreadable: false, isLibrary };
  const services = network.all('vpc-endpoint').flatMap((endpoint): readonly (string | undefined)[] => {
    if (!isUnknown(endpoint.type) && endpoint.type !== 'gateway') return [];
    const vpcId = known(endpoint.vpcId);
    const vpc = vpcId === undefined ? undefined : network.get('vpc', vpcId, endpoint.scope);
    if (vpc?.openWorld.length === 0) return [];
    const name = known(endpoint.serviceName);
    return [name === undefined ? undefined : parseServiceName(name).short];
  });
  const associates = units.some(({ resources }) =>
    resources.some(
      // Values are worked out when they are asked for: only those of associations are.
      (resource) =>
        resource.type === 'aws_vpc_endpoint_route_table_association' &&
        !leadsToOwn(resource.values.get('vpc_endpoint_id')),
    ),
  );
  return { services: new Set(services), associates, isUnreadable: false, isLibrary };
}

/** One that is being typed, and does not say yet which endpoint it is for, leads to none. */
function leadsToOwn(value: unknown): boolean {
  if (value === undefined) return true;
  return typeof value === 'object' && value !== null && 'to' in value;
}

/**
 * @param own what the code with the finding is itself
 * @param beside what other code of the same place declares for VPCs of others
 * @returns whether a finding may be wrong for it: an endpoint that it misses may be there
 */
export function mayBeElsewhere(
  { rule, service }: LintFinding,
  own: Reach,
  beside: readonly Reach[],
): boolean {
  switch (rule) {
    case 'GW001':
    case 'GW002':
    case 'GW009':
    case 'GW010':
    case 'IF001':
    case 'IF002':
    case 'IF009':
      return beside.some(({ services }) => services.has(undefined) || services.has(service));
    case 'GW003':
      // It may be called by what cannot be read, which attaches tables of its own.
      return own.isLibrary && beside.some(({ isUnreadable }) => isUnreadable);
    case 'GW004':
      return beside.some(({ associates }) => associates);
    default:
      return false;
  }
}

/** @returns whether what the one declares may be meant for the VPCs of the other. */
export function mayReach(one: CodeAt, other: CodeAt): boolean {
  // A call that cannot be read may be one of any module.
  if (one.reach.isUnreadable && other.reach.isLibrary) return true;
  return areBeside(one.folder, other.folder);
}

/** @returns whether two folders are beside each other, or one is in the other: code of one place. */
function areBeside(one: string, other: string): boolean {
  if (isWithin(one, other) || isWithin(other, one)) return true;
  // Compared without taking them apart: each root is compared with many.
  const end = one.lastIndexOf('/');
  return end === other.lastIndexOf('/') && (end < 0 || one.startsWith(other.slice(0, end + 1)));
}

function isWithin(inner: string, outer: string): boolean {
  if (outer === '.') return !/^(?:\/|\.\.(?:\/|$))/.test(inner);
  return inner.startsWith(outer) && (inner.length === outer.length || inner[outer.length] === '/');
}
