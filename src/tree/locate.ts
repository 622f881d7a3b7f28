import type { Network } from '../network/network';
import type { Resource } from '../network/resource';
import { known } from '../network/resolved';
import { vpcIdsOf } from '../network/vpc-membership';

/**
 * Where a resource's own node is: the segments below its root.
 * @returns undefined for what the tree has no node for (an offered service, an exclusion).
 */
export function trailOf(network: Network, resource: Resource): readonly string[] | undefined {
  const [vpcId] = vpcIdsOf(resource);
  const inVpc = (...segments: readonly string[]): readonly string[] | undefined =>
    vpcId === undefined ? undefined : [vpcId, ...segments, resource.id];
  switch (resource.kind) {
    case 'vpc':
    case 'block-public-access':
      return [resource.id];
    case 'subnet':
      return inVpc('subnets');
    case 'route-table':
      return inVpc('route-tables');
    case 'vpc-endpoint': {
      const type = known(resource.type);
      return type === 'gateway' || type === 'interface' ? inVpc('endpoints', type) : inVpc('endpoints');
    }
    case 'instance-connect-endpoint':
      return inVpc('endpoints');
    case 'internet-gateway':
    case 'egress-only-internet-gateway':
    case 'carrier-gateway':
    case 'vpn-gateway':
    case 'nat-gateway':
      return inVpc('gateways');
    case 'vpc-peering-connection':
      return peeringTrail(network, resource.id, vpcIdsOf(resource), resource);
    case 'transit-gateway-attachment':
      return vpcId === undefined
        ? ['transit-gateways', resource.transitGatewayId, resource.id]
        : inVpc('gateways');
    case 'security-group':
      return inVpc('security-groups');
    case 'network-acl':
      return inVpc('network-acls');
    case 'instance':
      return inVpc('compute');
    case 'network-interface': {
      const onInstance = network
        .inVpc('instance', { id: resource.vpcId, scope: resource.scope })
        .find(({ networkInterfaceIds }) => networkInterfaceIds.includes(resource.id));
      return onInstance ? inVpc('compute', onInstance.id) : inVpc('compute');
    }
    case 'transit-gateway':
      return ['transit-gateways', resource.id];
    case 'transit-gateway-route-table':
      return ['transit-gateways', resource.transitGatewayId, resource.id];
    case 'endpoint-service':
      return ['endpoint-services', resource.id];
    case 'endpoint-connection':
      return ['endpoint-services', resource.serviceId, resource.id];
    case 'prefix-list':
      return ['prefix-lists', resource.id];
    case 'vpn-connection':
      return vpnTrail(network, resource.vpnGatewayId, resource);
    case 'offered-service':
    case 'block-public-access-exclusion':
      return undefined;
  }
}

/** Either side may be in another account: the side that was described has the node. */
function peeringTrail(
  network: Network,
  id: string,
  sides: readonly string[],
  near: Resource,
): readonly string[] | undefined {
  const side = sides.find((vpcId) => network.get('vpc', vpcId, near.scope)) ?? sides[0];
  return side === undefined ? undefined : [side, 'gateways', id];
}

function vpnTrail(
  network: Network,
  gatewayId: string | undefined,
  connection: Resource,
): readonly string[] | undefined {
  const gateway =
    gatewayId === undefined ? undefined : network.get('vpn-gateway', gatewayId, connection.scope);
  const [vpcId] = gateway ? vpcIdsOf(gateway) : [];
  return gateway && vpcId !== undefined ? [vpcId, 'gateways', gateway.id, connection.id] : undefined;
}
