import { textField, type Entity } from '../entity';
import { Ec2Error } from '../errors';
import { TAG_FILTERS, type FilterTable } from '../filters';
import { KINDS } from '../kinds';
import { UP_TO_1000 } from '../paging';
import { textsOf } from '../protocol/input';
import type { AccountState } from '../state';
import type { Action } from './action';
import { select } from './describe';

function permissionFilters(prefix: string, member: string): FilterTable {
  return {
    [`${prefix}.cidr`]: `${member}.IpRanges.CidrIp`,
    [`${prefix}.from-port`]: `${member}.FromPort`,
    [`${prefix}.group-id`]: `${member}.UserIdGroupPairs.GroupId`,
    [`${prefix}.group-name`]: `${member}.UserIdGroupPairs.GroupName`,
    [`${prefix}.ipv6-cidr`]: `${member}.Ipv6Ranges.CidrIpv6`,
    [`${prefix}.prefix-list-id`]: `${member}.PrefixListIds.PrefixListId`,
    [`${prefix}.protocol`]: `${member}.IpProtocol`,
    [`${prefix}.to-port`]: `${member}.ToPort`,
    [`${prefix}.user-id`]: `${member}.UserIdGroupPairs.UserId`,
  };
}

const LISTING = {
  name: 'DescribeSecurityGroups',
  // EC2 calls the parameters so in this call alone.
  ids: {
    parameter: 'GroupIds',
    kind: KINDS.securityGroup,
    excludes: ['securityGroupIdSet', 'maxResults'],
  },
  paging: UP_TO_1000,
  filters: {
    ...TAG_FILTERS,
    ...permissionFilters('ip-permission', 'IpPermissions'),
    ...permissionFilters('egress.ip-permission', 'IpPermissionsEgress'),
    description: 'Description',
    'group-id': 'GroupId',
    'group-name': 'GroupName',
    'owner-id': 'OwnerId',
    'vpc-id': 'VpcId',
  },
} as const;

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroups.html */
export const describeSecurityGroups: Action = {
  name: LISTING.name,
  run(input, account) {
    const groups = account.entities('SecurityGroups');
    const names = textsOf(input, 'GroupNames') ?? [];
    const named = names.length === 0 ? groups : ofDefaultVpc(groups, names, account);
    const { items, nextToken } = select(LISTING, input, named);
    return { SecurityGroups: items, NextToken: nextToken };
  },
};

/** Names alone tell groups apart only in the default VPC. */
function ofDefaultVpc(
  groups: readonly Entity[],
  names: readonly string[],
  account: AccountState,
): readonly Entity[] {
  const vpc = account.entities('Vpcs').find((candidate) => candidate['IsDefault'] === true)?.['VpcId'];
  const inDefault = groups.filter((group) => vpc !== undefined && group['VpcId'] === vpc);
  const absent = names.find((name) => !inDefault.some((group) => group['GroupName'] === name));
  if (absent !== undefined) {
    const where = typeof vpc === 'string' ? `default VPC '${vpc}'` : 'default VPC';
    throw new Ec2Error('InvalidGroup.NotFound', `The security group '${absent}' does not exist in ${where}`);
  }
  return inDefault.filter((group) => names.includes(textField(group, 'GroupName') ?? ''));
}
