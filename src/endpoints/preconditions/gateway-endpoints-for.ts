import type { Network, VpcReference } from '../../network/network';
import { known } from '../../network/resolved';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import { isAlive } from './alive';

/** @returns the gateway endpoints of a VPC for a service that are there and will stay. */
export function gatewayEndpointsFor(
  network: Network,
  { vpc, service }: { readonly vpc: VpcReference; readonly service: string },
): readonly VpcEndpoint[] {
  return network
    .inVpc('vpc-endpoint', vpc)
    .filter(
      (one) =>
        one.type === 'gateway' &&
        known(one.serviceName) === service &&
        isAlive(one) &&
        one.state !== 'deleting',
    );
}
