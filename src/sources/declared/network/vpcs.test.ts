import * as assert from 'node:assert/strict';
import { networkOf, resourceOf, shown, VPC } from './testing/assembled';
import { TERRAFORM } from '../../terraform/network/language';
import { networkUnit } from '../../terraform/network/testing/parts';
import { assemble } from './assemble';

describe('the VPCs of code', () => {
  it('have DNS names for hosts only where code says so, and nothing hidden', () => {
    const vpc = resourceOf(networkOf(VPC), 'vpc', 'aws_vpc.v');
    assert.deepEqual([vpc.dnsSupport, vpc.dnsHostnames, vpc.openWorld], [true, false, []]);
    const named = VPC.replace('cidr_block = "10.0.0.0/16"', '$&\n  enable_dns_hostnames = var.on');
    assert.equal(shown(resourceOf(networkOf(named), 'vpc', 'aws_vpc.v').dnsHostnames), '?');
  });

  it('that are looked up are open, know no DNS, and may be one that is declared', () => {
    const network = networkOf(
      'data "aws_vpc" "v" {}\nresource "aws_subnet" "s" { vpc_id = data.aws_vpc.v.id }',
    );
    const vpc = resourceOf(network, 'vpc', 'data.aws_vpc.v');
    assert.deepEqual([shown(vpc.dnsHostnames), vpc.openWorld.length, vpc.mayBeAnother], ['?', 1, true]);
    assert.equal(resourceOf(network, 'subnet', 'aws_subnet.s').vpcId, 'data.aws_vpc.v');
  });

  it('that are given are one for each variable; an id that is written out is no other', () => {
    const network = networkOf(`variable "a" {}
resource "aws_subnet" "a" { vpc_id = var.a }
resource "aws_route_table" "a" { vpc_id = var.a }
resource "aws_subnet" "b" { vpc_id = "vpc-0123456789abcdef0" }
resource "aws_subnet" "c" { vpc_id = var.on ? var.a : "vpc-0123456789abcdef0" }
variable "on" { type = bool }`);
    assert.deepEqual(
      network.all('vpc').map(({ id, mayBeAnother = false }) => `${id} ${mayBeAnother}`),
      ['var.a true', 'vpc-0123456789abcdef0 false'],
    );
    assert.equal(resourceOf(network, 'route-table', 'aws_route_table.a').vpcId, 'var.a');
    assert.equal(shown(resourceOf(network, 'subnet', 'aws_subnet.c').vpcId), '?');
  });

  it('are open to a module that nobody can read, if it is given something of them', () => {
    const of = (argument: string): number =>
      resourceOf(
        networkOf(`${VPC}\nmodule "x" {\n  source = "git::https://example.com/x.git"\n  ${argument}\n}`),
        'vpc',
        'aws_vpc.v',
      ).openWorld.length;
    assert.equal(of('id = aws_vpc.v.id'), 1);
    assert.equal(of('ids = [aws_subnet.s.id]'), 1);
    assert.equal(of('ids = var.given'), 0);
    assert.equal(of('name = "x"'), 0);
  });

  it('of several units have the names of these before their own', () => {
    const one = networkUnit('resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }');
    const { network } = assemble([one, { ...one, name: 'other' }], TERRAFORM);
    assert.deepEqual(
      network.all('vpc').map(({ id }) => id),
      ['.#aws_vpc.v', 'other#aws_vpc.v'],
    );
  });
});
