import * as assert from 'node:assert/strict';
import { english } from '../../network/message';
import {
  networkInterface,
  networkOf,
  only,
  securityGroup,
  subnet,
  vpc,
  type Collections,
  type Entry,
} from '../../network/testing/fixtures';
import type { Station } from '../station';
import { openings, type Openings } from './openings';

const tcp = (FromPort: number, ToPort: number, CidrIp: string): Entry => ({
  IpProtocol: 'tcp',
  FromPort,
  ToPort,
  IpRanges: [{ CidrIp }],
});
const ALL: Entry = { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] };

function entry(RuleNumber: number, Egress: boolean, more: Entry = {}): Entry {
  return { RuleNumber, Egress, RuleAction: 'allow', Protocol: '-1', CidrBlock: '0.0.0.0/0', ...more };
}

const OPEN = [entry(100, true), entry(100, false)];

function open(
  permissions: readonly Entry[],
  entries: readonly Entry[] = OPEN,
  more: Collections = {},
): Openings {
  const network = networkOf({
    Vpcs: [vpc()],
    Subnets: [subnet()],
    NetworkInterfaces: [networkInterface()],
    SecurityGroups: [securityGroup({ IpPermissions: permissions })],
    NetworkAcls: [
      { NetworkAclId: 'acl-1', VpcId: 'vpc-1', Entries: entries, Associations: [{ SubnetId: 'subnet-1' }] },
    ],
    ...more,
  });
  const resource = only(network.all('network-interface'));
  const station: Station = {
    resource,
    instance: undefined,
    scope: resource.scope,
    subnetId: 'subnet-1',
    vpcId: 'vpc-1',
    zone: 'us-east-1a',
    addresses: [{ address: '10.0.1.5', publicIp: '54.1.2.3' }],
    ipv6Addresses: [],
    securityGroupIds: ['sg-1'],
    sourceDestCheck: true,
  };
  return openings(network, station, only(network.all('subnet')));
}

const told = ({ openings: list }: Openings): readonly string[] =>
  list.map(({ protocol, ports, sources }) => {
    const cidrs = sources.toCidrs();
    const from = cidrs.length > 4 ? 'everywhere else' : cidrs.join(' ');
    return `${protocol} ${ports ? `${ports.from}-${ports.to}` : '*'} ${from}`;
  });

describe('What gets in from outside the VPC', () => {
  it('a port that a group opens, without the addresses of the VPC', () => {
    const { openings: list } = open([tcp(443, 443, '0.0.0.0/0')]);
    const { sources, protocol, ports } = only(list);
    assert.deepEqual([protocol, ports], ['tcp', { from: 443, to: 443 }]);
    assert.equal(sources.size, 2n ** 32n - 2n ** 16n);
    assert.deepEqual(told(open([tcp(22, 22, '203.0.113.0/24')])), ['tcp 22-22 203.0.113.0/24']);
    assert.deepEqual(told(open([tcp(22, 22, '10.0.0.0/16')])), []);
  });

  it('ports that touch and have the same sources are one opening', () => {
    const office = '203.0.113.0/24';
    assert.deepEqual(told(open([tcp(80, 80, office), tcp(81, 90, office)])), [`tcp 80-90 ${office}`]);
    assert.deepEqual(told(open([tcp(80, 90, office), tcp(85, 85, '8.8.8.0/24')])), [
      `tcp 80-84 ${office}`,
      `tcp 85-85 8.8.8.0/24 ${office}`,
      `tcp 86-90 ${office}`,
    ]);
  });

  it('rule 40: a deny of the network ACL cuts a hole, in addresses and in ports', () => {
    const deny = entry(90, false, {
      RuleAction: 'deny',
      Protocol: '6',
      PortRange: { From: 85, To: 85 },
      CidrBlock: '203.0.113.0/25',
    });
    assert.deepEqual(told(open([tcp(80, 90, '203.0.113.0/24')], [...OPEN, deny])), [
      'tcp 80-84 203.0.113.0/24',
      'tcp 85-85 203.0.113.128/25',
      'tcp 86-90 203.0.113.0/24',
    ]);
  });

  it('rule 40: nothing is open where the answer cannot go out', () => {
    assert.deepEqual(told(open([tcp(80, 90, '203.0.113.0/24')], [entry(100, false)])), []);
    const high = entry(100, true, { Protocol: '6', PortRange: { From: 32768, To: 60999 } });
    assert.deepEqual(told(open([tcp(80, 90, '203.0.113.0/24')], [entry(100, false), high])), [
      'tcp 80-90 203.0.113.0/24',
    ]);
  });

  it('everything is one opening', () => {
    assert.deepEqual(told(open([ALL])), ['all * everywhere else']);
    const onlyTcp = entry(100, false, { Protocol: '6', PortRange: { From: 0, To: 65535 } });
    assert.deepEqual(told(open([ALL], [entry(100, true), onlyTcp])), ['tcp 0-65535 everywhere else']);
  });

  it('ICMP means echo requests', () => {
    const icmp = { IpProtocol: 'icmp', FromPort: 8, ToPort: -1, IpRanges: [{ CidrIp: '203.0.113.0/24' }] };
    assert.deepEqual(told(open([icmp])), ['icmp * 203.0.113.0/24']);
    assert.deepEqual(told(open([{ ...icmp, FromPort: 3 }])), []);
  });

  it('rule 38: a rule that names a group opens nothing to the world', () => {
    const byGroup = { IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-1' }] };
    assert.deepEqual(open([byGroup]), { openings: [], missing: [] });
  });

  it('says what was not read', () => {
    const unread = open([ALL], OPEN, { SecurityGroups: [] });
    assert.deepEqual(unread.missing.map(english), ['security group sg-1 is not among those read']);
    const noAcl = open([ALL], OPEN, { NetworkAcls: [] });
    assert.deepEqual(noAcl.missing.map(english), [
      'the network ACL of subnet subnet-1 is not among those read',
    ]);
  });
});
