import type { PartReaders } from './part-reader';
import { routeFields } from './route-fields';

const DESTINATIONS = {
  ipv4: 'destination_cidr_block',
  ipv6: 'destination_ipv6_cidr_block',
  prefixList: 'destination_prefix_list_id',
};

/** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/route */
export const ROUTE_TYPES: PartReaders = {
  aws_route: (args, of) => [
    {
      kind: 'route',
      of,
      names: { routeTable: 'route_table_id', ...DESTINATIONS },
      table: args.text('route_table_id'),
      ...routeFields(args, DESTINATIONS),
    },
  ],
};
