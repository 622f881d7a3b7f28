import * as assert from 'node:assert/strict';
import type { Network } from '../../../network/network';
import { networkOf, resourceOf, shown, VPC } from './testing/assembled';

const acl = (more = ''): string => `
resource "aws_network_acl" "a" {
  vpc_id = aws_vpc.v.id
  ${more}
}`;

const entry = (more = ''): string => `
resource "aws_network_acl_rule" "r" {
  network_acl_id = aws_network_acl.a.id
  rule_number    = 100
  egress         = true
  protocol       = "tcp"
  rule_action    = "allow"
  cidr_block     = "0.0.0.0/0"
  from_port      = 443
  to_port        = 443
  ${more}
}`;

function areRead(network: Network): boolean {
  const { scope } = resourceOf(network, 'vpc', 'aws_vpc.v');
  return network.isRead('NetworkAcls', scope);
}

function subnetsOf(network: Network, id: string): readonly string[] {
  return resourceOf(network, 'network-acl', id).subnetIds.map(shown);
}

describe('the network ACLs of code', () => {
  it('are that which a VPC comes with, which lets everything through', () => {
    const network = networkOf(VPC);
    const [own] = network.all('network-acl');
    assert.equal(own?.isDefault, true);
    assert.deepEqual(own.subnetIds, ['aws_subnet.s']);
    assert.ok(own.entries.every(({ action }) => action === 'allow'));
    assert.ok(areRead(network));
  });

  it('and those that are declared, with entries of their own in their order', () => {
    const first = `egress {
    rule_no    = 200
    protocol   = "-1"
    action     = "deny"
    cidr_block = "0.0.0.0/0"
    from_port  = 0
    to_port    = 0
  }
  subnet_ids = [aws_subnet.s.id]`;
    const network = networkOf(VPC + acl(first) + entry());
    assert.deepEqual(
      resourceOf(network, 'network-acl', 'aws_network_acl.a').entries.map(
        ({ number, action, ports }) => `${number} ${action} ${ports ? ports.from : 'all'}`,
      ),
      ['100 allow 443', '200 deny all'],
    );
    assert.deepEqual(subnetsOf(network, 'aws_network_acl.a'), ['aws_subnet.s']);
    assert.deepEqual(subnetsOf(network, 'aws_vpc.v#default-acl'), []);
    assert.ok(areRead(network));
  });

  it('when code adopts the one that the VPC comes with, it lets through what is written alone', () => {
    const network = networkOf(`${VPC}
resource "aws_default_network_acl" "d" {
  default_network_acl_id = aws_vpc.v.default_network_acl_id
}`);
    const found = resourceOf(network, 'network-acl', 'aws_default_network_acl.d');
    assert.deepEqual(found.entries, []);
    assert.deepEqual(found.subnetIds, ['aws_subnet.s']);
    assert.equal(network.all('network-acl').length, 1);
  });

  it('count as not read where an entry or a subnet of one is not known', () => {
    assert.ok(!areRead(networkOf(VPC + acl() + entry('count = var.on ? 1 : 0'))));
    assert.ok(!areRead(networkOf(VPC + acl('subnet_ids = var.given') + entry())));
    assert.ok(!areRead(networkOf(VPC + acl() + entry().replace('= 100', '= var.n'))));
  });
});
