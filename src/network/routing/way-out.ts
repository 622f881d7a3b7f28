import { AddressSet } from '../addresses/address-set';
import { parseCidr, type Cidr, type Family } from '../addresses/address';
import { PUBLIC_SPACE } from '../addresses/public-space';
import type { Network } from '../network';
import { known, type Resolved } from '../resolved';
import { isGatewayService, parseServiceName } from '../service-name';
import type { Route } from '../resources/route';
import type { RouteTable } from '../resources/route-table';

/**
 * Where a table sends what is addressed to public addresses.
 * - `central`: a transit gateway, VPN, core network or peering: whoever runs those decides
 * - `firewall`: a Gateway Load Balancer endpoint
 * - `isolated`: nowhere
 */
export type WayOut = 'nat' | 'internet' | 'egress-only' | 'central' | 'firewall' | 'isolated' | 'unknown';

/** @returns the way that a route's target is, or undefined where it is no way to public addresses at large. */
export function wayOfTarget(
  network: Network,
  table: RouteTable,
  { target, destination }: Route,
): WayOut | undefined {
  switch (target.kind) {
    case 'local':
      return undefined;
    // An instance or interface as target is a NAT instance or another appliance that forwards.
    // https://docs.aws.amazon.com/vpc/latest/userguide/VPC_NAT_Instance.html
    case 'nat-gateway':
    case 'network-interface':
    case 'instance':
      return 'nat';
    case 'internet-gateway':
    case 'carrier-gateway':
      return 'internet';
    case 'egress-only-internet-gateway':
      return 'egress-only';
    case 'transit-gateway':
    case 'vpc-peering-connection':
    case 'vpn-gateway':
    case 'local-gateway':
    case 'core-network':
    case 'odb-network':
      return 'central';
    case 'vpc-endpoint': {
      // A gateway endpoint's route names a service's prefix list and is no way out; a Gateway Load Balancer
      // endpoint stands in routes of any destination.
      if (destination.kind !== 'prefix-list') return 'firewall';
      const id = known(target.id);
      const endpoint = id === undefined ? undefined : network.get('vpc-endpoint', id, table.scope);
      if (endpoint) return endpoint.type === 'gateway-load-balancer' ? 'firewall' : undefined;
      return wayOfUnseenEndpoint(network, table, destination.id);
    }
    case 'unknown':
      return 'unknown';
  }
}

/** Gateway endpoints stand in routes to their services' own lists alone: any other list leads to a firewall. */
function wayOfUnseenEndpoint(
  network: Network,
  table: RouteTable,
  listId: Resolved<string>,
): WayOut | undefined {
  const id = known(listId);
  const list = id === undefined ? undefined : network.get('prefix-list', id, table.scope);
  if (!list) return 'unknown';
  const isService = list.managedByAws && isGatewayService(parseServiceName(list.listName).short);
  return isService ? undefined : 'firewall';
}

/** Of routes to the same block a static one counts, then one to a list, then a propagated one. */
function precedence({ origin, destination }: Route): number {
  if (origin === 'propagated' || origin === 'advertised') return 2;
  return destination.kind === 'prefix-list' ? 1 : 0;
}

/**
 * The way out of a table: that of its default route; where two halves (0.0.0.0/1, 128.0.0.0/1) or a prefix list
 * make up the default, theirs, even beside a default route, which then decides nothing. A table without a default that sends some public ranges one way has that way; if it
 * sends them several ways, or something about it is not known, the answer is `unknown`.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
 */
export function wayOut(network: Network, table: RouteTable, family: Family = 'ipv4'): WayOut {
  const candidates: { readonly cidr: Cidr; readonly way: WayOut; readonly rank: number }[] = [];
  let unread = false;
  for (const route of table.routes) {
    const way = wayOfTarget(network, table, route);
    if (way === undefined || route.state === 'filtered') continue;
    const ranges = rangesOf(network, table, route, family);
    if (ranges === undefined) unread = true;
    // A blackhole drops what it matches: no fall-through to a shorter prefix.
    else
      for (const cidr of ranges)
        candidates.push({
          cidr,
          way: route.state === 'blackhole' ? 'isolated' : way,
          rank: precedence(route),
        });
  }
  const defaults = candidates.filter(({ cidr }) => cidr.length === 0);
  const longer = candidates.filter(({ cidr }) => cidr.length > 0);
  const covered = AddressSet.of(
    family,
    longer.map(({ cidr }) => cidr),
  );
  if (defaults.length > 0 && !covered.covers(PUBLIC_SPACE[family])) {
    const first = Math.min(...defaults.map(({ rank }) => rank));
    return only(defaults.filter(({ rank }) => rank === first).map(({ way }) => way));
  }
  if (unread) return 'unknown';
  const publicOnes = longer.filter(
    ({ cidr }) => !PUBLIC_SPACE[family].intersect(AddressSet.of(family, [cidr])).isEmpty,
  );
  if (publicOnes.length === 0) return 'isolated';
  return only(publicOnes.map(({ way }) => way));
}

function only(ways: readonly WayOut[]): WayOut {
  const [first, ...others] = new Set(ways);
  return first !== undefined && others.length === 0 ? first : 'unknown';
}

/** @returns the blocks of one family that a route matches, or undefined where they are not known. */
function rangesOf(
  network: Network,
  table: RouteTable,
  route: Route,
  family: Family,
): readonly Cidr[] | undefined {
  const { destination } = route;
  if (destination.kind === 'prefix-list') {
    const id = known(destination.id);
    const list = id === undefined ? undefined : network.get('prefix-list', id, table.scope);
    return (
      list &&
      known(list.entries)
        ?.flatMap((entry) => parseCidr(entry.cidr) ?? [])
        .filter((cidr) => cidr.family === family)
    );
  }
  if (destination.kind !== family) return [];
  const text = known(destination.cidr);
  const cidr = text === undefined ? undefined : parseCidr(text);
  return cidr && [cidr];
}
