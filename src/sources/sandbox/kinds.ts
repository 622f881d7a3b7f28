import type { StoreKey } from './state';

/** A kind of resource: where it is kept, how its ids look, and what EC2 says of an id that is none. */
export interface ResourceKind {
  readonly collection: StoreKey;
  /** The member that holds the id. */
  readonly field: string;
  readonly prefix: string;
  /** As DescribeTags names it. */
  readonly type: string;
  readonly notFound: string;
  readonly malformed: string;
  /** The sentence for ids that do not exist. */
  readonly absent: (ids: readonly string[]) => string;
}

/** EC2's usual sentence, in the singular and the plural. */
function the(noun: string): ResourceKind['absent'] {
  return (ids) =>
    ids.length === 1
      ? `The ${noun} ID '${ids.join()}' does not exist`
      : `The ${noun} IDs '${ids.join(', ')}' do not exist`;
}

function deleted(noun: string): ResourceKind['absent'] {
  return (ids) => `${noun} ${ids.join(', ')} was deleted or does not exist.`;
}

function kind(
  [collection, field, prefix, type]: [StoreKey, string, string, string],
  notFound: string,
  malformed: string,
  absent: ResourceKind['absent'],
): ResourceKind {
  return { collection, field, prefix, type, notFound, malformed, absent };
}

/**
 * Codes are those of EC2's list of error codes; where it lists none for a malformed id, its general one stands.
 * Transit gateways are missing from that list: their codes are those that Terraform's provider waits for.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 */
export const KINDS = {
  vpc: kind(['Vpcs', 'VpcId', 'vpc-', 'vpc'], 'InvalidVpcID.NotFound', 'InvalidVpcID.Malformed', the('vpc')),
  subnet: kind(
    ['Subnets', 'SubnetId', 'subnet-', 'subnet'],
    'InvalidSubnetID.NotFound',
    'InvalidSubnetID.Malformed',
    the('subnet'),
  ),
  routeTable: kind(
    ['RouteTables', 'RouteTableId', 'rtb-', 'route-table'],
    'InvalidRouteTableID.NotFound',
    'InvalidRouteTableId.Malformed',
    the('routeTable'),
  ),
  internetGateway: kind(
    ['InternetGateways', 'InternetGatewayId', 'igw-', 'internet-gateway'],
    'InvalidInternetGatewayID.NotFound',
    'InvalidInternetGatewayId.Malformed',
    the('internetGateway'),
  ),
  egressOnlyInternetGateway: kind(
    ['EgressOnlyInternetGateways', 'EgressOnlyInternetGatewayId', 'eigw-', 'egress-only-internet-gateway'],
    'InvalidEgressOnlyInternetGatewayId.NotFound',
    'InvalidEgressOnlyInternetGatewayId.Malformed',
    the('egressOnlyInternetGateway'),
  ),
  natGateway: kind(
    ['NatGateways', 'NatGatewayId', 'nat-', 'natgateway'],
    'NatGatewayNotFound',
    'NatGatewayMalformed',
    (ids) => `NatGateway ${ids.join(', ')} was not found`,
  ),
  vpnGateway: kind(
    ['VpnGateways', 'VpnGatewayId', 'vgw-', 'vpn-gateway'],
    'InvalidVpnGatewayID.NotFound',
    'InvalidParameterValue',
    the('vpnGateway'),
  ),
  vpnConnection: kind(
    ['VpnConnections', 'VpnConnectionId', 'vpn-', 'vpn-connection'],
    'InvalidVpnConnectionID.NotFound',
    'InvalidParameterValue',
    the('vpnConnection'),
  ),
  carrierGateway: kind(
    ['CarrierGateways', 'CarrierGatewayId', 'cagw-', 'carrier-gateway'],
    'InvalidCarrierGatewayID.NotFound',
    'InvalidParameterValue',
    the('carrierGateway'),
  ),
  transitGateway: kind(
    ['TransitGateways', 'TransitGatewayId', 'tgw-', 'transit-gateway'],
    'InvalidTransitGatewayID.NotFound',
    'InvalidTransitGatewayID.Malformed',
    deleted('Transit Gateway'),
  ),
  transitGatewayAttachment: kind(
    ['TransitGatewayAttachments', 'TransitGatewayAttachmentId', 'tgw-attach-', 'transit-gateway-attachment'],
    'InvalidTransitGatewayAttachmentID.NotFound',
    'InvalidTransitGatewayAttachmentID.Malformed',
    deleted('Transit Gateway Attachment'),
  ),
  transitGatewayVpcAttachment: kind(
    [
      'TransitGatewayVpcAttachments',
      'TransitGatewayAttachmentId',
      'tgw-attach-',
      'transit-gateway-attachment',
    ],
    'InvalidTransitGatewayAttachmentID.NotFound',
    'InvalidTransitGatewayAttachmentID.Malformed',
    deleted('Transit Gateway Attachment'),
  ),
  transitGatewayRouteTable: kind(
    ['TransitGatewayRouteTables', 'TransitGatewayRouteTableId', 'tgw-rtb-', 'transit-gateway-route-table'],
    'InvalidRouteTableID.NotFound',
    'InvalidRouteTableId.Malformed',
    deleted('Transit Gateway Route Table'),
  ),
  vpcPeeringConnection: kind(
    ['VpcPeeringConnections', 'VpcPeeringConnectionId', 'pcx-', 'vpc-peering-connection'],
    'InvalidVpcPeeringConnectionID.NotFound',
    'InvalidVpcPeeringConnectionId.Malformed',
    the('vpcPeeringConnection'),
  ),
  vpcEndpoint: kind(
    ['VpcEndpoints', 'VpcEndpointId', 'vpce-', 'vpc-endpoint'],
    'InvalidVpcEndpointId.NotFound',
    'InvalidVpcEndpointId.Malformed',
    (ids) => `The Vpc Endpoint Id '${ids.join(', ')}' does not exist`,
  ),
  instanceConnectEndpoint: kind(
    ['InstanceConnectEndpoints', 'InstanceConnectEndpointId', 'eice-', 'instance-connect-endpoint'],
    'InvalidInstanceConnectEndpointId.NotFound',
    'InvalidInstanceConnectEndpointId.Malformed',
    the('instanceConnectEndpoint'),
  ),
  // "IdId" is how EC2's list spells it.
  endpointService: kind(
    ['ServiceConfigurations', 'ServiceId', 'vpce-svc-', 'vpc-endpoint-service'],
    'InvalidVpcEndpointServiceId.NotFound',
    'InvalidVpcEndpointServiceIdId.Malformed',
    (ids) => `The VpcEndpointService Id '${ids.join(', ')}' does not exist`,
  ),
  prefixList: kind(
    ['ManagedPrefixLists', 'PrefixListId', 'pl-', 'prefix-list'],
    'InvalidPrefixListID.NotFound',
    'InvalidPrefixListId.Malformed',
    the('prefix list'),
  ),
  servicePrefixList: kind(
    ['PrefixLists', 'PrefixListId', 'pl-', 'prefix-list'],
    'InvalidPrefixListID.NotFound',
    'InvalidPrefixListId.Malformed',
    the('prefix list'),
  ),
  networkInterface: kind(
    ['NetworkInterfaces', 'NetworkInterfaceId', 'eni-', 'network-interface'],
    'InvalidNetworkInterfaceID.NotFound',
    'InvalidNetworkInterfaceId.Malformed',
    the('networkInterface'),
  ),
  instance: kind(
    ['Reservations', 'InstanceId', 'i-', 'instance'],
    'InvalidInstanceID.NotFound',
    'InvalidInstanceID.Malformed',
    the('instance'),
  ),
  securityGroup: kind(
    ['SecurityGroups', 'GroupId', 'sg-', 'security-group'],
    'InvalidGroup.NotFound',
    'InvalidGroupId.Malformed',
    (ids) => `The security group '${ids.join(', ')}' does not exist`,
  ),
  securityGroupRule: kind(
    ['SecurityGroups', 'SecurityGroupRuleId', 'sgr-', 'security-group-rule'],
    'InvalidSecurityGroupRuleId.NotFound',
    'InvalidSecurityGroupRuleId.Malformed',
    the('security group rule'),
  ),
  networkAcl: kind(
    ['NetworkAcls', 'NetworkAclId', 'acl-', 'network-acl'],
    'InvalidNetworkAclID.NotFound',
    'InvalidNetworkAclId.Malformed',
    the('networkAcl'),
  ),
  blockPublicAccessExclusion: kind(
    ['VpcBlockPublicAccessExclusions', 'ExclusionId', 'vpcbpa-exclude-', 'vpc-block-public-access-exclusion'],
    'InvalidVpcBlockPublicAccessExclusionId.NotFound',
    'InvalidParameterValue',
    the('VPC Block Public Access exclusion'),
  ),
  allocation: kind(
    ['Addresses', 'AllocationId', 'eipalloc-', 'elastic-ip'],
    'InvalidAllocationID.NotFound',
    'InvalidParameterValue',
    (ids) => `The allocation IDs '${ids.join(', ')}' do not exist`,
  ),
} as const satisfies Record<string, ResourceKind>;
