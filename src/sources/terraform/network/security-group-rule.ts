import type { PermissionFields } from '../../declared/network/part';
import type { Arguments } from './arguments';
import { directionsOf, IN_SOME_DIRECTION } from './directions';
import type { PartReader, PartReaders } from './part-reader';

export const SECURITY_GROUP_RULE_TYPES: PartReaders = {
  aws_security_group_rule: (args, of) =>
    directionsOf(args.text('type') ?? IN_SOME_DIRECTION, (type) =>
      type === 'ingress' || type === 'egress' ? type : undefined,
    ).map(({ direction, isPossible, ...under }) => ({
      kind: 'security-group-rule' as const,
      of,
      names: NAMES,
      group: args.text('security_group_id'),
      ...(isPossible ? { ...ANYTHING, direction } : permissionOf(args, direction)),
      ...under,
    })),
  aws_vpc_security_group_ingress_rule: rule('ingress'),
  aws_vpc_security_group_egress_rule: rule('egress'),
};

const NAMES = { securityGroup: 'security_group_id', fromPort: 'from_port', toPort: 'to_port' };

const ANYTHING: Omit<PermissionFields, 'direction'> = {
  protocol: IN_SOME_DIRECTION,
  fromPort: IN_SOME_DIRECTION,
  toPort: IN_SOME_DIRECTION,
  cidrs: IN_SOME_DIRECTION,
  ipv6Cidrs: undefined,
  prefixLists: undefined,
  groups: undefined,
  self: undefined,
};

/** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group_rule */
function permissionOf(args: Arguments, direction: PermissionFields['direction']): PermissionFields {
  return {
    direction,
    protocol: args.text('protocol'),
    fromPort: args.number('from_port'),
    toPort: args.number('to_port'),
    cidrs: args.list('cidr_blocks'),
    ipv6Cidrs: args.list('ipv6_cidr_blocks'),
    prefixLists: args.list('prefix_list_ids'),
    groups: args.text('source_security_group_id'),
    self: args.flag('self'),
  };
}

/**
 * The newer form, with one peer.
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_security_group_ingress_rule
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_security_group_egress_rule
 */
function rule(direction: PermissionFields['direction']): PartReader {
  return (args, of) => [
    {
      kind: 'security-group-rule',
      of,
      names: NAMES,
      group: args.text('security_group_id'),
      direction,
      protocol: args.text('ip_protocol'),
      fromPort: args.number('from_port'),
      toPort: args.number('to_port'),
      cidrs: args.text('cidr_ipv4'),
      ipv6Cidrs: args.text('cidr_ipv6'),
      prefixLists: args.text('prefix_list_id'),
      groups: args.text('referenced_security_group_id'),
      self: undefined,
    },
  ];
}
