import { TAG_FILTERS } from '../filters';
import { KINDS } from '../kinds';
import { describeAction } from './describe';

/** Without pages, as EC2's. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpnGateways.html */
export const describeVpnGateways = describeAction({
  name: 'DescribeVpnGateways',
  collection: 'VpnGateways',
  ids: { parameter: 'VpnGatewayIds', kind: KINDS.vpnGateway },
  filters: {
    ...TAG_FILTERS,
    'amazon-side-asn': 'AmazonSideAsn',
    'attachment.state': 'VpcAttachments.State',
    'attachment.vpc-id': 'VpcAttachments.VpcId',
    'availability-zone': 'AvailabilityZone',
    state: 'State',
    type: 'Type',
    'vpn-gateway-id': 'VpnGatewayId',
  },
});

/** Without pages, as EC2's. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpnConnections.html */
export const describeVpnConnections = describeAction({
  name: 'DescribeVpnConnections',
  collection: 'VpnConnections',
  ids: { parameter: 'VpnConnectionIds', kind: KINDS.vpnConnection },
  filters: {
    ...TAG_FILTERS,
    'customer-gateway-configuration': 'CustomerGatewayConfiguration',
    'customer-gateway-id': 'CustomerGatewayId',
    state: 'State',
    'option.static-routes-only': 'Options.StaticRoutesOnly',
    'route.destination-cidr-block': 'Routes.DestinationCidrBlock',
    type: 'Type',
    'vpn-connection-id': 'VpnConnectionId',
    'vpn-gateway-id': 'VpnGatewayId',
    'transit-gateway-id': 'TransitGatewayId',
  },
});
