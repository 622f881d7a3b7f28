import type { Entity } from '../entity';
import { missingParameter } from '../errors';
import { textOf, textsOf, type Input } from '../protocol/input';
import type { AccountState } from '../state';
import { requireAddressType, requireBlocks } from './address-type';
import type { NewEndpoint } from './create';
import { invalidParameter } from './endpoint-type';
import { fixedAddresses } from './fixed-addresses';
import { createInterfaces } from './interfaces';
import { requireService } from './services';
import { requireSubnets } from './subnets';

/**
 * A Gateway Load Balancer endpoint: one network interface in one subnet, without security groups and names; routes
 * lead to it.
 * @throws Ec2Error as its parts do
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-gateway-load-balancer-endpoint-service.html
 */
export function createGatewayLoadBalancer(
  account: AccountState,
  input: Input,
  { id, vpcId }: NewEndpoint,
): Entity {
  const name = textOf(input, 'ServiceName') ?? '';
  const service = requireService(account, name, 'GatewayLoadBalancer', textOf(input, 'ServiceRegion'));
  const subnetIds = textsOf(input, 'SubnetIds') ?? [];
  if (subnetIds.length === 0) throw missingParameter('SubnetIds');
  if (subnetIds.length > 1) {
    throw invalidParameter('Only one subnet can be specified for GatewayLoadBalancer type VPC Endpoints.');
  }
  const subnets = requireSubnets(account, subnetIds, vpcId, service);
  const addressType = requireAddressType(input, service);
  requireBlocks(subnets, addressType);
  const fixed = fixedAddresses(input, subnetIds);
  const plan = { endpointId: id, type: 'GatewayLoadBalancer', groups: [], addressType, fixed } as const;
  return {
    ServiceName: service.name,
    ServiceRegion: service.region,
    State: service.acceptanceRequired ? 'pendingAcceptance' : 'pending',
    SubnetIds: subnetIds,
    IpAddressType: addressType,
    NetworkInterfaceIds: createInterfaces(account, subnets, plan),
  };
}
