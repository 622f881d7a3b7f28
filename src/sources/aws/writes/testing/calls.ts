import type { WriteCall } from '../../../../endpoints/write/write';
import { LESSON } from '../../../sandbox/testing/account';

/** Creates a gateway endpoint for S3 in the lesson's first VPC. */
export const CREATE: Extract<WriteCall, { operation: 'CreateVpcEndpoint' }> = {
  operation: 'CreateVpcEndpoint',
  input: {
    VpcEndpointType: 'Gateway',
    VpcId: LESSON.first,
    ServiceName: 'com.amazonaws.us-east-1.s3',
    RouteTableIds: [LESSON.privateTable],
    ClientToken: 'token-1',
  },
};

export function deletion(...ids: string[]): WriteCall {
  return { operation: 'DeleteVpcEndpoints', input: { VpcEndpointIds: ids } };
}

/** An id that nothing has. */
export const NOWHERE = 'vpce-0123456789abcdef0';
