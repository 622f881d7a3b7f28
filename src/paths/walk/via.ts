import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { Route } from '../../network/resources/route';
import type { RouteTable } from '../../network/resources/route-table';
import type { Via } from '../trace';

/** @returns what a route points to, in the words of the contract; undefined where that is not known. */
export function viaOfRoute(
  network: Network,
  table: RouteTable,
  { target, destination }: Route,
): Via | undefined {
  switch (target.kind) {
    case 'local':
    case 'internet-gateway':
    case 'nat-gateway':
    case 'egress-only-internet-gateway':
    case 'transit-gateway':
    case 'vpn-gateway':
    case 'core-network':
    case 'carrier-gateway':
    case 'local-gateway':
      return target.kind;
    case 'vpc-peering-connection':
      return 'vpc-peering';
    case 'instance':
      return 'nat-instance';
    case 'network-interface': {
      // EC2 shows the instance's interface as the target of a route that was made to an instance.
      const id = known(target.id);
      const seen = id === undefined ? undefined : network.get('network-interface', id, table.scope);
      return seen?.instanceId === undefined ? 'network-interface' : 'nat-instance';
    }
    case 'vpc-endpoint': {
      const id = known(target.id);
      const seen = id === undefined ? undefined : network.get('vpc-endpoint', id, table.scope);
      const type = seen && known(seen.type);
      if (type === 'gateway') return 'gateway-endpoint';
      if (type === 'gateway-load-balancer') return 'gateway-load-balancer-endpoint';
      // Gateway endpoints stand in routes to prefix lists only.
      return destination.kind === 'prefix-list' ? 'gateway-endpoint' : 'gateway-load-balancer-endpoint';
    }
    case 'odb-network':
    case 'unknown':
      return undefined;
  }
}
