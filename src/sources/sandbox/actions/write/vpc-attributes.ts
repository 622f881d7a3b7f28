import { entityField } from '../../entity';
import { invalidParameterCombination, invalidParameterValue } from '../../errors';
import { KINDS } from '../../kinds';
import type { Action } from '../action';
import { requireOne } from '../describe';

const ATTRIBUTES = ['EnableDnsHostnames', 'EnableDnsSupport', 'EnableNetworkAddressUsageMetrics'] as const;

/** One attribute a call. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcAttribute.html */
export const modifyVpcAttribute: Action = {
  name: 'ModifyVpcAttribute',
  run(input, account) {
    const { VpcId: id } = requireOne(KINDS.vpc, 'VpcId', input, account);
    const given = ATTRIBUTES.filter((attribute) => input[attribute] !== undefined);
    const [attribute, ...others] = given;
    if (attribute === undefined) throw invalidParameterCombination('No attributes specified.');
    if (others.length > 0)
      throw invalidParameterCombination(`Fields for multiple attribute types specified: ${given.join(', ')}`);
    const value = entityField(input, attribute)['Value'] === true;
    const now = account.entities('VpcAttributes').find((entry) => entry['VpcId'] === id) ?? { VpcId: id };
    // "You can only enable DNS hostnames if you've enabled DNS support."
    if (attribute === 'EnableDnsHostnames' && value && now['EnableDnsSupport'] !== true) {
      throw invalidParameterValue('DNS hostnames can be enabled only if DNS support is enabled.');
    }
    const rest = account.entities('VpcAttributes').filter((entry) => entry['VpcId'] !== id);
    account.replace('VpcAttributes', [...rest, { ...now, [attribute]: value }]);
    return { Return: true };
  },
};
