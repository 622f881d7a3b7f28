import * as assert from 'node:assert/strict';
import { english } from '../network/message';
import { finish, found, lintingOf, MemoryFiles, short } from './testing/files';
import { endpoint, NAT_VPC, RIGHT } from './testing/vpc';

const ROUTED = '[aws_route_table.private.id, aws_route_table.public.id]';

describe('linting code', () => {
  it('says what is wrong where it is, and nothing where nothing is', () => {
    assert.deepEqual(found(RIGHT), []);
    assert.deepEqual(found(NAT_VPC), [
      'information GW001 aws_vpc.main s3',
      'hint GW002 aws_vpc.main dynamodb',
    ]);
    const linting = lintingOf(new MemoryFiles({ 'main.tf': NAT_VPC }));
    const [first] = linting.findingsIn('main.tf');
    assert.ok(first);
    assert.deepEqual(first.place, {
      file: 'main.tf',
      range: { start: { line: 8, column: 1 }, end: { line: 8, column: 26 } },
    });
    assert.match(english(first.message), /^VPC aws_vpc\.main has no gateway endpoint for S3/);
  });

  it('a bucket in the same root is evidence', () => {
    assert.deepEqual(
      found(`${NAT_VPC}resource "aws_s3_bucket" "orders" {}`)[0],
      'warning GW001 aws_vpc.main s3',
    );
  });

  it('says once what all instances of a resource have, and of one alone which', () => {
    const counted = NAT_VPC.replace(
      'resource "aws_route_table" "private" {',
      'resource "aws_route_table" "private" {\n  count = 2',
    ).replace('aws_route_table.private.id', 'aws_route_table.private[0].id');
    const other = `resource "aws_route_table_association" "b" {
      subnet_id = aws_subnet.b.id
      route_table_id = aws_route_table.private[1].id
    }
    resource "aws_subnet" "b" { vpc_id = aws_vpc.main.id }`;
    const data = 'data "aws_region" "current" {}';
    const of = (tables: string): readonly string[] =>
      found(`${counted}\n${other}\n${data}\n${endpoint('s3', tables)}`).filter((one) =>
        one.includes('GW003'),
      );
    assert.deepEqual(of('[aws_route_table.public.id]'), ['warning GW003 aws_route_table.private s3']);
    assert.deepEqual(of('[aws_route_table.public.id, aws_route_table.private[0].id]'), [
      'warning GW003 aws_route_table.private[1] s3',
    ]);
  });

  it('a module for others says hints at most, what rests on a default information', () => {
    const library = NAT_VPC.replace(/terraform \{[^}]*\}\s*\}/, '').replace(/provider "aws" \{[^}]*\}/, '');
    const asks = `${library}\nvariable "name" {}\nresource "aws_s3_bucket" "orders" {}`;
    assert.deepEqual(found(asks), ['hint GW001 aws_vpc.main s3', 'hint GW002 aws_vpc.main dynamodb']);
    const byDefault = NAT_VPC.replace(
      'resource "aws_nat_gateway" "main" {',
      'variable "nat" {\n  default = 1\n}\nresource "aws_nat_gateway" "main" {\n  count = var.nat',
    )
      .replace('aws_nat_gateway.main.id', 'aws_nat_gateway.main[0].id')
      .concat('resource "aws_s3_bucket" "orders" {}');
    assert.deepEqual(found(byDefault), [
      'information GW001 aws_vpc.main s3',
      'hint GW002 aws_vpc.main dynamodb',
    ]);
  });

  it('what a module that nobody has may make is not missed, unless it is given nothing of the VPC', () => {
    const call = (argument: string): string =>
      `${NAT_VPC}module "x" {\n  source = "git::https://example.com/x.git"\n  ${argument}\n}`;
    assert.deepEqual(found(call('vpc_id = aws_vpc.main.id')), []);
    assert.deepEqual(found(call('ids = [for one in [aws_subnet.private] : one.id]')), []);
    assert.equal(found(call('name = "logs"')).length, 2);
  });

  it('an endpoint under a condition of its own is not missed; under that of the NAT gateway it is there', () => {
    const conditional = `${NAT_VPC}
data "aws_region" "current" {}
variable "on" { type = bool }
${endpoint('s3', ROUTED, 'count = var.on ? 1 : 0')}`;
    assert.deepEqual(
      found(conditional).filter((one) => one.includes('GW001')),
      [],
    );
  });

  it('severities are as they are set, and a rule that is off is silent', () => {
    const severities = new Map([
      ['GW001', 'error'],
      ['GW002', 'off'],
    ] as const);
    assert.deepEqual(found(NAT_VPC, { severities }), ['error GW001 aws_vpc.main s3']);
  });
});

describe('an ignore comment', () => {
  const at = (comment: string): string => NAT_VPC.replace('resource "aws_vpc" "main" {', `${comment}\n$&`);

  it('silences its rule above a resource, in it, and beside its value', () => {
    assert.deepEqual(found(at('# endpoint-lens:ignore GW001 the data team has its own')), [
      'hint GW002 aws_vpc.main dynamodb',
    ]);
    assert.deepEqual(found(at('// endpoint-lens:ignore GW001, GW002 later\n# owner: network')), []);
    const inside = NAT_VPC.replace('cidr_block = "10.0.0.0/16"', '$& # endpoint-lens:ignore GW002');
    assert.deepEqual(found(inside), ['information GW001 aws_vpc.main s3']);
  });

  it('elsewhere, of another rule, or in a text silences nothing, and says so', () => {
    assert.deepEqual(found(at('# endpoint-lens:ignore GW003')), [
      'hint ignore',
      'information GW001 aws_vpc.main s3',
      'hint GW002 aws_vpc.main dynamodb',
    ]);
    const text = NAT_VPC.replace(
      'cidr_block = "10.0.0.0/16"',
      '$&\n  tags = { a = "# endpoint-lens:ignore GW001" }',
    );
    assert.equal(found(text).length, 2);
    const off = new Map([['GW003', 'off']] as const);
    assert.equal(found(at('# endpoint-lens:ignore GW003'), { severities: off }).length, 2);
  });
});

/** A template of a VPC whose table leads to a NAT gateway; it exports both. */
const template = (resources: string): string => `Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties: { CidrBlock: 10.0.0.0/16 }
  Subnet:
    Type: AWS::EC2::Subnet
    Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24 }
  Nat:
    Type: AWS::EC2::NatGateway
    Properties: { SubnetId: !Ref Subnet }
  Table:
    Type: AWS::EC2::RouteTable
    Properties: { VpcId: !Ref Vpc }
  Route:
    Type: AWS::EC2::Route
    Properties: { RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: !Ref Nat }
  Association:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties: { RouteTableId: !Ref Table, SubnetId: !Ref Subnet }
${resources}
Outputs:
  Vpc: { Value: !Ref Vpc, Export: { Name: vpc } }
  Table: { Value: !Ref Table, Export: { Name: table } }
`;

describe('linting again', () => {
  it('what an edit touches', () => {
    const files = new MemoryFiles({ 'a/main.tf': NAT_VPC, 'b/main.tf': RIGHT });
    const linting = lintingOf(files);
    assert.equal(linting.result.findings.length, 2);
    files.set('a/main.tf', RIGHT);
    assert.deepEqual([...finish(linting.changed(['a/main.tf']))], ['a/main.tf']);
    assert.deepEqual(linting.result.findings, []);
  });

  it('while a file is half typed, what was found before stays', () => {
    const files = new MemoryFiles({ 'main.tf': NAT_VPC });
    const linting = lintingOf(files);
    files.set('main.tf', `${NAT_VPC}\nresource "aws_vpc_endpoint" "s3" {`);
    finish(linting.changed(['main.tf']));
    assert.equal(linting.findingsIn('main.tf').length, 2);
    files.set('main.tf', RIGHT);
    finish(linting.changed(['main.tf']));
    assert.deepEqual(linting.findingsIn('main.tf'), []);
  });

  it('while one file is half typed, others of the same moment are linted all the same', () => {
    const files = new MemoryFiles({
      'a/main.tf': NAT_VPC,
      'b/main.tf': NAT_VPC,
      'a.yaml': template(''),
      'b.yaml': template(''),
    });
    const linting = lintingOf(files);
    const count = (file: string): number => linting.findingsIn(file).length;
    files.set('a/main.tf', `${NAT_VPC}\nresource "aws_vpc_endpoint" "s3" {`);
    files.set('b/main.tf', RIGHT);
    files.set('a.yaml', `${template('')}  Half: { Type: [\n`);
    files.set('b.yaml', 'Resources: {}\n');
    finish(linting.changed(['a/main.tf', 'b/main.tf', 'a.yaml', 'b.yaml']));
    assert.deepEqual(['a/main.tf', 'b/main.tf', 'a.yaml', 'b.yaml'].map(count), [2, 0, 2, 0]);
    files.set('a/main.tf', RIGHT);
    files.set('a.yaml', 'Resources: {}\n');
    finish(linting.changed(['a/main.tf', 'a.yaml']));
    assert.deepEqual(linting.result.findings, []);
  });

  it('a template that others no longer import from', () => {
    const importing = `Resources:
  S3:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: !ImportValue vpc
      ServiceName: !Sub com.amazonaws.\${AWS::Region}.s3
      RouteTableIds: [!ImportValue table]
`;
    const files = new MemoryFiles({ 'net.yaml': template(''), 'endpoints.yaml': importing });
    const linting = lintingOf(files);
    assert.deepEqual(linting.result.findings.map(short), ['hint GW002 Vpc dynamodb']);
    files.set('endpoints.yaml', undefined);
    finish(linting.changed(['endpoints.yaml']));
    assert.deepEqual(linting.result.findings.map(short), [
      'information GW001 Vpc s3',
      'hint GW002 Vpc dynamodb',
    ]);
  });

  it('code that reads a file, when the file changes', () => {
    const policy = (effect: string): string =>
      `{ "Statement": [{ "Effect": "${effect}", "Principal": "*", "Action": "*", "Resource": "*" }] }`;
    const tables = '[aws_route_table.public.id, aws_route_table.private.id]';
    const files = new MemoryFiles({
      'main.tf': RIGHT.replace(tables, `${tables}\n  policy = file("\${path.module}/data/s3.json")`),
      'data/s3.json': policy('Allow'),
    });
    const linting = lintingOf(files);
    assert.deepEqual(linting.result.findings, []);
    files.set('data/s3.json', policy('Deny'));
    finish(linting.changed(['data/s3.json']));
    assert.deepEqual(linting.result.findings.map(short), ['error PO002 aws_vpc_endpoint.s3 s3']);
  });

  it('folders that come, go, and are called', () => {
    const files = new MemoryFiles({ 'net/main.tf': NAT_VPC });
    const linting = lintingOf(files);
    files.set('main.tf', 'terraform {\n  backend "s3" {}\n}\nmodule "net" {\n  source = "./net"\n}');
    const touched = finish(linting.changed(['main.tf']));
    assert.ok(touched.has('net/main.tf'));
    assert.deepEqual(linting.findingsIn('net/main.tf').map(short), [
      'information GW001 module.net.aws_vpc.main s3',
      'hint GW002 module.net.aws_vpc.main dynamodb',
    ]);
    files.set('net/main.tf', undefined);
    finish(linting.changed(['net/main.tf']));
    assert.deepEqual(linting.result.findings, []);
  });

  it('a template, and those that import what it exports', () => {
    const endpoints = (table: string): string => `Resources:
  S3:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: !ImportValue vpc
      ServiceName: !Sub com.amazonaws.\${AWS::Region}.s3
      RouteTableIds: [${table}]
`;
    const files = new MemoryFiles({ 'net.yaml': template(''), 'notes.yaml': 'a: 1' });
    const linting = lintingOf(files);
    assert.deepEqual(linting.result.findings.map(short), [
      'information GW001 Vpc s3',
      'hint GW002 Vpc dynamodb',
    ]);
    assert.deepEqual(linting.result.files, { found: 1, read: 1, skipped: [], partlyRead: [] });
    files.set('endpoints.yaml', endpoints('!ImportValue table'));
    finish(linting.changed(['endpoints.yaml']));
    assert.deepEqual(linting.result.findings.map(short), ['hint GW002 Vpc dynamodb']);
    files.set('endpoints.yaml', endpoints(''));
    finish(linting.changed(['endpoints.yaml']));
    assert.deepEqual(linting.result.findings.map(short).sort(), [
      'error GW004 S3 s3',
      'hint GW002 Vpc dynamodb',
    ]);
    const [code] = linting.codeOf('endpoints.yaml');
    assert.ok(code);
    assert.deepEqual(code.units.map(({ name }) => name).sort(), ['endpoints.yaml', 'net.yaml']);
    assert.ok(code.inFile('net.yaml').some(({ kind }) => kind === 'vpc'));
  });
});

describe('a file with errors', () => {
  it('is named with its first one', () => {
    const broken = lintingOf(
      new MemoryFiles({ 'a.tf': 'resource "aws_vpc" "a" {\n  cidr_block = \n', 'b.tf': RIGHT }),
    );
    const { files, findings } = broken.result;
    assert.deepEqual(findings, []);
    assert.deepEqual(
      files.partlyRead.map(({ file, reason }) => [file, /^line \d+ cannot be read: ./.test(english(reason))]),
      [['a.tf', true]],
    );
  });
});

describe('a Region in a service name', () => {
  it('that differs from one that a variable gives by default is no error', () => {
    const of = (region: string): readonly string[] =>
      found(
        `${RIGHT.replace('region = "eu-west-1"', `region = ${region}`).replace(
          'com.amazonaws.${data.aws_region.current.region}.s3',
          'com.amazonaws.us-east-1.s3',
        )}\nvariable "region" {\n  default = "eu-west-1"\n}`,
      );
    assert.deepEqual(of('"eu-west-1"'), ['error GW006 aws_vpc_endpoint.s3 s3']);
    assert.deepEqual(of('var.region'), ['information GW006 aws_vpc_endpoint.s3 s3']);
  });
});
