import { ALWAYS } from '../../../network/presence';
import type { Part, SecurityGroupPart } from '../../declared/network/part';
import type { DeclaredResource } from '../../declared/unit';
import type { Family, ReadParts } from './family';
import { mapItems } from './list';
import { byName, type Direction, permission } from './permission';
import { entry, written } from './written';

const NAMES = {
  vpcId: 'VpcId',
  groupName: 'GroupName',
  ingress: 'SecurityGroupIngress',
  egress: 'SecurityGroupEgress',
};

export const SECURITY_GROUPS: Family = [
  ['AWS::EC2::SecurityGroup', securityGroup],
  ['AWS::EC2::SecurityGroupIngress', rule('ingress')],
  ['AWS::EC2::SecurityGroupEgress', rule('egress')],
];

/**
 * "If you do not add egress rules, we add egress rules that allow all outbound IPv4 and IPv6 traffic."
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html
 */
function securityGroup(of: DeclaredResource): readonly Part[] {
  const permissions: SecurityGroupPart['permissions'][number][] = [];
  const hasMore = new Set<Direction>();
  for (const direction of ['ingress', 'egress'] as const) {
    const list = mapItems(written(of, NAMES[direction]));
    if (list.hasMore) hasMore.add(direction);
    for (const { value, under } of list.items) {
      const fields = permission(direction, (name) => entry(value, name));
      permissions.push(under === ALWAYS ? fields : { ...fields, under });
    }
  }
  return [
    {
      kind: 'security-group',
      of,
      names: NAMES,
      vpc: written(of, 'VpcId'),
      groupName: written(of, 'GroupName'),
      permissions,
      hasMore,
      isOpenByDefault: true,
      isDefault: false,
    },
  ];
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupegress.html */
function rule(direction: Direction): ReadParts {
  return (of) => [
    {
      kind: 'security-group-rule',
      of,
      names: { group: 'GroupId', protocol: 'IpProtocol', ports: 'FromPort', peer: peerOf(of) },
      ...permission(direction, (name) => written(of, name)),
      group: written(of, 'GroupId') ?? (written(of, 'GroupName') === undefined ? undefined : byName()),
    },
  ];
}

function peerOf({ values }: DeclaredResource): string {
  return [...values.keys()].find((name) => /^(?:Cidr|Source|Destination)/.test(name)) ?? 'CidrIp';
}
