import type { PermissionFields, SecurityGroupPart } from '../../declared/network/part';
import type { DeclaredResource } from '../../declared/unit';
import { Arguments } from './arguments';
import { filterOf, vpcOf } from './looked-up';
import type { PartReaders } from './part-reader';

type Direction = PermissionFields['direction'];
const DIRECTIONS: readonly Direction[] = ['ingress', 'egress'];
const NAMES = { vpcId: 'vpc_id', groupName: 'name', rules: 'egress' };

export const SECURITY_GROUP_TYPES: PartReaders = {
  aws_security_group: (args, of) => [readGroup(args, of)],
  // adopting the group removes all of its rules: what is not written is not there
  // @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/default_security_group
  aws_default_security_group: (args, of) => [{ ...readGroup(args, of), isDefault: true }],
};

/**
 * Terraform removes the rule that lets everything out of a new group: one without `egress` lets nothing out, but for
 * what rules of their own allow. Those of other states, and what people add by hand, nobody sees here.
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group#basic-usage
 */
function readGroup(args: Arguments, of: DeclaredResource): SecurityGroupPart {
  const blocks = DIRECTIONS.map((direction) => ({ direction, ...args.blocks(direction) }));
  return {
    kind: 'security-group',
    of,
    names: NAMES,
    vpc: vpcOf(args, of),
    groupName: args.isWritten('name')
      ? args.text('name')
      : ((of.isReadOnly ? filterOf(args, 'group-name') : undefined) ?? args.text('name')),
    permissions: blocks.flatMap(({ direction, items }) =>
      items.map(({ values, ...under }) => ({
        ...permissionOf(Arguments.ofBlock(values), direction),
        ...under,
      })),
    ),
    hasMore: new Set(blocks.flatMap(({ direction, hasMore }) => (hasMore ? [direction] : []))),
    isOpenByDefault: false,
    isDefault: false,
  };
}

function permissionOf(args: Arguments, direction: Direction): PermissionFields {
  return {
    direction,
    protocol: args.text('protocol'),
    fromPort: args.number('from_port'),
    toPort: args.number('to_port'),
    cidrs: args.list('cidr_blocks'),
    ipv6Cidrs: args.list('ipv6_cidr_blocks'),
    prefixLists: args.list('prefix_list_ids'),
    groups: args.list('security_groups'),
    self: args.flag('self'),
  };
}
