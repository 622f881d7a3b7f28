import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { RouteTable } from '../../network/resources/route-table';

/** @returns whether there may be more in the VPC of a table than was seen. */
export function isInOpenVpc(network: Network, { vpcId, scope }: RouteTable): boolean {
  const id = known(vpcId);
  if (id === undefined) return true;
  const vpc = network.get('vpc', id, scope);
  return vpc === undefined || vpc.openWorld.length > 0;
}
