import * as assert from 'node:assert/strict';
import { english } from '../../network/message';
import { lintingOf, MemoryFiles } from '../testing/files';

const NET = `
terraform {
  backend "s3" {}
}
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_subnet" "s" {
  count  = 2
  vpc_id = aws_vpc.main.id
}
resource "aws_nat_gateway" "n" {
  count     = 2
  subnet_id = aws_subnet.s[count.index].id
}
resource "aws_route_table" "t" {
  count  = 2
  vpc_id = aws_vpc.main.id
}
resource "aws_route_table" "served" {
  vpc_id = aws_vpc.main.id
}
resource "aws_route_table_association" "t" {
  count          = 2
  subnet_id      = aws_subnet.s[count.index].id
  route_table_id = aws_route_table.t[count.index].id
}
data "aws_region" "current" {}
resource "aws_vpc_endpoint" "s3" {
  vpc_id          = aws_vpc.main.id
  service_name    = "com.amazonaws.\${data.aws_region.current.region}.s3"
  route_table_ids = [aws_route_table.served.id]
}
`;

/** @returns what GW003 says, up to the reason's first comma. */
function said(routes: string): readonly string[] {
  return lintingOf(new MemoryFiles({ 'main.tf': NET + routes }))
    .result.findings.filter(({ rule }) => rule === 'GW003')
    .map(({ message }) =>
      english(message)
        .replace(/^.* does not serve route table /, '')
        .replace(/,.*/, ''),
    );
}

const route = (more: string): string => `
resource "aws_route" "r" {
  destination_cidr_block = "0.0.0.0/0"
  ${more}
}`;

describe('a finding that all instances of a resource have', () => {
  it('is said once, and of what each of them has of its own without a key', () => {
    const own = route(
      'count = 2\n route_table_id = aws_route_table.t[count.index].id\n nat_gateway_id = aws_nat_gateway.n[count.index].id',
    );
    assert.deepEqual(said(own), [
      'aws_route_table.t: its traffic to S3 goes through NAT (aws_nat_gateway.n)',
    ]);
  });

  it('names the instance that all of them share', () => {
    const shared = route(
      'count = 2\n route_table_id = aws_route_table.t[count.index].id\n nat_gateway_id = aws_nat_gateway.n[0].id',
    );
    assert.deepEqual(said(shared), [
      'aws_route_table.t: its traffic to S3 goes through NAT (aws_nat_gateway.n[0])',
    ]);
  });

  it('is said of each where it is not the same sentence', () => {
    const first = route(
      'route_table_id = aws_route_table.t[0].id\n nat_gateway_id = aws_nat_gateway.n[0].id',
    );
    assert.deepEqual(said(first), [
      'aws_route_table.t[0]: its traffic to S3 goes through NAT (aws_nat_gateway.n[0])',
      'aws_route_table.t[1]: it has no working route to the public addresses of S3.',
    ]);
  });
});
