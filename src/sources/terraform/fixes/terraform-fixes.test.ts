import * as assert from 'node:assert/strict';
import { english } from '../../../network/message';
import { networkOf } from '../../../network/testing/fixtures';
import type { FixRequest } from '../../declared/fix-request';
import { parseHcl } from '../hcl/parse-hcl';
import { broken, fixed, fixesOf, type Files } from './testing/fixing';
import { formatted, hasTerraform } from './testing/terraform';

type Remedy = FixRequest['remedy'];

/** @returns what a fix has changed: the lines that are new, with those of the file that are beside them left out */
function newLines(code: string | Files, remedy: Remedy, file = 'main.tf'): readonly string[] {
  const files = typeof code === 'string' ? { 'main.tf': code } : code;
  const before = (files[file] ?? '').split(/\r?\n/);
  const after = fixed(files, remedy)[file] ?? '';
  return after.split(/\r?\n/).filter((line) => line.trim() !== '' && !before.includes(line));
}

function goneLines(code: string, remedy: Remedy): readonly string[] {
  const after = (fixed(code, remedy)['main.tf'] ?? '').split('\n');
  return code.split('\n').filter((line) => line.trim() !== '' && !after.includes(line));
}

function create(vpc: string, routeTableIds: readonly string[], service = 'com.amazonaws..s3'): Remedy {
  const scope = { account: '', region: '', partition: 'aws' };
  const plan = { kind: 'gateway', vpc: { id: vpc, scope }, service, routeTableIds, policy: 'full' } as const;
  return { kind: 'create-endpoint', plan: { ...plan, tags: new Map() } };
}

function attach(endpointId: string, ...routeTableIds: readonly string[]): Remedy {
  return { kind: 'attach-route-tables', endpointId, routeTableIds };
}

const VPC = 'resource "aws_vpc" "main" {\n  cidr_block = "10.0.0.0/16"\n}\n';
const PRIVATE = 'resource "aws_route_table" "private" {\n  count  = 2\n  vpc_id = aws_vpc.main.id\n}\n';
const PUBLIC = 'resource "aws_route_table" "public" {\n  vpc_id = aws_vpc.main.id\n}\n';
const TABLES = ['aws_route_table.private[0]', 'aws_route_table.private[1]'];

const REGISTRY = `module "vpc" {
  source = "terraform-aws-modules/vpc/aws"

  private_subnets                    = ["10.0.1.0/24", "10.0.2.0/24"]
  database_subnets                   = ["10.0.5.0/24"]
  create_database_subnet_route_table = true
}
`;
const REGISTRY_VPC = 'module.vpc.aws_vpc.this[0]';
const REGISTRY_TABLES = [0, 1].map((index) => `module.vpc.aws_route_table.private[${index}]`);

describe('a gateway endpoint to be, in Terraform', () => {
  it('comes after the route tables, with a data source for the Region', () => {
    const remedy = create('aws_vpc.main', TABLES);
    const code = `${VPC}\n${PRIVATE}\n# the rest\nresource "aws_eip" "nat" {}\n`;
    assert.equal(
      fixed(code, remedy)['main.tf'],
      `${VPC}\n${PRIVATE}
data "aws_region" "current" {}

resource "aws_vpc_endpoint" "s3" {
  vpc_id            = aws_vpc.main.id
  service_name      = "com.amazonaws.\${data.aws_region.current.name}.s3"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = aws_route_table.private[*].id
}

# the rest
resource "aws_eip" "nat" {}
`,
    );
    const [fix] = fixesOf(broken(code, remedy));
    assert.equal(
      fix && english(fix.title),
      'Add the gateway endpoint aws_vpc_endpoint.s3 (drops open connections to S3)',
    );
  });

  for (const [what, around, region] of [
    ['a data source', 'data "aws_region" "here" {}', 'data.aws_region.here.name'],
    [
      'what other code calls its Region',
      'data "aws_region" "here" {}\nlocals {\n  r = data.aws_region.here.region\n}',
      'data.aws_region.here.region',
    ],
    [
      'version 6 of the provider',
      'data "aws_region" "here" {}\nterraform {\n  required_providers {\n    aws = {\n      version = ">= 6.0"\n    }\n  }\n}',
      'data.aws_region.here.region',
    ],
    ['the provider', 'provider "aws" {\n  region = var.region\n}\nvariable "region" {}', 'var.region'],
    [
      'another endpoint',
      'resource "aws_vpc_endpoint" "sqs" {\n  service_name = "com.amazonaws.${local.home}.sqs"\n}\nlocals {\n  home = "eu-west-1"\n}',
      'local.home',
    ],
    [
      'a Region of one instance',
      'data "aws_region" "each" {\n  count = 2\n}',
      'data.aws_region.current.name',
    ],
    [
      'the Region of another provider',
      'data "aws_region" "w" {\n  provider = aws.west\n}',
      'data.aws_region.current.name',
    ],
  ] as const) {
    it(`takes its Region from ${what}`, () => {
      const lines = newLines(`${VPC}\n${PRIVATE}\n${around}\n`, create('aws_vpc.main', TABLES));
      const name = lines.find((line) => line.includes('service_name'));
      assert.equal(name, `  service_name      = "com.amazonaws.\${${region}}.s3"`);
      assert.equal(
        lines.some((line) => line.startsWith('data ')),
        region === 'data.aws_region.current.name',
      );
    });
  }

  it('is there when its VPC is, by the same provider, with the same tags and a name of its own', () => {
    const code = `variable "create" {}
resource "aws_vpc" "main" {
  count    = var.create ? 1 : 0
  provider = aws.west
  tags     = local.tags
}
resource "aws_route_table" "private" {
  for_each = toset(["a", "b"])
  vpc_id   = aws_vpc.main[0].id
}
resource "aws_vpc_endpoint" "s3" {}
locals {
  tags = {}
}
`;
    const tables = ['a', 'b'].map((key) => `aws_route_table.private["${key}"]`);
    assert.deepEqual(newLines(code, create('aws_vpc.main[0]', tables)), [
      'data "aws_region" "west" {',
      'resource "aws_vpc_endpoint" "s3_2" {',
      '  vpc_id            = aws_vpc.main[0].id',
      '  service_name      = "com.amazonaws.${data.aws_region.west.name}.s3"',
      '  vpc_endpoint_type = "Gateway"',
      '  route_table_ids   = values(aws_route_table.private)[*].id',
      '  tags = local.tags',
    ]);
  });

  it('of a module of the registry takes its outputs', () => {
    const tables = [...REGISTRY_TABLES, 'module.vpc.aws_route_table.database[0]'];
    assert.deepEqual(newLines(REGISTRY, create(REGISTRY_VPC, tables)).slice(2, 6), [
      '  vpc_id            = module.vpc.vpc_id',
      '  service_name      = "com.amazonaws.${data.aws_region.current.name}.s3"',
      '  vpc_endpoint_type = "Gateway"',
      '  route_table_ids   = concat(module.vpc.private_route_table_ids, module.vpc.database_route_table_ids)',
    ]);
  });

  it('of other modules takes theirs', () => {
    const ia = `module "vpc" {
  source   = "aws-ia/vpc/aws"
  az_count = 2
  subnets = {
    app = {}
  }
}
`;
    const tables = ['0', '1'].map((zone) => `module.vpc.aws_route_table.private["app/${zone}"]`);
    const lines = newLines(ia, create('module.vpc.aws_vpc.main[0]', tables));
    assert.ok(lines.includes('  vpc_id            = module.vpc.vpc_attributes.id'), lines.join('\n'));
    assert.ok(
      lines.includes('  route_table_ids   = values(module.vpc.rt_attributes_by_type_by_az.private)[*].id'),
      lines.join('\n'),
    );
  });

  it('stands in the folder of a module that is the user’s own', () => {
    const files = {
      'main.tf': 'module "net" {\n  source = "./net"\n}\n',
      'net/vpc.tf': VPC,
      'net/tables.tf': PRIVATE,
    };
    const remedy = create(
      'module.net.aws_vpc.main',
      TABLES.map((id) => `module.net.${id}`),
    );
    const [fix] = fixesOf(broken(files, remedy));
    assert.deepEqual(
      fix?.edits.map(({ file }) => file),
      ['net/vpc.tf'],
    );
    assert.ok(
      newLines(files, remedy, 'net/vpc.tf').includes('  route_table_ids   = aws_route_table.private[*].id'),
    );
  });

  it('stands where both its VPC and its tables have names', () => {
    const files = {
      'main.tf':
        'module "vpc" {\n  source = "./vpc"\n}\nmodule "tables" {\n  source = "./tables"\n  vpc_id = module.vpc.id\n}\n',
      'vpc/main.tf': `${VPC}output "id" {\n  value = aws_vpc.main.id\n}\n`,
      'tables/main.tf': 'variable "vpc_id" {}\nresource "aws_route_table" "a" {\n  vpc_id = var.vpc_id\n}\n',
    };
    const remedy = create('module.vpc.aws_vpc.main', ['module.tables.aws_route_table.a']);
    const lines = newLines(files, remedy, 'tables/main.tf');
    assert.ok(lines.includes('  vpc_id            = var.vpc_id'), lines.join('\n'));
    assert.ok(lines.includes('  route_table_ids   = [aws_route_table.a.id]'), lines.join('\n'));
  });

  it('is an entry where the module vpc-endpoints makes the others', () => {
    const code = `${REGISTRY}
module "endpoints" {
  source = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  vpc_id = module.vpc.vpc_id
  endpoints = {
    sqs = { service = "sqs" }
  }
}
`;
    assert.deepEqual(
      newLines(code, create(REGISTRY_VPC, REGISTRY_TABLES, 'com.amazonaws.eu-west-1.dynamodb')),
      [
        '    dynamodb = {',
        '      service         = "dynamodb"',
        '      service_type    = "Gateway"',
        '      route_table_ids = module.vpc.private_route_table_ids',
        '    }',
      ],
    );
  });

  it('is not written where a table has no name', () => {
    const files = {
      'main.tf': 'module "net" {\n  source = "./net"\n}\n' + VPC,
      'net/main.tf': 'resource "aws_route_table" "a" {}\n',
    };
    assert.deepEqual(fixesOf(broken(files, create('aws_vpc.main', ['module.net.aws_route_table.a']))), []);
  });
});

describe('more tables of a gateway endpoint, in Terraform', () => {
  const endpoint = (inside: string): string =>
    `resource "aws_vpc_endpoint" "s3" {\n  vpc_id = aws_vpc.main.id\n${inside}}\n`;

  it('are associations where it has these, of those instances that have none', () => {
    const association = (name: string, table: string): string =>
      `resource "aws_vpc_endpoint_route_table_association" "${name}" {\n  vpc_endpoint_id = aws_vpc_endpoint.s3.id\n  route_table_id  = ${table}.id\n}\n`;
    const remedy = attach('aws_vpc_endpoint.s3', 'aws_route_table.private[1]');
    const code = VPC + PRIVATE + PUBLIC + endpoint('');
    assert.deepEqual(newLines(code + association('public', 'aws_route_table.public'), remedy), [
      'resource "aws_vpc_endpoint_route_table_association" "s3_private" {',
      '  count           = length(aws_route_table.private)',
      '  route_table_id  = aws_route_table.private[count.index].id',
    ]);
    assert.deepEqual(newLines(code + association('first', 'aws_route_table.private[0]'), remedy), [
      'resource "aws_vpc_endpoint_route_table_association" "s3_private_1" {',
      '  route_table_id  = aws_route_table.private[1].id',
    ]);
  });

  it('do not include instances whose traffic leaves in another way', () => {
    const code = `${VPC}resource "aws_route_table" "all" {\n  for_each = toset(["a", "b", "open"])\n}\n${endpoint('')}`;
    const ids = ['a', 'b', 'open'].map((key) => `aws_route_table.all["${key}"]`);
    const network = networkOf({
      RouteTables: ids.map((RouteTableId) => ({
        RouteTableId,
        VpcId: 'aws_vpc.main',
        Routes: RouteTableId.includes('open')
          ? [{ DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-1', State: 'active' }]
          : [],
        Associations: [],
      })),
    });
    const after = fixed(code, attach('aws_vpc_endpoint.s3', ids[0] ?? ''), network)['main.tf'];
    assert.match(after ?? '', /route_table_ids = \[aws_route_table\.all\["a"\]\.id\]/);
    const [fix] = fixesOf(broken(code, attach('aws_vpc_endpoint.s3', ids[0] ?? ''), network));
    assert.equal(fix && english(fix.title), 'Attach aws_route_table.all to aws_vpc_endpoint.s3');
  });

  it('are given to the module that makes it, where they have no name within', () => {
    const files = {
      'main.tf': `${VPC}${PUBLIC}module "endpoints" {\n  source = "./endpoints"\n  tables = [aws_route_table.public.id]\n}\n${PRIVATE}`,
      'endpoints/main.tf':
        'variable "tables" {}\nresource "aws_vpc_endpoint" "s3" {\n  route_table_ids = var.tables\n}\n',
    };
    const remedy = attach('module.endpoints.aws_vpc_endpoint.s3', ...TABLES);
    assert.deepEqual(newLines(files, remedy), [
      '  tables = concat([aws_route_table.public.id], aws_route_table.private[*].id)',
    ]);
  });

  it('are associations of an endpoint whose module takes no tables', () => {
    const code = `module "vpc" {
  source = "cloudposse/vpc/aws"
}
module "subnets" {
  source             = "cloudposse/dynamic-subnets/aws"
  vpc_id             = module.vpc.vpc_id
  availability_zones = ["a", "b"]
}
module "endpoints" {
  source = "cloudposse/vpc/aws//modules/vpc-endpoints"
  vpc_id = module.vpc.vpc_id
  gateway_vpc_endpoints = {
    s3 = { name = "s3" }
  }
}
`;
    const tables = [0, 1].map((index) => `module.subnets.aws_route_table.private[${index}]`);
    const remedy = attach('module.endpoints.aws_vpc_endpoint.gateway_endpoint["s3"]', ...tables);
    assert.deepEqual(newLines(code, remedy).slice(1), [
      '  count           = length(module.subnets.private_route_table_ids)',
      '  vpc_endpoint_id = module.endpoints.gateway_vpc_endpoints_map.s3.id',
      '  route_table_id  = module.subnets.private_route_table_ids[count.index]',
    ]);
  });

  it('are not written where the list is not the same for all instances', () => {
    const code = `${VPC}${PRIVATE}resource "aws_vpc_endpoint" "all" {
  for_each        = toset(["s3", "sqs"])
  route_table_ids = each.key == "s3" ? [] : null
}
`;
    assert.deepEqual(fixesOf(broken(code, attach('aws_vpc_endpoint.all["s3"]', ...TABLES))), []);
  });

  it('are not written into code that is not the user’s, is JSON, or has changed', () => {
    const code = VPC + PRIVATE + endpoint('');
    const one = broken(code, attach('aws_vpc_endpoint.s3', ...TABLES));
    assert.equal(fixesOf(one).length, 1);
    const others = [{ isOwn: () => false }, { text: () => `${code}\n` }, { text: () => undefined }];
    for (const other of others) {
      assert.deepEqual(fixesOf({ ...one, request: { ...one.request, ...other } }), []);
    }
    const json = {
      'main.tf.json': '{"resource":{"aws_vpc_endpoint":{"s3":{}},"aws_route_table":{"private":{}}}}',
    };
    assert.deepEqual(fixesOf(broken(json, attach('aws_vpc_endpoint.s3', 'aws_route_table.private'))), []);
  });
});

describe('an endpoint that is to be another, in Terraform', () => {
  const code = (more = ''): string => `${VPC}
${PRIVATE}
# S3 by PrivateLink
resource "aws_vpc_endpoint" "s3" {
  vpc_id            = aws_vpc.main.id
  service_name      = "com.amazonaws.eu-west-1.s3"
  vpc_endpoint_type = "Interface"

  subnet_ids = [aws_subnet.a.id, aws_subnet.b.id]
  security_group_ids = [
    aws_security_group.x.id,
  ]
  private_dns_enabled = true # for the VPC

  dns_options {
    dns_record_ip_type = "ipv4"
  }

  tags = { Name = "s3" }
}
${more}`;
  const become: Remedy = { kind: 'become-gateway', endpointId: 'aws_vpc_endpoint.s3', routeTableIds: TABLES };

  it('becomes a gateway endpoint', () => {
    const after = fixed(code(), become)['main.tf'] ?? '';
    assert.equal(
      after.slice(after.indexOf('# S3')),
      `# S3 by PrivateLink
resource "aws_vpc_endpoint" "s3" {
  vpc_id            = aws_vpc.main.id
  service_name      = "com.amazonaws.eu-west-1.s3"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = aws_route_table.private[*].id

  tags = { Name = "s3" }
}
`,
    );
  });

  it('stays where something takes its DNS names', () => {
    const use = 'output "name" {\n  value = aws_vpc_endpoint.s3.dns_entry[0].dns_name\n}\n';
    assert.deepEqual(fixesOf(broken(code(use), become)), []);
  });

  for (const [entry, after] of [
    [
      '{ service = "s3", subnet_ids = [] }',
      'service = "s3", service_type = "Gateway", route_table_ids = module.vpc.private_route_table_ids }',
    ],
    [
      '{\n      service             = "s3"\n      private_dns_enabled = true\n    }',
      'service         = "s3"\n      service_type    = "Gateway"\n      route_table_ids = module.vpc.private_route_table_ids\n    }',
    ],
    [
      '{\n      service = "s3",\n      subnet_ids = [],\n      tags = {},\n    }',
      'service = "s3",\n      service_type = "Gateway",\n      route_table_ids = module.vpc.private_route_table_ids,\n      tags = {},\n    }',
    ],
    [
      '{\n      subnet_ids = []\n    }',
      'service_type    = "Gateway"\n      route_table_ids = module.vpc.private_route_table_ids\n    }',
    ],
  ] as const) {
    it(`becomes one as an entry ${entry.replace(/\s+/g, ' ')}`, () => {
      const files = `${REGISTRY}
module "endpoints" {
  source = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  vpc_id = module.vpc.vpc_id
  endpoints = {
    s3 = ${entry}
  }
}
`;
      const endpointId = 'module.endpoints.aws_vpc_endpoint.this["s3"]';
      const text = fixed(files, { kind: 'become-gateway', endpointId, routeTableIds: REGISTRY_TABLES })[
        'main.tf'
      ];
      assert.ok(text?.includes(after), text);
    });
  }

  it('takes its Region by reference', () => {
    const remedy: Remedy = { kind: 'region-by-reference', endpointId: 'aws_vpc_endpoint.s3' };
    const provider = 'provider "aws" {\n  region = var.region\n}\nvariable "region" {}\n';
    assert.deepEqual(newLines(code(provider), remedy), [
      '  service_name      = "com.amazonaws.${var.region}.s3"',
    ]);
    const after = fixed(code(), remedy)['main.tf'] ?? '';
    assert.match(after, /\}\n\ndata "aws_region" "current" \{\}\n\n# S3 by PrivateLink\nresource/);
  });

  it('goes, with its comment', () => {
    const remedy: Remedy = { kind: 'remove-endpoint', endpointId: 'aws_vpc_endpoint.s3' };
    const after = fixed(code('\nresource "aws_eip" "nat" {}\n'), remedy)['main.tf'];
    assert.equal(after, `${VPC}\n${PRIVATE}\nresource "aws_eip" "nat" {}\n`);
    assert.deepEqual(
      fixesOf(broken(code('output "id" {\n  value = aws_vpc_endpoint.s3.id\n}\n'), remedy)),
      [],
    );
  });

  it('goes into another VPC', () => {
    const remedy: Remedy = { kind: 'change-vpc', endpointId: 'aws_vpc_endpoint.s3', vpcId: 'aws_vpc.other' };
    assert.deepEqual(newLines(code('resource "aws_vpc" "other" {}\n'), remedy), [
      '  vpc_id            = aws_vpc.other.id',
    ]);
  });

  it('has other subnets', () => {
    const subnets = ['a', 'b', 'c'].map((name) => `resource "aws_subnet" "${name}" {}\n`).join('');
    const change = (add: readonly string[], remove: readonly string[]): readonly string[] =>
      newLines(code(subnets), { kind: 'change-subnets', endpointId: 'aws_vpc_endpoint.s3', add, remove });
    assert.deepEqual(change(['aws_subnet.c'], []), [
      '  subnet_ids = [aws_subnet.a.id, aws_subnet.b.id, aws_subnet.c.id]',
    ]);
    assert.deepEqual(change([], ['aws_subnet.a']), ['  subnet_ids = [aws_subnet.b.id]']);
  });

  it('has its tables in one style, that of most', () => {
    const mixed = (inline: string, association: string): string => `${VPC}${PRIVATE}${PUBLIC}
resource "aws_vpc_endpoint" "s3" {
  vpc_id          = aws_vpc.main.id
  route_table_ids = ${inline}
}

# another
resource "aws_vpc_endpoint_route_table_association" "x" {
${association}
  vpc_endpoint_id = aws_vpc_endpoint.s3.id
}
`;
    const remedy: Remedy = { kind: 'one-association-style', endpointId: 'aws_vpc_endpoint.s3' };
    const inline = mixed('aws_route_table.private[*].id', '  route_table_id = aws_route_table.public.id');
    assert.deepEqual(newLines(inline, remedy), [
      '  route_table_ids = concat(aws_route_table.private[*].id, [aws_route_table.public.id])',
    ]);
    assert.equal(goneLines(inline, remedy).length, 5, 'the association and its comment are gone');
    const associated = mixed(
      '[aws_route_table.public.id]',
      '  count          = 2\n  route_table_id = aws_route_table.private[count.index].id',
    );
    assert.deepEqual(newLines(associated, remedy), [
      'resource "aws_vpc_endpoint_route_table_association" "s3_public" {',
      '  route_table_id  = aws_route_table.public.id',
    ]);
  });
});

describe('the policy of an endpoint, in Terraform', () => {
  const deny = { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' };
  const allow = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
  const before = JSON.stringify({ Version: '2012-10-17', Statement: [deny] });
  const document = JSON.stringify({ Version: '2012-10-17', Statement: [allow, deny] });
  const remedy: Remedy = { kind: 'change-policy', endpointId: 'aws_vpc_endpoint.s3', policy: { document } };
  const network = networkOf({
    VpcEndpoints: [{ VpcEndpointId: 'aws_vpc_endpoint.s3', VpcId: 'aws_vpc.main', PolicyDocument: before }],
  });
  const written = {
    jsonencode: `jsonencode({
    Version = "2012-10-17"
    Statement = [
      # never
      { Effect = "Deny", Principal = "*", Action = "s3:*", Resource = "*" },
    ]
  })`,
    'a heredoc': `<<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [{
        "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*"
      }]
    }
  EOT`,
    'a data source': 'data.aws_iam_policy_document.s3.json',
  };
  const source = `
data "aws_iam_policy_document" "s3" {
  statement {
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = ["*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}
`;
  for (const [style, policy] of Object.entries(written)) {
    it(`is added to as ${style}`, () => {
      const code = `${VPC}\nresource "aws_vpc_endpoint" "s3" {\n  vpc_id = aws_vpc.main.id\n  policy = ${policy}\n}\n${source}`;
      const after = fixed(code, remedy, network)['main.tf'] ?? '';
      assert.deepEqual(parseHcl(after).errors, []);
      assert.match(after, /Effect" ?[:=] "Allow"|Effect +=? *"Allow"|effect +=? *"Allow"/);
      for (const line of code.split('\n'))
        if (line.includes('Deny')) assert.ok(after.includes(line.trim()), after);
      if (hasTerraform()) assert.deepEqual(formatted([after]), formatted([code]).length === 1 ? [after] : []);
    });
  }

  it('is left alone where more than a statement is to change', () => {
    const code = `resource "aws_vpc_endpoint" "s3" {\n  policy = ${written.jsonencode}\n}\n`;
    const other = { document: JSON.stringify({ Version: '2012-10-17', Statement: [allow] }) };
    assert.deepEqual(fixesOf(broken(code, { ...remedy, policy: other }, network)), []);
  });
});

describe('what is around an endpoint, in Terraform', () => {
  it('is a VPC with DNS', () => {
    const dns = (vpcId: string, support = true): Remedy => ({
      kind: 'enable-vpc-dns',
      vpcId,
      support,
      hostnames: true,
    });
    assert.deepEqual(newLines(VPC, dns('aws_vpc.main')), [
      '  cidr_block           = "10.0.0.0/16"',
      '  enable_dns_hostnames = true',
    ]);
    const off = 'resource "aws_vpc" "main" {\n  enable_dns_support = false # cheaper\n}\n';
    assert.deepEqual(newLines(off, dns('aws_vpc.main')), [
      '  enable_dns_support   = true # cheaper',
      '  enable_dns_hostnames = true',
    ]);
    assert.deepEqual(newLines('resource "aws_vpc" "main" {}\n', dns('aws_vpc.main')), [
      'resource "aws_vpc" "main" {',
      '  enable_dns_hostnames = true',
      '}',
    ]);
    const posse =
      'module "vpc" {\n  source                = "cloudposse/vpc/aws"\n  dns_hostnames_enabled = var.dns\n}\n';
    assert.deepEqual(newLines(posse, dns('module.vpc.aws_vpc.default[0]', false)), [
      '  dns_hostnames_enabled = true',
    ]);
  });

  const group = (inside: string): string => `${VPC}
resource "aws_vpc_endpoint" "s3" {
  vpc_id       = aws_vpc.main.id
  service_name = "com.amazonaws.eu-west-1.s3"
}
resource "aws_security_group" "x" {
  vpc_id = aws_vpc.main.id
${inside}}
`;
  const inline = '\n  ingress {\n    from_port = 80\n    to_port   = 80\n    protocol  = "tcp"\n  }\n';
  const old =
    '}\nresource "aws_security_group_rule" "x" {\n  security_group_id = aws_security_group.x.id\n  type              = "ingress"\n';
  const ingress: Remedy = {
    kind: 'allow-ingress',
    groupId: 'aws_security_group.x',
    port: 443,
    cidrs: ['10.0.0.0/16', '10.9.0.0/16'],
  };
  const egress: Remedy = {
    kind: 'allow-egress-to-service',
    groupId: 'aws_security_group.x',
    endpointId: 'aws_vpc_endpoint.s3',
  };

  it('is a group that lets clients in, in its own style', () => {
    const cidrs = '[aws_vpc.main.cidr_block, "10.9.0.0/16"]';
    assert.ok(newLines(group(inline), ingress).includes(`    cidr_blocks = ${cidrs}`));
    const rule = newLines(group(old), ingress);
    assert.equal(rule[0], 'resource "aws_security_group_rule" "x_https" {');
    assert.ok(rule.includes(`  cidr_blocks       = ${cidrs}`));
    const rules = newLines(group(''), ingress).filter((line) => /resource|cidr/.test(line));
    assert.deepEqual(rules, [
      'resource "aws_vpc_security_group_ingress_rule" "x_https" {',
      '  cidr_ipv4         = aws_vpc.main.cidr_block',
      'resource "aws_vpc_security_group_ingress_rule" "x_https_2" {',
      '  cidr_ipv4         = "10.9.0.0/16"',
    ]);
  });

  it('is a group of the module vpc-endpoints', () => {
    const code = `${REGISTRY}
module "endpoints" {
  source                = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  vpc_id                = module.vpc.vpc_id
  create_security_group = true
}
`;
    const groupId = 'module.endpoints.aws_security_group.this[0]';
    assert.deepEqual(newLines(code, { ...ingress, groupId, cidrs: ['10.0.0.0/16'] }), [
      '  security_group_rules = {',
      '    ingress_https = {',
      '      cidr_blocks = [module.vpc.vpc_cidr_block]',
      '    }',
      '  }',
    ]);
  });

  it('is a group that lets HTTPS out to the service', () => {
    const list = 'aws_vpc_endpoint.s3.prefix_list_id';
    assert.ok(newLines(group(inline), egress).includes(`    prefix_list_ids = [${list}]`));
    assert.ok(newLines(group(old), egress).includes(`  prefix_list_ids   = [${list}]`));
    assert.ok(newLines(group(''), egress).includes(`  prefix_list_id    = ${list}`));
  });

  it('is a group that names a prefix list by reference', () => {
    const network = networkOf({
      PrefixLists: [{ PrefixListId: 'pl-0123456789', PrefixListName: 'com.amazonaws.eu-west-1.s3' }],
      ManagedPrefixLists: [
        { PrefixListId: 'pl-0123456789', PrefixListName: 'com.amazonaws.eu-west-1.s3', OwnerId: 'AWS' },
      ],
    });
    const remedy: Remedy = {
      kind: 'list-by-reference',
      groupId: 'aws_security_group.x',
      prefixListId: 'pl-0123456789',
    };
    const code = group('\n  egress {\n    prefix_list_ids = ["pl-0123456789"]\n  }\n');
    const after = fixed(code, remedy, network)['main.tf'] ?? '';
    assert.match(after, /prefix_list_ids = \[aws_vpc_endpoint\.s3\.prefix_list_id\]/);
    const alone =
      fixed(code.replace('"com.amazonaws.eu-west-1.s3"', 'var.name'), remedy, network)['main.tf'] ?? '';
    assert.match(alone, /prefix_list_ids = \[data\.aws_prefix_list\.s3\.id\]/);
    assert.match(
      alone,
      /data "aws_prefix_list" "s3" \{\n {2}name = "com\.amazonaws\.\$\{data\.aws_region\.current\.name\}\.s3"\n\}/,
    );
  });
});
