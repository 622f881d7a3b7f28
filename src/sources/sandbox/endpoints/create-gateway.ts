import type { Entity } from '../entity';
import { textOf, textsOf, type Input } from '../protocol/input';
import { addEndpointRoutes } from '../routes';
import type { AccountState } from '../state';
import { requireAddressType, requireRecordType } from './address-type';
import { policyFor, type NewEndpoint } from './create';
import { prefixListsOf, requireTables } from './gateway-routes';
import { requireService } from './services';

/**
 * A gateway endpoint: one route to each of the service's prefix lists in every chosen table. It is there at once.
 * @throws Ec2Error as its parts do; RouteAlreadyExists where a table has an endpoint for the service already
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
export function createGateway(account: AccountState, input: Input, { id, vpcId }: NewEndpoint): Entity {
  const name = textOf(input, 'ServiceName') ?? '';
  const service = requireService(account, name, 'Gateway', textOf(input, 'ServiceRegion'));
  const tables = requireTables(account, textsOf(input, 'RouteTableIds') ?? [], vpcId);
  const policy = policyFor(input, 'Gateway', service);
  const addressType = requireAddressType(input, service);
  const record = requireRecordType(input, addressType, 'service-defined');
  addEndpointRoutes(account, id, tables, prefixListsOf(account, service.name, addressType));
  return {
    ServiceName: service.name,
    ServiceRegion: service.region,
    State: 'available',
    PolicyDocument: policy,
    RouteTableIds: tables,
    IpAddressType: addressType,
    DnsOptions: { DnsRecordIpType: record },
  };
}
