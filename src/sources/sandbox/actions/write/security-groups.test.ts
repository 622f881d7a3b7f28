import * as assert from 'node:assert/strict';
import type { Entity } from '../../entity';
import { seedOf } from '../../testing/clients';
import { LESSON, testAccount, type TestAccount } from '../../testing/account';

const VpcId = LESSON.first;
const GroupId = LESSON.appGroup;

const range = (port: number, CidrIp: string): object => {
  const IpPermissions = [{ IpProtocol: 'tcp', FromPort: port, ToPort: port, IpRanges: [{ CidrIp }] }];
  return { GroupId, IpPermissions };
};

const groupOf = (account: TestAccount, id: string): Promise<Entity> =>
  account.one('DescribeSecurityGroups', 'SecurityGroups', { GroupIds: [id] });

describe('CreateSecurityGroup', () => {
  const NEW = { VpcId, GroupName: 'new', Description: 'New' };

  it('makes a group that lets everything out', async () => {
    const account = testAccount();
    const { GroupId: id } = await account.send('CreateSecurityGroup', NEW);
    const group = await groupOf(account, String(id));
    assert.deepEqual(group['IpPermissions'], []);
    assert.equal((group['IpPermissionsEgress'] as Entity[])[0]?.['IpProtocol'], '-1');
  });

  const REFUSED: readonly (readonly [code: string, input: object])[] = [
    ['InvalidGroup.Duplicate', { GroupName: 'web' }],
    ['InvalidGroup.Reserved', { GroupName: 'default' }],
    ['InvalidParameterValue', { GroupName: 'sg-x' }],
    ['InvalidParameterValue', { GroupName: 'é' }],
    ['InvalidParameterValue', { GroupName: 'x'.repeat(256) }],
    ['InvalidParameterValue', { Description: 'a\u2028' }],
    ['MissingParameter', { Description: '' }],
    ['VPCIdNotSpecified', { VpcId: undefined }],
    ['InvalidVpcID.NotFound', { VpcId: 'vpc-00000000' }],
  ];
  for (const [code, input] of REFUSED) {
    it(`${code} for ${JSON.stringify(input).slice(0, 60)}`, async () => {
      assert.equal(await testAccount().codeOf('CreateSecurityGroup', { ...NEW, ...input }), code);
    });
  }

  it('takes the same name in another VPC', async () => {
    await testAccount().send('CreateSecurityGroup', { ...NEW, VpcId: LESSON.second, GroupName: 'web' });
  });
});

describe('DeleteSecurityGroup', () => {
  for (const [code, why, id] of [
    ['CannotDelete', 'the default one', LESSON.defaultGroup],
    ['DependencyViolation', 'one of an interface', LESSON.otherGroup],
    ['DependencyViolation', 'one that another names', LESSON.webGroup],
    ['InvalidGroup.NotFound', 'one that is not there', 'sg-00000000'],
  ] as const) {
    it(`${code}: ${why}`, async () => {
      assert.equal(await testAccount().codeOf('DeleteSecurityGroup', { GroupId: id }), code);
    });
  }

  it('takes a group away that names only itself', async () => {
    const account = testAccount();
    const made = await account.send('CreateSecurityGroup', { VpcId, GroupName: 'x', Description: 'x' });
    const id = made['GroupId'];
    const IpPermissions = [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: id }] }];
    await account.send('AuthorizeSecurityGroupIngress', { GroupId: id, IpPermissions });
    await account.send('DeleteSecurityGroup', { GroupId: id });
  });
});

describe('security group rules', () => {
  it('are described as they were authorized, and go again', async () => {
    const account = testAccount();
    const before = await groupOf(account, GroupId);
    await account.send('AuthorizeSecurityGroupIngress', range(443, '192.0.2.7/24'));
    const { IpPermissions } = await groupOf(account, GroupId);
    assert.deepEqual((IpPermissions as Entity[]).at(-1), {
      IpProtocol: 'tcp',
      FromPort: 443,
      ToPort: 443,
      IpRanges: [{ CidrIp: '192.0.2.0/24' }],
      Ipv6Ranges: [],
      PrefixListIds: [],
      UserIdGroupPairs: [],
    });
    await account.send('RevokeSecurityGroupIngress', range(443, '192.0.2.0/24'));
    assert.deepEqual(await groupOf(account, GroupId), before);
  });

  it('are revoked by the ids that authorizing answers', async () => {
    const account = testAccount();
    const answer = await account.send('AuthorizeSecurityGroupEgress', range(443, '192.0.2.0/24'));
    const [rule] = answer['SecurityGroupRules'] as Entity[];
    assert.deepEqual([rule?.['IsEgress'], rule?.['CidrIpv4']], [true, '192.0.2.0/24']);
    const SecurityGroupRuleIds = [rule?.['SecurityGroupRuleId']];
    await account.send('RevokeSecurityGroupEgress', { GroupId, SecurityGroupRuleIds });
    const again = await account.codeOf('RevokeSecurityGroupEgress', { GroupId, SecurityGroupRuleIds });
    assert.equal(again, 'InvalidSecurityGroupRuleId.NotFound');
  });

  it('exist once', async () => {
    const account = testAccount();
    const add = (input: object): Promise<string> => account.codeOf('AuthorizeSecurityGroupIngress', input);
    await account.send('AuthorizeSecurityGroupIngress', range(22, '192.0.2.0/24'));
    assert.equal(await add(range(22, '192.0.2.9/24')), 'InvalidPermission.Duplicate');
    const twice = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '1.0.0.0/8' }, { CidrIp: '1.0.0.0/8' }] }];
    assert.equal(await add({ GroupId, IpPermissions: twice }), 'InvalidPermission.Duplicate');
  });

  it('must be there to be revoked; in the default VPC EC2 only says which were not', async () => {
    assert.equal(
      await testAccount().codeOf('RevokeSecurityGroupIngress', range(22, '192.0.2.0/24')),
      'InvalidPermission.NotFound',
    );
    const Vpcs = [{ VpcId: 'vpc-1', IsDefault: true }];
    const SecurityGroups = [{ GroupId, VpcId: 'vpc-1', GroupName: 'x' }];
    const account = testAccount({}, seedOf({ Vpcs, SecurityGroups }));
    const { UnknownIpPermissions } = await account.send(
      'RevokeSecurityGroupIngress',
      range(22, '192.0.2.0/24'),
    );
    assert.equal((UnknownIpPermissions as Entity[])[0]?.['FromPort'], 22);
  });

  const permission = (members: object): object => ({ GroupId, IpPermissions: [members] });
  const ranges = { IpRanges: [{ CidrIp: '192.0.2.0/24' }] };
  const REFUSED: readonly (readonly [code: string, why: string, input: object])[] = [
    ['InvalidParameterValue', 'a malformed range', range(22, '192.0.2.0/33')],
    ['InvalidParameterValue', 'a port out of range', range(65536, '192.0.2.0/24')],
    [
      'InvalidParameterValue',
      'ports in reverse',
      permission({ IpProtocol: 'tcp', FromPort: 2, ToPort: 1, ...ranges }),
    ],
    ['InvalidParameterValue', 'TCP without ports', permission({ IpProtocol: 'tcp', ...ranges })],
    ['InvalidParameterValue', 'no protocol', permission({ IpProtocol: 'ipx', ...ranges })],
    ['MissingParameter', 'nothing', { GroupId }],
    ['InvalidPermission.Malformed', 'nobody', permission({ IpProtocol: '-1' })],
    [
      'InvalidGroup.NotFound',
      'no group',
      permission({ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-00000000' }] }),
    ],
    [
      'InvalidPrefixListID.NotFound',
      'no list',
      permission({ IpProtocol: '-1', PrefixListIds: [{ PrefixListId: 'pl-00000000' }] }),
    ],
  ];
  for (const [code, why, input] of REFUSED) {
    it(`${code}: ${why}`, async () => {
      assert.equal(await testAccount().codeOf('AuthorizeSecurityGroupIngress', input), code);
    });
  }

  it('name groups of the own VPC and of a peer', async () => {
    const account = testAccount();
    const peer = permission({ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: LESSON.otherGroup }] });
    await account.send('AuthorizeSecurityGroupIngress', peer);
    const { Vpc } = await account.send('CreateVpc', { CidrBlock: '10.9.0.0/16' });
    const stranger = { VpcId: (Vpc as Entity)['VpcId'], GroupName: 'x', Description: 'x' };
    const { GroupId: id } = await account.send('CreateSecurityGroup', stranger);
    const strange = permission({ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: id }] });
    assert.equal(await account.codeOf('AuthorizeSecurityGroupIngress', strange), 'InvalidGroup.NotFound');
  });

  it('keep the quota, in which a list counts with all its entries', async () => {
    const account = testAccount({ quotas: { rulesPerSecurityGroup: 10 } });
    const list = permission({ IpProtocol: '-1', PrefixListIds: [{ PrefixListId: LESSON.officeList }] });
    const code = await account.codeOf('AuthorizeSecurityGroupIngress', list);
    assert.equal(code, 'RulesPerSecurityGroupLimitExceeded');
    await account.send('AuthorizeSecurityGroupIngress', range(22, '192.0.2.0/24'));
  });
});
