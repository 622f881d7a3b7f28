import { parseCidr, type Cidr, type Family } from '../../network/addresses/address';
import { message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import { isUnknown, known } from '../../network/resolved';
import { destinationValue, type Route } from '../../network/resources/route';
import type { RouteTable } from '../../network/resources/route-table';
import { unknownRanges } from '../list-ranges';

/**
 * What decides between routes to the same block, the lowest first; the numbers have no other meaning.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
 */
export const RANK = { local: 0, static: 1, list: 2, propagated: 3 } as const;

export type Rank = (typeof RANK)[keyof typeof RANK];

/** A route of a table, with what deciding needs to know of it. */
export interface TableRoute {
  readonly route: Route;
  /** Its place in an order that does not depend on EC2's: the same table always decides alike. */
  readonly index: number;
  readonly rank: Rank;
  /** Equal for routes that do the same to traffic. Targets that are not known equal no other. */
  readonly target: string;
  /** The block, where the destination is one and known. */
  readonly cidr: Cidr | undefined;
  readonly list: string | undefined;
}

/** @returns the routes that a table uses, in an order of their own. A `filtered` route is not used. */
export function tableRoutes(table: RouteTable): readonly TableRoute[] {
  return table.routes
    .filter(({ state }) => state !== 'filtered')
    .map((route) => ({ route, text: textOf(route) }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ route }, index) => {
      const { destination } = route;
      const cidr = destination.kind === 'prefix-list' ? undefined : known(destination.cidr);
      return {
        route,
        index,
        rank: rankOf(table, route),
        target: targetKey(route, index),
        cidr: cidr === undefined ? undefined : parseCidr(cidr),
        list: destination.kind === 'prefix-list' ? known(destination.id) : undefined,
      };
    });
}

/** @returns why it is not known which addresses a route matches, as a clause. */
export function whyVague(network: Network, table: RouteTable, { route, list }: TableRoute): Message {
  if (list !== undefined) return unknownRanges(network, list, table.scope);
  const value = destinationValue(route);
  return isUnknown(value)
    ? value.unknown
    : message('the destination {destination} of a route is no CIDR', { destination: value });
}

/** A total order over what routes say. */
function textOf({ destination, target, state, origin }: Route): string {
  return JSON.stringify([destination, target, state, origin]);
}

function rankOf(table: RouteTable, { target, origin, destination }: Route): Rank {
  // The local route stays local when its target is replaced.
  if (target.kind === 'local' || origin === 'table') return RANK.local;
  if (origin === 'propagated' || origin === 'advertised') return RANK.propagated;
  if (destination.kind === 'prefix-list') return RANK.list;
  const gateway = origin === 'unknown' && target.kind === 'vpn-gateway' ? known(target.id) : undefined;
  return gateway !== undefined && table.propagatingGateways.includes(gateway) ? RANK.propagated : RANK.static;
}

function targetKey({ target, state }: Route, index: number): string {
  const dropped = state === 'blackhole' ? ' blackhole' : '';
  if (target.kind === 'local') return `local${dropped}`;
  const id = target.kind === 'unknown' ? undefined : known(target.id);
  return id === undefined ? `? ${index}` : `${target.kind} ${id}${dropped}`;
}

/** @returns whether a route may be asked for addresses of a family at all. */
export function isOfFamily({ route }: TableRoute, family: Family): boolean {
  return route.destination.kind === 'prefix-list' || route.destination.kind === family;
}

/** @returns the destination as its route says it; undefined where it is not known. */
export function destinationText(route: Route): string | undefined {
  return known(destinationValue(route));
}
