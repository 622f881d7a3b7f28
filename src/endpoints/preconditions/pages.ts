const PRIVATELINK = 'https://docs.aws.amazon.com/vpc/latest/privatelink/';
const USER_GUIDE = 'https://docs.aws.amazon.com/vpc/latest/userguide/';
const EC2 = 'https://docs.aws.amazon.com/AWSEC2/latest/';

/** Where AWS documents what an endpoint needs. */
export const PAGES = {
  acls: `${USER_GUIDE}vpc-network-acls.html`,
  addressTypes: `${PRIVATELINK}privatelink-access-aws-services.html#aws-services-ip-address-type`,
  createEndpoint: `${EC2}APIReference/API_CreateVpcEndpoint.html`,
  createGateway: `${PRIVATELINK}gateway-endpoints.html`,
  createInstanceConnect: `${EC2}UserGuide/create-ec2-instance-connect-endpoints.html`,
  createInterface: `${PRIVATELINK}create-interface-endpoint.html`,
  crossRegion: `${PRIVATELINK}privatelink-access-aws-services.html`,
  dnsOptions: `${EC2}APIReference/API_DnsOptionsSpecification.html`,
  endpointQuotas: `${PRIVATELINK}vpc-limits-endpoints.html`,
  errors: `${EC2}APIReference/errors-overview.html`,
  gatewayRouting: `${PRIVATELINK}gateway-endpoints.html#gateway-endpoint-routing`,
  gatewayTables: `${USER_GUIDE}gateway-route-tables.html`,
  instanceConnectQuotas: `${EC2}UserGuide/eice-quotas.html`,
  policies: `${PRIVATELINK}vpc-endpoints-access.html`,
  privateDns: `${PRIVATELINK}privatelink-access-aws-services.html#interface-endpoint-private-dns`,
  routePriority: `${USER_GUIDE}route-tables-priority.html`,
  s3Private: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/privatelink-interface-endpoints.html',
  securityGroups: `${USER_GUIDE}security-group-rules.html`,
  sharedVpc: `${USER_GUIDE}vpc-sharing.html`,
  subnetConfiguration: `${EC2}APIReference/API_SubnetConfiguration.html`,
  subnetSizing: `${USER_GUIDE}subnet-sizing.html`,
  tags: `${EC2}UserGuide/Using_Tags.html#tag-restrictions`,
  vpcDns: `${USER_GUIDE}vpc-dns.html`,
  vpcQuotas: `${USER_GUIDE}amazon-vpc-limits.html`,
} as const;
