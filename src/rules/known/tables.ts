import type { Network } from '../../network/network';
import type { Presence } from '../../network/presence';
import { known } from '../../network/resolved';
import type { Route } from '../../network/resources/route';
import type { RouteTable } from '../../network/resources/route-table';
import type { Subnet } from '../../network/resources/subnet';
import type { Vpc } from '../../network/resources/vpc';
import { routeTableAssociations } from '../../network/routing/effective-route-table';
import { wayOfTarget, type WayOut } from '../../network/routing/way-out';
import { parseServiceName } from '../../network/service-name';
import { publicAddresses } from '../../paths/names/public-addresses';
import { decide } from '../../paths/routing/decide';
import { declaredWay } from './declared-way';
import { isInOpenVpc } from './open-vpc';
import { referenceTo } from './own';
import { sendersIn } from './workloads';
import { remembered } from './remembered';

/** @returns the tables of a VPC that serve subnets or could, by their ids: not those of gateways. */
export const tablesOf = remembered((network, vpc: Vpc): readonly RouteTable[] =>
  network
    .inVpc('route-table', referenceTo(vpc))
    .filter(
      ({ associations, presence }) =>
        presence.when !== 'never' && !associations.some(({ kind }) => kind === 'gateway'),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
);

/**
 * @returns whether a table is that of subnets which a transit gateway is attached to, and through which other VPCs may
 * come: a gateway endpoint does not serve these, and its route would take their traffic
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
export function isTransit(network: Network, vpc: Vpc, table: RouteTable): boolean {
  const subnets = subnetsOf(network, table);
  if (subnets.length === 0) return false;
  const all = network.all('transit-gateway-attachment');
  return all.some(
    ({ transitGatewayId, resourceId, subnetIds, id }) =>
      resourceId === vpc.id &&
      subnets.every((subnet) => subnetIds?.includes(subnet.id) === true) &&
      (all.some((other) => other.id !== id && other.transitGatewayId === transitGatewayId) ||
        (wayTo(network, table, 's3').way === 'nat' && hasOthers(network, vpc, subnetIds))) &&
      sendersIn(network, vpc, subnets).size === 0,
  );
}

/** Subnets that are for the attachment alone stand beside others that have no way to the internet of their own either. */
function hasOthers(network: Network, vpc: Vpc, attached: readonly string[] | undefined): boolean {
  return tablesOf(network, vpc).some(
    (table) =>
      wayTo(network, table, 's3').way !== 'internet' &&
      subnetsOf(network, table).some(({ id }) => attached?.includes(id) === false),
  );
}

/** @returns the subnets that are known to use a table, by their ids. */
export function subnetsOf(network: Network, table: RouteTable): readonly Subnet[] {
  const { explicit, implicit } = routeTableAssociations(network).subnetsOf(table);
  return [...explicit, ...implicit]
    .filter(({ presence }) => presence.when !== 'never')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** @returns whether a subnet uses a table; undefined where that is not known. */
export function isUsed(network: Network, table: RouteTable): boolean | undefined {
  if (subnetsOf(network, table).length > 0) return true;
  // An association with a subnet that is not known, or was not seen, is one.
  const explicit = table.associations.filter((one) => one.kind === 'subnet');
  if (explicit.some(({ isDoubtful }) => !isDoubtful)) return true;
  if (explicit.length > 0) return undefined;
  if (isInOpenVpc(network, table)) return undefined;
  return network.isRead('Subnets', table.scope) ? false : undefined;
}

/** @returns whether it is the table that a VPC comes with, in code: where its subnets are given others it is no matter. */
export function isImplied({ origin, associations }: RouteTable): boolean {
  return origin.seen === 'file' && associations.some(({ kind }) => kind === 'main');
}

/** Where a table sends what is addressed to a service, and by which routes. */
export interface ServiceWay {
  readonly way: WayOut;
  /** Empty where no route matches, or where it is not known which one does. */
  readonly routes: readonly Route[];
  /** When it is so, where it hangs on conditions beside that of the table. */
  readonly presence?: Presence;
}

/**
 * The way of a table's traffic to the public IPv4 addresses of a service: as `wayOut`, but for these addresses alone.
 * A gateway endpoint is no such way: ask `coverageOf` first.
 * @param service a short name
 */
export function wayTo(network: Network, table: RouteTable, service: string): ServiceWay {
  const ways = waysOf(network, table);
  let way = ways.get(service);
  if (!way) {
    // Code that is not applied has no prefix lists: all public addresses go the way that the default route goes.
    way = table.origin.seen === 'file' ? declaredWay(network, table) : find(network, table, service);
    ways.set(service, way);
  }
  return way;
}

/** By the short name of the service. */
const waysOf = remembered((_network, _table: RouteTable) => new Map<string, ServiceWay>());

function find(network: Network, table: RouteTable, service: string): ServiceWay {
  const { region } = table.scope;
  const named = { service: parseServiceName(service), region };
  const { addresses } = publicAddresses(network, table.scope, named, 'ipv4');
  const parts = addresses ? decide(network, table, addresses) : [];
  const routes: Route[] = [];
  const ways = new Set<WayOut>();
  for (const { decision } of parts) {
    if (decision.kind === 'route') routes.push(decision.route);
    ways.add(
      decision.kind === 'route'
        ? wayOfRoute(network, table, decision.route)
        : decision.kind === 'none'
          ? 'isolated'
          : 'unknown',
    );
  }
  const [way, ...others] = ways;
  return way === undefined || others.length > 0 ? { way: 'unknown', routes: [] } : { way, routes };
}

/** A blackhole drops what it matches. */
function wayOfRoute(network: Network, table: RouteTable, route: Route): WayOut {
  if (route.state === 'blackhole') return 'isolated';
  return wayOfTarget(network, table, route) ?? 'unknown';
}

/** @returns the id of what a route leads to; `local` for the VPC itself, and a dash where it is not known. */
export function targetName({ target }: Route): string {
  if (target.kind === 'local') return 'local';
  return target.kind === 'unknown' ? '–' : (known(target.id) ?? '–');
}
