import type { PartReaders } from './part-reader';

const ENDPOINT = 'vpc_endpoint_id';

/** What is said of an endpoint by resources of their own. */
export const ENDPOINT_ASSOCIATION_TYPES: PartReaders = {
  /** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint_route_table_association */
  aws_vpc_endpoint_route_table_association: (args, of) => [
    {
      kind: 'endpoint-table',
      of,
      names: { endpoint: ENDPOINT, routeTable: 'route_table_id' },
      endpoint: args.text(ENDPOINT),
      table: args.text('route_table_id'),
    },
  ],
  /** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint_subnet_association */
  aws_vpc_endpoint_subnet_association: (args, of) => [
    {
      kind: 'endpoint-subnet',
      of,
      names: { endpoint: ENDPOINT, subnet: 'subnet_id' },
      endpoint: args.text(ENDPOINT),
      subnet: args.text('subnet_id'),
    },
  ],
  /** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint_security_group_association */
  aws_vpc_endpoint_security_group_association: (args, of) => [
    {
      kind: 'endpoint-group',
      of,
      names: { endpoint: ENDPOINT, securityGroup: 'security_group_id' },
      endpoint: args.text(ENDPOINT),
      group: args.text('security_group_id'),
    },
  ],
  /** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint_policy */
  aws_vpc_endpoint_policy: (args, of) => [
    {
      kind: 'endpoint-policy',
      of,
      names: { endpoint: ENDPOINT, policy: 'policy' },
      endpoint: args.text(ENDPOINT),
      policy: args.any('policy'),
    },
  ],
  /** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint_private_dns */
  aws_vpc_endpoint_private_dns: (args, of) => [
    {
      kind: 'endpoint-private-dns',
      of,
      names: { endpoint: ENDPOINT, privateDns: 'private_dns_enabled' },
      endpoint: args.text(ENDPOINT),
      privateDns: args.flag('private_dns_enabled'),
    },
  ],
};
