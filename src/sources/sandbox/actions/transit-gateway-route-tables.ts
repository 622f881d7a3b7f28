import { KINDS } from '../kinds';
import { UP_TO_1000 } from '../paging';
import { perResourceAction } from './per-resource';

const FILTERS = {
  'resource-id': 'ResourceId',
  'resource-type': 'ResourceType',
  'transit-gateway-attachment-id': 'TransitGatewayAttachmentId',
};

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetTransitGatewayRouteTableAssociations.html */
export const getTransitGatewayRouteTableAssociations = perResourceAction({
  name: 'GetTransitGatewayRouteTableAssociations',
  collection: 'TransitGatewayRouteTableAssociations',
  kind: KINDS.transitGatewayRouteTable,
  answer: 'Associations',
  paging: UP_TO_1000,
  filters: FILTERS,
});

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetTransitGatewayRouteTablePropagations.html */
export const getTransitGatewayRouteTablePropagations = perResourceAction({
  name: 'GetTransitGatewayRouteTablePropagations',
  collection: 'TransitGatewayRouteTablePropagations',
  kind: KINDS.transitGatewayRouteTable,
  answer: 'TransitGatewayRouteTablePropagations',
  paging: UP_TO_1000,
  filters: FILTERS,
});
