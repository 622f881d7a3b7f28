import type { Network } from '../../network/network';
import { ALWAYS, anyOf, implies, type Presence } from '../../network/presence';
import type { Route } from '../../network/resources/route';
import type { RouteTable } from '../../network/resources/route-table';
import { wayOfTarget, wayOut, type WayOut } from '../../network/routing/way-out';
import { isInOpenVpc } from './open-vpc';

/** Where a declared table sends what is addressed to public IPv4 addresses, and when. */
export interface DeclaredWay {
  readonly way: WayOut;
  readonly routes: readonly Route[];
  readonly presence?: Presence;
}

/**
 * The way of a table that code declares: that of its default route. Routes that hang on conditions count as long as all
 * of them lead the same way; a table without a default route has no way only where all of its routes are seen.
 */
export function declaredWay(network: Network, table: RouteTable): DeclaredWay {
  const sure = table.routes.filter((route) => isSure(table, route));
  const maybe = table.routes.filter((route) => !isSure(table, route) && isDefault(route));
  if (maybe.length > 0 && !sure.some(isDefault)) return conditionalWay(network, table, maybe);
  const hasHidden = table.routes.some(
    (route) => !isSure(table, route) && !isDefault(route) && !isToList(route),
  );
  const way = wayOut(network, { ...table, routes: sure });
  if (way === 'isolated' && (hasHidden || isInOpenVpc(network, table))) return { way: 'unknown', routes: [] };
  const isDoubted = maybe.some((route) => wayOfTarget(network, table, route) !== way);
  return isDoubted ? { way: 'unknown', routes: [] } : { way, routes: sure.filter(isDefault) };
}

function conditionalWay(network: Network, table: RouteTable, routes: readonly Route[]): DeclaredWay {
  const ways = new Set(routes.map((route) => wayOfTarget(network, table, route)));
  const [way, ...others] = ways;
  if (way === undefined || others.length > 0) return { way: 'unknown', routes: [] };
  return { way, routes, presence: anyOf(...routes.map(({ presence }) => presence ?? ALWAYS)) };
}

function isSure({ presence: table }: RouteTable, { presence }: Route): boolean {
  return presence === undefined || presence.when === 'always' || implies(table, presence) === true;
}

function isDefault({ destination, target }: Route): boolean {
  return destination.kind === 'ipv4' && destination.cidr === '0.0.0.0/0' && target.kind !== 'local';
}

function isToList({ destination }: Route): boolean {
  return destination.kind === 'prefix-list';
}
