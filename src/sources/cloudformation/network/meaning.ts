import type { AttributeMeaning } from '../../declared/network/part';

type Meanings = Readonly<Record<string, AttributeMeaning>>;

/** What `Ref` and the attributes of `Fn::GetAtt` are, by type. There is none for a VPC's main route table. */
const MEANINGS: ReadonlyMap<string, Meanings> = new Map<string, Meanings>([
  [
    'AWS::EC2::VPC',
    {
      Ref: 'id',
      VpcId: 'id',
      CidrBlock: 'cidr',
      DefaultSecurityGroup: 'default-group-id',
      DefaultNetworkAcl: 'default-acl-id',
    },
  ],
  ['AWS::EC2::Subnet', { Ref: 'id', SubnetId: 'id', CidrBlock: 'cidr', VpcId: 'vpc-id' }],
  ['AWS::EC2::RouteTable', { Ref: 'id', RouteTableId: 'id' }],
  ['AWS::EC2::InternetGateway', { Ref: 'id', InternetGatewayId: 'id' }],
  ['AWS::EC2::EgressOnlyInternetGateway', { Ref: 'id', Id: 'id' }],
  ['AWS::EC2::CarrierGateway', { Ref: 'id', CarrierGatewayId: 'id' }],
  ['AWS::EC2::VPNGateway', { Ref: 'id', VPNGatewayId: 'id' }],
  ['AWS::EC2::NatGateway', { Ref: 'id', NatGatewayId: 'id' }],
  ['AWS::EC2::TransitGateway', { Ref: 'id', Id: 'id' }],
  ['AWS::EC2::TransitGatewayAttachment', { Ref: 'id', Id: 'id' }],
  ['AWS::EC2::TransitGatewayVpcAttachment', { Ref: 'id', Id: 'id' }],
  ['AWS::EC2::VPCPeeringConnection', { Ref: 'id', Id: 'id' }],
  ['AWS::EC2::VPCEndpoint', { Ref: 'id', Id: 'id' }],
  ['AWS::EC2::PrefixList', { Ref: 'prefix-list-id', PrefixListId: 'prefix-list-id' }],
  // Without a VPC, `Ref` is the name of the group; groups of EC2-Classic are no more.
  ['AWS::EC2::SecurityGroup', { Ref: 'id', GroupId: 'id', VpcId: 'vpc-id' }],
  ['AWS::EC2::NetworkAcl', { Ref: 'id', Id: 'id' }],
  ['AWS::EC2::Instance', { Ref: 'id', InstanceId: 'id' }],
]);

/** @param attribute `Ref`, or what `Fn::GetAtt` asks for. */
export function meaning(type: string, attribute: string): AttributeMeaning | undefined {
  const meanings = MEANINGS.get(type);
  return meanings && Object.hasOwn(meanings, attribute) ? meanings[attribute] : undefined;
}
