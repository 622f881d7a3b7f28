import { TAG_FILTERS } from '../filters';
import { KINDS } from '../kinds';
import { UP_TO_1000 } from '../paging';
import { describeAction } from './describe';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTransitGateways.html */
export const describeTransitGateways = describeAction({
  name: 'DescribeTransitGateways',
  collection: 'TransitGateways',
  ids: { parameter: 'TransitGatewayIds', kind: KINDS.transitGateway },
  paging: UP_TO_1000,
  filters: {
    ...TAG_FILTERS,
    'options.propagation-default-route-table-id': 'Options.PropagationDefaultRouteTableId',
    'options.amazon-side-asn': 'Options.AmazonSideAsn',
    'options.association-default-route-table-id': 'Options.AssociationDefaultRouteTableId',
    'options.auto-accept-shared-attachments': 'Options.AutoAcceptSharedAttachments',
    'options.default-route-table-association': 'Options.DefaultRouteTableAssociation',
    'options.default-route-table-propagation': 'Options.DefaultRouteTablePropagation',
    'options.dns-support': 'Options.DnsSupport',
    'options.vpn-ecmp-support': 'Options.VpnEcmpSupport',
    'owner-id': 'OwnerId',
    state: 'State',
    'transit-gateway-id': 'TransitGatewayId',
  },
});

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTransitGatewayAttachments.html */
export const describeTransitGatewayAttachments = describeAction({
  name: 'DescribeTransitGatewayAttachments',
  collection: 'TransitGatewayAttachments',
  ids: { parameter: 'TransitGatewayAttachmentIds', kind: KINDS.transitGatewayAttachment },
  paging: UP_TO_1000,
  filters: {
    ...TAG_FILTERS,
    'association.state': 'Association.State',
    'association.transit-gateway-route-table-id': 'Association.TransitGatewayRouteTableId',
    'resource-id': 'ResourceId',
    'resource-owner-id': 'ResourceOwnerId',
    'resource-type': 'ResourceType',
    state: 'State',
    'transit-gateway-attachment-id': 'TransitGatewayAttachmentId',
    'transit-gateway-id': 'TransitGatewayId',
    'transit-gateway-owner-id': 'TransitGatewayOwnerId',
  },
});

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTransitGatewayVpcAttachments.html */
export const describeTransitGatewayVpcAttachments = describeAction({
  name: 'DescribeTransitGatewayVpcAttachments',
  collection: 'TransitGatewayVpcAttachments',
  ids: { parameter: 'TransitGatewayAttachmentIds', kind: KINDS.transitGatewayVpcAttachment },
  paging: UP_TO_1000,
  filters: {
    ...TAG_FILTERS,
    state: 'State',
    'transit-gateway-attachment-id': 'TransitGatewayAttachmentId',
    'transit-gateway-id': 'TransitGatewayId',
    'vpc-id': 'VpcId',
  },
});

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTransitGatewayRouteTables.html */
export const describeTransitGatewayRouteTables = describeAction({
  name: 'DescribeTransitGatewayRouteTables',
  collection: 'TransitGatewayRouteTables',
  ids: { parameter: 'TransitGatewayRouteTableIds', kind: KINDS.transitGatewayRouteTable },
  paging: UP_TO_1000,
  filters: {
    ...TAG_FILTERS,
    'default-association-route-table': 'DefaultAssociationRouteTable',
    'default-propagation-route-table': 'DefaultPropagationRouteTable',
    state: 'State',
    'transit-gateway-id': 'TransitGatewayId',
    'transit-gateway-route-table-id': 'TransitGatewayRouteTableId',
  },
});
