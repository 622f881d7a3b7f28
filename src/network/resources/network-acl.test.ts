import * as assert from 'node:assert/strict';
import { networkOf, only, type Entry } from '../testing/fixtures';
import type { NetworkAcl } from './network-acl';

function read(entries: readonly Entry[]): NetworkAcl {
  const network = networkOf({
    NetworkAcls: [
      {
        NetworkAclId: 'acl-1',
        VpcId: 'vpc-1',
        Entries: entries,
        Associations: [{ SubnetId: 'subnet-1' }, {}],
      },
    ],
  });
  assert.deepEqual(network.problems, []);
  return only(network.all('network-acl'));
}

function rule(number: number, egress: boolean, more: Entry = {}): Entry {
  return {
    RuleNumber: number,
    Egress: egress,
    RuleAction: 'allow',
    Protocol: '-1',
    CidrBlock: '0.0.0.0/0',
    ...more,
  };
}

describe('a network ACL', () => {
  it('has its entries in the order in which they decide, whatever the order of the answer', () => {
    const acl = read([
      rule(32767, true),
      rule(200, false),
      rule(100, true),
      rule(100, false),
      rule(32767, false),
    ]);
    assert.deepEqual(
      acl.entries.map(({ direction, number }) => `${direction} ${number}`),
      ['ingress 100', 'ingress 200', 'ingress 32767', 'egress 100', 'egress 32767'],
    );
    assert.deepEqual(acl.subnetIds, ['subnet-1']);
  });

  it('denies what does not say that it allows', () => {
    const actions = ['allow', 'Allow', 'deny', 'maybe'].map(
      (RuleAction) => only(read([rule(1, false, { RuleAction })]).entries).action,
    );
    assert.deepEqual(actions, ['allow', 'allow', 'deny', 'deny']);
  });

  it('reads ports, ICMP types and IPv6', () => {
    const { ports, icmp, cidr, protocol } = only(
      read([
        rule(1, false, {
          Protocol: '58',
          CidrBlock: undefined,
          Ipv6CidrBlock: '::/0',
          PortRange: { From: 1024, To: 65535 },
          IcmpTypeCode: { Type: 128 },
        }),
      ]).entries,
    );
    assert.deepEqual(
      { ports, icmp, cidr, protocol },
      { ports: { from: 1024, to: 65535 }, icmp: { type: 128, code: -1 }, cidr: '::/0', protocol: 'icmpv6' },
    );
  });
});
