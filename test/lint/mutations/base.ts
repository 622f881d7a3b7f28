import type { Way } from './mutant';

/** A gateway endpoint that is a block of its own, with its tables in one list. */
export interface BaseEndpoint {
  /** As in the block's header. */
  readonly header: string;
  readonly address: string;
  readonly service: 's3' | 'dynamodb';
}

/** A right case, told so that changes which make it wrong can be derived. All its tables are in all lists. */
export interface Base {
  readonly case: string;
  readonly file: string;
  readonly language: 'terraform' | 'cloudformation';
  readonly vpc: string;
  /** Only where the code says it. */
  readonly region: string | undefined;
  readonly endpoints: readonly BaseEndpoint[];
  /** `item` as the lists have it. */
  readonly tables: readonly { readonly item: string; readonly address: string; readonly way: Way }[];
  /** As lists have them. */
  readonly subnets: readonly string[];
}

export const BASES: readonly Base[] = [
  {
    case: 'tf-gw001-right',
    file: 'endpoints.tf',
    language: 'terraform',
    vpc: 'aws_vpc.main',
    region: 'eu-west-1',
    endpoints: terraformEndpoints(),
    tables: [
      { item: 'aws_route_table.public.id', address: 'aws_route_table.public', way: 'internet' },
      { item: 'aws_route_table.private.id', address: 'aws_route_table.private', way: 'nat' },
    ],
    subnets: ['aws_subnet.private_a.id', 'aws_subnet.private_b.id'],
  },
  {
    case: 'tf-gw003-three-ways-right',
    file: 'endpoints.tf',
    language: 'terraform',
    vpc: 'aws_vpc.main',
    region: 'eu-west-1',
    endpoints: terraformEndpoints(),
    tables: [
      { item: 'aws_route_table.public.id', address: 'aws_route_table.public', way: 'internet' },
      { item: 'aws_route_table.private.id', address: 'aws_route_table.private', way: 'nat' },
      { item: 'aws_route_table.corporate.id', address: 'aws_route_table.corporate', way: 'central' },
      { item: 'aws_default_route_table.main.id', address: 'aws_default_route_table.main', way: 'isolated' },
    ],
    subnets: ['aws_subnet.private_a.id', 'aws_subnet.private_b.id'],
  },
  {
    case: 'cfn-gw001-right',
    file: 'template.yaml',
    language: 'cloudformation',
    vpc: 'Vpc',
    region: undefined,
    endpoints: [
      { header: 'S3Endpoint', address: 'S3Endpoint', service: 's3' },
      { header: 'DynamoDbEndpoint', address: 'DynamoDbEndpoint', service: 'dynamodb' },
    ],
    tables: [
      { item: '!Ref PublicTable', address: 'PublicTable', way: 'internet' },
      { item: '!Ref PrivateTable1', address: 'PrivateTable1', way: 'nat' },
      { item: '!Ref PrivateTable2', address: 'PrivateTable2', way: 'nat' },
    ],
    subnets: ['!Ref PrivateSubnet1', '!Ref PrivateSubnet2'],
  },
];

function terraformEndpoints(): readonly BaseEndpoint[] {
  return (['s3', 'dynamodb'] as const).map((service) => ({
    header: `resource "aws_vpc_endpoint" "${service}"`,
    address: `aws_vpc_endpoint.${service}`,
    service,
  }));
}
