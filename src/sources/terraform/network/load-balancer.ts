import type { Value } from '../../declared/value';
import { choose } from '../evaluate/choose';
import { Arguments } from './arguments';
import type { PartReader, PartReaders } from './part-reader';

/**
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/elb
 */
const loadBalancer: PartReader = (args, of) => [
  {
    kind: 'load-balancer',
    of,
    names: { zones: 'subnets' },
    subnets: args.isWritten('subnets') ? args.list('subnets') : (mappedSubnets(args) ?? args.list('subnets')),
  },
];

export const LOAD_BALANCER_TYPES: PartReaders = {
  aws_lb: loadBalancer,
  // the older name of the same
  aws_alb: loadBalancer,
  aws_elb: loadBalancer,
};

/** A network load balancer may say which address it has in a subnet. */
function mappedSubnets(args: Arguments): Value | undefined {
  const { items, hasMore } = args.blocks('subnet_mapping');
  if (hasMore || items.length === 0) return undefined;
  return items.map(({ values, under }) => {
    const subnet = Arguments.ofBlock(values).text('subnet_id') ?? null;
    return under ? choose(under, subnet, null) : subnet;
  });
}
