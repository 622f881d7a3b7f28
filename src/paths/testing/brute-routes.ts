import type { Address } from '../../network/addresses/address';
import { holds, lengthOf, rangesOf } from './brute-facts';
import type { Described, DescribedRoute, DescribedRouteTable } from './described';

/**
 * What a table does with one address.
 * - `unsaid`: AWS's pages can be read in two ways (nested ranges of two prefix lists: the longer one, or at random)
 */
export type Choice =
  | { readonly kind: 'route'; readonly route: DescribedRoute }
  | { readonly kind: 'random'; readonly routes: readonly DescribedRoute[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'unsaid' };

/** Rule 1: the table that names the subnet, else the main table of its VPC. */
export function tableOf(described: Described, subnetId: string, vpcId: string): DescribedRouteTable {
  for (const table of described.RouteTables) {
    for (const association of table.Associations) if (association.SubnetId === subnetId) return table;
  }
  for (const table of described.RouteTables) {
    for (const association of table.Associations) if (association.Main && table.VpcId === vpcId) return table;
  }
  throw new Error(`no table serves ${subnetId}`);
}

/** A route and the length of its prefix that matches. */
interface Match {
  readonly route: DescribedRoute;
  readonly length: number;
}

export function choose(described: Described, table: DescribedRouteTable, to: Address): Choice {
  const matches = table.Routes.flatMap((route) => matchOf(described, route, to));
  const local = matches.find((match) => match.route.GatewayId === 'local');
  const running = local ? matches.filter((match) => mayBeatLocal(match, local)) : matches;
  // Rule 2: the longest prefix; rule 3: then static, list, propagated.
  let best: Match | undefined;
  for (const match of running) if (!best || beats(match, best)) best = match;
  if (!best) return { kind: 'none' };
  if (rank(best.route) !== LIST) return { kind: 'route', route: best.route };
  // Rule 7: other lists with other targets.
  const winner = best;
  const rivals = running.filter(
    ({ route }) => rank(route) === LIST && targetOf(route) !== targetOf(winner.route),
  );
  if (rivals.length === 0) return { kind: 'route', route: winner.route };
  if (rivals.some(({ length }) => length !== winner.length)) return { kind: 'unsaid' };
  return { kind: 'random', routes: [winner.route, ...rivals.map(({ route }) => route)] };
}

function matchOf(described: Described, route: DescribedRoute, to: Address): readonly Match[] {
  const list = route.DestinationPrefixListId;
  const cidrs =
    list === undefined
      ? [route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock ?? '']
      : rangesOf(described, list);
  let length = -1;
  for (const cidr of cidrs) if (holds(cidr, to) && lengthOf(cidr) > length) length = lengthOf(cidr);
  return length < 0 ? [] : [{ route, length }];
}

/**
 * Rule 5: no propagated route beats local. A list's entry that is more specific than the VPC's block is ignored.
 * Rule 6: a static route may, for a subnet's own block.
 */
function mayBeatLocal(match: Match, local: Match): boolean {
  if (match === local || match.length < local.length) return true;
  return rank(match.route) === STATIC && match.length > local.length;
}

const [STATIC, LIST, PROPAGATED] = [0, 1, 2];

function rank(route: DescribedRoute): number {
  if (route.Origin === 'EnableVgwRoutePropagation') return PROPAGATED;
  return route.DestinationPrefixListId === undefined ? STATIC : LIST;
}

function beats(a: Match, b: Match): boolean {
  return a.length === b.length ? rank(a.route) < rank(b.route) : a.length > b.length;
}

export function targetOf(route: DescribedRoute): string {
  return (
    route.NatGatewayId ??
    route.VpcPeeringConnectionId ??
    route.EgressOnlyInternetGatewayId ??
    route.NetworkInterfaceId ??
    route.GatewayId ??
    ''
  );
}
