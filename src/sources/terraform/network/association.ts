import type { PartReaders } from './part-reader';

export const ASSOCIATION_TYPES: PartReaders = {
  /** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/route_table_association */
  aws_route_table_association: (args, of) => [
    {
      kind: 'association',
      of,
      names: { routeTable: 'route_table_id', subnet: 'subnet_id', gateway: 'gateway_id' },
      table: args.text('route_table_id'),
      subnet: args.text('subnet_id'),
      gateway: args.text('gateway_id'),
    },
  ],
  /** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/main_route_table_association */
  aws_main_route_table_association: (args, of) => [
    {
      kind: 'main-association',
      of,
      names: { routeTable: 'route_table_id', vpc: 'vpc_id' },
      vpc: args.text('vpc_id'),
      table: args.text('route_table_id'),
    },
  ],
  /** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpn_gateway_route_propagation */
  aws_vpn_gateway_route_propagation: (args, of) => [
    {
      kind: 'propagation',
      of,
      names: { routeTable: 'route_table_id', gateway: 'vpn_gateway_id' },
      tables: args.text('route_table_id'),
      gateway: args.text('vpn_gateway_id'),
    },
  ],
};
