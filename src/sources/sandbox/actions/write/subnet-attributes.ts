import { blocksOf } from '../../blocks';
import { entityField, type Entity } from '../../entity';
import { invalidParameterCombination, invalidParameterValue, notSimulated } from '../../errors';
import { KINDS } from '../../kinds';
import { idOf, patch } from '../../store';
import type { Action } from '../action';
import { requireOne } from '../describe';

const ATTRIBUTES: Readonly<Record<string, (value: unknown, subnet: Entity) => Entity>> = {
  MapPublicIpOnLaunch: (value) => ({ MapPublicIpOnLaunch: value === true }),
  AssignIpv6AddressOnCreation: (value, subnet) => {
    if (value === true && blocksOf(subnet, 'ipv6').length === 0)
      throw invalidParameterValue(
        'Invalid value for AssignIpv6AddressOnCreation: the subnet has no IPv6 CIDR block.',
      );
    return { AssignIpv6AddressOnCreation: value === true };
  },
  EnableDns64: (value) => ({ EnableDns64: value === true }),
  PrivateDnsHostnameTypeOnLaunch: (value, subnet) => launchOption(subnet, { HostnameType: value }),
  EnableResourceNameDnsARecordOnLaunch: (value, subnet) =>
    launchOption(subnet, { EnableResourceNameDnsARecord: value === true }),
  EnableResourceNameDnsAAAARecordOnLaunch: (value, subnet) =>
    launchOption(subnet, { EnableResourceNameDnsAAAARecord: value === true }),
};

function launchOption(subnet: Entity, option: Entity): Entity {
  return {
    PrivateDnsNameOptionsOnLaunch: { ...entityField(subnet, 'PrivateDnsNameOptionsOnLaunch'), ...option },
  };
}

/** One attribute a call. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifySubnetAttribute.html */
export const modifySubnetAttribute: Action = {
  name: 'ModifySubnetAttribute',
  run(input, account) {
    const subnet = requireOne(KINDS.subnet, 'SubnetId', input, account);
    const given = Object.keys(input).filter((name) => name !== 'SubnetId' && name !== 'DryRun');
    const [attribute, ...others] = given;
    if (attribute === undefined) throw invalidParameterCombination('No attributes specified.');
    if (others.length > 0)
      throw invalidParameterCombination(`Fields for multiple attribute types specified: ${given.join(', ')}`);
    const change = ATTRIBUTES[attribute];
    if (change === undefined) throw notSimulated(`the subnet attribute ${attribute}`);
    const value = input[attribute];
    const flat = typeof value === 'object' ? entityField(input, attribute)['Value'] : value;
    patch(account, KINDS.subnet, idOf(KINDS.subnet, subnet), change(flat, subnet));
    return {};
  },
};
