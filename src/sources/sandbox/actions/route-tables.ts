import { TAG_FILTERS } from '../filters';
import { KINDS } from '../kinds';
import { describeAction } from './describe';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRouteTables.html */
export const describeRouteTables = describeAction({
  name: 'DescribeRouteTables',
  collection: 'RouteTables',
  ids: { parameter: 'RouteTableIds', kind: KINDS.routeTable, excludes: ['RouteTableIds', 'MaxResults'] },
  paging: { min: 5, max: 100, above: 'refused' },
  filters: {
    ...TAG_FILTERS,
    'association.gateway-id': 'Associations.GatewayId',
    'association.route-table-association-id': 'Associations.RouteTableAssociationId',
    'association.route-table-id': 'Associations.RouteTableId',
    'association.subnet-id': 'Associations.SubnetId',
    'association.main': 'Associations.Main',
    'owner-id': 'OwnerId',
    'route-table-id': 'RouteTableId',
    'route.destination-cidr-block': 'Routes.DestinationCidrBlock',
    'route.destination-ipv6-cidr-block': 'Routes.DestinationIpv6CidrBlock',
    'route.destination-prefix-list-id': 'Routes.DestinationPrefixListId',
    'route.egress-only-internet-gateway-id': 'Routes.EgressOnlyInternetGatewayId',
    'route.gateway-id': 'Routes.GatewayId',
    'route.instance-id': 'Routes.InstanceId',
    'route.nat-gateway-id': 'Routes.NatGatewayId',
    'route.transit-gateway-id': 'Routes.TransitGatewayId',
    'route.origin': 'Routes.Origin',
    'route.state': 'Routes.State',
    'route.vpc-peering-connection-id': 'Routes.VpcPeeringConnectionId',
    'vpc-id': 'VpcId',
  },
});
