import type { AddressSet } from '../../network/addresses/address-set';
import type { Family } from '../../network/addresses/address';
import { scopeKey } from '../../network/coverage';
import type { Scope } from '../../network/describe';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { PrefixList } from '../../network/resources/prefix-list';
import { isGatewayService, parseServiceName, type GatewayService } from '../../network/service-name';
import { listRanges } from '../list-ranges';

/** An AWS-managed prefix list of a gateway service, or, where lists were not read, what routes tell of it. */
export interface GatewayList {
  readonly id: string;
  readonly service: GatewayService;
  /** The families that it may hold: its name says one; of a dual-stack endpoint's routes it is not known which. */
  readonly families: readonly Family[];
  /** Undefined where only its id is known. */
  readonly list: PrefixList | undefined;
}

/**
 * The prefix lists of a Region's gateway services. They are the same for every account in the Region: an account that
 * has read them speaks for those that have not.
 * @param region where the services are; the empty string where it is not known
 */
export function gatewayLists(network: Network, scope: Scope, region: string): readonly GatewayList[] {
  let ofNetwork = made.get(network);
  if (!ofNetwork) made.set(network, (ofNetwork = new Map<string, readonly GatewayList[]>()));
  const key = `${scopeKey(scope)} ${region}`;
  let lists = ofNetwork.get(key);
  if (!lists) ofNetwork.set(key, (lists = find(network, scope, region)));
  return lists;
}

const made = new WeakMap<Network, Map<string, readonly GatewayList[]>>();

/** @returns the ranges of a family; undefined where they are not known. */
export function rangesOf({ list }: GatewayList, family: Family): AddressSet | undefined {
  return list && listRanges(list, family)?.set;
}

function find(network: Network, scope: Scope, region: string): readonly GatewayList[] {
  const lists = new Map<string, GatewayList>();
  for (const list of network.all('prefix-list')) {
    const named = list.managedByAws ? ofName(list.listName) : undefined;
    if (!named || !isOfRegion(list, named.region, region)) continue;
    const before = lists.get(list.id)?.list;
    if (before && nearness(before, scope) >= nearness(list, scope)) continue;
    const { service, family } = named;
    lists.set(list.id, { id: list.id, service, families: [family], list });
  }
  for (const told of ofRoutes(network, region)) {
    if (!lists.has(told.id)) lists.set(told.id, told);
  }
  return [...lists.values()];
}

/** Lists are called as their service; that of IPv6 ranges has `ipv6.` before the short name. */
function ofName(
  name: string,
): { readonly service: GatewayService; readonly family: Family; readonly region: string } | undefined {
  const { short, region } = parseServiceName(name);
  const isIpv6 = short.startsWith('ipv6.');
  const service = isIpv6 ? short.slice('ipv6.'.length) : short;
  if (region === undefined || !isGatewayService(service)) return undefined;
  return { service, family: isIpv6 ? 'ipv6' : 'ipv4', region };
}

function isOfRegion({ scope }: PrefixList, named: string, region: string): boolean {
  return region === '' ? scope.region === '' : named === region;
}

/** Of several views of a list the one whose ranges are known counts, then the account's own. */
function nearness(list: PrefixList, scope: Scope): number {
  return 2 * Number(known(list.entries) !== undefined) + Number(scopeKey(list.scope) === scopeKey(scope));
}

/**
 * Where no list was read, the routes of gateway endpoints tell the ids: AWS puts a route to the service's list into
 * every table of the endpoint, one for each address family of the endpoint.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
function* ofRoutes(network: Network, region: string): Iterable<GatewayList> {
  for (const table of network.all('route-table')) {
    for (const { destination, target } of table.routes) {
      if (destination.kind !== 'prefix-list' || target.kind !== 'vpc-endpoint') continue;
      const id = known(destination.id);
      const endpointId = known(target.id);
      if (id === undefined || endpointId === undefined) continue;
      const endpoint = network.get('vpc-endpoint', endpointId, table.scope);
      const name = endpoint?.type === 'gateway' ? known(endpoint.serviceName) : undefined;
      if (endpoint === undefined || name === undefined) continue;
      const { short, region: of } = parseServiceName(name);
      if (!isGatewayService(short) || (region === '' ? table.scope.region !== '' : of !== region)) continue;
      yield { id, service: short, families: familiesOf(endpoint.ipAddressType), list: undefined };
    }
  }
}

function familiesOf(ipAddressType: string | undefined): readonly Family[] {
  switch (ipAddressType) {
    case 'dualstack':
      return ['ipv4', 'ipv6'];
    case 'ipv6':
      return ['ipv6'];
    default:
      return ['ipv4'];
  }
}
