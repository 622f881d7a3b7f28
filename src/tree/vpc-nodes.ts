import { scopeKey } from '../network/coverage';
import type { Scope } from '../network/describe';
import type { Network, VpcReference } from '../network/network';
import type { ResourceKind } from '../network/resource';
import { vpcIdsOf } from '../network/vpc-membership';

/** The kinds whose VPC is in the same account and Region; the far side of a peering connection is not. */
const INSIDE: readonly ResourceKind[] = [
  'subnet',
  'route-table',
  'nat-gateway',
  'vpc-endpoint',
  'instance-connect-endpoint',
  'network-interface',
  'instance',
  'security-group',
  'network-acl',
  'internet-gateway',
  'egress-only-internet-gateway',
  'carrier-gateway',
  'vpn-gateway',
];

/** @returns the VPCs that resources name and nobody described, in the order of their ids. */
export function undescribedVpcs(network: Network, scope: Scope): readonly string[] {
  const key = scopeKey(scope);
  const named = INSIDE.flatMap((kind) => network.all(kind))
    .filter((resource) => scopeKey(resource.scope) === key)
    .flatMap(vpcIdsOf);
  return [...new Set(named)].filter((id) => !isDescribed(network, { id, scope })).sort();
}

/** @returns whether the tree has a node for a VPC below the root of an account and Region. */
export function hasVpcNode(network: Network, vpc: VpcReference): boolean {
  return isDescribed(network, vpc) || INSIDE.some((kind) => network.inVpc(kind, vpc).length > 0);
}

function isDescribed(network: Network, { id, scope }: VpcReference): boolean {
  return isSeenFrom(network, 'vpc', id, scope);
}

/** @returns whether a resource stood in the answers of this account and Region. */
export function isSeenFrom(network: Network, kind: ResourceKind, id: string, scope: Scope): boolean {
  const key = scopeKey(scope);
  return network.find(id).some((view) => view.kind === kind && scopeKey(view.scope) === key);
}
