import { textField, type Entity } from '../entity';
import { KINDS } from '../kinds';
import { requireRoom } from '../quotas';
import type { AccountState } from '../state';
import { idOf, inVpc, requireAll } from '../store';
import { invalidParameter } from './endpoint-type';

/**
 * The groups of an endpoint's network interfaces, as `Groups` says them: those asked for, else the VPC's default
 * one.
 * @throws Ec2Error InvalidGroup.NotFound, InvalidParameter, SecurityGroupsPerInterfaceLimitExceeded
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpoint.html
 */
export function requireGroups(
  account: AccountState,
  ids: readonly string[],
  vpcId: string,
): readonly Entity[] {
  const groups =
    ids.length === 0
      ? defaultGroup(account, vpcId)
      : requireAll(account, KINDS.securityGroup, [...new Set(ids)]);
  const foreign = groups.find((group) => group['VpcId'] !== vpcId);
  if (foreign !== undefined) {
    throw invalidParameter(
      `Security group ${idOf(KINDS.securityGroup, foreign)} and network ${vpcId} belong to different networks.`,
    );
  }
  requireRoom(
    groups.length,
    account.quotas.securityGroupsPerInterface,
    'SecurityGroupsPerInterfaceLimitExceeded',
    'The maximum number of security groups per interface has been reached.',
  );
  return groups.map((group) => ({
    GroupId: textField(group, 'GroupId'),
    GroupName: textField(group, 'GroupName'),
  }));
}

function defaultGroup(account: AccountState, vpcId: string): readonly Entity[] {
  return inVpc(account, 'SecurityGroups', vpcId).filter((group) => group['GroupName'] === 'default');
}
