import { entitiesField, textField, type Entity } from './entity';
import { Ec2Error } from './errors';
import { KINDS } from './kinds';
import { requireRoom } from './quotas';
import type { AccountState } from './state';
import { findById, requireById, update } from './store';

/** The members of a route that name its destination. */
export const DESTINATIONS = [
  'DestinationCidrBlock',
  'DestinationIpv6CidrBlock',
  'DestinationPrefixListId',
] as const;

export function routesOf(table: Entity): readonly Entity[] {
  return entitiesField(table, 'Routes');
}

/** The static route of a table with that destination: a propagated one may stand beside it. */
export function findRoute(table: Entity, destination: Entity): Entity | undefined {
  return routesOf(table).find(
    (route) =>
      route['Origin'] !== 'EnableVgwRoutePropagation' &&
      DESTINATIONS.some(
        (member) => destination[member] !== undefined && route[member] === destination[member],
      ),
  );
}

/** Whether a route is a gateway endpoint's own: those to Gateway Load Balancer endpoints are made by hand. */
export function isGatewayEndpointRoute(account: AccountState, route: Entity): boolean {
  const gateway = textField(route, 'GatewayId');
  if (gateway?.startsWith('vpce-') !== true || textField(route, 'DestinationPrefixListId') === undefined)
    return false;
  const type = findById(account, KINDS.vpcEndpoint, gateway)?.['VpcEndpointType'];
  return type === undefined || type === 'Gateway';
}

/**
 * Adds a static route to a table.
 * @param route its destination and its target
 * @throws Ec2Error RouteAlreadyExists, RouteLimitExceeded
 */
export function addRoute(account: AccountState, tableId: string, route: Entity): void {
  const table = requireById(account, KINDS.routeTable, tableId);
  if (findRoute(table, route) !== undefined) throw alreadyThere(tableId, route);
  const routes = [...routesOf(table), { State: 'active', ...route, Origin: 'CreateRoute' }];
  requireRouteRoom(account, tableId, routes);
  setRoutes(account, tableId, () => routes);
}

/** EC2 has a sentence for ranges and another for lists. */
function alreadyThere(tableId: string, route: Entity): Ec2Error {
  const list = textField(route, 'DestinationPrefixListId');
  const message =
    list === undefined
      ? `The route identified by ${destinationOf(route)} already exists.`
      : `route table ${tableId} already has a route with destination-prefix-list-id ${list}`;
  return new Ec2Error('RouteAlreadyExists', message);
}

/** A route's destination, whichever member names it. */
export function destinationOf(route: Entity): string {
  return DESTINATIONS.flatMap((member) => textField(route, member) ?? []).join();
}

/** Local routes do not count, nor do propagated ones; a list counts as many routes as it may have entries. */
function requireRouteRoom(account: AccountState, tableId: string, routes: readonly Entity[]): void {
  const weights = routes
    .filter((route) => route['Origin'] === 'CreateRoute')
    .map((route) => {
      const entries = findById(account, KINDS.prefixList, textField(route, 'DestinationPrefixListId'))?.[
        'MaxEntries'
      ];
      return typeof entries === 'number' ? entries : 1;
    });
  requireRoom(
    weights.reduce((sum, weight) => sum + weight, 0),
    account.quotas.routesPerTable,
    'RouteLimitExceeded',
    `The maximum number of routes has been reached for route table ${tableId}`,
  );
}

export function setRoutes(
  account: AccountState,
  tableId: string,
  change: (routes: readonly Entity[]) => readonly Entity[],
): void {
  update(account, KINDS.routeTable, tableId, (table) => ({ ...table, Routes: change(routesOf(table)) }));
}

/**
 * Gives route tables the routes of a gateway endpoint, one for each list.
 * @throws Ec2Error RouteAlreadyExists where a table has an endpoint for that service already
 */
export function addEndpointRoutes(
  account: AccountState,
  endpointId: string,
  tableIds: readonly string[],
  prefixListIds: readonly string[],
): void {
  for (const tableId of tableIds) {
    for (const list of prefixListIds)
      addRoute(account, tableId, { DestinationPrefixListId: list, GatewayId: endpointId });
  }
}

/** Takes the routes to an endpoint out of those tables. */
export function removeEndpointRoutes(
  account: AccountState,
  endpointId: string,
  tableIds: readonly string[],
): void {
  for (const tableId of tableIds) {
    setRoutes(account, tableId, (routes) =>
      routes.filter(
        (route) => !(isGatewayEndpointRoute(account, route) && route['GatewayId'] === endpointId),
      ),
    );
  }
}

/**
 * Says of every static route to a target whether it leads anywhere: `blackhole` when the target went or was
 * detached, `active` when it came back.
 * @param target its id, in whatever member a route names it
 * @param vpcId only in this VPC's tables; in all where absent
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html
 */
export function markRoutesTo(
  account: AccountState,
  target: string,
  state: 'active' | 'blackhole',
  vpcId?: string,
): void {
  const mark = (route: Entity): Entity => (namesTarget(route, target) ? { ...route, State: state } : route);
  const tables = account.entities('RouteTables').map((table) => {
    const concerned = vpcId === undefined || table['VpcId'] === vpcId;
    if (!concerned || !routesOf(table).some((route) => namesTarget(route, target))) return table;
    return { ...table, Routes: routesOf(table).map(mark) };
  });
  account.replace('RouteTables', tables);
}

function namesTarget(route: Entity, target: string): boolean {
  return Object.entries(route).some(
    ([member, value]) => value === target && !member.startsWith('Destination'),
  );
}
