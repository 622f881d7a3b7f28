import type { Remedy } from '../../endpoints/remedy';
import type { Finding } from '../../rules/finding';
import type { DeclaredUnit } from '../../sources/declared/unit';
import { withoutKeys } from '../names';

/** A finding that all instances of a resource have is one finding of the resource. */
export interface Gathered {
  readonly finding: Finding;
  /** The addresses that it is about, by how they are called then. */
  readonly instances: ReadonlyMap<string, string>;
}

/** @param addressOf the address of a resource of the network */
export function gathered(
  findings: readonly Finding[],
  units: readonly DeclaredUnit[],
  addressOf: (id: string) => string,
): readonly Gathered[] {
  const counts = countInstances(units);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const base = withoutKeys(addressOf(finding.resource.id));
    const { template } = finding.message;
    const key = [finding.rule, finding.severity, base, finding.service ?? '', template].join('\u0000');
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].flatMap((group): readonly Gathered[] => {
    const [first] = group;
    if (!first) return [];
    const addresses = [...new Set(group.map(({ resource }) => addressOf(resource.id)))];
    const base = withoutKeys(addresses[0] ?? '');
    const areAll = addresses.length === (counts.get(base) ?? 1);
    const isOfInstances = areAll && !(addresses[0] === base && group.length > 1);
    const named = isOfInstances ? sameButKeys(group, addressOf, (one) => counts.has(one)) : undefined;
    if (!named) return group.map((finding) => ({ finding, instances: new Map() }));
    const instances = new Map([...named, ...addresses.map((one) => [one, base] as const)]);
    return [{ finding: merged(first, group), instances }];
  });
}

/**
 * A sentence is said of all instances only if it is true of each: where it names instances of others, each its own
 * (`aws_nat_gateway.n[0]`), it names them without their keys.
 * @returns these by how they are called then; undefined where the sentences differ by more
 */
function sameButKeys(
  group: readonly Finding[],
  addressOf: (id: string) => string,
  isResource: (base: string) => boolean,
): ReadonlyMap<string, string> | undefined {
  const named = new Map<string, string>();
  for (const name of Object.keys(group[0]?.message.args ?? {})) {
    const values = new Set(group.map(({ message }) => message.args[name]));
    if (values.size === 1) continue;
    const bases = new Set<string>();
    for (const value of values) {
      const addresses = String(value).split(', ').map(addressOf);
      for (const address of addresses) named.set(address, withoutKeys(address));
      bases.add([...new Set(addresses.map(withoutKeys))].join(', '));
      if (!addresses.every((address) => isResource(withoutKeys(address)))) return undefined;
    }
    if (bases.size > 1) return undefined;
  }
  return named;
}

function countInstances(units: readonly DeclaredUnit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { resources } of units) {
    for (const { address, presence } of resources) {
      if (presence.when === 'never') continue;
      const base = withoutKeys(address);
      counts.set(base, (counts.get(base) ?? 0) + 1);
    }
  }
  return counts;
}

/** What mends one of them mends all. */
function merged(first: Finding, group: readonly Finding[]): Finding {
  const { remedy } = first;
  if (remedy?.kind !== 'attach-route-tables') return first;
  const ids = group.flatMap((one) =>
    one.remedy?.kind === 'attach-route-tables' && one.remedy.endpointId === remedy.endpointId
      ? one.remedy.routeTableIds
      : [],
  );
  const all: Remedy = { ...remedy, routeTableIds: [...new Set(ids)] };
  return { ...first, remedy: all };
}
