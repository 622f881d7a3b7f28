import * as assert from 'node:assert/strict';
import { condition } from '../../../network/presence';
import { isUnknown } from '../../../network/resolved';
import type { Value } from '../../declared/value';
import { partOf, partsOf } from './testing/parts';

const ref = (to: string, attribute = 'id'): Value => ({ kind: 'reference', to, attribute });

describe('endpoints in Terraform', () => {
  it('of type Gateway name tables', () => {
    const endpoint = partOf(
      'endpoint',
      `provider "aws" {
  region = "eu-west-1"
}
data "aws_region" "current" {}
resource "aws_route_table" "private" {
  count = 2
}
resource "aws_vpc_endpoint" "s3" {
  vpc_id          = aws_vpc.main.id
  service_name    = "com.amazonaws.\${data.aws_region.current.name}.s3"
  route_table_ids = aws_route_table.private[*].id
}`,
    );
    assert.deepEqual(endpoint.vpc, ref('aws_vpc.main'));
    assert.equal(endpoint.service, 'com.amazonaws.eu-west-1.s3');
    assert.equal(endpoint.type, undefined);
    assert.deepEqual(endpoint.tables, [ref('aws_route_table.private[0]'), ref('aws_route_table.private[1]')]);
    assert.equal(endpoint.privateDns, undefined);
    assert.equal(endpoint.names['routeTableIds'], 'route_table_ids');
  });

  it('of type Interface name subnets, groups and DNS', () => {
    const endpoint = partOf(
      'endpoint',
      `resource "aws_vpc_endpoint" "s3" {
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.a.id, null]
  security_group_ids  = [aws_security_group.a.id]
  private_dns_enabled = true
  ip_address_type     = "dualstack"
  service_region      = "us-east-1"
  policy              = jsonencode({ Statement = [] })
  dns_options {
    private_dns_only_for_inbound_resolver_endpoint = true
  }
}`,
    );
    assert.equal(endpoint.type, 'Interface');
    assert.deepEqual(endpoint.subnets, [ref('aws_subnet.a'), null]);
    assert.deepEqual(endpoint.groups, [ref('aws_security_group.a')]);
    assert.equal(endpoint.privateDns, true);
    assert.equal(endpoint.privateDnsOnlyForInboundResolver, true);
    assert.equal(endpoint.ipAddressType, 'dualstack');
    assert.equal(endpoint.serviceRegion, 'us-east-1');
    assert.equal(endpoint.policy, '{"Statement":[]}');
  });

  it('may have tables under a condition, and DNS options under another', () => {
    const endpoint = partOf(
      'endpoint',
      `variable "private" {}
variable "hybrid" {}
resource "aws_vpc_endpoint" "s3" {
  route_table_ids = var.private ? [aws_route_table.a.id] : []
  dynamic "dns_options" {
    for_each = var.hybrid ? [true] : []
    content {
      private_dns_only_for_inbound_resolver_endpoint = dns_options.value
    }
  }
}`,
    );
    assert.deepEqual(endpoint.tables, {
      kind: 'choice',
      condition: condition('var.private'),
      then: [ref('aws_route_table.a')],
      otherwise: [],
    });
    assert.deepEqual(endpoint.privateDnsOnlyForInboundResolver, {
      kind: 'choice',
      condition: condition('var.hybrid'),
      then: true,
      otherwise: null,
    });
  });

  it('have lists that are not known where a list is no list', () => {
    const endpoint = partOf(
      'endpoint',
      'resource "aws_vpc_endpoint" "s3" {\n  route_table_ids = "rtb-1"\n  subnet_ids = [["subnet-1"]]\n}',
    );
    assert.ok(isUnknown(endpoint.tables));
    assert.ok(Array.isArray(endpoint.subnets) && isUnknown(endpoint.subnets[0]));
  });

  it('that are looked up may be of any type, on any tables', () => {
    const endpoint = partOf(
      'endpoint',
      'data "aws_vpc_endpoint" "s3" {\n  vpc_id = "vpc-1"\n  service_name = "com.amazonaws.eu-west-1.s3"\n}',
    );
    assert.equal(endpoint.service, 'com.amazonaws.eu-west-1.s3');
    assert.ok(isUnknown(endpoint.type));
    assert.ok(isUnknown(endpoint.tables));
    assert.ok(isUnknown(endpoint.privateDns));
  });

  it('are completed by resources of their own', () => {
    const code = `resource "aws_vpc_endpoint_route_table_association" "a" {
  count           = length(aws_route_table.private)
  vpc_endpoint_id = aws_vpc_endpoint.s3.id
  route_table_id  = aws_route_table.private[count.index].id
}
resource "aws_route_table" "private" {
  count = 2
}
resource "aws_vpc_endpoint_subnet_association" "a" {
  vpc_endpoint_id = aws_vpc_endpoint.sqs.id
  subnet_id       = "subnet-1"
}
resource "aws_vpc_endpoint_security_group_association" "a" {
  vpc_endpoint_id   = aws_vpc_endpoint.sqs.id
  security_group_id = "sg-1"
}
data "aws_iam_policy_document" "a" {}
resource "aws_vpc_endpoint_policy" "a" {
  vpc_endpoint_id = aws_vpc_endpoint.s3.id
  policy          = data.aws_iam_policy_document.a.json
}
resource "aws_vpc_endpoint_private_dns" "a" {
  vpc_endpoint_id     = aws_vpc_endpoint.sqs.id
  private_dns_enabled = true
}`;
    assert.deepEqual(
      partsOf('endpoint-table', code).map(({ endpoint, table }) => [endpoint, table]),
      [
        [ref('aws_vpc_endpoint.s3'), ref('aws_route_table.private[0]')],
        [ref('aws_vpc_endpoint.s3'), ref('aws_route_table.private[1]')],
      ],
    );
    assert.equal(partOf('endpoint-subnet', code).subnet, 'subnet-1');
    assert.equal(partOf('endpoint-group', code).group, 'sg-1');
    assert.deepEqual(partOf('endpoint-policy', code).policy, ref('data.aws_iam_policy_document.a', 'json'));
    assert.equal(partOf('endpoint-private-dns', code).privateDns, true);
  });
});

describe('prefix lists in Terraform', () => {
  it('of AWS are known by their names', () => {
    const [named, filtered] = partsOf(
      'prefix-list',
      `data "aws_prefix_list" "s3" {
  name = "com.amazonaws.eu-west-1.s3"
}
data "aws_ec2_managed_prefix_list" "dynamodb" {
  filter {
    name   = "prefix-list-name"
    values = ["com.amazonaws.eu-west-1.dynamodb"]
  }
}`,
    );
    assert.deepEqual([named?.listName, named?.cidrs], ['com.amazonaws.eu-west-1.s3', undefined]);
    assert.equal(filtered?.listName, 'com.amazonaws.eu-west-1.dynamodb');
  });

  it('of one’s own say their entries, unless these are resources of their own', () => {
    const [own, other] = partsOf(
      'prefix-list',
      `variable "vpn" {}
resource "aws_ec2_managed_prefix_list" "own" {
  name = "offices"
  entry {
    cidr = "10.0.0.0/8"
  }
  dynamic "entry" {
    for_each = var.vpn ? ["10.9.0.0/16"] : []
    content {
      cidr = entry.value
    }
  }
}
resource "aws_ec2_managed_prefix_list" "other" {
  name = "others"
}`,
    );
    assert.deepEqual(own?.cidrs, [
      '10.0.0.0/8',
      { kind: 'choice', condition: condition('var.vpn'), then: '10.9.0.0/16', otherwise: null },
    ]);
    assert.ok(isUnknown(other?.cidrs));
  });
});
