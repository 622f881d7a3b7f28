import { createHash } from 'node:crypto';
import { entitiesField, textField, type Entity } from '../entity';
import { TAG_FILTERS } from '../filters';
import { KINDS } from '../kinds';
import { UP_TO_1000 } from '../paging';
import type { Action } from './action';
import { select } from './describe';

const LISTING = {
  name: 'DescribeSecurityGroupRules',
  ids: { parameter: 'SecurityGroupRuleIds', kind: KINDS.securityGroupRule },
  paging: UP_TO_1000,
  filters: { ...TAG_FILTERS, 'group-id': 'GroupId', 'security-group-rule-id': 'SecurityGroupRuleId' },
};

/**
 * The rules are those of the groups' permissions: one rule for each range, list and group that a permission names.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroupRules.html
 */
export const describeSecurityGroupRules: Action = {
  name: LISTING.name,
  run(input, account) {
    const rules = account
      .entities('SecurityGroups')
      .flatMap((group) => [
        ...ruleEntities(group, entitiesField(group, 'IpPermissions'), false),
        ...ruleEntities(group, entitiesField(group, 'IpPermissionsEgress'), true),
      ]);
    const { items, nextToken } = select(LISTING, input, rules);
    return { SecurityGroupRules: items, NextToken: nextToken };
  },
};

/** The rules that permissions of a group say, as EC2 shows them. */
export function ruleEntities(
  group: Entity,
  permissions: readonly Entity[],
  isEgress: boolean,
): readonly Entity[] {
  return permissions.flatMap((permission) => rulesOf(group, permission, isEgress));
}

function rulesOf(group: Entity, permission: Entity, isEgress: boolean): readonly Entity[] {
  const targets: readonly Entity[] = [
    ...entitiesField(permission, 'IpRanges').map((range) => target(range, { CidrIpv4: range['CidrIp'] })),
    ...entitiesField(permission, 'Ipv6Ranges').map((range) => target(range, { CidrIpv6: range['CidrIpv6'] })),
    ...entitiesField(permission, 'PrefixListIds').map((list) =>
      target(list, { PrefixListId: list['PrefixListId'] }),
    ),
    ...entitiesField(permission, 'UserIdGroupPairs').map((pair) =>
      target(pair, { ReferencedGroupInfo: pair }),
    ),
  ];
  return targets.map((entry) => ({
    SecurityGroupRuleId: ruleId(group, permission, isEgress, entry),
    GroupId: group['GroupId'],
    GroupOwnerId: group['OwnerId'],
    IsEgress: isEgress,
    IpProtocol: permission['IpProtocol'],
    // "all ports" is -1 here, while a permission leaves the ports out
    FromPort: permission['FromPort'] ?? -1,
    ToPort: permission['ToPort'] ?? -1,
    ...entry,
    Tags: [],
  }));
}

function target(range: Entity, what: Entity): Entity {
  const description = textField(range, 'Description');
  return description === undefined ? what : { ...what, Description: description };
}

/** Describe answers of groups carry no rule ids: a rule's is made from what it says, so that it stays the same. */
function ruleId(group: Entity, permission: Entity, isEgress: boolean, entry: Entity): string {
  const { IpProtocol, FromPort, ToPort } = permission;
  const what = JSON.stringify([
    group['GroupId'],
    isEgress,
    IpProtocol,
    FromPort,
    ToPort,
    { ...entry, Description: 0 },
  ]);
  return `sgr-0${createHash('sha256').update(what).digest('hex').slice(0, 16)}`;
}
