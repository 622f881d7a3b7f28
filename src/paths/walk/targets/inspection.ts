import type { Scope } from '../../../network/describe';
import { message, type Message } from '../../../network/message';
import type { Network } from '../../../network/network';
import { known } from '../../../network/resolved';
import type { Route } from '../../../network/resources/route';
import type { Subnet } from '../../../network/resources/subnet';
import type { VpcEndpoint } from '../../../network/resources/vpc-endpoint';

/** A Gateway Load Balancer endpoint, and the one subnet in which inspected traffic comes out. */
export interface Inspection {
  readonly endpoint: VpcEndpoint;
  readonly subnet: Subnet;
}

/** @returns the subnet that a Gateway Load Balancer endpoint is in; undefined where it is not known. */
export function subnetOfEndpoint(
  network: Network,
  { subnetIds }: VpcEndpoint,
  scope: Scope,
): Subnet | undefined {
  const [first, ...others] = subnetIds;
  const id = first === undefined || others.length > 0 ? undefined : known(first);
  return id === undefined ? undefined : network.get('subnet', id, scope);
}

/** @returns where answers go on that a route leads through appliances; undefined for any other route. */
export function inspectionOf(
  network: Network,
  { target, state }: Route,
  scope: Scope,
): Inspection | undefined {
  const id = target.kind === 'vpc-endpoint' && state !== 'blackhole' ? known(target.id) : undefined;
  const endpoint = id === undefined ? undefined : network.get('vpc-endpoint', id, scope);
  if (endpoint?.type !== 'gateway-load-balancer' || endpoint.state !== 'available') return undefined;
  const subnet = subnetOfEndpoint(network, endpoint, scope);
  return subnet && { endpoint, subnet };
}

/** What is taken for granted of appliances: what they do is not described. */
export function letThrough({ id }: VpcEndpoint): Message {
  return message('The appliances behind {endpoint} let the traffic through.', { endpoint: id });
}
