import { known } from '../resolved';
import type { Network } from '../network';
import type { Resource } from '../resource';
import type { Route } from '../resources/route';
import type { RouteTable } from '../resources/route-table';

/** @returns the resource that a route leads to, where it was seen; a deleted one or a core network never is. */
export function targetResource(network: Network, table: RouteTable, { target }: Route): Resource | undefined {
  switch (target.kind) {
    case 'local':
    case 'unknown':
    case 'local-gateway':
    case 'core-network':
    case 'odb-network':
      return undefined;
    case 'internet-gateway':
    case 'egress-only-internet-gateway':
    case 'nat-gateway':
    case 'vpn-gateway':
    case 'transit-gateway':
    case 'vpc-peering-connection':
    case 'vpc-endpoint':
    case 'network-interface':
    case 'instance':
    case 'carrier-gateway': {
      const id = known(target.id);
      return id === undefined ? undefined : network.get(target.kind, id, table.scope);
    }
  }
}
