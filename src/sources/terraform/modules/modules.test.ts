import assert from 'node:assert/strict';
import { english } from '../../../network/message';
import { condition } from '../../../network/presence';
import type { Value } from '../../declared/value';
import { resourceOf, unitOf, unitsOf } from '../testing/units';

const ref = (to: string, attribute = 'id'): Value => ({ kind: 'reference', to, attribute });
const PROVIDER = 'provider "aws" {\n  region = "eu-west-1"\n}\n';

describe('units', () => {
  const NET =
    'variable "cidr" {}\nresource "aws_vpc" "a" {\n  cidr_block = var.cidr\n}\noutput "id" {\n  value = aws_vpc.a.id\n}';
  const call = (source: string): string =>
    `${PROVIDER}module "net" {\n  source = "${source}"\n  cidr = "10.0.0.0/16"\n}`;

  it('are roots, with the modules that they call', () => {
    const unit = unitOf({ 'live/main.tf': call('../modules/net'), 'modules/net/main.tf': NET });
    assert.equal(unit.name, 'live');
    assert.equal(unit.isLibrary, false);
    assert.deepEqual(unit.files, ['live/main.tf', 'modules/net/main.tf']);
    assert.equal(resourceOf(unit, 'module.net.aws_vpc.a').values.get('cidr_block'), '10.0.0.0/16');
  });

  it('are libraries where nobody at hand calls them and they ask for values', () => {
    assert.equal(unitOf({ 'modules/net/main.tf': NET }).isLibrary, true);
    assert.equal(unitOf('resource "aws_vpc" "a" {}').isLibrary, false);
    assert.equal(unitOf(`${PROVIDER}${NET}`).isLibrary, false);
  });

  it('are made once of modules that call each other, which are said to', () => {
    const units = unitsOf({ 'a/main.tf': call('../b'), 'b/main.tf': call('../a') });
    assert.deepEqual(
      units.map(({ name }) => name),
      ['a'],
    );
    assert.equal(english(units[0]?.open[0]?.why ?? ''), 'The module net calls itself.');
  });

  it('are open where a module is not at hand', () => {
    const unit = unitOf(
      `${PROVIDER}module "x" {\n  source = "example/x/aws"\n}\nresource "aws_subnet" "a" {\n  vpc_id = module.x.vpc_id\n}`,
    );
    assert.equal(english(unit.open[0]?.why ?? ''), 'The code of module x is not at hand.');
    assert.equal(unit.open[0]?.place.range.start.line, 4);
    assert.deepEqual(resourceOf(unit, 'aws_subnet.a').values.get('vpc_id'), ref('module.x', 'vpc_id'));
  });

  it('are not open for modules that make no network', () => {
    const sources = [
      'terraform-aws-modules/s3-bucket/aws',
      'aws-ia/eks-blueprints-addons/aws',
      'cloudposse/elastic-beanstalk-environment/aws',
    ];
    for (const source of sources) {
      const unit = unitOf(`module "x" {\n  source = "${source}"\n  vpc_id = aws_vpc.a.id\n}`);
      assert.deepEqual(unit.open, [], source);
    }
  });

  it('take a module that init has fetched, and show it where it is called', () => {
    const unit = unitOf({
      'main.tf': `${PROVIDER}module "x" {\n  source = "example/x/aws"\n  cidr = "10.0.0.0/16"\n}`,
      '.terraform/modules/modules.json':
        '{"Modules":[{"Key":"x","Source":"example/x/aws","Dir":".terraform/modules/x"}]}',
      '.terraform/modules/x/main.tf': NET,
    });
    const vpc = resourceOf(unit, 'module.x.aws_vpc.a');
    assert.equal(vpc.place.file, 'main.tf');
    assert.equal(vpc.place.range.start.line, 4);
    assert.equal(vpc.places.get('cidr_block')?.range.start.line, 6);
    assert.deepEqual(unit.files, ['main.tf']);
  });
});

describe('calls with count and for_each', () => {
  const FILES = (meta: string, more = ''): Record<string, string> => ({
    'main.tf': `${PROVIDER}variable "on" {}\nvariable "envs" {}\nmodule "net" {\n  source = "./net"\n  ${meta}\n}\n${more}`,
    'net/main.tf':
      'resource "aws_vpc" "a" {}\nresource "aws_subnet" "a" {\n  vpc_id = aws_vpc.a.id\n}\noutput "vpc_id" {\n  value = aws_vpc.a.id\n}',
  });

  it('hand a condition on', () => {
    const unit = unitOf(FILES('count = var.on ? 1 : 0'));
    assert.deepEqual(resourceOf(unit, 'module.net[0].aws_vpc.a').presence, condition('var.on'));
  });

  it('make an instance for each key', () => {
    const unit = unitOf(
      FILES(
        'for_each = toset(["a", "b"])',
        'resource "aws_subnet" "b" {\n  vpc_id = module.net["b"].vpc_id\n}',
      ),
    );
    assert.deepEqual(resourceOf(unit, 'aws_subnet.b').values.get('vpc_id'), ref('module.net["b"].aws_vpc.a'));
    assert.deepEqual(
      resourceOf(unit, 'module.net["a"].aws_subnet.a').values.get('vpc_id'),
      ref('module.net["a"].aws_vpc.a'),
    );
  });

  it('stand for several where the keys are not known', () => {
    const unit = unitOf(
      FILES(
        'for_each = var.envs',
        'resource "aws_vpc_endpoint" "b" {\n  x = [for n in module.net : n.vpc_id]\n}',
      ),
    );
    assert.equal(resourceOf(unit, 'module.net.aws_vpc.a').isSeveral, true);
    assert.deepEqual(resourceOf(unit, 'aws_vpc_endpoint.b').values.get('x'), {
      kind: 'each',
      of: ref('module.net.aws_vpc.a'),
    });
  });
});

describe('what is known of modules of the registry', () => {
  const VPC = `
module "vpc" {
  source             = "terraform-aws-modules/vpc/aws"
  version            = "VERSION"
  cidr               = "10.0.0.0/16"
  azs                = ["eu-west-1a", "eu-west-1b"]
  private_subnets    = ["10.0.1.0/24", "10.0.2.0/24"]
  public_subnets     = ["10.0.3.0/24"]
  database_subnets   = ["10.0.4.0/24"]
  intra_subnets      = ["10.0.5.0/24"]
  enable_nat_gateway = true
  enable_s3_endpoint = true
}
`;
  const routes = (unit: ReturnType<typeof unitOf>, name: string): unknown =>
    unit.resources
      .filter(({ type, address }) => type === 'aws_route' && address.includes(name))
      .map(({ values }) => [values.get('route_table_id'), values.get('nat_gateway_id')]);

  it('is how terraform-aws-modules/vpc routes', () => {
    const unit = unitOf(PROVIDER + VPC.replace('VERSION', '~> 6.0'));
    assert.deepEqual(
      routes(unit, 'private_nat_gateway'),
      [0, 1].map((n) => [
        ref(`module.vpc.aws_route_table.private[${n}]`),
        ref(`module.vpc.aws_nat_gateway.this[${n}]`),
      ]),
    );
    assert.deepEqual(
      resourceOf(unit, 'module.vpc.aws_route_table_association.database[0]').values.get('route_table_id'),
      ref('module.vpc.aws_route_table.private[0]'),
    );
    assert.equal(unit.resources.filter(({ type }) => type === 'aws_vpc_endpoint').length, 0);
    assert.equal(
      resourceOf(unit, 'module.vpc.aws_subnet.private[0]').places.get('cidr_block')?.range.start.line,
      10,
    );
  });

  it('is that databases which are public share one table', () => {
    const flags =
      'create_database_subnet_route_table = true\n  create_database_internet_gateway_route = true';
    const code = VPC.replace('VERSION', '~> 6.0').replace(
      '["10.0.4.0/24"]',
      '["10.0.4.0/24", "10.0.6.0/24"]',
    );
    const unit = unitOf(PROVIDER + code.replace('enable_s3_endpoint = true', flags));
    const tables = unit.resources.filter(({ address }) => address.includes('aws_route_table.database'));
    assert.equal(tables.length, 1);
    assert.deepEqual(
      resourceOf(unit, 'module.vpc.aws_route_table_association.database[1]').values.get('route_table_id'),
      ref('module.vpc.aws_route_table.database[0]'),
    );
  });

  it('is what its version did unless told otherwise', () => {
    const dns = (version: string): Value | undefined =>
      resourceOf(unitOf(PROVIDER + VPC.replace('VERSION', version)), 'module.vpc.aws_vpc.this[0]').values.get(
        'enable_dns_hostnames',
      );
    assert.equal(dns('~> 2.78'), false);
    assert.equal(dns('3.19.0'), false);
    assert.equal(dns('>= 3.0, < 4.0.0'), false);
    assert.equal(dns('~> 4.0'), true);
    assert.equal(dns('6.6.1'), true);
  });

  it('is taken from the flags of a call that any version may answer', () => {
    const endpoints = (constraint: string, flag: string): number =>
      unitOf(
        PROVIDER + VPC.replace(/ {2}version .*\n/, constraint).replace('enable_s3_endpoint = true', flag),
      ).resources.filter(({ type }) => type === 'aws_vpc_endpoint').length;
    assert.equal(endpoints('', 'enable_s3_endpoint = true'), 1);
    assert.equal(endpoints('  version = ">= 2.0"\n', 'enable_s3_endpoint = true'), 1);
    assert.equal(endpoints('  version = ">= 2.0"\n', ''), 0);
    assert.equal(endpoints('  version = "~> 5.0"\n', 'enable_s3_endpoint = true'), 0);
  });

  it('is which endpoints its flags made before 3.0', () => {
    const unit = unitOf(PROVIDER + VPC.replace('VERSION', '2.78.0'));
    const endpoint = resourceOf(unit, 'module.vpc.aws_vpc_endpoint.s3[0]');
    assert.equal(endpoint.values.get('service_name'), 'com.amazonaws.eu-west-1.s3');
    const served = unit.resources.filter(({ type }) => type === 'aws_vpc_endpoint_route_table_association');
    assert.equal(served.length, 4);
  });

  it('is what its endpoints default to, at the entry that makes them', () => {
    const unit = unitOf(`${PROVIDER}${VPC.replace('VERSION', '6.0')}
module "endpoints" {
  source = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  vpc_id = module.vpc.vpc_id
  endpoints = {
    s3 = {
      service         = "s3"
      service_type    = "Gateway"
      route_table_ids = flatten([module.vpc.private_route_table_ids, module.vpc.intra_route_table_ids])
    }
    dynamodb = { service = "dynamodb" }
  }
}`);
    const s3 = resourceOf(unit, 'module.endpoints.aws_vpc_endpoint.this["s3"]');
    assert.deepEqual(s3.values.get('route_table_ids'), [
      ref('module.vpc.aws_route_table.private[0]'),
      ref('module.vpc.aws_route_table.private[1]'),
      ref('module.vpc.aws_route_table.intra[0]'),
    ]);
    assert.equal(s3.place.range.start.line, 22);
    assert.equal(s3.places.get('route_table_ids')?.range.start.line, 25);
    const dynamodb = resourceOf(unit, 'module.endpoints.aws_vpc_endpoint.this["dynamodb"]');
    assert.equal(dynamodb.values.get('vpc_endpoint_type'), 'Interface');
    assert.equal(dynamodb.values.has('route_table_ids'), false);
  });

  it('is which subnets of aws-ia/vpc reach a NAT gateway', () => {
    const unit = unitOf(`${PROVIDER}
module "vpc" {
  source     = "aws-ia/vpc/aws"
  version    = ">= 4.2.0"
  name       = "x"
  cidr_block = "10.0.0.0/16"
  az_count   = 2
  subnets = {
    public   = { netmask = 24, nat_gateway_configuration = "single_az" }
    private  = { netmask = 24, connect_to_public_natgw = true }
    isolated = { netmask = 24 }
  }
}
resource "aws_vpc_endpoint" "s3" {
  vpc_id          = module.vpc.vpc_attributes.id
  route_table_ids = [for key, table in module.vpc.rt_attributes_by_type_by_az.private : table.id]
}`);
    assert.deepEqual(
      routes(unit, 'private_to_nat'),
      [0, 1].map((n) => [
        ref(`module.vpc.aws_route_table.private["private/${n}"]`),
        ref('module.vpc.aws_nat_gateway.main["0"]'),
      ]),
    );
    const { values } = resourceOf(unit, 'aws_vpc_endpoint.s3');
    assert.deepEqual(values.get('vpc_id'), ref('module.vpc.aws_vpc.main[0]'));
    assert.equal((values.get('route_table_ids') as readonly Value[]).length, 4);
  });

  it('is what Cloud Posse’s subnets and endpoints make', () => {
    const unit = unitOf(`${PROVIDER}
module "vpc" {
  source                  = "cloudposse/vpc/aws"
  ipv4_primary_cidr_block = "10.0.0.0/16"
}
module "subnets" {
  source             = "cloudposse/dynamic-subnets/aws"
  vpc_id             = module.vpc.vpc_id
  igw_id             = [module.vpc.igw_id]
  availability_zones = ["eu-west-1a", "eu-west-1b"]
}
module "endpoints" {
  source = "cloudposse/vpc/aws//modules/vpc-endpoints"
  vpc_id = module.vpc.vpc_id
  gateway_vpc_endpoints = {
    s3 = { name = "s3" }
  }
}
resource "aws_vpc_endpoint_route_table_association" "s3" {
  count           = length(module.subnets.private_route_table_ids)
  vpc_endpoint_id = module.endpoints.gateway_vpc_endpoints_map["s3"].id
  route_table_id  = module.subnets.private_route_table_ids[count.index]
}`);
    assert.deepEqual(
      routes(unit, 'nat4'),
      [0, 1].map((n) => [
        ref(`module.subnets.aws_route_table.private[${n}]`),
        ref(`module.subnets.aws_nat_gateway.default[${n}]`),
      ]),
    );
    const association = resourceOf(unit, 'aws_vpc_endpoint_route_table_association.s3[1]').values;
    assert.deepEqual(
      association.get('vpc_endpoint_id'),
      ref('module.endpoints.aws_vpc_endpoint.gateway_endpoint["s3"]'),
    );
    assert.deepEqual(association.get('route_table_id'), ref('module.subnets.aws_route_table.private[1]'));
    const route = resourceOf(unit, 'module.subnets.aws_route.public[0]').values;
    assert.deepEqual(route.get('gateway_id'), ref('module.vpc.aws_internet_gateway.default[0]'));
  });
});
