import * as assert from 'node:assert/strict';
import type { Entity } from '../../entity';
import { LESSON, testAccount } from '../../testing/account';

const CIDR = { CidrBlock: '10.9.0.0/16' };

function idOf(answer: Entity): string {
  return String((answer['Vpc'] as Entity)['VpcId']);
}

describe('CreateVpc', () => {
  it('makes a main table, a default ACL and a default group with it', async () => {
    const account = testAccount();
    const VpcId = idOf(await account.send('CreateVpc', CIDR));
    const Filters = [{ Name: 'vpc-id', Values: [VpcId] }];
    const table = await account.one('DescribeRouteTables', 'RouteTables', { Filters });
    assert.deepEqual((table['Routes'] as Entity[])[0], {
      DestinationCidrBlock: '10.9.0.0/16',
      GatewayId: 'local',
      Origin: 'CreateRouteTable',
      State: 'active',
    });
    assert.equal((table['Associations'] as Entity[])[0]?.['Main'], true);
    const acl = await account.one('DescribeNetworkAcls', 'NetworkAcls', { Filters });
    assert.deepEqual(
      (acl['Entries'] as Entity[]).map(({ RuleNumber, RuleAction, Egress }) => [
        RuleNumber,
        RuleAction,
        Egress,
      ]),
      [
        [100, 'allow', true],
        [32767, 'deny', true],
        [100, 'allow', false],
        [32767, 'deny', false],
      ],
    );
    const group = await account.one('DescribeSecurityGroups', 'SecurityGroups', { Filters });
    assert.equal(group['GroupName'], 'default');
    const read = { VpcId, Attribute: 'enableDnsHostnames' };
    const { EnableDnsHostnames } = await account.send('DescribeVpcAttribute', read);
    assert.deepEqual(EnableDnsHostnames, { Value: false });
  });

  it('brings a block into its canonical form', async () => {
    const { Vpc } = await testAccount().send('CreateVpc', { CidrBlock: '100.68.0.18/18' });
    assert.equal((Vpc as Entity)['CidrBlock'], '100.68.0.0/18');
  });

  it('takes an Amazon block of IPv6', async () => {
    const account = testAccount();
    const { Vpc } = await account.send('CreateVpc', { ...CIDR, AmazonProvidedIpv6CidrBlock: true });
    const [block] = (Vpc as Entity)['Ipv6CidrBlockAssociationSet'] as Entity[];
    assert.match(String(block?.['Ipv6CidrBlock']), /^2600:1f18:[0-9a-f:]+::\/56$/);
  });

  const REFUSED: readonly (readonly [code: string, input: object])[] = [
    ['InvalidVpc.Range', { CidrBlock: '10.0.0.0/8' }],
    ['InvalidVpc.Range', { CidrBlock: '10.0.0.0/29' }],
    ['InvalidParameterValue', { CidrBlock: '10.0.0/16' }],
    ['InvalidParameterValue', { CidrBlock: 'fd00::/16' }],
    ['MissingParameter', {}],
    ['UnsupportedOperation', { Ipv4IpamPoolId: 'ipam-pool-1' }],
    ['InvalidParameterValue', { ...CIDR, TagSpecifications: [{ ResourceType: 'subnet', Tags: [] }] }],
  ];
  for (const [code, input] of REFUSED) {
    it(`${code} for ${JSON.stringify(input)}`, async () => {
      assert.equal(await testAccount().codeOf('CreateVpc', input), code);
    });
  }

  it('keeps the quota', async () => {
    const account = testAccount({ quotas: { vpcsPerRegion: 3 } });
    await account.send('CreateVpc', CIDR);
    assert.equal(await account.codeOf('CreateVpc', CIDR), 'VpcLimitExceeded');
  });
});

describe('DeleteVpc', () => {
  it('takes with it what AWS made with it', async () => {
    const account = testAccount();
    const before = account.sandbox.answers().collections;
    await account.send('DeleteVpc', { VpcId: idOf(await account.send('CreateVpc', CIDR)) });
    assert.deepEqual(account.sandbox.answers().collections, before);
  });

  const VpcId = LESSON.first;
  it('is refused while anything stands in it', async () => {
    assert.equal(await testAccount().codeOf('DeleteVpc', { VpcId }), 'DependencyViolation');
  });

  for (const [operation, input] of [
    ['CreateRouteTable', {}],
    ['CreateNetworkAcl', {}],
    ['CreateSecurityGroup', { GroupName: 'x', Description: 'x' }],
    ['CreateSubnet', { CidrBlock: '10.9.0.0/24' }],
    ['CreateEgressOnlyInternetGateway', {}],
    ['AttachInternetGateway', {}],
    ['CreateVpcPeeringConnection', { PeerVpcId: VpcId }],
  ] as const) {
    it(`is refused after ${operation}`, async () => {
      const account = testAccount();
      const { InternetGateway } = await account.send('CreateInternetGateway');
      const { InternetGatewayId } = InternetGateway as Entity;
      const own = idOf(await account.send('CreateVpc', CIDR));
      const more = operation === 'AttachInternetGateway' ? { InternetGatewayId } : input;
      await account.send(operation, { VpcId: own, ...more });
      assert.equal(await account.codeOf('DeleteVpc', { VpcId: own }), 'DependencyViolation');
    });
  }

  it('says what does not exist', async () => {
    assert.equal(await testAccount().codeOf('DeleteVpc', { VpcId: 'vpc-00000000' }), 'InvalidVpcID.NotFound');
  });
});

describe('ModifyVpcAttribute', () => {
  const VpcId = LESSON.first;
  it('changes one attribute', async () => {
    const account = testAccount();
    await account.send('ModifyVpcAttribute', { VpcId, EnableDnsHostnames: { Value: false } });
    const read = { VpcId, Attribute: 'enableDnsHostnames' };
    const { EnableDnsHostnames } = await account.send('DescribeVpcAttribute', read);
    assert.deepEqual(EnableDnsHostnames, { Value: false });
  });

  it('refuses two, and none', async () => {
    const account = testAccount();
    const both = { EnableDnsHostnames: { Value: true }, EnableDnsSupport: { Value: true } };
    assert.equal(
      await account.codeOf('ModifyVpcAttribute', { VpcId, ...both }),
      'InvalidParameterCombination',
    );
    assert.equal(await account.codeOf('ModifyVpcAttribute', { VpcId }), 'InvalidParameterCombination');
  });

  it('refuses host names without DNS support', async () => {
    const account = testAccount();
    await account.send('ModifyVpcAttribute', { VpcId, EnableDnsHostnames: { Value: false } });
    await account.send('ModifyVpcAttribute', { VpcId, EnableDnsSupport: { Value: false } });
    const hostnames = { VpcId, EnableDnsHostnames: { Value: true } };
    assert.equal(await account.codeOf('ModifyVpcAttribute', hostnames), 'InvalidParameterValue');
  });
});

describe('AssociateVpcCidrBlock', () => {
  const VpcId = LESSON.first;

  it('adds a local route to every table, which goes with the block', async () => {
    const account = testAccount();
    const locals = async (): Promise<readonly number[]> => {
      const Filters = [{ Name: 'vpc-id', Values: [VpcId] }];
      const { RouteTables } = await account.send('DescribeRouteTables', { Filters });
      return (RouteTables as Entity[]).map(
        (table) => (table['Routes'] as Entity[]).filter(({ GatewayId }) => GatewayId === 'local').length,
      );
    };
    const { CidrBlockAssociation } = await account.send('AssociateVpcCidrBlock', {
      VpcId,
      CidrBlock: '10.7.0.0/16',
    });
    const { AssociationId } = CidrBlockAssociation as Entity;
    assert.deepEqual(await locals(), [2, 2, 2]);
    await account.send('CreateSubnet', { VpcId, CidrBlock: '10.7.1.0/24' });
    assert.equal(await account.codeOf('DisassociateVpcCidrBlock', { AssociationId }), 'DependencyViolation');
    const Filters = [{ Name: 'cidr', Values: ['10.7.1.0/24'] }];
    const { SubnetId } = await account.one('DescribeSubnets', 'Subnets', { Filters });
    await account.send('DeleteSubnet', { SubnetId });
    await account.send('DisassociateVpcCidrBlock', { AssociationId });
    assert.deepEqual(await locals(), [1, 1, 1]);
  });

  for (const [code, CidrBlock] of [
    ['InvalidVpc.Range', '10.0.128.0/20'],
    ['InvalidVpc.Range', '172.16.0.0/16'],
    ['InvalidVpc.Range', '10.64.0.0/12'],
    ['InvalidParameterValue', 'x'],
  ]) {
    it(`${code} for ${CidrBlock}`, async () => {
      assert.equal(await testAccount().codeOf('AssociateVpcCidrBlock', { VpcId, CidrBlock }), code);
    });
  }

  it('keeps the quota, and the first block', async () => {
    const account = testAccount({ quotas: { ipv4BlocksPerVpc: 1 } });
    const added = { VpcId, CidrBlock: '10.7.0.0/16' };
    assert.equal(await account.codeOf('AssociateVpcCidrBlock', added), 'CidrLimitExceeded');
    const vpc = await account.one('DescribeVpcs', 'Vpcs', { VpcIds: [VpcId] });
    const [first] = vpc['CidrBlockAssociationSet'] as Entity[];
    const { AssociationId } = first ?? {};
    assert.equal(
      await account.codeOf('DisassociateVpcCidrBlock', { AssociationId }),
      'OperationNotPermitted',
    );
    const none = { AssociationId: 'vpc-cidr-assoc-1' };
    const code = 'InvalidVpcCidrBlockAssociationID.NotFound';
    assert.equal(await account.codeOf('DisassociateVpcCidrBlock', none), code);
  });
});
