import { requireRoom } from '../quotas';
import type { AccountState } from '../state';
import { typeOf, type EndpointType } from './endpoint-type';
import { isOver } from './lifecycle';

/**
 * Refuses an endpoint that would be one too many.
 * @throws Ec2Error VpcEndpointLimitExceeded
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html
 */
export function requireEndpointRoom(account: AccountState, type: EndpointType, vpcId: string): void {
  const { quotas } = account;
  const alive = account.entities('VpcEndpoints').filter((endpoint) => !isOver(endpoint));
  const here = alive.filter((endpoint) => endpoint['VpcId'] === vpcId);
  const count = (list: typeof alive, ...types: readonly EndpointType[]): number =>
    list.filter((endpoint) => types.includes(typeOf(endpoint))).length + 1;
  switch (type) {
    case 'Gateway':
      requirePlace(count(alive, 'Gateway'), quotas.gatewayEndpointsPerRegion);
      requirePlace(count(here, 'Gateway'), quotas.gatewayEndpointsPerVpc);
      return;
    case 'Interface':
    case 'GatewayLoadBalancer':
      // "This is a combined quota for interface endpoints and Gateway Load Balancer endpoints"
      requirePlace(count(here, 'Interface', 'GatewayLoadBalancer'), quotas.interfaceEndpointsPerVpc);
      return;
    case 'Resource':
    case 'ServiceNetwork':
      return;
  }
}

function requirePlace(count: number, quota: number): void {
  requireRoom(
    count,
    quota,
    'VpcEndpointLimitExceeded',
    'The maximum number of VPC endpoints has been reached.',
  );
}
