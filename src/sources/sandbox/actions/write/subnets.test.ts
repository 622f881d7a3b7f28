import * as assert from 'node:assert/strict';
import type { Entity } from '../../entity';
import { LESSON, testAccount } from '../../testing/account';

const VpcId = LESSON.first;
const SUBNET = { VpcId, CidrBlock: '10.0.100.0/24', AvailabilityZone: 'us-east-1c' };

describe('CreateSubnet', () => {
  it('is described as it was answered, and stands under the default ACL', async () => {
    const account = testAccount();
    const { Subnet } = await account.send('CreateSubnet', SUBNET);
    const { SubnetId } = Subnet as Entity;
    assert.deepEqual(await account.one('DescribeSubnets', 'Subnets', { SubnetIds: [SubnetId] }), Subnet);
    assert.equal((Subnet as Entity)['AvailableIpAddressCount'], 251);
    assert.equal((Subnet as Entity)['AvailabilityZoneId'], 'use1-az4');
    const Filters = [{ Name: 'association.subnet-id', Values: [SubnetId] }];
    const acl = await account.one('DescribeNetworkAcls', 'NetworkAcls', { Filters });
    assert.equal(acl['IsDefault'], true);
  });

  const REFUSED: readonly (readonly [code: string, input: object])[] = [
    ['InvalidSubnet.Range', { CidrBlock: '10.0.0.0/15' }],
    ['InvalidSubnet.Range', { CidrBlock: '10.0.100.0/29' }],
    ['InvalidSubnet.Range', { CidrBlock: '10.99.0.0/24' }],
    ['InvalidSubnet.Conflict', { CidrBlock: '10.0.0.128/25' }],
    ['InvalidParameterValue', { CidrBlock: '10.0.100.0' }],
    ['InvalidParameterValue', { AvailabilityZone: 'us-east-1x' }],
    ['InvalidParameterValue', { AvailabilityZone: 'eu-west-1a' }],
    ['InvalidParameterCombination', { AvailabilityZoneId: 'use1-az1' }],
    ['InvalidSubnet.Range', { Ipv6CidrBlock: '2600:1f18::/64' }],
    ['MissingParameter', { CidrBlock: undefined }],
    ['InvalidVpcID.NotFound', { VpcId: 'vpc-00000000' }],
  ];
  for (const [code, input] of REFUSED) {
    it(`${code} for ${JSON.stringify(input)}`, async () => {
      assert.equal(await testAccount().codeOf('CreateSubnet', { ...SUBNET, ...input }), code);
    });
  }

  it('keeps the quota', async () => {
    const account = testAccount({ quotas: { subnetsPerVpc: 4 } });
    assert.equal(await account.codeOf('CreateSubnet', SUBNET), 'SubnetLimitExceeded');
  });

  it('takes a part of the VPC’s IPv6 block', async () => {
    const account = testAccount();
    const made = await account.send('AssociateVpcCidrBlock', { VpcId, AmazonProvidedIpv6CidrBlock: true });
    const block = String((made['Ipv6CidrBlockAssociation'] as Entity)['Ipv6CidrBlock']);
    const Ipv6CidrBlock = block.replace('/56', '/64');
    const { Subnet } = await account.send('CreateSubnet', { ...SUBNET, Ipv6CidrBlock });
    const [association] = (Subnet as Entity)['Ipv6CidrBlockAssociationSet'] as Entity[];
    assert.equal(association?.['Ipv6CidrBlock'], Ipv6CidrBlock);
    const second = { ...SUBNET, CidrBlock: '10.0.101.0/24', Ipv6CidrBlock };
    assert.equal(await account.codeOf('CreateSubnet', second), 'InvalidSubnet.Conflict');
  });
});

describe('DeleteSubnet', () => {
  it('is refused while an interface stands in it', async () => {
    const account = testAccount();
    assert.equal(
      await account.codeOf('DeleteSubnet', { SubnetId: LESSON.publicSubnet }),
      'DependencyViolation',
    );
  });

  it('leaves no association behind', async () => {
    const account = testAccount();
    const before = account.sandbox.answers().collections;
    const { Subnet } = await account.send('CreateSubnet', SUBNET);
    const { SubnetId } = Subnet as Entity;
    await account.send('AssociateRouteTable', { SubnetId, RouteTableId: LESSON.publicTable });
    await account.send('DeleteSubnet', { SubnetId });
    assert.deepEqual(account.sandbox.answers().collections, before);
  });
});

describe('ModifySubnetAttribute', () => {
  const SubnetId = LESSON.privateSubnet;
  it('changes one attribute', async () => {
    const account = testAccount();
    await account.send('ModifySubnetAttribute', { SubnetId, MapPublicIpOnLaunch: { Value: true } });
    await account.send('ModifySubnetAttribute', {
      SubnetId,
      PrivateDnsHostnameTypeOnLaunch: 'resource-name',
    });
    const subnet = await account.one('DescribeSubnets', 'Subnets', { SubnetIds: [SubnetId] });
    assert.equal(subnet['MapPublicIpOnLaunch'], true);
    assert.equal((subnet['PrivateDnsNameOptionsOnLaunch'] as Entity)['HostnameType'], 'resource-name');
  });

  it('refuses two, none, and what the subnet cannot', async () => {
    const account = testAccount();
    const one = { MapPublicIpOnLaunch: { Value: true } };
    const ipv6 = { AssignIpv6AddressOnCreation: { Value: true } };
    const code = (input: object): Promise<string> =>
      account.codeOf('ModifySubnetAttribute', { SubnetId, ...input });
    assert.equal(await code({ ...one, EnableDns64: { Value: true } }), 'InvalidParameterCombination');
    assert.equal(await code({}), 'InvalidParameterCombination');
    assert.equal(await code(ipv6), 'InvalidParameterValue');
    assert.equal(await code({ EnableLniAtDeviceIndex: 1 }), 'UnsupportedOperation');
  });
});
