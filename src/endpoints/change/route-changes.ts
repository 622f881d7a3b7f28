import { scopeKey } from '../../network/coverage';
import type { Scope } from '../../network/describe';
import type { Network } from '../../network/network';
import type { Route } from '../../network/resources/route';
import type { RouteTable } from '../../network/resources/route-table';
import type { Subnet } from '../../network/resources/subnet';
import { routeTableAssociations } from '../../network/routing/effective-route-table';
import { seenFrom } from '../preconditions/view';

/** A route that a table gets or loses. */
export interface ChangedRoute {
  /** The table as it is. */
  readonly routeTable: RouteTable;
  readonly route: Route;
}

/** What two networks, of which one was derived from the other, have differently in their tables. */
export interface RouteChanges {
  readonly added: readonly ChangedRoute[];
  /** Routes that are gone, or lead nowhere any more. */
  readonly removed: readonly ChangedRoute[];
}

export function routeChanges(before: Network, after: Network, scope: Scope): RouteChanges {
  const added: ChangedRoute[] = [];
  const removed: ChangedRoute[] = [];
  for (const routeTable of before.all('route-table')) {
    if (scopeKey(routeTable.scope) !== scopeKey(scope)) continue;
    const then = seenFrom(after, 'route-table', routeTable.id, { scope });
    if (!then || then === routeTable) continue;
    const leads = ({ state }: Route): boolean => state !== 'blackhole';
    const gone = routeTable.routes.filter((route) => !then.routes.includes(route));
    const fresh = then.routes.filter((route) => leads(route) && !routeTable.routes.includes(route));
    removed.push(...gone.map((route) => ({ routeTable, route })));
    added.push(...fresh.map((route) => ({ routeTable, route })));
  }
  return { added, removed };
}

/** @returns the subnets of the tables that change, implicit ones too. */
export function subnetsOf(network: Network, { added, removed }: RouteChanges): readonly Subnet[] {
  const associations = routeTableAssociations(network);
  const tables = new Set([...added, ...removed].map(({ routeTable }) => routeTable));
  return [...tables].flatMap((table) => {
    const { explicit, implicit } = associations.subnetsOf(table);
    return [...explicit, ...implicit];
  });
}
