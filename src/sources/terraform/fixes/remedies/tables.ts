import { wayOut } from '../../../../network/routing/way-out';
import type { FixRequest } from '../../../declared/fix-request';
import type { Wanted } from '../names/terms-in';

/**
 * Tables that are to be named, with the other instances of their resources: these are one thing to who wrote them, unless
 * they are known to lead elsewhere.
 */
export function tablesWanted(request: FixRequest, ids: readonly string[]): Wanted {
  return { ids, takesToo: (other, wanted) => wayOf(request, other) === wayOf(request, wanted) };
}

function wayOf({ network }: FixRequest, id: string): string | undefined {
  const table = network.get('route-table', id);
  return table && wayOut(network, table);
}

/**
 * @returns whether something may be connected to the service by way of tables: such connections are dropped when they get
 * routes to a gateway endpoint
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html#gateway-endpoint-routing
 */
export function dropsConnections(request: FixRequest, ids: readonly string[]): boolean {
  return ids.some((id) => wayOf(request, id) !== 'isolated');
}

/** @returns addresses as titles name them: all instances of a resource by its name */
export function namesOf(addresses: readonly string[]): readonly string[] {
  return [...new Set(addresses.map((address) => address.replace(/\[[^\]]*\]$/, '')))];
}
