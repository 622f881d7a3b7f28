import { permissionsOf } from '../endpoints/service-permissions';
import { TAG_FILTERS } from '../filters';
import { KINDS } from '../kinds';
import { UP_TO_1000_CLAMPED } from '../paging';
import { idOf } from '../store';
import type { Action } from './action';
import { describeAction, requireOne, select } from './describe';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointServiceConfigurations.html */
export const describeVpcEndpointServiceConfigurations = describeAction({
  name: 'DescribeVpcEndpointServiceConfigurations',
  collection: 'ServiceConfigurations',
  ids: { parameter: 'ServiceIds', kind: KINDS.endpointService },
  paging: UP_TO_1000_CLAMPED,
  filters: {
    ...TAG_FILTERS,
    'service-name': 'ServiceName',
    'service-id': 'ServiceId',
    'service-state': 'ServiceState',
    'supported-ip-address-types': 'SupportedIpAddressTypes',
  },
});

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointServicePermissions.html */
export const describeVpcEndpointServicePermissions: Action = {
  name: 'DescribeVpcEndpointServicePermissions',
  run(input, account) {
    const service = requireOne(KINDS.endpointService, 'ServiceId', input, account);
    const listing = {
      name: this.name,
      paging: UP_TO_1000_CLAMPED,
      filters: { principal: 'Principal', 'principal-type': 'PrincipalType' },
    };
    const { items, nextToken } = select(
      listing,
      input,
      permissionsOf(account, idOf(KINDS.endpointService, service)),
    );
    return { AllowedPrincipals: items, NextToken: nextToken };
  },
};

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointConnections.html */
export const describeVpcEndpointConnections = describeAction({
  name: 'DescribeVpcEndpointConnections',
  collection: 'VpcEndpointConnections',
  paging: UP_TO_1000_CLAMPED,
  filters: {
    'ip-address-type': 'IpAddressType',
    'service-id': 'ServiceId',
    'vpc-endpoint-owner': 'VpcEndpointOwner',
    'vpc-endpoint-region': 'VpcEndpointRegion',
    'vpc-endpoint-state': 'VpcEndpointState',
    'vpc-endpoint-id': 'VpcEndpointId',
  },
});
