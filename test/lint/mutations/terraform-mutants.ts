import type { Label } from '../score';
import { swap, withoutBlock, withoutItem } from './edit';
import { BOTH, changesOf, lacking, missedByBoth, type Mutant } from './mutant';

/** Changes of right cases in the many ways of writing Terraform, one by one. */
export const TERRAFORM_MUTANTS: readonly Mutant[] = [
  ...changesOf('tf-gw003-values-right', 'main.tf', [
    [
      'without-concat',
      swap(
        'concat(values(aws_route_table.private)[*].id, [aws_route_table.web.id])',
        'values(aws_route_table.private)[*].id',
      ),
      missedByBoth('aws_route_table.web', 'internet'),
    ],
    [
      'by-key',
      swap('values(aws_route_table.private)[*].id', '[aws_route_table.private["app"].id]'),
      missedByBoth('aws_route_table.private["db"]', 'nat'),
    ],
    [
      'by-splat-slice',
      swap('values(aws_route_table.private)[*].id', 'slice(values(aws_route_table.private)[*].id, 1, 2)'),
      missedByBoth('aws_route_table.private["app"]', 'nat'),
    ],
    [
      'one-service',
      swap('for_each        = toset(["s3", "dynamodb"])', 'for_each        = toset(["s3"])'),
      [lacking('aws_vpc.main', 'dynamodb')],
    ],
    [
      'one-more-table',
      swap(
        '    db  = {',
        '    bus = { cidr = "10.16.3.0/24", zone = "eu-west-1c", public = false }\n    db  = {',
      ),
      [],
    ],
    [
      'region-literal',
      swap('${data.aws_region.current.name}', 'eu-west-1'),
      BOTH.map((service) => ({
        rule: 'GW006',
        resource: `aws_vpc_endpoint.gateway["${service}"]`,
        service,
        severity: 'information',
      })),
    ],
  ]),
  ...changesOf('tf-gw004-association-in-module', 'endpoints.tf', [
    [
      'without-public',
      swap('    public  = aws_route_table.public.id\n', ''),
      missedByBoth('aws_route_table.public', 'internet'),
    ],
    [
      'module-gone',
      withoutBlock('module "attach"'),
      BOTH.map((service) => ({
        rule: 'GW004',
        resource: `aws_vpc_endpoint.this["${service}"]`,
        service,
        severity: 'error',
      })),
      bare('aws_route_table.public', 'aws_route_table.private'),
    ],
    [
      'one-service',
      swap('for_each = aws_vpc_endpoint.this\n', 'for_each = { s3 = aws_vpc_endpoint.this["s3"] }\n'),
      [
        {
          rule: 'GW004',
          resource: 'aws_vpc_endpoint.this["dynamodb"]',
          service: 'dynamodb',
          severity: 'error',
        },
      ],
      bare('aws_route_table.public', 'aws_route_table.private'),
    ],
  ]),
  ...changesOf('tf-gw005-aliases-right', 'site/main.tf', [
    [
      'without-outer',
      withoutItem('aws_route_table.outer.id'),
      ['primary', 'replica'].flatMap((name) =>
        missedByBoth(`module.${name}.aws_route_table.outer`, 'internet'),
      ),
    ],
    [
      'one-service',
      swap('toset(["s3", "dynamodb"])', 'toset(["s3"])'),
      ['primary', 'replica'].map((name) => lacking(`module.${name}.aws_vpc.site`, 'dynamodb')),
    ],
    [
      'association-gone',
      withoutBlock('resource "aws_route_table_association" "inner"'),
      ['primary', 'replica'].flatMap((name) =>
        missedByBoth(`the main route table of module.${name}.aws_vpc.site`, 'isolated'),
      ),
    ],
  ]),
  ...changesOf('tf-gw003-registry-endpoints-right', 'main.tf', [
    [
      'without-intra',
      swap('    module.vpc.intra_route_table_ids,\n', ''),
      missedByBoth('module.vpc.aws_route_table.intra', 'isolated'),
    ],
    [
      'database-tables',
      swap(
        '  enable_nat_gateway = true\n',
        '  enable_nat_gateway = true\n  create_database_subnet_route_table = true\n',
      ),
      missedByBoth('module.vpc.aws_route_table.database', 'isolated'),
    ],
    [
      'default-type',
      swap('      service_type    = "Gateway"\n', ''),
      BOTH.map((service) => ({
        rule: 'IF002',
        resource: `module.endpoints.aws_vpc_endpoint.this["${service}"]`,
        service,
        severity: 'warning',
      })),
      [
        ...['GW001', 'GW002'].map((rule) => ({ rule, resource: 'module.vpc.aws_vpc.this' })),
        { rule: 'IF001', resource: 'module.endpoints.aws_vpc_endpoint.this' },
        { rule: 'IF005', resource: 'module.endpoints.aws_vpc_endpoint.this' },
      ],
    ],
    [
      'module-gone',
      withoutBlock('module "endpoints"'),
      BOTH.map((service) => lacking('module.vpc.aws_vpc.this', service)),
    ],
    ['no-nat', swap('enable_nat_gateway = true', 'enable_nat_gateway = false'), []],
  ]),
  ...changesOf('tf-gw001-varfile-switches-on', 'prod.tfvars', [
    ['one-service', swap('["s3", "dynamodb"]', '["s3"]'), [lacking('aws_vpc.main', 'dynamodb')]],
  ]),
  ...changesOf('tf-gw003-default-table-by-id', 'main.tf', [
    [
      'without-main',
      withoutItem('aws_vpc.main.main_route_table_id'),
      missedByBoth('the main route table of aws_vpc.main', 'nat'),
    ],
    ['default-id', swap('[aws_vpc.main.main_route_table_id, ', '[aws_vpc.main.default_route_table_id, '), []],
  ]),
  ...changesOf('tf-gw007-exclusive-right', 'main.tf', [
    [
      'same-condition',
      swap('var.restrict ? 0 : 1', 'var.restrict ? 1 : 0'),
      [{ rule: 'GW007', resource: 'aws_vpc_endpoint.s3_restricted', service: 's3' }],
    ],
  ]),
];

/** Without an endpoint's tables it may be said of each of them as well. */
function bare(...resources: readonly string[]): readonly Label[] {
  return resources.map((resource) => ({ rule: 'GW003', resource }));
}
