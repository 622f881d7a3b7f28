import ipaddr from 'ipaddr.js';
import { textField, type Entity } from '../entity';
import { invalidParameterValue } from '../errors';
import { predicateOf, type FilterTable } from '../filters';
import { KINDS } from '../kinds';
import { pageOf, UP_TO_1000 } from '../paging';
import { filtersOf, type Filter } from '../protocol/input';
import type { Action } from './action';
import { requireOne } from './describe';
import { listOf } from './per-resource';

const FILTERS: FilterTable = {
  'attachment.transit-gateway-attachment-id': 'TransitGatewayAttachments.TransitGatewayAttachmentId',
  'attachment.resource-id': 'TransitGatewayAttachments.ResourceId',
  'attachment.resource-type': 'TransitGatewayAttachments.ResourceType',
  'prefix-list-id': 'PrefixListId',
  state: 'State',
  type: 'Type',
};

type Cidr = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** How a route's destination must stand to the one searched for. */
const SEARCHES: ReadonlyMap<string, (route: Cidr, wanted: Cidr) => boolean> = new Map([
  ['route-search.exact-match', (route, wanted) => contains(route, wanted) && contains(wanted, route)],
  ['route-search.longest-prefix-match', (route, wanted) => contains(route, wanted)],
  ['route-search.subnet-of-match', (route, wanted) => contains(wanted, route)],
  ['route-search.supernet-of-match', (route, wanted) => contains(route, wanted)],
]);

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SearchTransitGatewayRoutes.html */
export const searchTransitGatewayRoutes: Action = {
  name: 'SearchTransitGatewayRoutes',
  run(input, account) {
    const kind = KINDS.transitGatewayRouteTable;
    const table = requireOne(kind, 'TransitGatewayRouteTableId', input, account);
    const all = filtersOf(input);
    const plain = all.filter(({ name }) => !SEARCHES.has(name ?? ''));
    let routes = listOf({ answer: 'Routes', kind }, table, account.entities('TransitGatewayRoutes'));
    routes = routes.filter(predicateOf(plain, FILTERS));
    for (const filter of all) routes = search(filter, routes);
    // Without MaxResults the answer holds 1,000 routes.
    const { items, nextToken } = pageOf(this.name, UP_TO_1000, { MaxResults: 1000, ...input }, routes);
    return { Routes: items, AdditionalRoutesAvailable: nextToken !== undefined, NextToken: nextToken };
  },
};

function search({ name, values }: Filter, routes: readonly Entity[]): readonly Entity[] {
  const stands = SEARCHES.get(name ?? '');
  if (stands === undefined) return routes;
  const wanted = values.map((value) => {
    const parsed = cidrOf(value);
    if (parsed === undefined)
      throw invalidParameterValue(`Value (${value}) for filter ${String(name)} is invalid.`);
    return parsed;
  });
  const found = routes.filter((route) => {
    const destination = cidrOf(textField(route, 'DestinationCidrBlock') ?? '');
    return destination !== undefined && wanted.some((one) => stands(destination, one));
  });
  return name === 'route-search.longest-prefix-match' ? longest(found) : found;
}

function longest(routes: readonly Entity[]): readonly Entity[] {
  const lengthOf = (route: Entity): number => Number(textField(route, 'DestinationCidrBlock')?.split('/')[1]);
  const most = Math.max(...routes.map(lengthOf));
  return routes.filter((route) => lengthOf(route) === most);
}

function cidrOf(text: string): Cidr | undefined {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text);
  if (!ipaddr.isValid(text)) return undefined;
  const address = ipaddr.parse(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

function contains(outer: Cidr, inner: Cidr): boolean {
  return outer[0].kind() === inner[0].kind() && outer[1] <= inner[1] && inner[0].match(outer);
}
