import type { Collections } from '../../network/testing/fixtures';

/**
 * Describe answers as far as the random networks say them and the brute-force model reads them: EC2's own shapes and
 * casing, so that neither depends on how the product reads an answer.
 */
export interface Described extends Collections {
  readonly Vpcs: readonly DescribedVpc[];
  readonly VpcAttributes: readonly DescribedVpcAttributes[];
  readonly Subnets: readonly DescribedSubnet[];
  readonly RouteTables: readonly DescribedRouteTable[];
  readonly InternetGateways: readonly DescribedGateway[];
  readonly EgressOnlyInternetGateways: readonly DescribedEgressOnlyGateway[];
  readonly VpnGateways: readonly DescribedVpnGateway[];
  readonly NatGateways: readonly DescribedNatGateway[];
  readonly VpcPeeringConnections: readonly DescribedPeering[];
  readonly VpcEndpoints: readonly DescribedEndpoint[];
  readonly PrefixLists: readonly DescribedServiceList[];
  readonly ManagedPrefixLists: readonly DescribedList[];
  readonly PrefixListEntries: readonly DescribedListEntries[];
  readonly NetworkInterfaces: readonly DescribedInterface[];
  readonly SecurityGroups: readonly DescribedSecurityGroup[];
  readonly NetworkAcls: readonly DescribedAcl[];
  readonly VpcBlockPublicAccessOptions: readonly DescribedBlockPublicAccess[];
  readonly VpcBlockPublicAccessExclusions: readonly DescribedExclusion[];
}

interface Attachment {
  readonly VpcId: string;
  readonly State: string;
}

export interface DescribedVpc {
  readonly VpcId: string;
  readonly OwnerId: string;
  readonly CidrBlock: string;
  readonly Ipv6CidrBlockAssociationSet: readonly Ipv6Association[];
  readonly State: string;
}

export interface Ipv6Association {
  readonly Ipv6CidrBlock: string;
  readonly Ipv6CidrBlockState: { readonly State: string };
}

export interface DescribedVpcAttributes {
  readonly VpcId: string;
  readonly EnableDnsSupport: boolean;
  readonly EnableDnsHostnames: boolean;
}

export interface DescribedSubnet {
  readonly SubnetId: string;
  readonly VpcId: string;
  readonly OwnerId: string;
  readonly AvailabilityZone: string;
  readonly CidrBlock: string;
  readonly Ipv6CidrBlockAssociationSet: readonly Ipv6Association[];
  readonly State: string;
}

/** Where a route leads: one of these is set. */
export interface DescribedTarget {
  readonly GatewayId?: string;
  readonly NatGatewayId?: string;
  readonly VpcPeeringConnectionId?: string;
  readonly EgressOnlyInternetGatewayId?: string;
  readonly NetworkInterfaceId?: string;
}

export interface DescribedRoute extends DescribedTarget {
  readonly DestinationCidrBlock?: string;
  readonly DestinationIpv6CidrBlock?: string;
  readonly DestinationPrefixListId?: string;
  readonly Origin: 'CreateRouteTable' | 'CreateRoute' | 'EnableVgwRoutePropagation';
  readonly State: 'active' | 'blackhole';
}

export interface DescribedRouteTable {
  readonly RouteTableId: string;
  readonly VpcId: string;
  readonly OwnerId: string;
  readonly Associations: readonly { readonly Main: boolean; readonly SubnetId?: string }[];
  readonly PropagatingVgws: readonly { readonly GatewayId: string }[];
  readonly Routes: readonly DescribedRoute[];
}

export interface DescribedGateway {
  readonly InternetGatewayId: string;
  readonly OwnerId: string;
  readonly Attachments: readonly Attachment[];
}

export interface DescribedEgressOnlyGateway {
  readonly EgressOnlyInternetGatewayId: string;
  readonly Attachments: readonly Attachment[];
}

export interface DescribedVpnGateway {
  readonly VpnGatewayId: string;
  readonly State: string;
  readonly VpcAttachments: readonly Attachment[];
}

export interface DescribedNatGateway {
  readonly NatGatewayId: string;
  readonly VpcId: string;
  readonly SubnetId: string;
  readonly ConnectivityType: 'public' | 'private';
  readonly State: string;
  readonly NatGatewayAddresses: readonly {
    readonly NetworkInterfaceId: string;
    readonly PrivateIp: string;
    readonly PublicIp?: string;
  }[];
}

export interface DescribedPeering {
  readonly VpcPeeringConnectionId: string;
  readonly RequesterVpcInfo: DescribedPeeringSide;
  readonly AccepterVpcInfo: DescribedPeeringSide;
  readonly Status: { readonly Code: string };
}

export interface DescribedPeeringSide {
  readonly VpcId: string;
  readonly OwnerId: string;
  readonly Region: string;
  readonly CidrBlock: string;
}

export interface DescribedEndpoint {
  readonly VpcEndpointId: string;
  readonly VpcEndpointType: 'Gateway' | 'Interface';
  readonly VpcId: string;
  readonly OwnerId: string;
  readonly ServiceName: string;
  readonly State: string;
  readonly PrivateDnsEnabled: boolean;
  readonly RouteTableIds: readonly string[];
  readonly SubnetIds: readonly string[];
  readonly NetworkInterfaceIds: readonly string[];
  readonly Groups: readonly { readonly GroupId: string; readonly GroupName: string }[];
  readonly DnsEntries: readonly { readonly DnsName: string }[];
  readonly IpAddressType: string;
}

export interface DescribedServiceList {
  readonly PrefixListId: string;
  readonly PrefixListName: string;
  readonly Cidrs: readonly string[];
}

export interface DescribedList {
  readonly PrefixListId: string;
  readonly PrefixListName: string;
  readonly OwnerId: string;
  readonly AddressFamily: string;
  readonly State: string;
}

export interface DescribedListEntries {
  readonly PrefixListId: string;
  readonly Entries: readonly { readonly Cidr: string }[];
}

export interface DescribedInterface {
  readonly NetworkInterfaceId: string;
  readonly VpcId: string;
  readonly SubnetId: string;
  readonly OwnerId: string;
  readonly AvailabilityZone: string;
  readonly InterfaceType: 'interface' | 'nat_gateway' | 'vpc_endpoint';
  readonly PrivateIpAddress: string;
  readonly PrivateIpAddresses: readonly {
    readonly PrivateIpAddress: string;
    readonly Primary: boolean;
    readonly Association?: { readonly PublicIp: string };
  }[];
  readonly Ipv6Addresses: readonly { readonly Ipv6Address: string }[];
  readonly Groups: readonly { readonly GroupId: string; readonly GroupName: string }[];
  readonly SourceDestCheck: boolean;
  readonly Status: string;
}

export interface DescribedPermission {
  readonly IpProtocol: string;
  readonly FromPort?: number;
  readonly ToPort?: number;
  readonly IpRanges: readonly { readonly CidrIp: string }[];
  readonly Ipv6Ranges: readonly { readonly CidrIpv6: string }[];
  readonly PrefixListIds: readonly { readonly PrefixListId: string }[];
  readonly UserIdGroupPairs: readonly { readonly GroupId: string; readonly UserId: string }[];
}

export interface DescribedSecurityGroup {
  readonly GroupId: string;
  readonly GroupName: string;
  readonly Description: string;
  readonly VpcId: string;
  readonly OwnerId: string;
  readonly IpPermissions: readonly DescribedPermission[];
  readonly IpPermissionsEgress: readonly DescribedPermission[];
}

export interface DescribedAclEntry {
  readonly RuleNumber: number;
  readonly Egress: boolean;
  readonly RuleAction: 'allow' | 'deny';
  readonly Protocol: string;
  readonly CidrBlock?: string;
  readonly Ipv6CidrBlock?: string;
  readonly PortRange?: { readonly From: number; readonly To: number };
  readonly IcmpTypeCode?: { readonly Type: number; readonly Code: number };
}

export interface DescribedAcl {
  readonly NetworkAclId: string;
  readonly VpcId: string;
  readonly OwnerId: string;
  readonly IsDefault: boolean;
  readonly Associations: readonly { readonly SubnetId: string }[];
  readonly Entries: readonly DescribedAclEntry[];
}

export interface DescribedBlockPublicAccess {
  readonly InternetGatewayBlockMode: 'off' | 'block-bidirectional' | 'block-ingress';
  readonly State: string;
}

export interface DescribedExclusion {
  readonly ExclusionId: string;
  readonly InternetGatewayExclusionMode: 'allow-bidirectional' | 'allow-egress';
  readonly ResourceArn: string;
  readonly State: string;
}
