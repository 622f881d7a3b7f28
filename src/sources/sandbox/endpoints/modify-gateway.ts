import type { Entity } from '../entity';
import { textField } from '../entity';
import { textsOf, type Input } from '../protocol/input';
import { addEndpointRoutes, removeEndpointRoutes } from '../routes';
import type { AccountState } from '../state';
import { requireAddressType, requireRecordType, type AddressType } from './address-type';
import { invalidParameter } from './endpoint-type';
import { prefixListsOf, requireTables } from './gateway-routes';
import { dnsOptionsOf } from './modify';
import { textsField, type EndpointService } from './services';

/**
 * A gateway endpoint with other route tables or another address type; the routes follow.
 * @returns the members that change
 * @throws Ec2Error as its parts do
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html#associate-route-tables-s3
 */
export function modifyGateway(
  account: AccountState,
  input: Input,
  endpoint: Entity,
  service: EndpointService | undefined,
): Entity {
  const id = textField(endpoint, 'VpcEndpointId') ?? '';
  const name = textField(endpoint, 'ServiceName') ?? '';
  const vpcId = textField(endpoint, 'VpcId') ?? '';
  const before = addressTypeOf(endpoint);
  const addressType = requireAddressType(input, service, before);
  requireSwitch(before, addressType);
  const there = textsField(endpoint, 'RouteTableIds');
  const removed = requireTables(account, textsOf(input, 'RemoveRouteTableIds') ?? [], vpcId);
  const stranger = removed.find((table) => !there.includes(table));
  if (stranger !== undefined) {
    throw invalidParameter(`route table ${stranger} is not associated with the VPC endpoint ${id}`);
  }
  const added = requireTables(account, textsOf(input, 'AddRouteTableIds') ?? [], vpcId);
  const kept = there.filter((table) => !removed.includes(table));
  // Lists that a table has already stay where they are: a repeated table is refused as a double route.
  removeEndpointRoutes(account, id, removed);
  const lists = prefixListsOf(account, name, addressType);
  if (addressType !== before) {
    removeEndpointRoutes(account, id, kept);
    addEndpointRoutes(account, id, kept, lists);
  }
  addEndpointRoutes(account, id, added, lists);
  const dns = dnsOptionsOf(endpoint);
  return {
    RouteTableIds: [...kept, ...added],
    IpAddressType: addressType,
    DnsOptions: { ...dns, DnsRecordIpType: requireRecordType(input, addressType, recordOf(dns)) },
  };
}

export function addressTypeOf(endpoint: Entity): AddressType {
  const type = textField(endpoint, 'IpAddressType')?.toLowerCase();
  return type === 'dualstack' || type === 'ipv6' ? type : 'ipv4';
}

/** Between IPv4 and dualstack alone (gardener-extension-provider-aws#1622). */
function requireSwitch(before: AddressType, after: AddressType): void {
  if (before === after || (before !== 'ipv6' && after !== 'ipv6')) return;
  throw invalidParameter(
    `The IP address type of a gateway endpoint cannot be changed from ${before} to ${after}.`,
  );
}

function recordOf(dns: Entity): string {
  return textField(dns, 'DnsRecordIpType') ?? 'service-defined';
}
