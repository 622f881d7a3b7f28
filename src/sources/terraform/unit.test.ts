import assert from 'node:assert/strict';
import { english } from '../../network/message';
import { ALWAYS, condition, NEVER, not } from '../../network/presence';
import { isUnknown } from '../../network/resolved';
import type { Value } from '../declared/value';
import { resourceOf, unitOf, unitsOf } from './testing/units';

const ref = (to: string, attribute = 'id'): Value => ({ kind: 'reference', to, attribute });

/** The value that an endpoint's route tables have, in code around it. */
function tables(expression: string, around: string): Value | undefined {
  const unit = unitOf(
    `${around}\nresource "aws_vpc_endpoint" "s3" {\n  route_table_ids = ${expression}\n}\n`,
  );
  return resourceOf(unit, 'aws_vpc_endpoint.s3').values.get('route_table_ids');
}

const TWO_TABLES = 'resource "aws_route_table" "private" {\n  count = 2\n}';
const KEYED_TABLES = 'resource "aws_route_table" "private" {\n  for_each = toset(["a", "b"])\n}';
const SOME_TABLES = 'variable "azs" {}\nresource "aws_route_table" "private" {\n  count = length(var.azs)\n}';
const MAYBE_TABLE = 'variable "nat" {}\nresource "aws_route_table" "private" {\n  count = var.nat ? 1 : 0\n}';
const BOTH = [ref('aws_route_table.private[0]'), ref('aws_route_table.private[1]')];
const KEYED = [ref('aws_route_table.private["a"]'), ref('aws_route_table.private["b"]')];

describe('route tables as people write them', () => {
  for (const [expression, around, expected] of [
    ['aws_route_table.private[*].id', TWO_TABLES, BOTH],
    ['aws_route_table.private.*.id', TWO_TABLES, BOTH],
    ['[for t in aws_route_table.private : t.id]', TWO_TABLES, BOTH],
    ['concat(aws_route_table.private[*].id, ["rtb-1"])', TWO_TABLES, [...BOTH, 'rtb-1']],
    ['flatten([aws_route_table.private[*].id, [["rtb-1"]]])', TWO_TABLES, [...BOTH, 'rtb-1']],
    ['toset(aws_route_table.private[*].id)', TWO_TABLES, BOTH],
    ['[aws_route_table.private[0].id]', TWO_TABLES, BOTH.slice(0, 1)],
    ['["${aws_route_table.private.1.id}"]', TWO_TABLES, BOTH.slice(1)],
    ['[element(aws_route_table.private[*].id, 3)]', TWO_TABLES, BOTH.slice(1)],
    ['compact(concat(aws_route_table.private[*].id, [""]))', TWO_TABLES, BOTH],
    ['values(aws_route_table.private)[*].id', KEYED_TABLES, KEYED],
    ['[for k, t in aws_route_table.private : t.id]', KEYED_TABLES, KEYED],
    ['values({ for k, t in aws_route_table.private : k => t.id })', KEYED_TABLES, KEYED],
    ['[aws_route_table.private["b"].id]', KEYED_TABLES, KEYED.slice(1)],
    ['aws_route_table.private[*].id', SOME_TABLES, { kind: 'each', of: ref('aws_route_table.private') }],
    [
      '[for t in aws_route_table.private : t.id]',
      SOME_TABLES,
      { kind: 'each', of: ref('aws_route_table.private') },
    ],
    [
      'concat(aws_route_table.private[*].id, ["rtb-1"])',
      SOME_TABLES,
      [{ kind: 'each', of: ref('aws_route_table.private') }, 'rtb-1'],
    ],
    [
      '[aws_route_table.private[0].id]',
      SOME_TABLES,
      [{ kind: 'reference', to: 'aws_route_table.private', attribute: 'id', oneOf: true }],
    ],
    [
      'aws_route_table.private[*].id',
      MAYBE_TABLE,
      {
        kind: 'choice',
        condition: condition('var.nat'),
        then: [ref('aws_route_table.private[0]')],
        otherwise: [],
      },
    ],
    [
      'aws_route_table.private[*].id',
      'resource "aws_route_table" "private" {}',
      [ref('aws_route_table.private')],
    ],
  ] as const) {
    it(`${expression}, of ${
      around
        .replace(/[\s\S]*\{\n?/, '')
        .split('\n')[0]
        ?.trim() ?? ''
    }`, () => {
      assert.deepEqual(tables(expression, around), expected);
    });
  }
});

describe('when resources exist', () => {
  const presenceOf = (count: string): unknown => {
    const unit = unitOf(
      `variable "nat" {}\nvariable "env" {}\nresource "aws_vpc" "a" {\n  count = ${count}\n}`,
    );
    return unit.resources.map(({ presence, isSeveral }) => (isSeveral ? 'several' : presence));
  };
  const cases: readonly (readonly [string, unknown])[] = [
    ['0', []],
    ['2', [ALWAYS, ALWAYS]],
    ['var.nat ? 1 : 0', [condition('var.nat')]],
    ['var.nat ? 0 : 1', [not(condition('var.nat'))]],
    ['!var.nat ? 0 : 1', [condition('var.nat')]],
    ['var.nat == true ? 1 : 0', [condition('var.nat')]],
    ['var.nat == false ? 1 : 0', [not(condition('var.nat'))]],
    ['"${var.nat}" ? 1 : 0', [condition('var.nat')]],
    ['var.env == "prod" ? 1 : 0', [condition('var.env == "prod"')]],
    ['"prod" == var.env ? 1 : 0', [condition('var.env == "prod"')]],
    ['var.env != "prod" ? 1 : 0', [not(condition('var.env == "prod"'))]],
    ['var.nat ? 2 : 1', [ALWAYS, condition('var.nat')]],
    ['var.nat || true ? 1 : 0', [ALWAYS]],
    ['length(var.env)', ['several']],
    [
      'var.nat && var.env == "a" ? 1 : 0',
      [{ when: 'all', of: [condition('var.nat'), condition('var.env == "a"')] }],
    ],
  ];
  for (const [count, expected] of cases) {
    it(`count = ${count}`, () => {
      assert.deepEqual(presenceOf(count), expected);
    });
  }

  it('names a condition as the root does, also in the modules that it is handed to', () => {
    const unit = unitOf({
      'main.tf':
        'variable "nat" {}\nmodule "net" {\n  source = "./net"\n  enable = var.nat\n}\nprovider "aws" {\n  region = "eu-west-1"\n}',
      'net/main.tf':
        'variable "enable" {}\nlocals {\n  on = var.enable\n}\nresource "aws_vpc" "a" {\n  count = local.on ? 1 : 0\n}',
    });
    assert.deepEqual(resourceOf(unit, 'module.net.aws_vpc.a[0]').presence, condition('var.nat'));
  });

  it('tells keys of a map that hang on conditions', () => {
    const unit = unitOf(`
variable "nat" {}
resource "aws_vpc" "a" {
  for_each = merge({ x = "10.0.0.0/16" }, var.nat ? { y = "10.1.0.0/16" } : {})
  cidr_block = each.value
}`);
    assert.deepEqual(
      unit.resources.map(({ address, presence, values }) => [address, presence, values.get('cidr_block')]),
      [
        ['aws_vpc.a["x"]', ALWAYS, '10.0.0.0/16'],
        ['aws_vpc.a["y"]', condition('var.nat'), '10.1.0.0/16'],
      ],
    );
    assert.notDeepEqual(unit.resources[0]?.presence, NEVER);
  });
});

describe('instances that belong together', () => {
  it('tells its own of several from one of them', () => {
    const unit = unitOf(`${SOME_TABLES}
resource "aws_route_table_association" "own" {
  count          = length(var.azs)
  route_table_id = aws_route_table.private[count.index].id
}
resource "aws_route_table_association" "first" {
  count          = length(var.azs)
  route_table_id = aws_route_table.private[0].id
}
resource "aws_route_table_association" "element" {
  count          = length(var.azs)
  route_table_id = element(aws_route_table.private.*.id, count.index)
}`);
    const table = (name: string): Value | undefined =>
      resourceOf(unit, `aws_route_table_association.${name}`).values.get('route_table_id');
    assert.deepEqual(table('own'), ref('aws_route_table.private'));
    assert.deepEqual(table('element'), ref('aws_route_table.private'));
    assert.deepEqual(table('first'), { ...(ref('aws_route_table.private') as object), oneOf: true });
  });

  it('follows for_each from one resource to the next', () => {
    const unit = unitOf(`
variable "subnets" {}
resource "aws_subnet" "a" {
  for_each = var.subnets
}
resource "aws_route_table_association" "a" {
  for_each  = aws_subnet.a
  subnet_id = each.value.id
}`);
    const association = resourceOf(unit, 'aws_route_table_association.a');
    assert.equal(association.isSeveral, true);
    assert.deepEqual(association.values.get('subnet_id'), ref('aws_subnet.a'));
  });

  it('knows how many zones are cut from those of a Region', () => {
    const unit = unitOf(`
data "aws_availability_zones" "all" {}
locals {
  azs = slice(data.aws_availability_zones.all.names, 0, 3)
}
resource "aws_subnet" "a" {
  count             = length(local.azs)
  cidr_block        = cidrsubnet("10.0.0.0/16", 8, count.index)
  availability_zone = local.azs[count.index]
}`);
    assert.deepEqual(
      unit.resources.map(({ values }) => [values.get('cidr_block'), values.get('availability_zone')]),
      [0, 1, 2].map((n) => [`10.0.${n}.0/24`, ref('data.aws_availability_zones.all', `names[${n}]`)]),
    );
  });
});

describe('values', () => {
  const valueOf = (expression: string, around = ''): Value | undefined =>
    resourceOf(unitOf(`${around}\nresource "aws_vpc" "a" {\n  x = ${expression}\n}`), 'aws_vpc.a').values.get(
      'x',
    );

  it('gives what is written in a resource, and a reference to what AWS gives', () => {
    const vpc = 'resource "aws_vpc" "main" {\n  cidr_block = "10.0.0.0/16"\n}';
    assert.equal(valueOf('aws_vpc.main.cidr_block', vpc), '10.0.0.0/16');
    assert.deepEqual(valueOf('aws_vpc.main.id', vpc), ref('aws_vpc.main'));
    assert.deepEqual(
      valueOf('aws_vpc.main.main_route_table_id', vpc),
      ref('aws_vpc.main', 'main_route_table_id'),
    );
  });

  it('keeps what is known of a text', () => {
    const service = valueOf('"com.amazonaws.${var.region}.s3"', 'variable "region" {}');
    assert.ok(typeof service === 'object' && service !== null && 'parts' in service);
    assert.equal(service.parts[0], 'com.amazonaws.');
    assert.equal(service.parts[2], '.s3');
    assert.deepEqual(valueOf('format("com.amazonaws.%s.s3", var.region)', 'variable "region" {}'), service);
    assert.deepEqual(
      valueOf('join(".", ["com.amazonaws", var.region, "s3"])', 'variable "region" {}'),
      service,
    );
  });

  it('gives two unknown values that are the same the same symbol', () => {
    const value = valueOf('local.vpc', 'variable "vpc_id" {}\nlocals {\n  vpc = var.vpc_id\n}');
    assert.ok(isUnknown(value) && 'symbol' in value);
    assert.equal(value.symbol, 'var.vpc_id');
    assert.equal(english(value.unknown), 'The variable vpc_id has no value here.');
  });

  it('keeps the outline of a policy whose parts are not known', () => {
    const policy = valueOf(
      'jsonencode({ Statement = [{ Effect = "Allow", Action = ["s3:*"], Resource = "${aws_vpc.b.arn}/*" }] })',
      'resource "aws_vpc" "b" {}',
    );
    assert.ok(typeof policy === 'object' && policy !== null && 'parts' in policy);
    const text = policy.parts.map((part) => (typeof part === 'string' ? part : 'PART')).join('');
    assert.deepEqual(JSON.parse(text), {
      Statement: [{ Action: ['s3:*'], Effect: 'Allow', Resource: 'PART/*' }],
    });
  });

  it('says that a value rests on a default', () => {
    const code = `
variable "cidr" { default = "10.0.0.0/16" }
resource "aws_vpc" "a" {
  cidr_block = local.cidr
  other      = "x"
}
locals {
  cidr = var.cidr
}`;
    assert.deepEqual([...resourceOf(unitOf(code), 'aws_vpc.a').assumed], ['cidr_block']);
    const given = unitOf({ 'main.tf': code, 'terraform.tfvars': 'cidr = "10.9.0.0/16"' });
    assert.deepEqual([...resourceOf(given, 'aws_vpc.a').assumed], []);
    assert.equal(resourceOf(given, 'aws_vpc.a').values.get('cidr_block'), '10.9.0.0/16');
  });

  it('lets later files of variables win', () => {
    const [unit] = unitsOf(
      {
        'main.tf': 'variable "a" {}\nresource "aws_vpc" "a" {\n  x = var.a\n}',
        'terraform.tfvars': 'a = 1',
        'x.auto.tfvars': 'a = 2',
        'env/prod.tfvars': 'a = 3',
      },
      ['env/prod.tfvars'],
    );
    assert.ok(unit);
    assert.equal(resourceOf(unit, 'aws_vpc.a').values.get('x'), 3);
  });

  it('fills in what an object type leaves optional', () => {
    const around = `
variable "subnets" {
  type    = map(object({ cidr = string, public = optional(bool, false) }))
  default = { a = { cidr = "10.0.0.0/24" } }
}`;
    assert.equal(valueOf('var.subnets["a"].public', around), false);
  });

  it('leaves out what is null, and goes round in no circle', () => {
    assert.equal(valueOf('null'), undefined);
    assert.ok(isUnknown(valueOf('local.a', 'locals {\n  a = local.b\n  b = local.a\n}')));
  });

  it('names a function that it does not work out', () => {
    const value = valueOf('timestamp()');
    assert.ok(isUnknown(value));
    assert.equal(english(value.unknown), 'The function timestamp is not worked out here.');
  });
});

describe('blocks in a resource', () => {
  it('lists static and dynamic ones together', () => {
    const unit = unitOf(`
resource "aws_security_group" "a" {
  ingress {
    from_port = 443
  }
  dynamic "ingress" {
    for_each = [80, 8080]
    content {
      from_port = ingress.value
    }
  }
}`);
    assert.deepEqual(resourceOf(unit, 'aws_security_group.a').values.get('ingress'), [
      new Map([['from_port', 443]]),
      new Map([['from_port', 80]]),
      new Map([['from_port', 8080]]),
    ]);
  });

  it('reads what is written as an argument the same way, in JSON too', () => {
    const native = unitOf('resource "aws_route_table" "a" {\n  route = [{ gateway_id = "igw-1" }]\n}');
    const json = unitOf({
      'main.tf.json': '{"resource": {"aws_route_table": {"a": {"route": {"gateway_id": "igw-1"}}}}}',
    });
    const expected = [new Map([['gateway_id', 'igw-1']])];
    for (const unit of [native, json]) {
      assert.deepEqual(resourceOf(unit, 'aws_route_table.a').values.get('route'), expected);
    }
  });

  it('knows where each of them is written', () => {
    const unit = unitOf(
      'resource "aws_route_table" "a" {\n  vpc_id = "x"\n  route {\n    gateway_id = "igw-1"\n  }\n}',
    );
    const { place, places } = resourceOf(unit, 'aws_route_table.a');
    assert.deepEqual(place, {
      file: 'main.tf',
      range: { start: { line: 1, column: 1 }, end: { line: 1, column: 31 } },
    });
    assert.equal(places.get('vpc_id')?.range.start.line, 2);
    assert.equal(places.get('route[0].gateway_id')?.range.start.line, 4);
  });
});

describe('Regions', () => {
  it('are those of the provider, its alias, or the resource itself', () => {
    const unit = unitOf(`
provider "aws" {
  region = "eu-west-1"
}
provider "aws" {
  alias  = "west"
  region = "us-west-2"
}
resource "aws_vpc" "a" {}
resource "aws_vpc" "b" {
  provider = aws.west
}
resource "aws_vpc" "c" {
  region = "ap-south-1"
}`);
    assert.deepEqual(
      unit.resources.map(({ region }) => region),
      ['eu-west-1', 'us-west-2', 'ap-south-1'],
    );
  });

  it('reach a module by the providers that it is handed', () => {
    const unit = unitOf({
      'main.tf':
        'provider "aws" {\n  alias = "west"\n  region = "us-west-2"\n}\nmodule "a" {\n  source = "./a"\n  providers = {\n    aws = aws.west\n  }\n}',
      'a/main.tf': 'resource "aws_vpc" "a" {}',
    });
    assert.equal(resourceOf(unit, 'module.a.aws_vpc.a').region, 'us-west-2');
  });
});

describe('files that override others', () => {
  it('change arguments, and take the place of blocks', () => {
    const unit = unitOf({
      'main.tf':
        'resource "aws_route_table" "a" {\n  vpc_id = "a"\n  route {\n    gateway_id = "igw-1"\n  }\n}',
      'net_override.tf':
        'resource "aws_route_table" "a" {\n  vpc_id = "b"\n  route {\n    gateway_id = "igw-2"\n  }\n}',
    });
    const { values, places } = resourceOf(unit, 'aws_route_table.a');
    assert.equal(values.get('vpc_id'), 'b');
    assert.deepEqual(values.get('route'), [new Map([['gateway_id', 'igw-2']])]);
    assert.equal(places.get('vpc_id')?.file, 'net_override.tf');
  });

  it('of OpenTofu hide the one of Terraform', () => {
    const unit = unitOf({ 'a.tf': 'resource "aws_vpc" "old" {}', 'a.tofu': 'resource "aws_vpc" "new" {}' });
    assert.deepEqual(
      unit.resources.map(({ address }) => address),
      ['aws_vpc.new'],
    );
  });
});

describe('code that cannot be read', () => {
  it('leaves the world open at its place, and costs nothing else', () => {
    const unit = unitOf('resource "aws_vpc" "a" {\n  cidr_block = \n}\n\nresource "aws_vpc" "b" {}\n');
    assert.ok(unit.resources.some(({ address }) => address === 'aws_vpc.b'));
    assert.equal(unit.open[0]?.place.range.start.line, 1);
  });
});
