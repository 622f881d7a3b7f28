import { leadsTo } from '../../endpoints/effect/endpoint-routes';
import type { Network } from '../../network/network';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import type { Vpc } from '../../network/resources/vpc';
import { referenceTo } from './own';

/** @returns whether nothing leads to a gateway endpoint, and nothing is to. */
export function hasNoTable(network: Network, vpc: Vpc, endpoint: VpcEndpoint): boolean {
  if (endpoint.routeTableIds.length > 0) return false;
  const tables = network.inVpc('route-table', referenceTo(vpc));
  return !tables.some(({ routes }) => routes.some((route) => leadsTo(route, endpoint.id)));
}
