import * as assert from 'node:assert/strict';
import type { Entity } from '../../entity';
import { LESSON, testAccount, type TestAccount } from '../../testing/account';

const NetworkAclId = LESSON.acl;
const ENTRY = {
  NetworkAclId,
  RuleNumber: 50,
  Protocol: '6',
  RuleAction: 'deny',
  Egress: false,
  CidrBlock: '192.0.2.0/24',
  PortRange: { From: 22, To: 22 },
};

const entriesOf = async (account: TestAccount): Promise<readonly Entity[]> => {
  const acl = await account.one('DescribeNetworkAcls', 'NetworkAcls', { NetworkAclIds: [NetworkAclId] });
  return acl['Entries'] as Entity[];
};

describe('network ACL entries', () => {
  it('are made, replaced and deleted', async () => {
    const account = testAccount();
    const before = await entriesOf(account);
    await account.send('CreateNetworkAclEntry', ENTRY);
    const entry: Record<string, unknown> = { ...ENTRY };
    delete entry['NetworkAclId'];
    assert.deepEqual((await entriesOf(account))[2], entry);
    assert.equal(await account.codeOf('CreateNetworkAclEntry', ENTRY), 'NetworkAclEntryAlreadyExists');
    await account.send('CreateNetworkAclEntry', { ...ENTRY, Egress: true });
    await account.send('ReplaceNetworkAclEntry', { ...ENTRY, RuleAction: 'allow' });
    const inbound = (await entriesOf(account)).filter(({ Egress }) => Egress === false);
    assert.equal(inbound[0]?.['RuleAction'], 'allow');
    for (const Egress of [true, false])
      await account.send('DeleteNetworkAclEntry', { NetworkAclId, RuleNumber: 50, Egress });
    assert.deepEqual(await entriesOf(account), before);
  });

  const REFUSED: readonly (readonly [code: string, input: object])[] = [
    ['InvalidParameterValue', { RuleNumber: 0 }],
    ['InvalidParameterValue', { RuleNumber: 32767 }],
    ['InvalidParameterValue', { CidrBlock: '192.0.2.0' }],
    ['InvalidParameterValue', { Protocol: 'ipx' }],
    ['InvalidParameterValue', { RuleAction: 'drop' }],
    ['InvalidParameterValue', { PortRange: { From: 2, To: 1 } }],
    ['MissingParameter', { PortRange: undefined }],
    ['MissingParameter', { Protocol: '1' }],
    ['MissingParameter', { CidrBlock: undefined }],
    ['InvalidParameterCombination', { Ipv6CidrBlock: '::/0' }],
    ['InvalidNetworkAclID.NotFound', { NetworkAclId: 'acl-00000000' }],
  ];
  for (const [code, input] of REFUSED) {
    it(`${code} for ${JSON.stringify(input)}`, async () => {
      assert.equal(await testAccount().codeOf('CreateNetworkAclEntry', { ...ENTRY, ...input }), code);
    });
  }

  it('must be there to be replaced or deleted; the last ones never are', async () => {
    const account = testAccount();
    assert.equal(await account.codeOf('ReplaceNetworkAclEntry', ENTRY), 'InvalidNetworkAclEntry.NotFound');
    const named = { NetworkAclId, Egress: false };
    const absent = { ...named, RuleNumber: 7 };
    assert.equal(await account.codeOf('DeleteNetworkAclEntry', absent), 'InvalidNetworkAclEntry.NotFound');
    const last = { ...named, RuleNumber: 32767 };
    assert.equal(await account.codeOf('DeleteNetworkAclEntry', last), 'InvalidParameterValue');
  });

  it('keep the quota of their direction', async () => {
    const account = testAccount({ quotas: { entriesPerNetworkAcl: 1 } });
    assert.equal(await account.codeOf('CreateNetworkAclEntry', ENTRY), 'NetworkAclEntryLimitExceeded');
  });
});

describe('network ACLs', () => {
  it('serve a subnet after its association was replaced', async () => {
    const account = testAccount();
    const { NetworkAcl } = await account.send('CreateNetworkAcl', { VpcId: LESSON.first });
    const made = (NetworkAcl as Entity)['NetworkAclId'];
    assert.equal(((NetworkAcl as Entity)['Entries'] as Entity[]).length, 2);
    const acl = await account.one('DescribeNetworkAcls', 'NetworkAcls', { NetworkAclIds: [NetworkAclId] });
    const [first] = acl['Associations'] as Entity[];
    const AssociationId = first?.['NetworkAclAssociationId'];
    await account.send('ReplaceNetworkAclAssociation', { AssociationId, NetworkAclId: made });
    const Filters = [{ Name: 'association.subnet-id', Values: [first?.['SubnetId']] }];
    const now = await account.one('DescribeNetworkAcls', 'NetworkAcls', { Filters });
    assert.equal(now['NetworkAclId'], made);
    assert.equal(await account.codeOf('DeleteNetworkAcl', { NetworkAclId: made }), 'DependencyViolation');
    const again = { AssociationId, NetworkAclId: made };
    assert.equal(
      await account.codeOf('ReplaceNetworkAclAssociation', again),
      'InvalidAssociationID.NotFound',
    );
  });

  it('stay within their VPC; the default one stays', async () => {
    const account = testAccount();
    const { NetworkAcl } = await account.send('CreateNetworkAcl', { VpcId: LESSON.second });
    const made = (NetworkAcl as Entity)['NetworkAclId'];
    const acl = await account.one('DescribeNetworkAcls', 'NetworkAcls', { NetworkAclIds: [NetworkAclId] });
    const [first] = acl['Associations'] as Entity[];
    const input = { AssociationId: first?.['NetworkAclAssociationId'], NetworkAclId: made };
    assert.equal(await account.codeOf('ReplaceNetworkAclAssociation', input), 'InvalidParameterValue');
    assert.equal(await account.codeOf('DeleteNetworkAcl', { NetworkAclId }), 'InvalidParameterValue');
    await account.send('DeleteNetworkAcl', { NetworkAclId: made });
  });

  it('keep the quota', async () => {
    const account = testAccount({ quotas: { networkAclsPerVpc: 1 } });
    assert.equal(
      await account.codeOf('CreateNetworkAcl', { VpcId: LESSON.first }),
      'NetworkAclLimitExceeded',
    );
  });
});
