import { textField, type Entity } from '../entity';
import { KINDS } from '../kinds';
import { createServiceInterface, removeInterface } from '../network-interfaces';
import type { AccountState } from '../state';
import { findById, idOf, patch } from '../store';
import { familiesOf, type AddressType } from './address-type';
import type { EndpointType } from './endpoint-type';
import type { FixedAddresses } from './fixed-addresses';
import { textsField } from './services';

/** What the network interfaces of one endpoint have in common. */
export interface InterfacePlan {
  readonly endpointId: string;
  readonly type: EndpointType;
  readonly groups: readonly Entity[];
  readonly addressType: AddressType;
  readonly fixed: ReadonlyMap<string, FixedAddresses>;
}

/**
 * Makes an endpoint's network interface in each of these subnets.
 * @returns their ids, in the order of the subnets
 * @throws Ec2Error as `createServiceInterface` does
 */
export function createInterfaces(
  account: AccountState,
  subnets: readonly Entity[],
  plan: InterfacePlan,
): readonly string[] {
  const type = plan.type === 'GatewayLoadBalancer' ? 'gateway_load_balancer_endpoint' : 'vpc_endpoint';
  return subnets.map((subnet) => {
    const { ipv4, ipv6 } = plan.fixed.get(idOf(KINDS.subnet, subnet)) ?? {};
    const made = createServiceInterface(account, {
      subnet,
      type,
      description: `VPC Endpoint Interface ${plan.endpointId}`,
      groups: plan.groups,
      requester: account.scope.account,
      sourceDestCheck: true,
      families: familiesOf(plan.addressType),
      ...(ipv4 === undefined ? {} : { address: ipv4 }),
      ...(ipv6 === undefined ? {} : { ipv6Address: ipv6 }),
    });
    return idOf(KINDS.networkInterface, made);
  });
}

/** An endpoint's network interfaces that are there. */
export function interfacesOf(account: AccountState, endpoint: Entity): readonly Entity[] {
  return textsField(endpoint, 'NetworkInterfaceIds')
    .map((id) => findById(account, KINDS.networkInterface, id))
    .filter((one) => one !== undefined);
}

/** Takes away an endpoint's network interfaces in these subnets. */
export function removeInterfaces(
  account: AccountState,
  endpoint: Entity,
  subnetIds: readonly string[],
): void {
  for (const one of interfacesOf(account, endpoint)) {
    if (subnetIds.includes(textField(one, 'SubnetId') ?? '')) {
      removeInterface(account, idOf(KINDS.networkInterface, one));
    }
  }
}

/** Gives all network interfaces of an endpoint its groups. */
export function setGroups(account: AccountState, endpoint: Entity, groups: readonly Entity[]): void {
  for (const id of textsField(endpoint, 'NetworkInterfaceIds')) {
    patch(account, KINDS.networkInterface, id, { Groups: groups });
  }
}
