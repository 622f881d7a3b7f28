import type { NetworkAclEntryFields, NetworkAclPart } from '../../declared/network/part';
import type { DeclaredResource } from '../../declared/unit';
import { Arguments } from './arguments';
import { directionsOf, IN_SOME_DIRECTION } from './directions';
import type { PartReaders } from './part-reader';

const NAMES = { vpcId: 'vpc_id', entries: 'egress', subnetIds: 'subnet_ids' };

export const NETWORK_ACL_TYPES: PartReaders = {
  aws_network_acl: (args, of) => [readAcl(args, of)],
  // adopting the ACL removes all of its entries: what is not written is not there
  // @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/default_network_acl
  aws_default_network_acl: (args, of) => [
    {
      ...readAcl(args, of),
      names: { ...NAMES, vpcId: 'default_network_acl_id' },
      adopts: args.text('default_network_acl_id'),
    },
  ],
  /** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/network_acl_rule */
  aws_network_acl_rule: (args, of) =>
    directionsOf(args.flag('egress') ?? false, (egress) =>
      typeof egress === 'boolean' ? (egress ? 'egress' : 'ingress') : undefined,
    ).map(({ direction, isPossible, ...under }) => ({
      kind: 'network-acl-entry' as const,
      of,
      names: { networkAcl: 'network_acl_id' },
      acl: args.text('network_acl_id'),
      ...entryOf(args, direction, RULE),
      // an entry that may be in the other direction decides nothing in this one
      ...(isPossible ? { action: IN_SOME_DIRECTION } : {}),
      ...under,
    })),
  /** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/network_acl_association */
  aws_network_acl_association: (args, of) => [
    {
      kind: 'network-acl-association',
      of,
      names: { networkAcl: 'network_acl_id', subnet: 'subnet_id' },
      acl: args.text('network_acl_id'),
      subnet: args.text('subnet_id'),
    },
  ],
};

const BLOCK = { number: 'rule_no', action: 'action' };
const RULE = { number: 'rule_number', action: 'rule_action' };

/** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/network_acl */
function readAcl(args: Arguments, of: DeclaredResource): NetworkAclPart {
  const blocks = (['ingress', 'egress'] as const).map((direction) => ({
    direction,
    ...args.blocks(direction),
  }));
  return {
    kind: 'network-acl',
    of,
    names: NAMES,
    vpc: args.text('vpc_id'),
    adopts: undefined,
    entries: blocks.flatMap(({ direction, items }) =>
      items.map(({ values, ...under }) => ({
        ...entryOf(Arguments.ofBlock(values), direction, BLOCK),
        ...under,
      })),
    ),
    hasMoreEntries: blocks.some(({ hasMore }) => hasMore),
    subnets: args.list('subnet_ids'),
  };
}

/** @param names a rule of its own has longer names than one in an ACL */
function entryOf(
  args: Arguments,
  direction: NetworkAclEntryFields['direction'],
  names: typeof BLOCK,
): NetworkAclEntryFields {
  return {
    direction,
    number: args.number(names.number),
    action: args.text(names.action),
    protocol: args.text('protocol'),
    cidr: args.text('cidr_block'),
    ipv6Cidr: args.text('ipv6_cidr_block'),
    fromPort: args.number('from_port'),
    toPort: args.number('to_port'),
  };
}
