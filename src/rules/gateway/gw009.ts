import { message } from '../../network/message';
import type { Rule } from '../rule';
import { missingEndpoint } from './missing-endpoint';

/**
 * Directory buckets (S3 Express One Zone) have a gateway endpoint of their own: that of S3 does not lead to them. No
 * network shows such a bucket, so it takes evidence.
 */
export const gw009: Rule = {
  id: 'GW009',
  title: message('S3 Express without its own gateway endpoint'),
  check: (network, context) =>
    missingEndpoint(network, context, {
      rule: 'GW009',
      service: 's3express',
      withoutEvidence: undefined,
      isUsedByAll: false,
    }),
};
