import { TAG_FILTERS } from '../filters';
import { KINDS } from '../kinds';
import { UP_TO_1000 } from '../paging';
import { describeAction } from './describe';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcPeeringConnections.html */
export const describeVpcPeeringConnections = describeAction({
  name: 'DescribeVpcPeeringConnections',
  collection: 'VpcPeeringConnections',
  ids: {
    parameter: 'VpcPeeringConnectionIds',
    kind: KINDS.vpcPeeringConnection,
    excludes: ['VpcPeeringConnectionIds', 'MaxResults'],
  },
  paging: UP_TO_1000,
  filters: {
    ...TAG_FILTERS,
    'accepter-vpc-info.cidr-block': 'AccepterVpcInfo.CidrBlock',
    'accepter-vpc-info.owner-id': 'AccepterVpcInfo.OwnerId',
    'accepter-vpc-info.vpc-id': 'AccepterVpcInfo.VpcId',
    'expiration-time': 'ExpirationTime',
    'requester-vpc-info.cidr-block': 'RequesterVpcInfo.CidrBlock',
    'requester-vpc-info.owner-id': 'RequesterVpcInfo.OwnerId',
    'requester-vpc-info.vpc-id': 'RequesterVpcInfo.VpcId',
    'status-code': 'Status.Code',
    'status-message': 'Status.Message',
    'vpc-peering-connection-id': 'VpcPeeringConnectionId',
  },
});
