import * as assert from 'node:assert/strict';
import * as ec2 from '@aws-sdk/client-ec2';
import { COLLECTION_KEYS } from '../../network/collections';
import { createSandbox } from './sandbox';
import { clientOf, seedOf } from './testing/clients';

describe('a sandbox', () => {
  it('has every collection, and gives back what it was given', () => {
    const Vpcs = [{ VpcId: 'vpc-1', Unheard: [1] }];
    const { collections, denied, scope } = createSandbox(seedOf({ Vpcs })).answers();
    assert.deepEqual([...collections.keys()], COLLECTION_KEYS);
    assert.deepEqual(collections.get('Vpcs'), Vpcs);
    assert.deepEqual(collections.get('Subnets'), []);
    assert.equal(denied.size, 0);
    assert.deepEqual(scope, seedOf({}).scope);
  });

  it('does not change with its seed', () => {
    const vpc = { VpcId: 'vpc-1', Tags: [{ Key: 'a', Value: 'b' }] };
    const sandbox = createSandbox(seedOf({ Vpcs: [vpc] }));
    vpc.Tags.pop();
    assert.deepEqual(sandbox.answers().collections.get('Vpcs'), [
      { VpcId: 'vpc-1', Tags: [{ Key: 'a', Value: 'b' }] },
    ]);
  });

  it('takes AWS’s defaults for DNS attributes that the seed did not read', async () => {
    const client = clientOf(
      createSandbox(
        seedOf({
          Vpcs: [{ VpcId: 'vpc-1', IsDefault: true }, { VpcId: 'vpc-2' }, { VpcId: 'vpc-3' }],
          VpcAttributes: [{ VpcId: 'vpc-3', EnableDnsSupport: false, EnableDnsHostnames: true }],
        }),
      ),
    );
    const read = async (VpcId: string): Promise<unknown> => {
      const support = await client.send(
        new ec2.DescribeVpcAttributeCommand({ VpcId, Attribute: 'enableDnsSupport' }),
      );
      const hostnames = await client.send(
        new ec2.DescribeVpcAttributeCommand({ VpcId, Attribute: 'enableDnsHostnames' }),
      );
      assert.equal(support.EnableDnsHostnames, undefined);
      return [support.VpcId, support.EnableDnsSupport?.Value, hostnames.EnableDnsHostnames?.Value];
    };
    assert.deepEqual(await read('vpc-1'), ['vpc-1', true, true]);
    assert.deepEqual(await read('vpc-2'), ['vpc-2', true, false]);
    assert.deepEqual(await read('vpc-3'), ['vpc-3', false, true]);
  });

  it('takes zones and Region from the subnets where nothing else says them', async () => {
    const seed = seedOf({
      Subnets: [
        { AvailabilityZone: 'eu-west-1b', AvailabilityZoneId: 'euw1-az2' },
        { AvailabilityZone: 'eu-west-1a' },
        { AvailabilityZone: 'eu-west-1b', AvailabilityZoneId: 'euw1-az2' },
        {},
      ],
    });
    const sandbox = createSandbox({ ...seed, scope: { account: '', region: '', partition: '' } });
    const { AvailabilityZones } = await clientOf(sandbox).send(new ec2.DescribeAvailabilityZonesCommand({}));
    assert.deepEqual(
      AvailabilityZones?.map(({ ZoneName, ZoneId, RegionName }) => [ZoneName, ZoneId, RegionName]),
      [
        ['eu-west-1a', undefined, 'eu-west-1'],
        ['eu-west-1b', 'euw1-az2', 'eu-west-1'],
      ],
    );
  });

  it('answers groups by name in the default VPC alone', async () => {
    const SecurityGroups = [
      { GroupId: 'sg-1', GroupName: 'web', VpcId: 'vpc-1' },
      { GroupId: 'sg-2', GroupName: 'web', VpcId: 'vpc-2' },
    ];
    const Vpcs = [{ VpcId: 'vpc-1' }, { VpcId: 'vpc-2', IsDefault: true }];
    const client = clientOf(createSandbox(seedOf({ Vpcs, SecurityGroups })));
    const answer = await client.send(new ec2.DescribeSecurityGroupsCommand({ GroupNames: ['web'] }));
    assert.deepEqual(answer.SecurityGroups, [SecurityGroups[1]]);
  });
});
