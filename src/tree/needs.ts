import type { CollectionKey } from '../network/collections';
import { isUnknown } from '../network/resolved';
import type { Resource } from '../network/resource';
import type { TreeNode } from './node';

/** The collections that cost a call for each resource, and are read when somebody looks at it. */
export type DetailKey = Extract<
  CollectionKey,
  | 'VpcAttributes'
  | 'VpcEndpointServicePermissions'
  | 'PrefixListEntries'
  | 'TransitGatewayRoutes'
  | 'TransitGatewayRouteTableAssociations'
  | 'TransitGatewayRouteTablePropagations'
>;

/** Details that were not read and that a node shows. */
export interface DetailNeed {
  readonly key: DetailKey;
  readonly ids: readonly string[];
}

/** @returns what has to be read before a node can show all that it is about. */
export function needsOf({ subject }: TreeNode): readonly DetailNeed[] {
  if (subject.kind === 'resource') return needsOfResource(subject.resource);
  if (subject.kind === 'route' && subject.list && isUnknown(subject.list.entries)) {
    return needsOfResource(subject.list);
  }
  return [];
}

/** @returns what has to be read before a resource is known wholly. */
export function needsOfResource(resource: Resource): readonly DetailNeed[] {
  switch (resource.kind) {
    case 'vpc':
      return isUnknown(resource.dnsSupport) || isUnknown(resource.dnsHostnames)
        ? [{ key: 'VpcAttributes', ids: [resource.id] }]
        : [];
    case 'endpoint-service':
      return isUnknown(resource.allowedPrincipals)
        ? [{ key: 'VpcEndpointServicePermissions', ids: [resource.id] }]
        : [];
    case 'prefix-list':
      return isUnknown(resource.entries) ? [{ key: 'PrefixListEntries', ids: [resource.id] }] : [];
    case 'transit-gateway-route-table': {
      const ids = [resource.id];
      return [
        ...(resource.routes ? [] : [{ key: 'TransitGatewayRoutes' as const, ids }]),
        ...(resource.associations ? [] : [{ key: 'TransitGatewayRouteTableAssociations' as const, ids }]),
        ...(resource.propagations ? [] : [{ key: 'TransitGatewayRouteTablePropagations' as const, ids }]),
      ];
    }
    default:
      return [];
  }
}
