import type { Network } from '../../network/network';
import type { Instance } from '../../network/resources/instance';
import type { NodeSpec } from '../node';
import { interfaceNode } from './network-interface';
import { resourceNode, unusual } from './resource-node';

/** `web  i-0abc · 10.0.1.5 · 54.80.112.7`, below it its network interfaces. */
export function instanceNode(network: Network, instance: Instance): NodeSpec {
  const interfaces = instance.networkInterfaceIds.flatMap(
    (id) => network.get('network-interface', id, instance.scope) ?? [],
  );
  return resourceNode(instance, {
    description: [instance.privateIp, instance.publicIp, instance.zone, unusual(instance.state, 'running')],
    glyph: 'instance',
    children:
      interfaces.length > 0
        ? (): readonly NodeSpec[] => interfaces.map((eni) => interfaceNode(network, eni))
        : undefined,
  });
}
