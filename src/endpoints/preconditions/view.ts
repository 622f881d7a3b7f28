import { scopeKey } from '../../network/coverage';
import type { Scope } from '../../network/describe';
import type { Family } from '../../network/addresses/address';
import type { Network, VpcReference } from '../../network/network';
import type { ResourceKind, ResourceOf } from '../../network/resource';
import type { EndpointServicePlan, IpAddressType, Plan, PlannedSubnet } from '../plan';

/** The plans that are in a VPC: all but the provider's side. */
export type VpcPlan = Exclude<Plan, EndpointServicePlan>;

/** Something in a VPC: a plan, or an endpoint that exists. */
export interface InVpc {
  readonly vpc: VpcReference;
}

/** Something with network interfaces in subnets. */
export interface InSubnets extends InVpc {
  readonly subnets: readonly PlannedSubnet[];
}

/** @returns the resource as an account and Region see it; other views are of no use to a call there. */
export function seenFrom<K extends ResourceKind>(
  network: Network,
  kind: K,
  id: string,
  { scope }: { readonly scope: Scope },
): ResourceOf<K> | undefined {
  const found = network.get(kind, id, scope);
  return found && scopeKey(found.scope) === scopeKey(scope) ? found : undefined;
}

/** @returns the address families of an IP address type. */
export function familiesOf(type: IpAddressType): readonly Family[] {
  return type === 'dualstack' ? ['ipv4', 'ipv6'] : [type];
}

/** @returns items without those that stand in the list before. */
export function repeated<T>(items: readonly T[]): readonly T[] {
  return items.filter((item, at) => items.indexOf(item) < at);
}
