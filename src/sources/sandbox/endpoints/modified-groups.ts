import { entitiesField, textField, type Entity } from '../entity';
import { KINDS } from '../kinds';
import { textsOf, type Input } from '../protocol/input';
import type { AccountState } from '../state';
import { requireAll } from '../store';
import { invalidParameter } from './endpoint-type';
import { requireGroups } from './security-groups';

/**
 * The groups of an endpoint after a request that adds and removes some; one must be left.
 * @throws Ec2Error as `requireGroups` does, InvalidParameter
 */
export function modifiedGroups(
  account: AccountState,
  input: Input,
  endpoint: Entity,
  vpcId: string,
): readonly Entity[] {
  const there = entitiesField(endpoint, 'Groups').flatMap((group) => textField(group, 'GroupId') ?? []);
  const added = textsOf(input, 'AddSecurityGroupIds') ?? [];
  const removed = textsOf(input, 'RemoveSecurityGroupIds') ?? [];
  if (added.length === 0 && removed.length === 0) return entitiesField(endpoint, 'Groups');
  requireAll(account, KINDS.securityGroup, removed);
  const stranger = removed.find((id) => !there.includes(id));
  if (stranger !== undefined) {
    throw invalidParameter(`Security group ${stranger} is not associated with the VPC endpoint.`);
  }
  const left = [...there.filter((id) => !removed.includes(id)), ...added];
  if (left.length === 0) throw invalidParameter('A VPC endpoint must have at least one security group.');
  return requireGroups(account, left, vpcId);
}
