/** A template in a writing style of its own. */
export interface Sample {
  readonly file: string;
  readonly text: string;
}

const TWO_TIERS = `AWSTemplateFormatVersion: '2010-09-09'
Description: >
  A VPC with public and private subnets # not a comment
Parameters:
  VpcCidr:
    Type: String
    Default: 10.0.0.0/16
  CreateNat:
    Type: String
    Default: 'true'
    AllowedValues: ['true', 'false']
Conditions:
  Nat: !Equals [!Ref CreateNat, 'true']
Resources:
  # the network itself
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: !Ref VpcCidr
      EnableDnsSupport: true
      EnableDnsHostnames: true
      Tags:
        - Key: Name
          Value: !Sub "\${AWS::StackName}-vpc"
  PrivateA:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Vpc
      AvailabilityZone: !Select [0, !GetAZs '']
      CidrBlock: !Select [0, !Cidr [!GetAtt Vpc.CidrBlock, 4, 8]]
  PrivateTable:
    Type: AWS::EC2::RouteTable
    Properties: {VpcId: !Ref Vpc}
  PrivateAssociation:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties:
      RouteTableId: !Ref PrivateTable
      SubnetId: !Ref PrivateA
  NatAddress: {Type: AWS::EC2::EIP, Condition: Nat}
  NatGateway:
    Type: AWS::EC2::NatGateway
    Condition: Nat
    Properties:
      AllocationId: !GetAtt NatAddress.AllocationId
      SubnetId: !Ref PrivateA
  DefaultRoute:
    Type: AWS::EC2::Route
    Condition: Nat
    Properties:
      RouteTableId: !Ref PrivateTable
      DestinationCidrBlock: 0.0.0.0/0
      NatGatewayId: !Ref NatGateway
  S3Endpoint:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: !Ref Vpc
      ServiceName: !Sub com.amazonaws.\${AWS::Region}.s3 # endpoint-lens:ignore GW006 as agreed
      RouteTableIds:
        - !Ref PrivateTable
        - !If [Nat, !Ref PrivateTable, !Ref AWS::NoValue]
      PolicyDocument:
        Version: 2012-10-17
        Statement:
          - {Effect: Allow, Principal: '*', Action: 's3:*', Resource: '*'}
  Instance:
    Type: AWS::EC2::Instance
    Properties:
      UserData: !Base64
        'Fn::Sub': |
          #!/bin/bash
          aws s3 cp s3://\${AWS::StackName}/x .
Outputs:
  VpcId:
    Value: !Ref Vpc
    Export: {Name: !Sub '\${AWS::StackName}-VpcId'}
`;

const SERVERLESS = `Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    VpcConfig: &vpc
      SubnetIds:
      - !ImportValue net-SubnetA
      - Fn::ImportValue: !Sub "\${Network}-SubnetB"
Parameters: {Network: {Type: String}}
Resources:
    Table:
        Type: AWS::Serverless::SimpleTable
    Reader:
        Type: AWS::Serverless::Function
        Properties:
            Handler: index.handler
            Policies:
            - DynamoDBReadPolicy:
                TableName: !Ref Table
            - S3ReadPolicy: {BucketName: data}
    Writer:
        Type: AWS::Serverless::Function
        Properties:
            VpcConfig: *vpc
            Policies:
            - Version: '2012-10-17'
              Statement:
              - Effect: Allow
                Action: ['s3:PutObject']
                Resource: "*"
`;

const SYNTHESISED = JSON.stringify(
  {
    Resources: {
      Vpc8378EB38: {
        Type: 'AWS::EC2::VPC',
        Properties: { CidrBlock: '10.0.0.0/16', Tags: [{ Key: 'Name', Value: 'Stack/Vpc' }] },
        Metadata: { 'aws:cdk:path': 'Stack/Vpc/Resource' },
      },
      VpcTableB2C5B500: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: { Ref: 'Vpc8378EB38' } } },
      VpcS3: {
        Type: 'AWS::EC2::VPCEndpoint',
        Properties: {
          ServiceName: { 'Fn::Join': ['', ['com.amazonaws.', { Ref: 'AWS::Region' }, '.s3']] },
          RouteTableIds: [{ Ref: 'VpcTableB2C5B500' }],
          VpcId: { Ref: 'Vpc8378EB38' },
          VpcEndpointType: 'Gateway',
        },
      },
    },
    Parameters: {
      BootstrapVersion: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/cdk-bootstrap/x' },
    },
  },
  null,
  1,
);

/** Templates as people and tools write them. */
export const SAMPLES: readonly Sample[] = [
  { file: 'two-tiers.yaml', text: TWO_TIERS },
  { file: 'windows.yaml', text: TWO_TIERS.replaceAll('\n', '\r\n') },
  { file: 'serverless.yaml', text: SERVERLESS },
  { file: 'Stack.template.json', text: SYNTHESISED },
];
