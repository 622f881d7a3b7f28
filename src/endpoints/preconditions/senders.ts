import type { NetworkInterface } from '../../network/resources/network-interface';

/** Interfaces that send of their own: those of endpoints, gateways and load balancers only answer. */
const SENDERS: readonly string[] = ['interface', 'efa', 'efa-only', 'branch', 'trunk', 'lambda'];

/** @returns whether an interface is one of what starts connections: an instance, a task, a function. */
export function isSender({ interfaceType, description }: NetworkInterface): boolean {
  return SENDERS.includes(interfaceType) && !isOfLoadBalancer({ interfaceType, description });
}

/** @returns whether an interface is one of a load balancer. */
export function isOfLoadBalancer({
  interfaceType,
  description,
}: Pick<NetworkInterface, 'interfaceType' | 'description'>): boolean {
  return interfaceType === 'network_load_balancer' || description?.startsWith('ELB ') === true;
}
