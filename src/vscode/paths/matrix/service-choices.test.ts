import * as assert from 'node:assert/strict';
import { networkOf } from '../../../network/testing/fixtures';
import { serviceChoices } from './service-choices';

const offered = (name: string, type = 'Interface'): unknown => ({
  ServiceName: name,
  ServiceType: [{ ServiceType: type }],
  AvailabilityZones: ['us-east-1a'],
});

const endpoint = (service: string): unknown => ({
  VpcEndpointId: 'vpce-1',
  VpcEndpointType: 'Interface',
  VpcId: 'vpc-1',
  ServiceName: service,
  State: 'available',
});

describe('the services to choose from', () => {
  const network = networkOf({
    VpcEndpoints: [endpoint('com.amazonaws.us-east-1.sqs')],
    ServiceDetails: [
      offered('com.amazonaws.us-east-1.s3', 'Gateway'),
      offered('com.amazonaws.us-east-1.s3'),
      offered('com.amazonaws.us-east-1.sqs'),
      offered('com.amazonaws.us-east-1.ecr.api'),
      offered('com.amazonaws.vpce.us-east-1.vpce-svc-1'),
    ],
  });

  it('are those of gateway endpoints and of endpoints first, then the others by name, each once', () => {
    assert.deepEqual(
      serviceChoices(network).map(({ id, used }) => [id, used]),
      [
        ['s3', true],
        ['dynamodb', true],
        ['sqs', true],
        ['com.amazonaws.vpce.us-east-1.vpce-svc-1', false],
        ['ecr.api', false],
      ],
    );
  });

  it('keep what was chosen, though nobody offers it', () => {
    assert.ok(serviceChoices(network, ['gone']).some(({ id, used }) => id === 'gone' && !used));
  });

  it('have their full names beside them', () => {
    const [s3] = serviceChoices(network);
    assert.deepEqual([s3?.label, s3?.name], ['S3', 'com.amazonaws.us-east-1.s3']);
  });
});
