import { message } from '../../../network/message';
import { unknown } from '../../../network/resolved';
import type { Value } from '../../declared/value';
import { choose } from '../evaluate/choose';
import { Arguments } from './arguments';
import { filterOf } from './looked-up';
import type { PartReaders } from './part-reader';

const ELSEWHERE = unknown(message('The entries of the prefix list may be written in other places.'));

export const PREFIX_LIST_TYPES: PartReaders = {
  /** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/prefix_list */
  aws_prefix_list: (args, of) => [
    {
      kind: 'prefix-list',
      of,
      names: { listName: 'name' },
      listName: nameOf(args),
      cidrs: undefined,
    },
  ],
  /**
   * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ec2_managed_prefix_list
   * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/ec2_managed_prefix_list
   */
  aws_ec2_managed_prefix_list: (args, of) => [
    {
      kind: 'prefix-list',
      of,
      names: { listName: 'name', entries: 'entry' },
      listName: nameOf(args),
      cidrs: of.isReadOnly ? undefined : cidrsOf(args),
    },
  ],
};

function nameOf(args: Arguments): Value | undefined {
  return args.isWritten('name')
    ? args.text('name')
    : (filterOf(args, 'prefix-list-name') ?? args.text('name'));
}

/** A list without entries of its own has them in resources of their own. */
function cidrsOf(args: Arguments): Value {
  const { items, hasMore } = args.blocks('entry');
  if (hasMore || items.length === 0) return ELSEWHERE;
  return items.map(({ values, under }) => {
    const cidr = Arguments.ofBlock(values).text('cidr') ?? ELSEWHERE;
    return under ? choose(under, cidr, null) : cidr;
  });
}
