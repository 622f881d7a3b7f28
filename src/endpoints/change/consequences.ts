import { scopeKey } from '../../network/coverage';
import type { Message } from '../../network/message';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { EndpointConnection, EndpointService } from '../../network/resources/endpoint-service';
import type { Subnet } from '../../network/resources/subnet';
import type { Change } from '../change';
import type { PathChange } from '../path-changes';
import { askedPaths } from './asked-paths';
import { changed } from './changed';
import { costOfChange, type CostChange } from './cost';
import { changesCalls } from './policy-change';
import { routeChanges, type RouteChanges } from './route-changes';
import { dropsConnections, goesAsBefore } from './same-path';
import { scopeOf } from './scope';

/** What a change does beyond itself, and to whom. */
export interface ChangeConsequences extends RouteChanges {
  /** Whose traffic it may concern. */
  readonly subnets: readonly Subnet[];
  /** How each of these reaches what the change is about, before and after. */
  readonly paths: readonly PathChange[];
  /**
   * Whether traffic that flows now would go another way, be refused or stop. Undefined where too little is known to
   * say: who calls an endpoint by its own name, who has a session open through it.
   */
  readonly changesTraffic: boolean | undefined;
  /** From where open TCP connections drop, as far as paths tell. */
  readonly drops: readonly Subnet[];
  /** Undefined where it costs what it cost, or no price is known. */
  readonly cost: CostChange | undefined;
  /** Why what changes cannot be said, a clause without a full stop: then all lists are empty. */
  readonly problem: Message | undefined;
}

/** What a change does to routes, paths and cost. Only what was seen can be told. */
export function changeConsequences(network: Network, change: Change): ChangeConsequences {
  const then = changed(network, change);
  if (!then.ok) {
    const nothing = { added: [], removed: [], subnets: [], paths: [], drops: [], cost: undefined };
    return { ...nothing, changesTraffic: undefined, problem: then.problem };
  }
  const routes = routeChanges(network, then.network, scopeOf(change));
  const { subnets, paths } = askedPaths(network, then.network, change, routes);
  const drops = new Set(paths.filter(dropsConnections).map(({ subnet }) => subnet));
  return {
    ...routes,
    subnets,
    paths,
    changesTraffic: changesTraffic(network, change, routes, paths),
    drops: [...drops],
    cost: costOfChange(network, then.network, change),
    problem: undefined,
  };
}

function changesTraffic(
  network: Network,
  change: Change,
  routes: RouteChanges,
  paths: readonly PathChange[],
): boolean | undefined {
  if (paths.some((path) => !goesAsBefore(path))) return true;
  switch (change.kind) {
    case 'tags':
    case 'allow-ingress':
    case 'create-security-group':
    case 'acceptance':
    case 'principals':
    case 'private-name':
    case 'verify-private-name':
      return false;
    case 'delete-instance-connect-endpoint':
      return change.endpoint.state === 'create-complete' ? undefined : false;
    case 'policy':
      return changesCalls(change);
    case 'route-tables':
    case 'delete-route':
    case 'vpc-dns':
      return byPaths(network, change, paths);
    case 'delete-endpoint':
      return ofDeletion(network, change, routes, paths);
    case 'subnets':
    case 'security-groups':
      // Who depended on what is taken away is not known; what is added takes nothing from anybody.
      return change.remove.length > 0 ? undefined : false;
    case 'private-dns':
      return known(change.endpoint.privateDns) === change.on ? false : ofNames(change, paths);
    case 'connections':
      return ofConnections(network, change.service, change.endpointIds, change.answer);
    case 'delete-endpoint-service':
      return ofService(network, change.service);
  }
}

/** Paths that all go as they went say so only where all of them were seen, to their ends. */
function byPaths(network: Network, change: Change, paths: readonly PathChange[]): boolean | undefined {
  const scope = scopeOf(change);
  const isWhole = network.isRead('Subnets', scope) && network.isRead('RouteTables', scope);
  const isOpen = paths.some(({ before, after }) =>
    [before, after].some(({ verdict }) => verdict === 'undetermined'),
  );
  return isWhole && !isOpen ? false : undefined;
}

function ofDeletion(
  network: Network,
  change: Extract<Change, { readonly kind: 'delete-endpoint' }>,
  { removed }: RouteChanges,
  paths: readonly PathChange[],
): boolean | undefined {
  if (change.endpoint.state !== 'available') return removed.length > 0 ? undefined : false;
  switch (known(change.endpoint.type)) {
    case 'gateway':
      return byPaths(network, change, paths);
    case 'gateway-load-balancer':
      if (removed.length > 0) return true;
      return network.isRead('RouteTables', change.endpoint.scope) ? false : undefined;
    default:
      // Whoever calls it by its own names, from wherever, is not among these paths.
      return undefined;
  }
}

/** Names for inbound resolvers are asked for from outside the VPC: what traffic that moves is not seen here. */
function ofNames(
  { endpoint }: Extract<Change, { readonly kind: 'private-dns' }>,
  paths: readonly PathChange[],
): boolean | undefined {
  if (endpoint.privateDnsOnlyForInboundResolver || paths.length === 0) return undefined;
  return paths.some(({ before, after }) => [before, after].some(({ verdict }) => verdict === 'undetermined'))
    ? undefined
    : false;
}

function ofConnections(
  network: Network,
  service: EndpointService,
  endpointIds: readonly string[],
  answer: 'accept' | 'reject',
): boolean | undefined {
  if (answer === 'accept') return false;
  const own = connectionsTo(network, service).filter(({ id }) => endpointIds.includes(id));
  if (own.some(({ state }) => state === 'available')) return true;
  return own.length === endpointIds.length ? false : undefined;
}

function ofService(network: Network, service: EndpointService): boolean | undefined {
  if (connectionsTo(network, service).some(isLive)) return true;
  return network.isRead('VpcEndpointConnections', service.scope) ? false : undefined;
}

/** @returns the connections of a service, as far as they were read. */
export function connectionsTo(
  network: Network,
  { id, scope }: EndpointService,
): readonly EndpointConnection[] {
  return network
    .all('endpoint-connection')
    .filter((one) => one.serviceId === id && scopeKey(one.scope) === scopeKey(scope));
}

/** "You must reject any Available or PendingAcceptance interface endpoint connections" before a service can go.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/delete-endpoint-service.html */
export function isLive({ state }: EndpointConnection): boolean {
  return ['available', 'pendingacceptance', 'pending'].includes(state);
}
