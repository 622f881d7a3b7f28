import * as assert from 'node:assert/strict';
import { networkOf, only, securityGroup, type Entry } from '../testing/fixtures';
import type { SecurityGroupRule } from './security-group';

function rulesOf(more: Entry): readonly SecurityGroupRule[] {
  const network = networkOf({ SecurityGroups: [securityGroup(more)] });
  assert.deepEqual(network.problems, []);
  return only(network.all('security-group')).rules;
}

function portsOf(permission: Entry): unknown {
  return only(rulesOf({ IpPermissions: [{ IpRanges: [{ CidrIp: '10.0.0.0/8' }], ...permission }] })).ports;
}

describe('a security group', () => {
  it('has a rule for each peer of a permission', () => {
    const rules = rulesOf({
      IpPermissions: [
        {
          IpProtocol: 'tcp',
          FromPort: 443,
          ToPort: 443,
          IpRanges: [{ CidrIp: '10.0.0.0/8', Description: 'inside' }, { CidrIp: '192.0.2.0/24' }],
          Ipv6Ranges: [{ CidrIpv6: '::/0' }],
          PrefixListIds: [{ PrefixListId: 'pl-1' }],
          UserIdGroupPairs: [{ GroupId: 'sg-2', UserId: '444455556666' }],
        },
      ],
      IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
    });
    assert.deepEqual(
      rules.map(({ direction, peer, description }) => [direction, peer, description]),
      [
        ['ingress', { kind: 'cidr', cidr: '10.0.0.0/8' }, 'inside'],
        ['ingress', { kind: 'cidr', cidr: '192.0.2.0/24' }, undefined],
        ['ingress', { kind: 'cidr', cidr: '::/0' }, undefined],
        ['ingress', { kind: 'prefix-list', id: 'pl-1' }, undefined],
        ['ingress', { kind: 'security-group', id: 'sg-2', owner: '444455556666' }, undefined],
        ['egress', { kind: 'cidr', cidr: '0.0.0.0/0' }, undefined],
      ],
    );
  });

  for (const [permission, ports] of [
    [
      { IpProtocol: 'tcp', FromPort: 0, ToPort: 65535 },
      { from: 0, to: 65535 },
    ],
    [
      { IpProtocol: '17', FromPort: 53, ToPort: 53 },
      { from: 53, to: 53 },
    ],
    [
      { IpProtocol: 'icmp', FromPort: 8, ToPort: -1 },
      { from: 8, to: -1 },
    ],
    [{ IpProtocol: 'icmp', FromPort: -1, ToPort: -1 }, undefined],
    [{ IpProtocol: '-1' }, undefined],
    [{ IpProtocol: '50', FromPort: 1, ToPort: 2 }, undefined],
  ] as const) {
    it(`lets ${JSON.stringify(permission)} use ${ports ? `ports ${ports.from} to ${ports.to}` : 'all ports'}`, () => {
      assert.deepEqual(portsOf(permission), ports);
    });
  }

  for (const [written, name] of [
    ['-1', 'all'],
    ['6', 'tcp'],
    ['TCP', 'tcp'],
    ['58', 'icmpv6'],
    ['50', '50'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
  ] as const) {
    it(`calls protocol ${written} ${name}`, () => {
      const rule = only(
        rulesOf({ IpPermissions: [{ IpProtocol: written, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }] }),
      );
      assert.equal(rule.protocol, name);
    });
  }
});
