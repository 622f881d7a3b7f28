import { parseCidr } from '../../network/addresses/address';
import type { Scope } from '../../network/describe';
import type { Network, VpcReference } from '../../network/network';
import { known } from '../../network/resolved';
import { hasIpv6Alone, type Subnet } from '../../network/resources/subnet';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import { routeTableAssociations } from '../../network/routing/effective-route-table';
import type { Destination, Families } from '../../paths/question';
import type { Change } from '../change';
import { destinationOf, familiesFor, pathsTo, type PathChange } from '../path-changes';
import { planOfEndpoint } from '../plan-of-endpoint';
import { current } from './changed/view';
import { subnetsOf, type RouteChanges } from './route-changes';

/** The subnets whose traffic a change may concern, with their paths to what it concerns. */
export interface AskedPaths {
  readonly subnets: readonly Subnet[];
  readonly paths: readonly PathChange[];
}

const NONE: AskedPaths = { subnets: [], paths: [] };

/** @returns how subnets reach what a change is about, before it and after; none for what leaves all ways as they are */
export function askedPaths(
  before: Network,
  after: Network,
  change: Change,
  routes: RouteChanges,
): AskedPaths {
  switch (change.kind) {
    case 'delete-endpoint':
    case 'route-tables':
    case 'subnets':
    case 'security-groups':
    case 'policy':
    case 'private-dns':
      return ofEndpoint(before, after, change, routes);
    case 'delete-route':
      return ofRoute(before, after, change, routes);
    case 'vpc-dns':
      return ofDns(before, after, change.vpc);
    default:
      return NONE;
  }
}

type OfEndpoint = Extract<
  Change,
  {
    readonly kind:
      'delete-endpoint' | 'route-tables' | 'subnets' | 'security-groups' | 'policy' | 'private-dns';
  }
>;

function ofEndpoint(before: Network, after: Network, change: OfEndpoint, routes: RouteChanges): AskedPaths {
  const own = current(before, 'vpc-endpoint', change.endpoint);
  const plan = own && planOfEndpoint(own);
  if (!own || !plan) return NONE;
  const then = current(after, 'vpc-endpoint', own);
  switch (plan.kind) {
    case 'gateway': {
      const subnets = change.kind === 'policy' ? served(before, own) : subnetsOf(before, routes);
      const to = destinationOf(before, plan);
      return to ? asked(before, after, plan, { to }, subnets) : { subnets, paths: [] };
    }
    case 'interface': {
      const subnets = before.inVpc('subnet', plan.vpc);
      const isNamed = [own, then].some((one) => one !== undefined && answersNames(one));
      const to = isNamed ? destinationOf(before, plan) : undefined;
      if (to) return asked(before, after, plan, { to }, subnets);
      // Without a private name, its own ones go with it: who calls it by them is not known.
      if (!then || change.kind === 'private-dns') return NONE;
      const by = {
        to: { kind: 'resource', resource: own },
        toLater: { kind: 'resource', resource: then },
      } as const;
      return asked(before, after, plan, by, subnets);
    }
    case 'gateway-load-balancer':
      return { subnets: subnetsOf(before, routes), paths: [] };
  }
}

interface Place {
  readonly vpc: VpcReference;
}

function asked(
  before: Network,
  after: Network,
  plan: Place & Parameters<typeof familiesFor>[0],
  to: { readonly to: Destination; readonly toLater?: Destination },
  subnets: readonly Subnet[],
): AskedPaths {
  const familiesOf = (subnet: Subnet): Families => familiesFor(plan, subnet);
  return { subnets, paths: pathsTo(before, after, { ...to, vpc: plan.vpc, familiesOf }, subnets) };
}

/** Whether the VPC's resolver answers a service's name with this endpoint. */
function answersNames({ privateDns, privateDnsOnlyForInboundResolver }: VpcEndpoint): boolean {
  return known(privateDns) === true && !privateDnsOnlyForInboundResolver;
}

function served(network: Network, { routeTableIds, scope }: VpcEndpoint): readonly Subnet[] {
  const associations = routeTableAssociations(network);
  return routeTableIds.flatMap((id) => {
    const table = current(network, 'route-table', { id: known(id) ?? '', scope });
    if (!table) return [];
    const { explicit, implicit } = associations.subnetsOf(table);
    return [...explicit, ...implicit];
  });
}

function ofRoute(
  before: Network,
  after: Network,
  { scope, routeTableId, destination }: Extract<Change, { readonly kind: 'delete-route' }>,
  routes: RouteChanges,
): AskedPaths {
  const table = current(before, 'route-table', { id: routeTableId, scope });
  const vpcId = table && known(table.vpcId);
  const subnets = subnetsOf(before, routes);
  const to = destinationNamed(before, scope, destination);
  if (vpcId === undefined || !to) return { subnets, paths: [] };
  const familiesOf = (subnet: Subnet): Families =>
    to.kind === 'cidr' ? to.cidr.family : hasIpv6Alone(subnet) ? 'ipv6' : 'ipv4';
  const vpc = { id: vpcId, scope };
  return { subnets, paths: pathsTo(before, after, { to, vpc, familiesOf }, subnets) };
}

/** @returns what a route is to: a block, or a prefix list that was seen. */
function destinationNamed(
  network: Network,
  scope: Scope,
  destination: string,
): Extract<Destination, { readonly kind: 'cidr' | 'resource' }> | undefined {
  const cidr = parseCidr(destination);
  if (cidr) return { kind: 'cidr', cidr };
  const resource = network.get('prefix-list', destination, scope);
  return resource && { kind: 'resource', resource };
}

/** With both attributes on, the private names of the VPC's endpoints are answered. */
function ofDns(before: Network, after: Network, vpc: VpcReference): AskedPaths {
  const subnets = before.inVpc('subnet', vpc);
  const plans = before
    .inVpc('vpc-endpoint', vpc)
    .filter((one) => known(one.type) === 'interface' && answersNames(one))
    .flatMap((one) => planOfEndpoint(one) ?? []);
  const paths = plans.flatMap((plan) => {
    const to = destinationOf(before, plan);
    return to ? asked(before, after, plan, { to }, subnets).paths : [];
  });
  return { subnets: paths.length > 0 ? subnets : [], paths };
}
