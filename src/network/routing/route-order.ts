import { AddressSet } from '../addresses/address-set';
import { parseCidr, type Cidr, type Family } from '../addresses/address';
import type { Network } from '../network';
import { known } from '../resolved';
import type { Route } from '../resources/route';
import type { RouteTable } from '../resources/route-table';

/**
 * The routes of a table in one stable order, the same whatever is asked: local, other static CIDRs, prefix lists,
 * default routes, propagated last; a CIDR that competes with a list stands just above it.
 */
export function orderedRoutes(network: Network, table: RouteTable): readonly Route[] {
  const groups: Record<Group, Route[]> = { local: [], cidr: [], list: [], default: [], propagated: [] };
  for (const route of table.routes) groups[groupOf(route)].push(route);
  for (const group of Object.values(groups)) group.sort(byDestination);
  const competing = new Set<Route>();
  const lists = groups.list.flatMap((list) => {
    const ranges = rangesOf(network, table, list);
    const rivals = groups.cidr.filter((route) => !competing.has(route) && overlaps(route, ranges));
    for (const rival of rivals) competing.add(rival);
    return [...rivals, list];
  });
  const others = groups.cidr.filter((route) => !competing.has(route));
  return [...groups.local, ...others, ...lists, ...groups.default, ...groups.propagated];
}

type Group = 'local' | 'cidr' | 'list' | 'default' | 'propagated';

function groupOf(route: Route): Group {
  if (route.target.kind === 'local') return 'local';
  if (route.origin === 'propagated' || route.origin === 'advertised') return 'propagated';
  if (route.destination.kind === 'prefix-list') return 'list';
  return cidrOf(route)?.length === 0 ? 'default' : 'cidr';
}

function cidrOf({ destination }: Route): Cidr | undefined {
  const cidr = destination.kind === 'prefix-list' ? undefined : known(destination.cidr);
  return cidr === undefined ? undefined : parseCidr(cidr);
}

type Ranges = Readonly<Record<Family, AddressSet>>;

/** @returns the ranges of a list, as far as they are known. */
function rangesOf(network: Network, table: RouteTable, { destination }: Route): Ranges {
  const id = destination.kind === 'prefix-list' ? known(destination.id) : undefined;
  const list = id === undefined ? undefined : network.get('prefix-list', id, table.scope);
  const cidrs = ((list && known(list.entries)) ?? []).map(({ cidr }) => cidr);
  return { ipv4: AddressSet.parse('ipv4', cidrs), ipv6: AddressSet.parse('ipv6', cidrs) };
}

function overlaps(route: Route, ranges: Ranges): boolean {
  const cidr = cidrOf(route);
  return cidr !== undefined && !ranges[cidr.family].intersect(AddressSet.of(cidr.family, [cidr])).isEmpty;
}

/** A total order: EC2 answers routes in any order, and rows must not jump between two readings. */
function byDestination(a: Route, b: Route): number {
  const [x, y] = [cidrOf(a), cidrOf(b)];
  if (!x || !y) return Number(!x) - Number(!y) || byText(a, b);
  if (x.family !== y.family) return x.family === 'ipv4' ? -1 : 1;
  if (x.first !== y.first) return x.first < y.first ? -1 : 1;
  return y.length - x.length || byText(a, b);
}

function byText(a: Route, b: Route): number {
  const text = ({ destination, target, state, origin }: Route): string =>
    JSON.stringify([destination, target, state, origin]);
  const [x, y] = [text(a), text(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
