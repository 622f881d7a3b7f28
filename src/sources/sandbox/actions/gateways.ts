import { TAG_FILTERS } from '../filters';
import { KINDS } from '../kinds';
import { UP_TO_1000 } from '../paging';
import { describeAction } from './describe';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInternetGateways.html */
export const describeInternetGateways = describeAction({
  name: 'DescribeInternetGateways',
  collection: 'InternetGateways',
  ids: {
    parameter: 'InternetGatewayIds',
    kind: KINDS.internetGateway,
    excludes: ['InternetGatewayIds', 'MaxResults'],
  },
  paging: UP_TO_1000,
  filters: {
    ...TAG_FILTERS,
    'attachment.state': 'Attachments.State',
    'attachment.vpc-id': 'Attachments.VpcId',
    'internet-gateway-id': 'InternetGatewayId',
    'owner-id': 'OwnerId',
  },
});

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeEgressOnlyInternetGateways.html */
export const describeEgressOnlyInternetGateways = describeAction({
  name: 'DescribeEgressOnlyInternetGateways',
  collection: 'EgressOnlyInternetGateways',
  ids: { parameter: 'EgressOnlyInternetGatewayIds', kind: KINDS.egressOnlyInternetGateway },
  paging: { min: 5, max: 255, above: 'refused' },
  filters: TAG_FILTERS,
});

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNatGateways.html */
export const describeNatGateways = describeAction({
  name: 'DescribeNatGateways',
  collection: 'NatGateways',
  ids: { parameter: 'NatGatewayIds', kind: KINDS.natGateway },
  paging: UP_TO_1000,
  filters: {
    ...TAG_FILTERS,
    'nat-gateway-id': 'NatGatewayId',
    state: 'State',
    'subnet-id': 'SubnetId',
    'vpc-id': 'VpcId',
  },
});

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeCarrierGateways.html */
export const describeCarrierGateways = describeAction({
  name: 'DescribeCarrierGateways',
  collection: 'CarrierGateways',
  ids: { parameter: 'CarrierGatewayIds', kind: KINDS.carrierGateway },
  paging: UP_TO_1000,
  filters: {
    ...TAG_FILTERS,
    'carrier-gateway-id': 'CarrierGatewayId',
    state: 'State',
    'owner-id': 'OwnerId',
    'vpc-id': 'VpcId',
  },
});
