import { parseServiceName } from '../../../network/service-name';
import { entitiesField, textField, type Entity } from '../entity';
import { KINDS } from '../kinds';
import type { AccountState } from '../state';
import { idOf, requireAll } from '../store';
import { familiesOf, type AddressType, type Family } from './address-type';
import { invalidParameter } from './endpoint-type';

/**
 * The route tables that a gateway endpoint is to be in: tables of subnets, of its VPC.
 * @throws Ec2Error InvalidRouteTableID.NotFound, InvalidParameter
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
export function requireTables(
  account: AccountState,
  ids: readonly string[],
  vpcId: string,
): readonly string[] {
  const tables = requireAll(account, KINDS.routeTable, [...new Set(ids)]);
  for (const table of tables) {
    const id = idOf(KINDS.routeTable, table);
    if (table['VpcId'] !== vpcId) {
      throw invalidParameter(`route table ${id} and network ${vpcId} belong to different networks`);
    }
    // A gateway route table leads to local, network interfaces and Gateway Load Balancer endpoints alone:
    // https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html
    if (entitiesField(table, 'Associations').some((one) => textField(one, 'GatewayId') !== undefined)) {
      throw invalidParameter(`route table ${id} is associated with a gateway and cannot have this endpoint`);
    }
  }
  return tables.map((table) => idOf(KINDS.routeTable, table));
}

/**
 * The prefix lists that a gateway endpoint's routes lead to: the service's, one for each address family.
 * @throws Ec2Error InvalidParameter where AWS has no list for a family
 */
export function prefixListsOf(
  account: AccountState,
  serviceName: string,
  addressType: AddressType,
): readonly string[] {
  return familiesOf(addressType).map((family) => {
    const list = serviceLists(account, serviceName).find((one) => familyOf(one) === family);
    if (list !== undefined) return idOf(KINDS.prefixList, list);
    throw invalidParameter(`There is no ${family} prefix list for the service ${serviceName}`);
  });
}

/** A service's IPv6 list has `ipv6.` in its name: `com.amazonaws.us-east-1.ipv6.s3`. */
function serviceLists(account: AccountState, serviceName: string): readonly Entity[] {
  const { short } = parseServiceName(serviceName);
  const names = [serviceName, `${serviceName.slice(0, -short.length)}ipv6.${short}`];
  const lists = [...account.entities('ManagedPrefixLists'), ...account.entities('PrefixLists')];
  return lists.filter((list) => names.includes(textField(list, 'PrefixListName') ?? ''));
}

function familyOf(list: Entity): Family {
  const said = textField(list, 'AddressFamily');
  if (said !== undefined) return said.toLowerCase() === 'ipv6' ? 'ipv6' : 'ipv4';
  return (textField(list, 'PrefixListName') ?? '').includes('.ipv6.') ? 'ipv6' : 'ipv4';
}
