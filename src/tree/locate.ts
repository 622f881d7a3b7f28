import { scopeKey } from '../network/coverage';
import type { Scope } from '../network/describe';
import type { Network } from '../network/network';
import type { Resource } from '../network/resource';
import type {
  TransitGatewayAttachment,
  TransitGatewayRouteTable,
} from '../network/resources/transit-gateway';
import type { VpnConnection } from '../network/resources/vpn-connection';
import { known } from '../network/resolved';
import { vpcIdsOf } from '../network/vpc-membership';
import { hasVpcNode, isSeenFrom } from './vpc-nodes';

/**
 * Where a resource's own node is: the segments below its root.
 * @returns undefined for what the tree has no node for (an offered service, an exclusion).
 */
export function trailOf(network: Network, resource: Resource): readonly string[] | undefined {
  const { scope } = resource;
  // A VPC of another account (the far side of a peering connection) has no node below this root.
  const vpcId = vpcIdsOf(resource).find((id) => hasVpcNode(network, { id, scope }));
  const inVpc = (...segments: readonly string[]): readonly string[] | undefined =>
    vpcId === undefined ? undefined : [vpcId, ...segments, resource.id];
  switch (resource.kind) {
    case 'vpc':
      return [resource.id];
    case 'block-public-access':
      // It has a row only where it blocks.
      return resource.mode === 'off' ? undefined : [resource.id];
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
    case 'vpc-peering-connection':
      return inVpc('gateways');
    case 'transit-gateway-attachment':
      return inVpc('gateways') ?? belowTransitGateway(network, resource);
    case 'security-group':
      return inVpc('security-groups');
    case 'network-acl':
      return inVpc('network-acls');
    case 'instance':
      return inVpc('compute');
    case 'network-interface': {
      const holder = holders(network).get(holderKey(scope, resource.vpcId, resource.id));
      return holder === undefined ? inVpc('compute') : inVpc('compute', holder);
    }
    case 'transit-gateway':
      return ['transit-gateways', resource.id];
    case 'transit-gateway-route-table':
      return belowTransitGateway(network, resource);
    case 'endpoint-service':
      return ['endpoint-services', resource.id];
    case 'endpoint-connection':
      return isSeenFrom(network, 'endpoint-service', resource.serviceId, scope)
        ? ['endpoint-services', resource.serviceId, resource.id]
        : undefined;
    case 'prefix-list':
      return ['prefix-lists', resource.id];
    case 'vpn-connection':
      return vpnTrail(network, resource);
    case 'offered-service':
    case 'load-balancer':
    case 'block-public-access-exclusion':
      return undefined;
  }
}

function belowTransitGateway(
  network: Network,
  { id, transitGatewayId, scope }: TransitGatewayAttachment | TransitGatewayRouteTable,
): readonly string[] | undefined {
  const seen = isSeenFrom(network, 'transit-gateway', transitGatewayId, scope);
  return seen ? ['transit-gateways', transitGatewayId, id] : undefined;
}

const holdersOf = new WeakMap<Network, ReadonlyMap<string, string>>();

/** @returns for each network interface the instance below which the tree shows it; made once for a network. */
function holders(network: Network): ReadonlyMap<string, string> {
  let made = holdersOf.get(network);
  if (!made) {
    made = new Map(
      network
        .all('instance')
        .flatMap(({ id, vpcId, scope, networkInterfaceIds }) =>
          vpcId === undefined
            ? []
            : networkInterfaceIds.map((eni) => [holderKey(scope, vpcId, eni), id] as const),
        ),
    );
    holdersOf.set(network, made);
  }
  return made;
}

function holderKey(scope: Scope, vpcId: string, interfaceId: string): string {
  return `${scopeKey(scope)} ${vpcId} ${interfaceId}`;
}

function vpnTrail(
  network: Network,
  { id, vpnGatewayId, scope }: VpnConnection,
): readonly string[] | undefined {
  if (vpnGatewayId === undefined || !isSeenFrom(network, 'vpn-gateway', vpnGatewayId, scope))
    return undefined;
  const gateway = network.get('vpn-gateway', vpnGatewayId, scope);
  const trail = gateway && trailOf(network, gateway);
  return trail && [...trail, id];
}
