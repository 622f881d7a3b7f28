import type { Network } from '../../network/network';
import type { NetworkInterface } from '../../network/resources/network-interface';
import type { NodeSpec } from '../node';
import { resourceNode } from './resource-node';
import { securityGroupLinks } from './security-group';

/** `10.0.11.25  eni-05c9d2 · us-east-1a`: an interface is known by its address. */
export function interfaceNode(network: Network, eni: NetworkInterface): NodeSpec {
  const primary = eni.addresses.find((address) => address.primary) ?? eni.addresses[0];
  const others = eni.addresses.length - (primary ? 1 : 0);
  return resourceNode(eni, {
    label: primary?.address ?? eni.ipv6Addresses[0] ?? eni.id,
    description: [
      eni.zone,
      primary?.publicIp,
      others > 0 ? `+${others}` : undefined,
      eni.interfaceType === 'interface' ? undefined : eni.interfaceType.replaceAll('_', ' '),
    ],
    glyph: 'network-interface',
    children:
      eni.securityGroupIds.length > 0
        ? (): readonly NodeSpec[] => securityGroupLinks(network, eni)
        : undefined,
  });
}
