import * as assert from 'node:assert/strict';
import { isGatewayService, parseServiceName, serviceLabel } from './service-name';

describe('parseServiceName', () => {
  for (const [name, region, short] of [
    ['com.amazonaws.us-east-1.s3', 'us-east-1', 's3'],
    ['com.amazonaws.us-gov-west-1.ecr.api', 'us-gov-west-1', 'ecr.api'],
    ['com.amazonaws.eusc-de-east-1.s3', 'eusc-de-east-1', 's3'],
    ['com.amazonaws.us-isob-east-1.sqs', 'us-isob-east-1', 'sqs'],
    ['com.amazonaws.cn-north-1.s3', 'cn-north-1', 's3'],
    ['cn.com.amazonaws.cn-northwest-1.ecr.dkr', 'cn-northwest-1', 'ecr.dkr'],
    ['aws.sagemaker.us-east-1.notebook', 'us-east-1', 'notebook'],
    ['com.amazonaws.vpce.eu-west-1.vpce-svc-0d3e', 'eu-west-1', 'vpce-svc-0d3e'],
    ['com.amazonaws.s3-global.accesspoint', undefined, 's3-global.accesspoint'],
    ['com.amazonaws.iam', undefined, 'iam'],
    ['cn.com.amazonaws.iam', undefined, 'iam'],
    ['com.amazonaws.us-east-1', undefined, 'us-east-1'],
    ['office', undefined, 'office'],
    ['', undefined, ''],
  ] as const) {
    it(`takes ${name || 'nothing'} apart`, () => {
      assert.deepEqual(parseServiceName(name), { name, region, short });
    });
  }
});

describe('gateway services', () => {
  it('are S3, DynamoDB and S3 Express alone', () => {
    const names = ['s3', 'dynamodb', 's3express', 's3-global.accesspoint', 'sqs', 'S3', 'constructor'];
    assert.deepEqual(names.filter(isGatewayService), ['s3', 'dynamodb', 's3express']);
  });
});

describe('serviceLabel', () => {
  for (const [name, label] of [
    ['com.amazonaws.us-east-1.s3', 'S3'],
    ['com.amazonaws.cn-north-1.dynamodb', 'DynamoDB'],
    ['com.amazonaws.us-east-1.s3express', 'S3 Express'],
    ['com.amazonaws.us-east-1.ecr.api', 'ecr.api'],
    ['com.amazonaws.vpce.us-east-1.vpce-svc-1', 'vpce-svc-1'],
  ] as const) {
    it(`calls ${name} ${label}`, () => {
      assert.equal(serviceLabel(name), label);
    });
  }
});
