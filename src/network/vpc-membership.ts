import { known } from './resolved';
import type { Resource } from './resource';

/**
 * The VPCs that a resource is in: one for most, both sides for a peering connection, those it is attached to for a
 * gateway, none for what belongs to the account (prefix lists, endpoint services, transit gateways).
 */
export function vpcIdsOf(resource: Resource): readonly string[] {
  switch (resource.kind) {
    case 'vpc':
      return [resource.id];
    case 'subnet':
    case 'route-table':
    case 'nat-gateway':
    case 'vpc-endpoint':
    case 'instance-connect-endpoint':
    case 'network-interface':
    case 'instance':
    case 'security-group':
    case 'network-acl':
    case 'load-balancer':
      return some(resource.vpcId === undefined ? undefined : known(resource.vpcId));
    case 'internet-gateway':
    case 'egress-only-internet-gateway':
    case 'carrier-gateway':
    case 'vpn-gateway':
      return resource.attachments.flatMap(({ vpcId }) => some(known(vpcId)));
    case 'vpc-peering-connection':
      return [resource.requester, resource.accepter].flatMap(({ vpcId }) => some(known(vpcId)));
    case 'transit-gateway-attachment':
      return resource.resourceType === 'vpc' ? some(resource.resourceId) : [];
    case 'transit-gateway':
    case 'transit-gateway-route-table':
    case 'vpn-connection':
    case 'endpoint-service':
    case 'endpoint-connection':
    case 'offered-service':
    case 'prefix-list':
    case 'block-public-access':
    case 'block-public-access-exclusion':
      return [];
  }
}

function some(id: string | undefined): readonly string[] {
  return id === undefined ? [] : [id];
}
