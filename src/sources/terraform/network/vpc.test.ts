import * as assert from 'node:assert/strict';
import { isUnknown } from '../../../network/resolved';
import type { Value } from '../../declared/value';
import { TERRAFORM } from './language';
import { partOf, partsOf } from './testing/parts';

const ref = (to: string, attribute = 'id'): Value => ({ kind: 'reference', to, attribute });

describe('VPCs in Terraform', () => {
  it('say their CIDR block and DNS attributes, converted as Terraform does', () => {
    const vpc = partOf(
      'vpc',
      'resource "aws_vpc" "main" {\n  cidr_block = "10.0.0.0/16"\n  enable_dns_hostnames = "true"\n  assign_generated_ipv6_cidr_block = true\n}',
    );
    assert.equal(vpc.cidr, '10.0.0.0/16');
    assert.equal(vpc.dnsHostnames, true);
    assert.equal(vpc.dnsSupport, undefined);
    assert.equal(vpc.ipv6, true);
    assert.equal(vpc.isDefault, false);
    assert.equal(vpc.names['dnsHostnames'], 'enable_dns_hostnames');
  });

  it('have a block that nobody knows where it comes from a pool', () => {
    const vpc = partOf(
      'vpc',
      'resource "aws_vpc" "main" {\n  ipv4_ipam_pool_id = "ipam-pool-1"\n  ipv4_netmask_length = 20\n}',
    );
    assert.ok(isUnknown(vpc.cidr));
  });

  it('are not known but for what they are looked up by', () => {
    const vpc = partOf('vpc', 'data "aws_vpc" "main" {\n  cidr_block = "10.0.0.0/16"\n}');
    assert.equal(vpc.cidr, '10.0.0.0/16');
    assert.ok(isUnknown(vpc.dnsSupport));
    assert.ok(isUnknown(vpc.dnsHostnames));
    assert.ok(vpc.of.isReadOnly);
  });

  it('that are looked up by a reference are no second ones', () => {
    const vpcs = partsOf('vpc', 'resource "aws_vpc" "a" {}\ndata "aws_vpc" "b" {\n  id = aws_vpc.a.id\n}');
    assert.deepEqual(
      vpcs.map(({ of }) => of.address),
      ['aws_vpc.a'],
    );
  });

  it('may be the default one, whose DNS attributes are on', () => {
    const vpcs = partsOf(
      'vpc',
      'resource "aws_default_vpc" "a" {}\ndata "aws_vpc" "b" {\n  default = true\n}\nresource "aws_vpc" "c" {}',
    );
    assert.deepEqual(
      vpcs.map(({ isDefault }) => isDefault),
      [true, true, false],
    );
    assert.equal(vpcs[0]?.dnsHostnames, true);
  });

  it('count a value of a wrong type as not known', () => {
    const vpc = partOf(
      'vpc',
      'resource "aws_vpc" "main" {\n  cidr_block = ["10.0.0.0/16"]\n  enable_dns_support = "yes"\n}',
    );
    assert.ok(isUnknown(vpc.cidr));
    assert.ok(isUnknown(vpc.dnsSupport));
  });
});

describe('subnets in Terraform', () => {
  it('say where they are', () => {
    const subnets = partsOf(
      'subnet',
      `resource "aws_vpc" "main" {}
resource "aws_subnet" "a" {
  for_each             = { a = "10.0.1.0/24", b = "10.0.2.0/24" }
  vpc_id               = aws_vpc.main.id
  cidr_block           = each.value
  availability_zone_id = "euw1-az1"
}`,
    );
    assert.deepEqual(
      subnets.map(({ vpc, cidr, zone }) => [vpc, cidr, zone]),
      [
        [ref('aws_vpc.main'), '10.0.1.0/24', 'euw1-az1'],
        [ref('aws_vpc.main'), '10.0.2.0/24', 'euw1-az1'],
      ],
    );
  });

  it('of the default VPC name none', () => {
    const subnet = partOf(
      'subnet',
      'resource "aws_default_subnet" "a" {\n  availability_zone = "us-east-1a"\n}',
    );
    assert.equal(subnet.vpc, undefined);
    assert.equal(subnet.mapPublicIp, true);
  });
});

describe('what attributes lead to', () => {
  for (const [type, attribute, expected] of [
    ['aws_vpc', 'id', 'id'],
    ['aws_vpc', 'arn', undefined],
    ['aws_vpc', 'main_route_table_id', 'main-table-id'],
    ['aws_vpc', 'default_route_table_id', 'main-table-id'],
    ['aws_default_vpc', 'default_security_group_id', 'default-group-id'],
    ['aws_vpc', 'default_network_acl_id', 'default-acl-id'],
    ['aws_vpc', 'cidr_block', 'cidr'],
    ['aws_vpc_endpoint', 'prefix_list_id', 'prefix-list-id'],
    ['aws_prefix_list', 'id', 'prefix-list-id'],
    ['aws_instance', 'primary_network_interface_id', 'id'],
    ['aws_route_table_association', 'id', undefined],
    ['aws_vpc', 'toString', undefined],
    ['aws_s3_bucket', 'id', undefined],
  ] as const) {
    it(`${type}.${attribute}: ${expected ?? 'nothing'}`, () => {
      assert.equal(TERRAFORM.meaning(type, attribute), expected);
    });
  }
});
