import { isSender } from '../../endpoints/preconditions/senders';
import type { Network } from '../../network/network';
import type { Subnet } from '../../network/resources/subnet';
import type { Vpc } from '../../network/resources/vpc';
import { referenceTo } from './own';

/** States of instances that send nothing, now or ever. */
const GONE: ReadonlySet<string> = new Set(['shutting-down', 'terminated']);

/**
 * @returns how many network interfaces that start connections are seen in each of some subnets of a VPC; of instances
 * whose interfaces were not described, the instances. A subnet without any is left out.
 */
export function sendersIn(
  network: Network,
  vpc: Vpc,
  subnets: readonly Subnet[],
): ReadonlyMap<Subnet, number> {
  const byId = new Map(subnets.map((subnet) => [subnet.id, subnet] as const));
  const count = new Map<Subnet, Set<string>>();
  const add = (subnetId: string | undefined, id: string): void => {
    const subnet = subnetId === undefined ? undefined : byId.get(subnetId);
    if (!subnet) return;
    const found = count.get(subnet) ?? new Set();
    count.set(subnet, found.add(id));
  };
  for (const one of network.inVpc('network-interface', referenceTo(vpc)))
    if (isSender(one)) add(one.subnetId, one.id);
  for (const one of network.inVpc('instance', referenceTo(vpc))) {
    if (GONE.has(one.state)) continue;
    add(one.subnetId, one.networkInterfaceIds[0] ?? one.id);
  }
  return new Map([...count].map(([subnet, ids]) => [subnet, ids.size] as const));
}
