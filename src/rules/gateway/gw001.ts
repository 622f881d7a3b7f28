import { message } from '../../network/message';
import type { Rule } from '../rule';
import { missingEndpoint } from './missing-endpoint';

/** Traffic to S3 is paid for by the GB in a NAT gateway, and costs nothing in a gateway endpoint. */
export const gw001: Rule = {
  id: 'GW001',
  title: message('NAT route without an S3 gateway endpoint'),
  check: (network, context) =>
    missingEndpoint(network, context, {
      rule: 'GW001',
      service: 's3',
      withoutEvidence: 'information',
      isUsedByAll: true,
    }),
};
