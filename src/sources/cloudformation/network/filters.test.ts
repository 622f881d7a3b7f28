import assert from 'node:assert/strict';
import { ALWAYS, condition, not } from '../../../network/presence';
import { isUnknown } from '../../../network/resolved';
import { refTo } from '../testing/declared';
import { partOf, partsOfKind, resources } from '../testing/network';

const OPEN = `
Parameters:
  Open: {Type: String}
  Rules: {Type: CommaDelimitedList}
Conditions:
  Open: !Equals [!Ref Open, "yes"]`;
const IF_OPEN = condition('Open = "yes"');
const PEERS = {
  cidrs: undefined,
  ipv6Cidrs: undefined,
  prefixLists: undefined,
  groups: undefined,
  self: undefined,
};

describe('a security group', () => {
  const group = (properties: string): string =>
    resources(
      `Group:\n  Type: AWS::EC2::SecurityGroup\n  Properties:\n    VpcId: vpc-1\n${properties.replace(/^/gm, '    ')}\nOther: {Type: AWS::EC2::SecurityGroup}`,
      OPEN,
    );
  const only = (properties: string) => {
    const part = partsOfKind(group(properties), 'security-group').find(({ of }) => of.address === 'Group');
    assert.ok(part);
    return part;
  };

  it('is open to the outside as long as it has no egress rules', () => {
    const part = only('GroupName: web');
    assert.equal(part.isOpenByDefault, true);
    assert.equal(part.groupName, 'web');
    assert.deepEqual(part.permissions, []);
    assert.equal(part.hasMore.size, 0);
  });

  it('has the rules that stand in it', () => {
    const { permissions, hasMore } = only(`SecurityGroupIngress:
  - {IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/8}
  - {IpProtocol: tcp, FromPort: "80", ToPort: "80", SourceSecurityGroupId: !GetAtt Other.GroupId}
SecurityGroupEgress:
  - {IpProtocol: "-1", CidrIpv6: "::/0"}
  - {IpProtocol: tcp, FromPort: 443, ToPort: 443, DestinationPrefixListId: pl-1}`);
    assert.deepEqual(permissions, [
      { ...PEERS, direction: 'ingress', protocol: 'tcp', fromPort: 443, toPort: 443, cidrs: '10.0.0.0/8' },
      {
        ...PEERS,
        direction: 'ingress',
        protocol: 'tcp',
        fromPort: '80',
        toPort: '80',
        groups: refTo('Other', 'GroupId'),
      },
      {
        ...PEERS,
        direction: 'egress',
        protocol: '-1',
        fromPort: undefined,
        toPort: undefined,
        ipv6Cidrs: '::/0',
      },
      { ...PEERS, direction: 'egress', protocol: 'tcp', fromPort: 443, toPort: 443, prefixLists: 'pl-1' },
    ]);
    assert.equal(hasMore.size, 0);
  });

  it('has conditional rules under their conditions', () => {
    const rule = '{IpProtocol: "-1", CidrIp: 0.0.0.0/0}';
    for (const egress of [
      `[!If [Open, ${rule}, !Ref AWS::NoValue]]`,
      `!If [Open, [${rule}], !Ref AWS::NoValue]`,
      `!If [Open, ${rule}, !Ref AWS::NoValue]`,
    ]) {
      const { permissions } = only(`SecurityGroupEgress: ${egress}`);
      assert.deepEqual(
        permissions.map(({ under, cidrs }) => [under, cidrs]),
        [[IF_OPEN, '0.0.0.0/0']],
        egress,
      );
    }
    const two = only('SecurityGroupEgress: [!If [Open, {CidrIp: 0.0.0.0/0}, {CidrIp: 10.0.0.0/8}]]');
    assert.deepEqual(
      two.permissions.map(({ under, cidrs }) => [under, cidrs]),
      [
        [IF_OPEN, '0.0.0.0/0'],
        [not(IF_OPEN), '10.0.0.0/8'],
      ],
    );
  });

  it('may have more than can be read', () => {
    for (const egress of [
      '!Ref Rules',
      '[{CidrIp: 10.0.0.0/8}, !Transform {Name: X}]',
      '!If [Open, !Ref Rules, []]',
    ]) {
      const part = only(`SecurityGroupEgress: ${egress}`);
      assert.deepEqual([...part.hasMore], ['egress'], egress);
    }
  });

  it('takes rules from beside it', () => {
    const text = resources(`Group: {Type: AWS::EC2::SecurityGroup}
In: {Type: AWS::EC2::SecurityGroupIngress, Properties: {GroupId: !Ref Group, IpProtocol: tcp, FromPort: 443, ToPort: 443, SourceSecurityGroupId: !Ref Group}}
Out: {Type: AWS::EC2::SecurityGroupEgress, Properties: {GroupId: !GetAtt Group.GroupId, IpProtocol: -1, DestinationSecurityGroupId: !Ref Group}}
Named: {Type: AWS::EC2::SecurityGroupIngress, Properties: {GroupName: x, SourceSecurityGroupName: y}}`);
    const [ingress, egress, named] = partsOfKind(text, 'security-group-rule');
    assert.deepEqual(
      [ingress?.direction, ingress?.group, ingress?.groups],
      ['ingress', refTo('Group'), refTo('Group')],
    );
    assert.equal(ingress?.names['peer'], 'SourceSecurityGroupId');
    assert.deepEqual([egress?.direction, egress?.protocol, egress?.groups], ['egress', -1, refTo('Group')]);
    assert.ok(isUnknown(named?.group) && isUnknown(named.groups));
  });
});

describe('a network ACL', () => {
  const entry = (properties: string): string =>
    resources(
      `Entry: {Type: AWS::EC2::NetworkAclEntry, Properties: {NetworkAclId: acl-1, RuleNumber: 100, Protocol: 6, RuleAction: allow, CidrBlock: 0.0.0.0/0, PortRange: {From: 443, To: 443}${properties}}}`,
      OPEN,
    );
  const directions = (properties: string): unknown =>
    partsOfKind(entry(properties), 'network-acl-entry').map(({ direction, under }) => [
      direction,
      under ?? ALWAYS,
    ]);

  it('has entries in one direction', () => {
    const part = partOf(entry(', Egress: true'), 'network-acl-entry');
    const { acl, direction, number, action, protocol, cidr, fromPort, toPort } = part;
    assert.deepEqual(
      { acl, direction, number, action, protocol, cidr, fromPort, toPort },
      {
        acl: 'acl-1',
        direction: 'egress',
        number: 100,
        action: 'allow',
        protocol: 6,
        cidr: '0.0.0.0/0',
        fromPort: 443,
        toPort: 443,
      },
    );
    assert.deepEqual(directions(''), [['ingress', ALWAYS]]);
    assert.deepEqual(directions(', Egress: "false"'), [['ingress', ALWAYS]]);
    assert.deepEqual(directions(', Egress: !If [Open, true, false]'), [
      ['egress', IF_OPEN],
      ['ingress', not(IF_OPEN)],
    ]);
  });

  it('has entries in one of both directions, nobody knows which', () => {
    const which = condition('Entry.Egress');
    assert.deepEqual(directions(', Egress: !Ref Open'), [
      ['egress', which],
      ['ingress', not(which)],
    ]);
  });

  it('is associated with subnets', () => {
    const text = resources(`Acl: {Type: AWS::EC2::NetworkAcl, Properties: {VpcId: vpc-1}}
A: {Type: AWS::EC2::SubnetNetworkAclAssociation, Properties: {NetworkAclId: !Ref Acl, SubnetId: subnet-1}}`);
    assert.equal(partOf(text, 'network-acl').vpc, 'vpc-1');
    const { acl, subnet } = partOf(text, 'network-acl-association');
    assert.deepEqual([acl, subnet], [refTo('Acl'), 'subnet-1']);
  });
});
