import { Ec2Error } from './errors';

/** How many there may be. @see https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html */
export interface Quotas {
  readonly vpcsPerRegion: number;
  readonly subnetsPerVpc: number;
  /** IPv4 blocks of a VPC, the first one included. */
  readonly ipv4BlocksPerVpc: number;
  readonly ipv6BlocksPerVpc: number;
  readonly routeTablesPerVpc: number;
  /** Static routes, those of endpoints included; a route to a prefix list counts as the list's MaxEntries. */
  readonly routesPerTable: number;
  readonly internetGatewaysPerRegion: number;
  readonly egressOnlyInternetGatewaysPerRegion: number;
  readonly natGatewaysPerZone: number;
  readonly elasticIpsPerRegion: number;
  /** Active ones of one VPC. */
  readonly peeringConnectionsPerVpc: number;
  /** Requests that nobody has answered yet. */
  readonly openPeeringRequests: number;
  readonly securityGroupsPerRegion: number;
  /** For each direction and address family. */
  readonly rulesPerSecurityGroup: number;
  readonly securityGroupsPerInterface: number;
  readonly networkAclsPerVpc: number;
  /** For each direction and address family. */
  readonly entriesPerNetworkAcl: number;
  readonly prefixListsPerRegion: number;
  readonly entriesPerPrefixList: number;
  readonly tagsPerResource: number;
  readonly gatewayEndpointsPerRegion: number;
  readonly gatewayEndpointsPerVpc: number;
  /** Interface and Gateway Load Balancer endpoints together. */
  readonly interfaceEndpointsPerVpc: number;
  readonly instanceConnectEndpointsPerVpc: number;
  readonly instanceConnectEndpointsPerRegion: number;
  readonly endpointServicesPerRegion: number;
}

/** AWS's defaults, most of which AWS raises on request. */
export const QUOTAS: Quotas = {
  vpcsPerRegion: 5,
  subnetsPerVpc: 200,
  ipv4BlocksPerVpc: 5,
  ipv6BlocksPerVpc: 5,
  routeTablesPerVpc: 200,
  routesPerTable: 500,
  internetGatewaysPerRegion: 5,
  egressOnlyInternetGatewaysPerRegion: 5,
  natGatewaysPerZone: 5,
  elasticIpsPerRegion: 5,
  peeringConnectionsPerVpc: 50,
  openPeeringRequests: 25,
  securityGroupsPerRegion: 2500,
  rulesPerSecurityGroup: 60,
  securityGroupsPerInterface: 5,
  networkAclsPerVpc: 200,
  entriesPerNetworkAcl: 20,
  prefixListsPerRegion: 100,
  entriesPerPrefixList: 1000,
  tagsPerResource: 50,
  gatewayEndpointsPerRegion: 20,
  gatewayEndpointsPerVpc: 255,
  interfaceEndpointsPerVpc: 50,
  instanceConnectEndpointsPerVpc: 1,
  instanceConnectEndpointsPerRegion: 5,
  endpointServicesPerRegion: 20,
};

/**
 * Refuses what would be one too many.
 * @param count how many there would be then
 * @throws Ec2Error with that code
 */
export function requireRoom(count: number, quota: number, code: string, message: string): void {
  if (count > quota) throw new Ec2Error(code, message);
}
