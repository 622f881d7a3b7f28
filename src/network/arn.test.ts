import * as assert from 'node:assert/strict';
import { arnOf } from './arn';
import type { CollectionKey } from './collections';
import type { Scope } from './describe';
import { networkOf, only, S3_LIST, SCOPE, subnet, vpc, type Entry } from './testing/fixtures';

function arn(collection: CollectionKey, entry: Entry, scope: Scope = SCOPE): string | undefined {
  return arnOf(only(networkOf({ [collection]: [entry] }, { scope }).resources));
}

describe('arnOf', () => {
  it('names resources as EC2 does', () => {
    assert.equal(arn('Vpcs', vpc()), 'arn:aws:ec2:us-east-1:111122223333:vpc/vpc-1');
    assert.equal(
      arn('NatGateways', { NatGatewayId: 'nat-1', VpcId: 'vpc-1' }),
      'arn:aws:ec2:us-east-1:111122223333:natgateway/nat-1',
    );
    assert.equal(
      arn('ServiceConfigurations', { ServiceId: 'vpce-svc-1', ServiceName: 'x' }),
      'arn:aws:ec2:us-east-1:111122223333:vpc-endpoint-service/vpce-svc-1',
    );
  });

  it('says the owner of what is shared, and aws of AWS’s lists', () => {
    assert.equal(
      arn('Subnets', subnet({ OwnerId: '444455556666' })),
      'arn:aws:ec2:us-east-1:444455556666:subnet/subnet-1',
    );
    assert.equal(arn('PrefixLists', S3_LIST), 'arn:aws:ec2:us-east-1:aws:prefix-list/pl-s3');
  });

  for (const [partition, region] of [
    ['aws-cn', 'cn-north-1'],
    ['aws-us-gov', 'us-gov-west-1'],
    ['aws-eusc', 'eusc-de-east-1'],
  ] as const) {
    it(`is in ${partition}`, () => {
      const text = arn('Vpcs', vpc(), { ...SCOPE, partition, region });
      assert.equal(text, `arn:${partition}:ec2:${region}:111122223333:vpc/vpc-1`);
    });
  }

  it('is nothing where account, Region or partition are not known', () => {
    for (const part of ['account', 'region', 'partition'] as const) {
      assert.equal(arn('Vpcs', vpc({ OwnerId: undefined }), { ...SCOPE, [part]: '' }), undefined, part);
    }
  });

  it('is nothing for what has none', () => {
    assert.equal(arn('VpcEndpointConnections', { VpcEndpointId: 'vpce-9', ServiceId: 's-1' }), undefined);
    assert.equal(arn('ServiceDetails', { ServiceName: 'com.amazonaws.us-east-1.s3' }), undefined);
    assert.equal(arn('VpcBlockPublicAccessOptions', {}), undefined);
  });
});
