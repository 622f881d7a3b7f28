import { message } from '../../../network/message';
import type { PermissionFields } from '../../declared/network/part';
import type { Value } from '../../declared/value';
import { notKnown } from '../evaluate/kinds';

export type Direction = PermissionFields['direction'];

/** What the properties of a rule are called that name its peers, which depends on where they are. */
const PEERS = {
  ingress: {
    prefixList: 'SourcePrefixListId',
    group: 'SourceSecurityGroupId',
    groupName: 'SourceSecurityGroupName',
  },
  egress: {
    prefixList: 'DestinationPrefixListId',
    group: 'DestinationSecurityGroupId',
    groupName: undefined,
  },
} as const;

/**
 * A rule of a security group, the same where it stands in the group and by itself.
 * @param property gives a property of the rule.
 */
export function permission(
  direction: Direction,
  property: (name: string) => Value | undefined,
): PermissionFields {
  const { prefixList, group, groupName } = PEERS[direction];
  const name = groupName === undefined ? undefined : property(groupName);
  return {
    direction,
    protocol: property('IpProtocol'),
    fromPort: property('FromPort'),
    toPort: property('ToPort'),
    cidrs: property('CidrIp'),
    ipv6Cidrs: property('CidrIpv6'),
    prefixLists: property(prefixList),
    groups: property(group) ?? (name === undefined ? undefined : byName()),
    self: undefined,
  };
}

/** Groups have names only in the default VPC, which no template declares. */
export function byName(): Value {
  return notKnown(message('The security group is given by its name.'));
}
