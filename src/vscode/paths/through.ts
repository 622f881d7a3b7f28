import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { Resource } from '../../network/resource';
import type { Route } from '../../network/resources/route';
import type { RouteTable } from '../../network/resources/route-table';
import type { Subnet } from '../../network/resources/subnet';
import { routeTableAssociations } from '../../network/routing/effective-route-table';
import { parseServiceName } from '../../network/service-name';
import { readQuestion } from '../../paths/read-question';
import { tracePath } from '../../paths/trace-path';

/** Something in the middle of a path: a resource, or a route of a table. */
export type Middle =
  | { readonly kind: 'resource'; readonly resource: Resource }
  | { readonly kind: 'route'; readonly route: Route; readonly table: RouteTable };

/** What traffic to anywhere is sent to, where nothing says more. */
const ANYWHERE = ['s3', 'dynamodb', '1.1.1.1'] as const;

/** @returns the subnets whose traffic can pass something. */
export function subnetsThrough(network: Network, middle: Middle): readonly Subnet[] {
  if (middle.kind === 'route') return servedBy(network, [middle.table]);
  const { resource } = middle;
  if (resource.kind === 'route-table') return servedBy(network, [resource]);
  if (resource.kind === 'vpc-endpoint' && resource.type === 'interface') {
    const vpcId = known(resource.vpcId);
    return vpcId === undefined ? [] : network.inVpc('subnet', { id: vpcId, scope: resource.scope });
  }
  return servedBy(network, [...new Set(routesTo(network, resource).map(({ table }) => table))]);
}

/**
 * @returns what to send from a subnet so that it passes something: the first destination of those that its routes
 * suggest whose path leads through it.
 */
export function destinationThrough(network: Network, middle: Middle, subnet: Subnet): string {
  const candidates = [...new Set([...candidatesOf(network, middle), ...ANYWHERE])];
  const id = middle.kind === 'resource' ? middle.resource.id : targetId(middle.route);
  const { account, region } = subnet.scope;
  const passes = (to: string): boolean => {
    const read = readQuestion(network, {
      from: subnet.id,
      to,
      ...(account !== '' && { account }),
      ...(region !== '' && { region }),
    });
    if (!read.ok || id === undefined) return false;
    return tracePath(network, read.question).classes.some(({ ways }) =>
      ways.some(({ hops }) => hops.some((hop) => hop.id === id)),
    );
  };
  return candidates.find(passes) ?? candidates[0] ?? ANYWHERE[0];
}

function candidatesOf(network: Network, middle: Middle): readonly string[] {
  if (middle.kind === 'route') return destinationsOf(network, middle.table, middle.route);
  const { resource } = middle;
  if (resource.kind === 'vpc-endpoint') {
    const service = known(resource.serviceName);
    if (service !== undefined && service !== '') return [service];
  }
  return routesTo(network, resource).flatMap(({ table, route }) => destinationsOf(network, table, route));
}

/** A list means its service, where it has one; the default route means anywhere. */
function destinationsOf(network: Network, table: RouteTable, { destination }: Route): readonly string[] {
  if (destination.kind !== 'prefix-list') {
    const cidr = known(destination.cidr);
    return cidr === undefined || cidr.endsWith('/0') ? [] : [cidr];
  }
  const id = known(destination.id);
  const list = id === undefined ? undefined : network.get('prefix-list', id, table.scope);
  if (!list) return [];
  if (list.managedByAws && parseServiceName(list.listName).region !== undefined) return [list.listName];
  return (known(list.entries) ?? []).slice(0, 1).map(({ cidr }) => cidr);
}

interface TableRoute {
  readonly table: RouteTable;
  readonly route: Route;
}

function routesTo(network: Network, { id, scope }: Resource): readonly TableRoute[] {
  return network
    .all('route-table')
    .filter((table) => table.scope === scope || table.scope.account === scope.account)
    .flatMap((table) =>
      table.routes.filter((route) => targetId(route) === id).map((route) => ({ table, route })),
    );
}

function targetId({ target }: Route): string | undefined {
  return target.kind === 'local' || target.kind === 'unknown' ? undefined : known(target.id);
}

function servedBy(network: Network, tables: readonly RouteTable[]): readonly Subnet[] {
  const associations = routeTableAssociations(network);
  return tables.flatMap((table) => {
    const { explicit, implicit } = associations.subnetsOf(table);
    return [...explicit, ...implicit];
  });
}
