import * as assert from 'node:assert/strict';
import { found } from './testing/files';
import { endpoint, NAT_VPC } from './testing/vpc';

const VARIABLES = `
variable "on" { type = bool }
variable "off" { default = false }
variable "given" {}
variable "n" { type = number }
data "aws_region" "current" {}
`;
const PRIVATE = '[aws_route_table.private.id]';

/** @returns what rules find in a VPC with a NAT gateway and more. */
function of(rules: readonly string[], more: string): readonly string[] {
  return found(NAT_VPC + VARIABLES + more).filter((one) => rules.some((rule) => one.includes(rule)));
}

const TABLE = `
resource "aws_route_table" "other" {
  vpc_id = aws_vpc.main.id
}`;

const association = (more = '', table = 'aws_route_table.other.id'): string => `
resource "aws_vpc_endpoint_route_table_association" "a" {
  vpc_endpoint_id = aws_vpc_endpoint.s3.id
  route_table_id  = ${table}
  ${more}
}`;

function interfaceEndpoint(more: string, name = 'sqs'): string {
  return `
resource "aws_vpc_endpoint" "${name}" {
  vpc_id              = aws_vpc.main.id
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.\${data.aws_region.current.region}.${name}"
  ${more}
}`;
}

describe('a gateway endpoint', () => {
  it('that lists one of several tables has a table', () => {
    const several = `
resource "aws_route_table" "all" {
  count  = var.n
  vpc_id = aws_vpc.main.id
}`;
    assert.deepEqual(of(['GW004'], several + endpoint('s3', '[aws_route_table.all[0].id]')), []);
    assert.deepEqual(of(['GW004'], several + endpoint('s3', '[]')), ['error GW004 aws_vpc_endpoint.s3 s3']);
  });

  it('without tables is a guess where its associations are switched off by default', () => {
    const on = endpoint('s3', 'null') + association('count = var.on ? 1 : 0', 'aws_route_table.private.id');
    assert.deepEqual(of(['GW004'], on), []);
    const off = endpoint('s3', 'null') + association('count = var.off ? 1 : 0', 'aws_route_table.private.id');
    assert.deepEqual(of(['GW004'], off), ['information GW004 aws_vpc_endpoint.s3 s3']);
  });

  it('in a VPC that is looked up may be in the one that is declared', () => {
    const lookedUp = `data "aws_vpc" "v" {}\n${endpoint('s3', PRIVATE).replace('aws_vpc.main.id', 'data.aws_vpc.v.id')}`;
    assert.deepEqual(of(['GW001', 'GW005'], lookedUp), []);
    const given = endpoint('s3', PRIVATE).replace('aws_vpc.main.id', 'var.given');
    assert.deepEqual(of(['GW001', 'GW005'], given), []);
    const written = endpoint('s3', PRIVATE).replace('aws_vpc.main.id', '"vpc-0123456789abcdef0"');
    assert.deepEqual(of(['GW005'], written), ['error GW005 aws_vpc_endpoint.s3 s3']);
  });

  it('is on a table with another one only where both are there at once', () => {
    const two = (first: string, second: string): readonly string[] =>
      of(['GW007'], endpoint('s3', first) + endpoint('s3', second).replace('"s3" {', '"t3" {'));
    assert.deepEqual(two(PRIVATE, PRIVATE), ['error GW007 aws_vpc_endpoint.t3 s3']);
    assert.deepEqual(two(`var.on ? ${PRIVATE} : []`, PRIVATE), ['warning GW007 aws_vpc_endpoint.t3 s3']);
    // They are two in one VPC then, each on a table of its own.
    assert.deepEqual(two(`var.on ? ${PRIVATE} : []`, `var.on ? [] : ${PRIVATE}`), [
      'warning GW007 aws_vpc_endpoint.t3 s3',
    ]);
  });

  it('mixes styles only where list and association are there at once, and Terraform minds the list', () => {
    const mixed = (tables: string, more = '', ignored = ''): readonly string[] =>
      of(['GW008'], TABLE + endpoint('s3', tables, ignored) + association(more));
    assert.deepEqual(mixed(PRIVATE), ['warning GW008 aws_vpc_endpoint.s3 s3']);
    assert.deepEqual(mixed(PRIVATE, 'count = var.on ? 1 : 0'), ['information GW008 aws_vpc_endpoint.s3 s3']);
    assert.deepEqual(mixed(`var.on ? ${PRIVATE} : null`, 'count = var.on ? 0 : 1'), []);
    assert.deepEqual(mixed('[]'), []);
    assert.deepEqual(mixed(PRIVATE, '', 'lifecycle {\n ignore_changes = [route_table_ids]\n }'), []);
  });

  it('names a service of another Region only where the name is known', () => {
    const named = (name: string): readonly string[] =>
      of(['GW006'], endpoint('s3', PRIVATE).replace(/"com\.amazonaws.*"/, name));
    assert.deepEqual(named('"com.amazonaws.us-east-1.s3"'), ['error GW006 aws_vpc_endpoint.s3 s3']);
    assert.deepEqual(named('"com.amazonaws.eu-west-1.s3"'), ['information GW006 aws_vpc_endpoint.s3 s3']);
    const either = 'var.on ? "com.amazonaws.us-east-1.s3" : "com.amazonaws.eu-west-1.s3"';
    assert.deepEqual(named(either), []);
    assert.deepEqual(named('var.on ? "com.amazonaws.us-east-1.s3" : var.given'), [
      'information GW006 aws_vpc_endpoint.s3',
    ]);
  });
});

describe('an interface endpoint', () => {
  const ZONES = ['a', 'b']
    .map(
      (zone) => `
resource "aws_subnet" "in_${zone}" {
  vpc_id            = aws_vpc.main.id
  availability_zone = "eu-west-1${zone}"
}
resource "aws_route_table_association" "in_${zone}" {
  subnet_id      = aws_subnet.in_${zone}.id
  route_table_id = aws_route_table.private.id
}`,
    )
    .join('');
  const DNS = 'private_dns_enabled = true';

  it('has two subnets in a zone only where it has both at once', () => {
    const same = ZONES.replace('eu-west-1b', 'eu-west-1a');
    const both = 'subnet_ids = [aws_subnet.in_a.id, aws_subnet.in_b.id]';
    assert.deepEqual(of(['IF006'], same + interfaceEndpoint(both)), ['error IF006 aws_vpc_endpoint.sqs sqs']);
    const either = 'subnet_ids = [var.on ? aws_subnet.in_a.id : aws_subnet.in_b.id]';
    assert.deepEqual(of(['IF006'], same + interfaceEndpoint(either)), []);
  });

  it('has clients in other zones only where zones are named alike', () => {
    const one = interfaceEndpoint(`subnet_ids = [aws_subnet.in_a.id]\n  ${DNS}`);
    assert.deepEqual(of(['IF010'], ZONES + one), ['information IF010 aws_vpc_endpoint.sqs sqs']);
    const listed = ZONES.replace('"eu-west-1b"', 'data.aws_availability_zones.all.names[1]');
    assert.deepEqual(of(['IF010'], `${listed}data "aws_availability_zones" "all" {}${one}`), []);
    const byId = ZONES.replace('availability_zone = "eu-west-1b"', 'availability_zone_id = "euw1-az1"');
    assert.deepEqual(of(['IF010'], byId + one), []);
  });

  it('is closed for sure only where no default of a variable has it so', () => {
    const group = (ingress: string): string => `
resource "aws_security_group" "g" {
  vpc_id = aws_vpc.main.id
  ${ingress}
}${interfaceEndpoint('subnet_ids = [aws_subnet.private.id]\n security_group_ids = [aws_security_group.g.id]')}`;
    const rule = (count: string): string => `
resource "aws_security_group_rule" "r" {
  count             = ${count}
  type              = "ingress"
  security_group_id = aws_security_group.g.id
  protocol          = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_blocks       = ["10.0.0.0/16"]
}`;
    assert.deepEqual(of(['IF005'], group('')), ['error IF005 aws_vpc_endpoint.sqs sqs']);
    assert.deepEqual(of(['IF005'], group('') + rule('var.on ? 1 : 0')), []);
    assert.deepEqual(of(['IF005'], group('') + rule('var.off ? 1 : 0')), [
      'information IF005 aws_vpc_endpoint.sqs sqs',
    ]);
    const byDefault = `ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = var.cidrs
  }`;
    assert.deepEqual(of(['IF005'], `variable "cidrs" { default = ["192.168.0.0/16"] }${group(byDefault)}`), [
      'information IF005 aws_vpc_endpoint.sqs sqs',
    ]);
  });

  it('for S3 is paid for in vain only as far as what leads elsewhere is not switched off by default', () => {
    const s3 = interfaceEndpoint('subnet_ids = [aws_subnet.private.id]', 's3');
    const link = (count: string): string => `
resource "aws_vpn_gateway" "g" {
  count  = ${count}
  vpc_id = aws_vpc.main.id
}`;
    assert.deepEqual(of(['IF001'], s3), ['warning IF001 aws_vpc_endpoint.s3 s3']);
    assert.deepEqual(of(['IF001'], s3 + link('1')), []);
    assert.deepEqual(of(['IF001'], s3 + link('var.off ? 1 : 0')), [
      'information IF001 aws_vpc_endpoint.s3 s3',
    ]);
  });

  it('for ECR cuts nobody off where some of its subnets have another table', () => {
    const shared = `
variable "subnets" { type = map(object({ public = bool })) }
resource "aws_subnet" "all" {
  for_each = var.subnets
  vpc_id   = aws_vpc.main.id
}
resource "aws_route_table" "closed" { vpc_id = aws_vpc.main.id }
resource "aws_route_table_association" "open" {
  for_each       = { for k, v in var.subnets : k => v if v.public }
  subnet_id      = aws_subnet.all[each.key].id
  route_table_id = aws_route_table.public.id
}
resource "aws_route_table_association" "closed" {
  for_each       = { for k, v in var.subnets : k => v if !v.public }
  subnet_id      = aws_subnet.all[each.key].id
  route_table_id = aws_route_table.closed.id
}`;
    const ecr = interfaceEndpoint('subnet_ids = [for s in aws_subnet.all : s.id]', 'ecr.dkr').replace(
      '"ecr.dkr" {',
      '"ecr" {',
    );
    assert.deepEqual(of(['IF009'], shared + ecr), []);
    const oneTable = shared.replace(/resource "aws_route_table_association" "open" \{[^}]*\}[^}]*\}/, '');
    assert.deepEqual(of(['IF009'], oneTable + ecr), ['error IF009 aws_vpc_endpoint.ecr s3']);
  });
});
