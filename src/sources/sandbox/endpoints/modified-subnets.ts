import { textField, type Entity } from '../entity';
import { KINDS } from '../kinds';
import { textsOf, type Input } from '../protocol/input';
import type { AccountState } from '../state';
import { idOf, requireAll } from '../store';
import { invalidParameter } from './endpoint-type';
import { textsField, type EndpointService } from './services';
import { requireSubnets } from './subnets';

/**
 * The subnets of an endpoint after a request that adds and removes some: another subnet may take a zone's place at
 * once.
 * @throws Ec2Error as `requireSubnets` does, InvalidParameter for a subnet that the endpoint does not have
 */
export function modifiedSubnets(
  account: AccountState,
  input: Input,
  endpoint: Entity,
  vpcId: string,
  service: EndpointService | undefined,
): readonly string[] {
  const there = textsField(endpoint, 'SubnetIds');
  const removed = textsOf(input, 'RemoveSubnetIds') ?? [];
  for (const subnet of requireAll(account, KINDS.subnet, removed)) {
    const id = idOf(KINDS.subnet, subnet);
    if (there.includes(id)) continue;
    throw invalidParameter(`Subnet ${id} is not associated with the VPC endpoint ${endpointId(endpoint)}.`);
  }
  const kept = there.filter((subnet) => !removed.includes(subnet));
  const wanted = (textsOf(input, 'AddSubnetIds') ?? []).filter((subnet) => !kept.includes(subnet));
  const others = requireAll(account, KINDS.subnet, kept);
  const added = requireSubnets(account, wanted, vpcId, service, others);
  return [...kept, ...added.map((subnet) => idOf(KINDS.subnet, subnet))];
}

function endpointId(endpoint: Entity): string {
  return textField(endpoint, 'VpcEndpointId') ?? '';
}
