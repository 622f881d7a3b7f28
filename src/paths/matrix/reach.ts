import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { Route } from '../../network/resources/route';
import type { RouteTable } from '../../network/resources/route-table';

/**
 * What a table leads to.
 * - `direct`: out of the VPC, and through no subnet of it
 * - `same`: also through subnets, but of whatever zone who sends is, the same ones
 * - `zonal`: also to what treats the zones of a VPC differently
 */
export type Reach = 'direct' | 'same' | 'zonal';

/** @returns the furthest that a route of the table reaches. */
export function reachOf(network: Network, table: RouteTable): Reach {
  const reaches = table.routes.map((route) => reachOfRoute(network, table, route));
  if (reaches.includes('zonal')) return 'zonal';
  return reaches.includes('same') ? 'same' : 'direct';
}

function reachOfRoute(network: Network, table: RouteTable, { target, destination, state }: Route): Reach {
  if (state === 'blackhole') return 'direct';
  switch (target.kind) {
    case 'local':
    case 'internet-gateway':
    case 'egress-only-internet-gateway':
    case 'vpn-gateway':
      return 'direct';
    case 'vpc-endpoint':
      return destination.kind === 'prefix-list' && isGatewayEndpoint(network, table, known(target.id))
        ? 'direct'
        : 'zonal';
    // A zonal NAT gateway goes on from its own subnet, whoever sends.
    case 'nat-gateway': {
      const id = known(target.id);
      const regional =
        id !== undefined && network.get('nat-gateway', id, table.scope)?.availability === 'regional';
      return regional ? 'zonal' : 'same';
    }
    case 'transit-gateway':
    case 'vpc-peering-connection':
    case 'network-interface':
    case 'instance':
    case 'carrier-gateway':
    case 'local-gateway':
    case 'core-network':
    case 'odb-network':
    case 'unknown':
      return 'zonal';
  }
}

function isGatewayEndpoint(network: Network, { scope }: RouteTable, id: string | undefined): boolean {
  return id !== undefined && network.get('vpc-endpoint', id, scope)?.type === 'gateway';
}
