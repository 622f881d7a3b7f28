import * as assert from 'node:assert/strict';
import { gatewayEndpoint, networkOf, S3_LIST, type Entry } from '../../network/testing/fixtures';
import { defaultServices } from './default-services';

const endpoint = (ServiceName: string, more: Entry = {}): Entry =>
  gatewayEndpoint({
    VpcEndpointId: `vpce-${ServiceName}`,
    VpcEndpointType: 'Interface',
    ServiceName,
    ...more,
  });

describe('the services of a matrix, unless others are asked for', () => {
  it('are S3 and DynamoDB even where nothing was read', () => {
    assert.deepEqual(defaultServices(networkOf({})), ['s3', 'dynamodb']);
  });

  it('have S3 Express where the Region has it', () => {
    const name = 'com.amazonaws.us-east-1.s3express';
    const offered = { ServiceName: name, ServiceType: [{ ServiceType: 'Gateway' }] };
    assert.deepEqual(defaultServices(networkOf({ ServiceDetails: [offered] })), [
      's3',
      'dynamodb',
      's3express',
    ]);
    const list = { ...S3_LIST, PrefixListName: name };
    assert.deepEqual(defaultServices(networkOf({ PrefixLists: [list] })), ['s3', 'dynamodb', 's3express']);
  });

  it('have every service that an endpoint serves, once, by name', () => {
    const network = networkOf({
      VpcEndpoints: [
        gatewayEndpoint(),
        endpoint('com.amazonaws.us-east-1.sqs'),
        endpoint('com.amazonaws.us-east-1.ecr.api'),
        { ...endpoint('com.amazonaws.us-east-1.sqs'), VpcEndpointId: 'vpce-2' },
      ],
    });
    assert.deepEqual(defaultServices(network), ['s3', 'dynamodb', 'ecr.api', 'sqs']);
  });

  it('are called by their full name where the short one would mean another', () => {
    const names = [
      'aws.sagemaker.us-east-1.notebook',
      'com.amazonaws.eu-west-1.s3',
      'com.amazonaws.vpce.us-east-1.vpce-svc-1',
    ];
    assert.deepEqual(defaultServices(networkOf({ VpcEndpoints: names.map((name) => endpoint(name)) })), [
      's3',
      'dynamodb',
      ...names,
    ]);
  });

  it('have none of endpoints that lead to no service, or were deleted', () => {
    const network = networkOf({
      VpcEndpoints: [
        endpoint('', { VpcEndpointType: 'Resource' }),
        endpoint('com.amazonaws.vpce.us-east-1.vpce-svc-2', { VpcEndpointType: 'GatewayLoadBalancer' }),
        endpoint('com.amazonaws.us-east-1.sqs', { State: 'deleted' }),
      ],
    });
    assert.deepEqual(defaultServices(network), ['s3', 'dynamodb']);
  });
});
