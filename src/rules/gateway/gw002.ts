import { message } from '../../network/message';
import type { Rule } from '../rule';
import { missingEndpoint } from './missing-endpoint';

/** The same for DynamoDB, which fewer use: something that runs is no evidence of it. */
export const gw002: Rule = {
  id: 'GW002',
  title: message('NAT route without a DynamoDB gateway endpoint'),
  check: (network, context) =>
    missingEndpoint(network, context, {
      rule: 'GW002',
      service: 'dynamodb',
      withoutEvidence: 'hint',
      isUsedByAll: false,
    }),
};
