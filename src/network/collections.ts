/**
 * The collections that make up a described account: one describe call (or a family of per-resource calls) each, under
 * the top-level key that the answer itself has. Snapshots use the same keys. All calls are EC2's but one: load
 * balancers are Elastic Load Balancing's, and are listed only when somebody offers a service behind them.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/OperationList-query-vpc.html
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeLoadBalancers.html
 */
export const COLLECTIONS = {
  Vpcs: 'ec2:DescribeVpcs',
  VpcAttributes: 'ec2:DescribeVpcAttribute',
  Subnets: 'ec2:DescribeSubnets',
  RouteTables: 'ec2:DescribeRouteTables',
  InternetGateways: 'ec2:DescribeInternetGateways',
  EgressOnlyInternetGateways: 'ec2:DescribeEgressOnlyInternetGateways',
  NatGateways: 'ec2:DescribeNatGateways',
  VpnGateways: 'ec2:DescribeVpnGateways',
  VpnConnections: 'ec2:DescribeVpnConnections',
  CarrierGateways: 'ec2:DescribeCarrierGateways',
  TransitGateways: 'ec2:DescribeTransitGateways',
  TransitGatewayAttachments: 'ec2:DescribeTransitGatewayAttachments',
  TransitGatewayVpcAttachments: 'ec2:DescribeTransitGatewayVpcAttachments',
  TransitGatewayRouteTables: 'ec2:DescribeTransitGatewayRouteTables',
  TransitGatewayRoutes: 'ec2:SearchTransitGatewayRoutes',
  TransitGatewayRouteTableAssociations: 'ec2:GetTransitGatewayRouteTableAssociations',
  TransitGatewayRouteTablePropagations: 'ec2:GetTransitGatewayRouteTablePropagations',
  VpcPeeringConnections: 'ec2:DescribeVpcPeeringConnections',
  VpcEndpoints: 'ec2:DescribeVpcEndpoints',
  InstanceConnectEndpoints: 'ec2:DescribeInstanceConnectEndpoints',
  ServiceConfigurations: 'ec2:DescribeVpcEndpointServiceConfigurations',
  VpcEndpointServicePermissions: 'ec2:DescribeVpcEndpointServicePermissions',
  VpcEndpointConnections: 'ec2:DescribeVpcEndpointConnections',
  ServiceDetails: 'ec2:DescribeVpcEndpointServices',
  PrefixLists: 'ec2:DescribePrefixLists',
  ManagedPrefixLists: 'ec2:DescribeManagedPrefixLists',
  PrefixListEntries: 'ec2:GetManagedPrefixListEntries',
  NetworkInterfaces: 'ec2:DescribeNetworkInterfaces',
  Reservations: 'ec2:DescribeInstances',
  SecurityGroups: 'ec2:DescribeSecurityGroups',
  NetworkAcls: 'ec2:DescribeNetworkAcls',
  VpcBlockPublicAccessOptions: 'ec2:DescribeVpcBlockPublicAccessOptions',
  VpcBlockPublicAccessExclusions: 'ec2:DescribeVpcBlockPublicAccessExclusions',
  AvailabilityZones: 'ec2:DescribeAvailabilityZones',
  LoadBalancers: 'elasticloadbalancing:DescribeLoadBalancers',
} as const;

/** The top-level key of a describe answer. */
export type CollectionKey = keyof typeof COLLECTIONS;

export const COLLECTION_KEYS = Object.keys(COLLECTIONS) as readonly CollectionKey[];

/** @returns whether a top-level key of some JSON names a collection that we know. */
export function isCollectionKey(key: string): key is CollectionKey {
  return Object.hasOwn(COLLECTIONS, key);
}
