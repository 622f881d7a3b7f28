import type { RouteTablePart } from '../../declared/network/part';
import type { DeclaredResource } from '../../declared/unit';
import { Arguments } from './arguments';
import type { PartReaders } from './part-reader';
import { routeFields } from './route-fields';

const NAMES = { vpcId: 'vpc_id', routes: 'route', propagatingGateways: 'propagating_vgws' };

const DESTINATIONS = {
  ipv4: 'cidr_block',
  ipv6: 'ipv6_cidr_block',
  prefixList: 'destination_prefix_list_id',
};

export const ROUTE_TABLE_TYPES: PartReaders = {
  aws_route_table: (args, of) => [readTable(args, of)],
  // adopting the table removes all of its routes: what is not written is not there
  // @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/default_route_table
  aws_default_route_table: (args, of) => [
    {
      ...readTable(args, of),
      names: { ...NAMES, vpcId: 'default_route_table_id' },
      adopts: args.text('default_route_table_id'),
    },
  ],
};

/** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/route_table */
function readTable(args: Arguments, of: DeclaredResource): RouteTablePart {
  const { items, hasMore } = args.blocks('route');
  return {
    kind: 'route-table',
    of,
    names: NAMES,
    vpc: args.text('vpc_id'),
    adopts: undefined,
    routes: items.map(({ values, ...under }) => ({
      ...routeFields(Arguments.ofBlock(values), DESTINATIONS),
      ...under,
    })),
    hasMoreRoutes: hasMore,
    propagating: args.list('propagating_vgws'),
  };
}
