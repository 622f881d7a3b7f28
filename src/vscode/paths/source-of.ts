import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { Subnet } from '../../network/resources/subnet';
import type { Vpc } from '../../network/resources/vpc';
import type { Source } from '../../paths/question';

/** @returns the subnet that traffic starts in, where it was seen. */
export function sourceSubnet(network: Network, from: Source): Subnet | undefined {
  switch (from.kind) {
    case 'subnet':
    case 'address':
      return from.subnet;
    case 'station':
      return network.get('subnet', from.station.subnetId, from.station.scope);
    case 'internet':
      return undefined;
  }
}

/** @returns the VPC that traffic starts in, where it was seen. */
export function sourceVpc(network: Network, from: Source): Vpc | undefined {
  const subnet = sourceSubnet(network, from);
  const id = from.kind === 'station' ? from.station.vpcId : subnet && known(subnet.vpcId);
  const scope = from.kind === 'station' ? from.station.scope : subnet?.scope;
  return id === undefined || !scope ? undefined : network.get('vpc', id, scope);
}
