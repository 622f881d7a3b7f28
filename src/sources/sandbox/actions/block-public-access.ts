import { TAG_FILTERS } from '../filters';
import { KINDS } from '../kinds';
import { UP_TO_1000 } from '../paging';
import type { Action } from './action';
import { describeAction } from './describe';

/**
 * One set of options for the account in its Region; `off` where nobody set any.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcBlockPublicAccessOptions.html
 */
export const describeVpcBlockPublicAccessOptions: Action = {
  name: 'DescribeVpcBlockPublicAccessOptions',
  run(_input, account) {
    const [options] = account.entities('VpcBlockPublicAccessOptions');
    const { account: AwsAccountId, region: AwsRegion } = account.scope;
    const off = {
      AwsAccountId,
      AwsRegion,
      State: 'default-state',
      InternetGatewayBlockMode: 'off',
      ManagedBy: 'account',
      ExclusionsAllowed: 'allowed',
    };
    return { VpcBlockPublicAccessOptions: options ?? off };
  },
};

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcBlockPublicAccessExclusions.html */
export const describeVpcBlockPublicAccessExclusions = describeAction({
  name: 'DescribeVpcBlockPublicAccessExclusions',
  collection: 'VpcBlockPublicAccessExclusions',
  ids: { parameter: 'ExclusionIds', kind: KINDS.blockPublicAccessExclusion },
  paging: UP_TO_1000,
  filters: {
    ...TAG_FILTERS,
    'resource-arn': 'ResourceArn',
    'internet-gateway-exclusion-mode': 'InternetGatewayExclusionMode',
    state: 'State',
  },
});
