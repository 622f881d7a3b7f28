import * as assert from 'node:assert/strict';
import type { CollectionKey } from '../../network/collections';
import type { SnapshotMetadata } from './document';
import { inferScope } from './infer-scope';

function infer(
  collections: Partial<Record<CollectionKey, readonly unknown[]>>,
  folders: readonly string[] = [],
  metadata: Partial<SnapshotMetadata> = {},
): string {
  const { account, region, partition } = inferScope(
    {
      account: undefined,
      partition: undefined,
      region: undefined,
      takenAt: undefined,
      denied: [],
      ...metadata,
    },
    new Map(Object.entries(collections) as [CollectionKey, readonly unknown[]][]),
    folders,
  );
  return [account, region, partition].join(' ');
}

const owner = (OwnerId: string): unknown => ({ OwnerId });

describe('whose answers they are', () => {
  it('is what EndpointLens says', () => {
    const metadata = { account: '999988887777', region: 'eu-west-1' };
    const collections = { Vpcs: [owner('111122223333')], Subnets: [{ AvailabilityZone: 'us-east-1a' }] };
    assert.equal(infer(collections, ['444455556666', 'us-west-2'], metadata), '999988887777 eu-west-1 aws');
    assert.equal(infer({}, [], { ...metadata, partition: 'aws-x' }), '999988887777 eu-west-1 aws-x');
  });

  it('is the VPCs’ owner, that of most of them where some are shared', () => {
    assert.equal(infer({ Vpcs: [owner('1'), owner('2'), owner('2'), 7, null, {}] }), '2  ');
  });

  for (const [key, entry, region] of [
    ['Subnets', { AvailabilityZone: 'us-east-1a' }, 'us-east-1 aws'],
    ['Subnets', { AvailabilityZone: 'us-west-2-lax-1a' }, 'us-west-2 aws'],
    ['NetworkInterfaces', { AvailabilityZone: 'cn-north-1b' }, 'cn-north-1 aws-cn'],
    ['AvailabilityZones', { ZoneName: 'us-gov-west-1a' }, 'us-gov-west-1 aws-us-gov'],
    ['SecurityGroups', { SecurityGroupArn: 'arn:aws:ec2:eu-west-1:1:security-group/sg-1' }, 'eu-west-1 aws'],
    [
      'TransitGateways',
      { TransitGatewayArn: 'arn:aws:ec2:eu-west-2:1:transit-gateway/tgw-1' },
      'eu-west-2 aws',
    ],
    ['ManagedPrefixLists', { PrefixListArn: 'arn:aws:ec2:us-east-1:aws:prefix-list/pl-1' }, 'us-east-1 aws'],
  ] as const) {
    it(`is in the Region of ${key}’ ${Object.keys(entry).join()}`, () => {
      assert.equal(infer({ [key]: [entry] }), ` ${region}`);
    });
  }

  it('is last what the folders are called', () => {
    assert.equal(infer({}, ['snapshots', '111122223333', 'us-east-1']), '111122223333 us-east-1 aws');
    assert.equal(infer({}, ['us-east-1', '12345', 'prod']), ' us-east-1 aws');
  });

  it('is not known where nothing says it', () => {
    assert.equal(infer({ Subnets: [{ AvailabilityZone: 'somewhere' }, { SubnetArn: 'arn:' }, null] }), '  ');
  });
});
