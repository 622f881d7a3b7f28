import { AddressSet } from '../addresses/address-set';
import { parseCidr, type Cidr } from '../addresses/address';
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
    const rivals = groups.cidr.filter(
      (route) => !competing.has(route) && competes(network, table, route, list),
    );
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

/** @returns whether a CIDR and a list have addresses in common, as far as the list's ranges are known. */
function competes(network: Network, table: RouteTable, route: Route, list: Route): boolean {
  const cidr = cidrOf(route);
  const id = list.destination.kind === 'prefix-list' ? known(list.destination.id) : undefined;
  const prefixList = id === undefined ? undefined : network.get('prefix-list', id, table.scope);
  const entries = prefixList && known(prefixList.entries);
  if (!cidr || !entries) return false;
  const ranges = AddressSet.parse(
    cidr.family,
    entries.map((entry) => entry.cidr),
  );
  return !ranges.intersect(AddressSet.of(cidr.family, [cidr])).isEmpty;
}

function byDestination(a: Route, b: Route): number {
  const [x, y] = [cidrOf(a), cidrOf(b)];
  if (!x || !y) return Number(!x) - Number(!y);
  if (x.family !== y.family) return x.family === 'ipv4' ? -1 : 1;
  if (x.first !== y.first) return x.first < y.first ? -1 : 1;
  return y.length - x.length;
}
