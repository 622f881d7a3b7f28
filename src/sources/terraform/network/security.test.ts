import * as assert from 'node:assert/strict';
import { condition, not } from '../../../network/presence';
import { isUnknown } from '../../../network/resolved';
import type { Value } from '../../declared/value';
import { partOf, partsOf } from './testing/parts';

const ref = (to: string, attribute = 'id'): Value => ({ kind: 'reference', to, attribute });

describe('security groups in Terraform', () => {
  it('have rules in blocks', () => {
    const group = partOf(
      'security-group',
      `resource "aws_security_group" "a" {
  name   = "endpoints"
  vpc_id = aws_vpc.main.id
  ingress {
    from_port       = 443
    to_port         = "443"
    protocol        = "tcp"
    cidr_blocks     = [aws_vpc.main.cidr_block]
    security_groups = [aws_security_group.b.id]
    self            = true
  }
  egress {
    from_port       = 0
    to_port         = 0
    protocol        = -1
    prefix_list_ids = [aws_vpc_endpoint.s3.prefix_list_id]
  }
}`,
    );
    assert.equal(group.groupName, 'endpoints');
    assert.equal(group.isOpenByDefault, false);
    assert.equal(group.hasMore.size, 0);
    assert.deepEqual(group.permissions, [
      {
        direction: 'ingress',
        protocol: 'tcp',
        fromPort: 443,
        toPort: 443,
        cidrs: [ref('aws_vpc.main', 'cidr_block')],
        ipv6Cidrs: undefined,
        prefixLists: undefined,
        groups: [ref('aws_security_group.b')],
        self: true,
      },
      {
        direction: 'egress',
        protocol: '-1',
        fromPort: 0,
        toPort: 0,
        cidrs: undefined,
        ipv6Cidrs: undefined,
        prefixLists: [ref('aws_vpc_endpoint.s3', 'prefix_list_id')],
        groups: undefined,
        self: undefined,
      },
    ]);
  });

  it('have rules in a list of objects, and none in an empty one', () => {
    const group = partOf(
      'security-group',
      `resource "aws_security_group" "a" {
  ingress = [{
    from_port = 443, to_port = 443, protocol = "tcp", cidr_blocks = ["10.0.0.0/8"]
    description = "", ipv6_cidr_blocks = [], prefix_list_ids = [], security_groups = [], self = false
  }]
  egress = []
}`,
    );
    assert.equal(group.permissions.length, 1);
    assert.deepEqual(group.permissions[0]?.cidrs, ['10.0.0.0/8']);
    assert.deepEqual(group.permissions[0].groups, []);
    assert.equal(group.hasMore.size, 0);
  });

  it('may have more rules in the direction of a block that is not known', () => {
    const group = partOf(
      'security-group',
      `variable "rules" {}
variable "open" {}
resource "aws_security_group" "a" {
  ingress = var.rules
  dynamic "egress" {
    for_each = var.open ? ["0.0.0.0/0"] : []
    content {
      protocol    = "-1"
      cidr_blocks = [egress.value]
    }
  }
}`,
    );
    assert.deepEqual([...group.hasMore], ['ingress']);
    assert.deepEqual(
      group.permissions.map(({ direction, under }) => [direction, under]),
      [['egress', condition('var.open')]],
    );
  });

  it('that are looked up may have any rules', () => {
    const group = partOf(
      'security-group',
      'resource "aws_vpc" "a" {}\ndata "aws_security_group" "a" {\n  vpc_id = aws_vpc.a.id\n  name   = "default"\n}',
    );
    assert.deepEqual([...group.hasMore], ['ingress', 'egress']);
    assert.deepEqual([group.vpc, group.groupName], [ref('aws_vpc.a'), 'default']);
  });

  it('are found in a VPC by filters', () => {
    const group = partOf(
      'security-group',
      `variable "vpc_id" {}
data "aws_security_group" "a" {
  filter {
    name   = "vpc-id"
    values = [var.vpc_id]
  }
  filter {
    name   = "group-name"
    values = ["default"]
  }
}`,
    );
    assert.ok(isUnknown(group.vpc) && 'symbol' in group.vpc);
    assert.equal(group.vpc.symbol, 'var.vpc_id');
    assert.equal(group.groupName, 'default');
  });

  it('may be the one that a VPC comes with, emptied', () => {
    const group = partOf(
      'security-group',
      'resource "aws_default_security_group" "a" {\n  vpc_id = aws_vpc.main.id\n}',
    );
    assert.equal(group.isDefault, true);
    assert.deepEqual([group.permissions, group.hasMore.size], [[], 0]);
  });
});

describe('rules of security groups in Terraform', () => {
  it('have a direction and peers', () => {
    const rule = partOf(
      'security-group-rule',
      `resource "aws_security_group_rule" "a" {
  type                     = "egress"
  from_port                = 443
  to_port                  = 443
  protocol                 = "tcp"
  source_security_group_id = aws_security_group.b.id
  security_group_id        = aws_security_group.a.id
}`,
    );
    assert.equal(rule.direction, 'egress');
    assert.deepEqual(rule.group, ref('aws_security_group.a'));
    assert.deepEqual(rule.groups, ref('aws_security_group.b'));
  });

  it('of the newer form have one peer', () => {
    const [ingress, egress] = partsOf(
      'security-group-rule',
      `resource "aws_vpc_security_group_ingress_rule" "a" {
  security_group_id            = "sg-1"
  referenced_security_group_id = "sg-2"
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
}
resource "aws_vpc_security_group_egress_rule" "a" {
  security_group_id = "sg-1"
  prefix_list_id    = "pl-1"
  cidr_ipv4         = "0.0.0.0/0"
  cidr_ipv6         = "::/0"
  ip_protocol       = "-1"
}`,
    );
    assert.deepEqual(
      [ingress?.direction, ingress?.groups, ingress?.fromPort, ingress?.protocol],
      ['ingress', 'sg-2', 443, 'tcp'],
    );
    assert.deepEqual(
      [egress?.direction, egress?.prefixLists, egress?.cidrs, egress?.ipv6Cidrs],
      ['egress', 'pl-1', '0.0.0.0/0', '::/0'],
    );
  });

  it('are in one or the other direction by a condition', () => {
    const rules = partsOf(
      'security-group-rule',
      'variable "out" {}\nresource "aws_security_group_rule" "a" {\n  type = var.out ? "egress" : "ingress"\n  cidr_blocks = ["10.0.0.0/8"]\n}',
    );
    assert.deepEqual(
      rules.map(({ direction, under }) => [direction, under]),
      [
        ['egress', condition('var.out')],
        ['ingress', not(condition('var.out'))],
      ],
    );
    assert.deepEqual(rules[0]?.cidrs, ['10.0.0.0/8']);
  });

  it('in a direction that is not known may be in both, with nothing known of them', () => {
    const rules = partsOf(
      'security-group-rule',
      'variable "type" {}\nresource "aws_security_group_rule" "a" {\n  type = var.type\n  cidr_blocks = ["10.0.0.0/8"]\n}',
    );
    assert.deepEqual(
      rules.map(({ direction }) => direction),
      ['ingress', 'egress'],
    );
    assert.ok(rules.every(({ cidrs, protocol }) => isUnknown(cidrs) && isUnknown(protocol)));
  });
});

describe('network ACLs in Terraform', () => {
  it('have entries in blocks, and subnets', () => {
    const acl = partOf(
      'network-acl',
      `resource "aws_network_acl" "a" {
  vpc_id     = aws_vpc.main.id
  subnet_ids = [aws_subnet.a.id]
  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    cidr_block = "0.0.0.0/0"
    from_port  = 443
    to_port    = 443
  }
}`,
    );
    assert.deepEqual(acl.entries, [
      {
        direction: 'egress',
        number: 100,
        action: 'allow',
        protocol: 'tcp',
        cidr: '0.0.0.0/0',
        ipv6Cidr: undefined,
        fromPort: 443,
        toPort: 443,
      },
    ]);
    assert.equal(acl.hasMoreEntries, false);
    assert.deepEqual(acl.subnets, [ref('aws_subnet.a')]);
  });

  it('may be the one that a VPC comes with', () => {
    const acl = partOf(
      'network-acl',
      'resource "aws_vpc" "main" {}\nresource "aws_default_network_acl" "a" {\n  default_network_acl_id = aws_vpc.main.default_network_acl_id\n}',
    );
    assert.deepEqual(acl.adopts, ref('aws_vpc.main', 'default_network_acl_id'));
  });

  it('have entries and subnets of their own', () => {
    const code = `variable "egress" {}
resource "aws_network_acl_rule" "in" {
  network_acl_id = aws_network_acl.a.id
  rule_number    = 100
  rule_action    = "deny"
  protocol       = "-1"
  cidr_block     = "0.0.0.0/0"
}
resource "aws_network_acl_rule" "some" {
  network_acl_id = aws_network_acl.a.id
  egress         = var.egress
  rule_action    = "deny"
}
resource "aws_network_acl_association" "a" {
  network_acl_id = aws_network_acl.a.id
  subnet_id      = aws_subnet.a.id
}`;
    const [known, ...possible] = partsOf('network-acl-entry', code);
    assert.deepEqual([known?.direction, known?.number, known?.action], ['ingress', 100, 'deny']);
    assert.deepEqual(
      possible.map(({ direction, action }) => [direction, isUnknown(action)]),
      [
        ['ingress', true],
        ['egress', true],
      ],
    );
    assert.deepEqual(partOf('network-acl-association', code).subnet, ref('aws_subnet.a'));
  });
});
