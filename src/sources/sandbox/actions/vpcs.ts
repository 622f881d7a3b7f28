import { invalidParameterValue } from '../errors';
import { TAG_FILTERS } from '../filters';
import { KINDS } from '../kinds';
import { UP_TO_1000 } from '../paging';
import { textOf } from '../protocol/input';
import type { Action } from './action';
import { describeAction, requireOne } from './describe';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcs.html */
export const describeVpcs = describeAction({
  name: 'DescribeVpcs',
  collection: 'Vpcs',
  ids: { parameter: 'VpcIds', kind: KINDS.vpc, excludes: ['VpcIds', 'MaxResults'] },
  paging: UP_TO_1000,
  filters: {
    ...TAG_FILTERS,
    cidr: 'CidrBlock',
    'cidr-block-association.cidr-block': 'CidrBlockAssociationSet.CidrBlock',
    'cidr-block-association.association-id': 'CidrBlockAssociationSet.AssociationId',
    'cidr-block-association.state': 'CidrBlockAssociationSet.CidrBlockState.State',
    'dhcp-options-id': 'DhcpOptionsId',
    'ipv6-cidr-block-association.ipv6-cidr-block': 'Ipv6CidrBlockAssociationSet.Ipv6CidrBlock',
    'ipv6-cidr-block-association.ipv6-pool': 'Ipv6CidrBlockAssociationSet.Ipv6Pool',
    'ipv6-cidr-block-association.association-id': 'Ipv6CidrBlockAssociationSet.AssociationId',
    'ipv6-cidr-block-association.state': 'Ipv6CidrBlockAssociationSet.Ipv6CidrBlockState.State',
    'is-default': 'IsDefault',
    'owner-id': 'OwnerId',
    state: 'State',
    'vpc-id': 'VpcId',
  },
});

const ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['enableDnsSupport', 'EnableDnsSupport'],
  ['enableDnsHostnames', 'EnableDnsHostnames'],
  ['enableNetworkAddressUsageMetrics', 'EnableNetworkAddressUsageMetrics'],
]);

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcAttribute.html */
export const describeVpcAttribute: Action = {
  name: 'DescribeVpcAttribute',
  run(input, account) {
    const attribute = textOf(input, 'Attribute') ?? '';
    const member = ATTRIBUTES.get(attribute);
    if (member === undefined) {
      throw invalidParameterValue(
        `Value (${attribute}) for parameter attribute is invalid. Invalid attribute.`,
      );
    }
    const { VpcId: id } = requireOne(KINDS.vpc, 'VpcId', input, account);
    const attributes = account.entities('VpcAttributes').find((entry) => entry['VpcId'] === id);
    return { VpcId: id, [member]: { Value: attributes?.[member] === true } };
  },
};
