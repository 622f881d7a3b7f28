import type { Scope } from '../../network/describe';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { Resource } from '../../network/resource';
import type { Subnet } from '../../network/resources/subnet';
import { wayOfSubnet } from '../../tree/nodes/subnet';
import { blocksAsText } from '../../tree/search';
import type { SubnetView } from '../../webview/path/protocol';
import { SUBNET_GLYPHS } from './glyph-of';
import { shortName } from './showing';

export function subnetView(network: Network, subnet: Subnet, onPath: boolean): SubnetView {
  return {
    glyph: SUBNET_GLYPHS[wayOfSubnet(network, subnet)],
    title: shortName(subnet),
    cidr: blocksAsText(subnet)[0] ?? '',
    onPath,
  };
}

/** @returns the subnet that a resource stands in, where it was seen. */
export function subnetOf(network: Network, resource: Resource | undefined): Subnet | undefined {
  switch (resource?.kind) {
    case 'subnet':
      return resource;
    case 'network-interface':
    case 'instance':
      return subnetAt(network, resource.subnetId, resource.scope);
    case 'nat-gateway':
      return subnetAt(
        network,
        resource.subnetId === undefined ? undefined : known(resource.subnetId),
        resource.scope,
      );
    case 'vpc-endpoint': {
      const [only, ...others] = resource.subnetIds.map((id) => known(id));
      return others.length === 0 ? subnetAt(network, only, resource.scope) : undefined;
    }
    default:
      return undefined;
  }
}

export function subnetAt(network: Network, id: string | undefined, scope: Scope): Subnet | undefined {
  return id === undefined ? undefined : network.get('subnet', id, scope);
}

/** @returns the zone of a subnet, empty where it is not known. */
export function zoneOf(subnet: Subnet | undefined): string {
  return (subnet && known(subnet.zone)) ?? '';
}
