import type { GatewayPlan } from '../../../endpoints/plan';
import type { Change, ChosenTable } from '../../../endpoints/preconditions/chosen-tables';
import { counted, message } from '../../../network/message';
import type { Network } from '../../../network/network';
import { isUnknown, known } from '../../../network/resolved';
import type { Route } from '../../../network/resources/route';
import type { RouteTable } from '../../../network/resources/route-table';
import { orderedRoutes } from '../../../network/routing/route-order';
import { parseServiceName, serviceLabel } from '../../../network/service-name';
import type { AddressClass } from '../../../paths/address-class';
import { decide } from '../../../paths/routing/decide';
import { idBeside, nameOf } from '../../../tree/words';
import type { RoutesView } from '../../../webview/create/protocol';
import { foldRows } from '../../paths/fold-rows';
import { targetText } from '../../paths/route-texts';
import { shortId, shortName } from '../../paths/showing';
import type { Previewing } from './previewing';

type TableView = RoutesView['tables'][number];
type Row = TableView['rows'][number];

/** @returns a table's routes as they will be, with what is added and what loses the service's traffic. */
export function tableDiff(
  { network, plan, render }: Previewing & { readonly plan: GatewayPlan },
  change: Change,
  { before, after }: ChosenTable,
): TableView {
  const carried = carriersOf(network, before, change.service);
  const carries = carriersOf(change.network, after, change.service);
  const service = serviceLabel(plan.service);
  const routes = orderedRoutes(change.network, after);
  const rows = routes.map((route): Row => {
    const { target } = targetText({ network, render, plannedId: change.endpoint.id }, after, route);
    const destination = destinationOf(route) ?? render(message('not known'));
    if (isIts(change, route))
      return {
        kind: 'added',
        destination,
        target: 'vpce-(new)',
        note: listNote(network, after, route, render),
      };
    if (!carried.has(route))
      return { kind: 'kept', destination, target, note: ownService(network, after, route) };
    return carries.has(route)
      ? {
          kind: 'kept',
          destination,
          target,
          note: render(message('still for some of {service}', { service })),
        }
      : { kind: 'loses', destination, target, note: render(message('no longer for {service}', { service })) };
  });
  const isKept = (i: number): boolean => rows[i]?.kind !== 'kept' || routes[i]?.target.kind === 'local';
  const { shown, folded } = foldRows(rows.length, isKept);
  const n = folded.length;
  return {
    name: shortName(after),
    id: idBeside(after) === undefined ? '' : shortId(after.id),
    count: render(
      message('{before} → {after} routes', { before: before.routes.length, after: after.routes.length }),
    ),
    rows: shown.flatMap((i) => rows[i] ?? []),
    more:
      n === 0
        ? ''
        : render(counted(n, '+ {n} route that does not change', '+ {n} routes that do not change')),
  };
}

/** The routes that are known to carry some of the service's traffic. */
function carriersOf(
  network: Network,
  table: RouteTable,
  service: readonly AddressClass[],
): ReadonlySet<Route> {
  return new Set(
    service.flatMap((addresses) =>
      decide(network, table, addresses).flatMap(({ decision }) => {
        switch (decision.kind) {
          case 'route':
            return decision.route.state === 'blackhole' ? [] : [decision.route];
          case 'ambiguous':
            return decision.routes;
          case 'none':
          case 'undetermined':
            return [];
        }
      }),
    ),
  );
}

function isIts({ endpoint }: Change, { target }: Route): boolean {
  return target.kind === 'vpc-endpoint' && target.id === endpoint.id;
}

/** A list by its id alone: the note says whose it is. */
function destinationOf({ destination }: Route): string | undefined {
  if (destination.kind !== 'prefix-list') return known(destination.cidr);
  const id = known(destination.id);
  return id === undefined ? undefined : shortId(id);
}

function listNote(network: Network, table: RouteTable, route: Route, render: Previewing['render']): string {
  const list = listOf(network, table, route);
  if (!list) return '';
  if (isUnknown(list.entries)) return nameOf(list);
  const n = list.entries.length;
  return render(counted(n, '{list}, {n} range', '{list}, {n} ranges', { list: nameOf(list) }));
}

/** Whose list a route of another endpoint is to. */
function ownService(network: Network, table: RouteTable, route: Route): string {
  const list = listOf(network, table, route);
  return list?.managedByAws === true && parseServiceName(list.listName).region !== undefined
    ? nameOf(list)
    : '';
}

function listOf(
  network: Network,
  { scope }: RouteTable,
  { destination }: Route,
): ReturnType<typeof network.get<'prefix-list'>> {
  const id = destination.kind === 'prefix-list' ? known(destination.id) : undefined;
  return id === undefined ? undefined : network.get('prefix-list', id, scope);
}
