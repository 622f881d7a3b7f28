import * as assert from 'node:assert/strict';
import { isUnknown } from '../../../network/resolved';
import type { SecurityGroupPeer, SecurityGroupRule } from '../../../network/resources/security-group';
import { resources } from '../../cloudformation/testing/network';
import { unitOf } from '../../cloudformation/testing/declared';
import { CLOUDFORMATION } from '../../cloudformation/network/language';
import { assemble } from './assemble';
import { networkOf, resourceOf, shown, VPC } from './testing/assembled';

/** @returns the rules of a group: `ingress tcp 443-443 10.0.0.0/16`. */
function rulesOf(code: string): readonly string[] {
  return resourceOf(networkOf(VPC + code), 'security-group', 'aws_security_group.g').rules.map(ruleText);
}

function ruleText({ direction, protocol, ports, peer }: SecurityGroupRule): string {
  const range = ports === undefined ? 'all' : isUnknown(ports) ? '?' : `${ports.from}-${ports.to}`;
  return `${direction} ${shown(protocol)} ${range} ${peerText(peer)}`;
}

function peerText(peer: SecurityGroupPeer): string {
  if (peer.kind === 'unknown') return '?';
  return peer.kind === 'cidr' ? shown(peer.cidr) : shown(peer.id);
}

const group = (more = '', name = 'g'): string => `
resource "aws_security_group" "${name}" {
  vpc_id = aws_vpc.v.id
  ${more}
}`;

const block = (cidrs: string): string => `
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ${cidrs}
  }`;

const rule = (of: string, more = ''): string => `
resource "aws_vpc_security_group_ingress_rule" "r" {
  security_group_id = ${of}
  cidr_ipv4         = "10.0.0.0/16"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  ${more}
}`;

const HTTPS = 'ingress tcp 443-443 10.0.0.0/16';
const SOME = 'ingress ? ? ?';

describe('the security groups of code', () => {
  it('have the rules that stand in them, one for each peer', () => {
    assert.deepEqual(rulesOf(group(block('["10.0.0.0/16", "10.1.0.0/16"]'))), [
      HTTPS,
      'ingress tcp 443-443 10.1.0.0/16',
    ]);
    assert.deepEqual(rulesOf(group(block('[aws_vpc.v.cidr_block]'))), [HTTPS]);
    assert.deepEqual(rulesOf(group(block('[var.given]'))), ['ingress tcp 443-443 ?']);
  });

  it('let nothing out in Terraform, and everything in a template, where nothing is said of it', () => {
    assert.deepEqual(rulesOf(group()), []);
    const template = resources(`Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
G: { Type: AWS::EC2::SecurityGroup, Properties: { VpcId: !Ref Vpc, GroupDescription: x } }`);
    const { network } = assemble([unitOf(template)], CLOUDFORMATION);
    assert.deepEqual(resourceOf(network, 'security-group', 'G').rules.map(ruleText), [
      'egress all all 0.0.0.0/0',
      'egress all all ::/0',
    ]);
  });

  it('have the rules of resources of their own', () => {
    assert.deepEqual(rulesOf(group() + rule('aws_security_group.g.id')), [HTTPS]);
    const old = `
resource "aws_security_group_rule" "r" {
  type              = "ingress"
  security_group_id = aws_security_group.g.id
  self              = true
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
}`;
    assert.deepEqual(rulesOf(group() + old), ['ingress all all aws_security_group.g']);
  });

  it('may have a rule that hangs on a condition: it is not there, and not missing', () => {
    assert.deepEqual(rulesOf(group() + rule('aws_security_group.g.id', 'count = var.on ? 1 : 0')), [SOME]);
    const chosen = group(block('var.on ? ["10.0.0.0/16"] : ["10.1.0.0/16"]'));
    assert.deepEqual(rulesOf(chosen), ['ingress tcp 443-443 ?', 'ingress tcp 443-443 ?']);
  });

  it('have a rule under the condition that they hang on themselves', () => {
    const code =
      group('count = var.on ? 1 : 0') + rule('aws_security_group.g[0].id', 'count = var.on ? 1 : 0');
    const found = resourceOf(networkOf(VPC + code), 'security-group', 'aws_security_group.g[0]');
    assert.deepEqual(found.rules.map(ruleText), [HTTPS]);
  });

  it('may all have a rule of which nobody can tell the group; one of another state is no matter', () => {
    const two = group() + group('', 'h');
    assert.deepEqual(rulesOf(two + rule('var.on ? aws_security_group.g.id : aws_security_group.h.id')), [
      SOME,
      'egress ? ? ?',
    ]);
    assert.deepEqual(rulesOf(two + rule('var.given')), []);
  });
});
