/** What the rules ask whether it is there: half of such a name is no other type. */
const TYPES = [
  'AWS::EC2::VPC',
  'AWS::EC2::VPCEndpoint',
  'AWS::EC2::Subnet',
  'AWS::EC2::SubnetRouteTableAssociation',
  'AWS::EC2::RouteTable',
  'AWS::EC2::Route',
  'AWS::EC2::NatGateway',
  'AWS::EC2::InternetGateway',
  'AWS::EC2::SecurityGroup',
  'AWS::EC2::SecurityGroupIngress',
  'AWS::EC2::SecurityGroupEgress',
];

/** @returns whether a type is one that is being typed. */
export function isHalfWritten(type: string): boolean {
  if (!/^[A-Za-z0-9]+(?:::[A-Za-z0-9@_-]+)+$/.test(type)) return true;
  return !TYPES.includes(type) && TYPES.some((known) => known.startsWith(type));
}

/**
 * @returns whether a resource of this type brings others with it: a registry module, or a product of a service
 * catalogue.
 */
export function isOpenType(type: string): boolean {
  return type.endsWith('::MODULE') || type === 'AWS::ServiceCatalog::CloudFormationProvisionedProduct';
}
