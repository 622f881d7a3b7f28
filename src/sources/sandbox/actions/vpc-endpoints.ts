import { textField } from '../entity';
import { TAG_FILTERS } from '../filters';
import { KINDS } from '../kinds';
import { UP_TO_1000_CLAMPED } from '../paging';
import { describeAction } from './describe';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpoints.html */
export const describeVpcEndpoints = describeAction({
  name: 'DescribeVpcEndpoints',
  collection: 'VpcEndpoints',
  ids: { parameter: 'VpcEndpointIds', kind: KINDS.vpcEndpoint },
  paging: UP_TO_1000_CLAMPED,
  filters: {
    ...TAG_FILTERS,
    'ip-address-type': 'IpAddressType',
    'service-name': 'ServiceName',
    'service-region': 'ServiceRegion',
    'vpc-id': 'VpcId',
    'vpc-endpoint-id': 'VpcEndpointId',
    // The documentation spells the states `pending`, the SDK's enumeration `Pending`: a seed may have either.
    'vpc-endpoint-state': (endpoint) => {
      const state = textField(endpoint, 'State') ?? '';
      return [state, state.toLowerCase()];
    },
    'vpc-endpoint-type': 'VpcEndpointType',
  },
});

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceConnectEndpoints.html */
export const describeInstanceConnectEndpoints = describeAction({
  name: 'DescribeInstanceConnectEndpoints',
  collection: 'InstanceConnectEndpoints',
  ids: { parameter: 'InstanceConnectEndpointIds', kind: KINDS.instanceConnectEndpoint },
  paging: { min: 1, max: 50, above: 'refused' },
  filters: {
    ...TAG_FILTERS,
    'instance-connect-endpoint-id': 'InstanceConnectEndpointId',
    state: 'State',
    'subnet-id': 'SubnetId',
    'vpc-id': 'VpcId',
  },
});
