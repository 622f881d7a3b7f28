import assert from 'node:assert/strict';
import { condition } from '../../../network/presence';
import { partOf, partsOfKind, resources } from '../testing/network';

const VPC = `
Parameters:
  InVpc: {Type: String}
  Subnets: {Type: "List<AWS::EC2::Subnet::Id>"}
Conditions:
  InVpc: !Equals [!Ref InVpc, "yes"]`;

/** Each with subnet-1 and perhaps sg-1 where the type has them. */
const WRITTEN: readonly (readonly [
  type: string,
  properties: string,
  names: readonly string[],
  hasGroups: boolean,
])[] = [
  [
    'AWS::EC2::Instance',
    'SubnetId: subnet-1, SecurityGroupIds: [sg-1]',
    ['SubnetId', 'SecurityGroupIds'],
    true,
  ],
  [
    'AWS::EC2::Instance',
    'NetworkInterfaces: [{DeviceIndex: "0", SubnetId: subnet-1, GroupSet: [sg-1]}]',
    ['NetworkInterfaces'],
    true,
  ],
  [
    'AWS::EC2::LaunchTemplate',
    'LaunchTemplateData: {NetworkInterfaces: [{SubnetId: subnet-1, Groups: [sg-1]}]}',
    ['LaunchTemplateData'],
    true,
  ],
  ['AWS::AutoScaling::AutoScalingGroup', 'VPCZoneIdentifier: [subnet-1]', ['VPCZoneIdentifier'], false],
  [
    'AWS::Lambda::Function',
    'VpcConfig: {SubnetIds: [subnet-1], SecurityGroupIds: [sg-1]}',
    ['VpcConfig'],
    true,
  ],
  [
    'AWS::ECS::Service',
    'NetworkConfiguration: {AwsvpcConfiguration: {Subnets: [subnet-1], SecurityGroups: [sg-1]}}',
    ['NetworkConfiguration'],
    true,
  ],
  [
    'AWS::ECS::TaskSet',
    'NetworkConfiguration: {AwsVpcConfiguration: {Subnets: [subnet-1], SecurityGroups: [sg-1]}}',
    ['NetworkConfiguration'],
    true,
  ],
  [
    'AWS::EKS::Cluster',
    'ResourcesVpcConfig: {SubnetIds: [subnet-1], SecurityGroupIds: [sg-1]}',
    ['ResourcesVpcConfig'],
    true,
  ],
  ['AWS::EKS::Nodegroup', 'Subnets: [subnet-1]', ['Subnets'], false],
  ['AWS::EKS::FargateProfile', 'Subnets: [subnet-1]', ['Subnets'], false],
  [
    'AWS::Batch::ComputeEnvironment',
    'ComputeResources: {Subnets: [subnet-1], SecurityGroupIds: [sg-1]}',
    ['ComputeResources'],
    true,
  ],
  ['AWS::EMR::Cluster', 'Instances: {Ec2SubnetId: subnet-1}', ['Instances'], false],
  [
    'AWS::EMRServerless::Application',
    'NetworkConfiguration: {SubnetIds: [subnet-1], SecurityGroupIds: [sg-1]}',
    ['NetworkConfiguration'],
    true,
  ],
  [
    'AWS::Glue::Connection',
    'ConnectionInput: {PhysicalConnectionRequirements: {SubnetId: subnet-1, SecurityGroupIdList: [sg-1]}}',
    ['ConnectionInput'],
    true,
  ],
  ['AWS::DMS::ReplicationSubnetGroup', 'SubnetIds: [subnet-1]', ['SubnetIds'], false],
  [
    'AWS::CodeBuild::Project',
    'VpcConfig: {VpcId: vpc-1, Subnets: [subnet-1], SecurityGroupIds: [sg-1]}',
    ['VpcConfig'],
    true,
  ],
  [
    'AWS::SageMaker::NotebookInstance',
    'SubnetId: subnet-1, SecurityGroupIds: [sg-1]',
    ['SubnetId', 'SecurityGroupIds'],
    true,
  ],
  [
    'AWS::SageMaker::Domain',
    'SubnetIds: [subnet-1], DefaultUserSettings: {SecurityGroups: [sg-1]}',
    ['SubnetIds', 'DefaultUserSettings'],
    true,
  ],
  [
    'AWS::MWAA::Environment',
    'NetworkConfiguration: {SubnetIds: [subnet-1], SecurityGroupIds: [sg-1]}',
    ['NetworkConfiguration'],
    true,
  ],
  [
    'AWS::Synthetics::Canary',
    'VPCConfig: {SubnetIds: [subnet-1], SecurityGroupIds: [sg-1]}',
    ['VPCConfig'],
    true,
  ],
];

describe('a workload', () => {
  for (const [type, properties, names, hasGroups] of WRITTEN) {
    it(`of the type ${type} is where its properties say: ${properties}`, () => {
      const part = partOf(resources(`W: {Type: "${type}", Properties: {${properties}}}`), 'workload');
      assert.deepEqual(part.subnets, ['subnet-1']);
      assert.deepEqual(part.groups, hasGroups ? ['sg-1'] : undefined);
      assert.deepEqual([...new Set(Object.values(part.names))], names);
      assert.equal(part.under, undefined);
    });
  }

  it('takes what SAM gives to all functions', () => {
    const text = `Transform: AWS::Serverless-2016-10-31
Globals: {Function: {VpcConfig: {SubnetIds: [subnet-1], SecurityGroupIds: [sg-1]}}}
Resources: {F: {Type: AWS::Serverless::Function, Properties: {Handler: x}}}`;
    assert.deepEqual(partOf(text, 'workload').subnets, ['subnet-1']);
  });

  it('is in a VPC under a condition', () => {
    const text = resources(
      'F: {Type: AWS::Lambda::Function, Properties: {VpcConfig: !If [InVpc, {SubnetIds: [subnet-1]}, !Ref AWS::NoValue]}}',
      VPC,
    );
    const { subnets, under } = partOf(text, 'workload');
    assert.deepEqual(subnets, ['subnet-1']);
    assert.deepEqual(under, condition('InVpc = "yes"'));
  });

  it('is none outside of a VPC, or where nothing is known', () => {
    const none = [
      'Handler: x',
      'VpcConfig: {SubnetIds: [], SecurityGroupIds: []}',
      'VpcConfig: x',
      'VpcConfig: {SubnetIds: !Ref Subnets}',
      'VpcConfig: !GetAtt X.Config',
    ];
    for (const properties of none) {
      const text = resources(
        `F: {Type: AWS::Lambda::Function, Properties: {${properties}}}\nX: {Type: Custom::X}`,
        VPC,
      );
      assert.deepEqual(partsOfKind(text, 'workload'), [], properties);
    }
  });

  it('has all that several places say', () => {
    const text = resources(
      'I: {Type: AWS::EC2::Instance, Properties: {NetworkInterfaces: [{SubnetId: subnet-1, GroupSet: [sg-1, sg-2]}, {SubnetId: subnet-2, GroupSet: [sg-3]}]}}',
    );
    const { subnets, groups } = partOf(text, 'workload');
    assert.deepEqual(
      [subnets, groups],
      [
        ['subnet-1', 'subnet-2'],
        ['sg-1', 'sg-2', 'sg-3'],
      ],
    );
  });
});

describe('a load balancer', () => {
  it('is in its subnets, however they are written', () => {
    const subnets = (type: string, properties: string): unknown =>
      partOf(
        resources(`L: {Type: "AWS::${type}::LoadBalancer", Properties: {${properties}}}`),
        'load-balancer',
      ).subnets;
    assert.deepEqual(subnets('ElasticLoadBalancingV2', 'Subnets: [subnet-1]'), ['subnet-1']);
    assert.deepEqual(
      subnets('ElasticLoadBalancingV2', 'SubnetMappings: [{SubnetId: subnet-1}, {SubnetId: subnet-2}]'),
      ['subnet-1', 'subnet-2'],
    );
    assert.deepEqual(subnets('ElasticLoadBalancing', 'Subnets: [subnet-1]'), ['subnet-1']);
    assert.equal(subnets('ElasticLoadBalancing', 'AvailabilityZones: [a]'), undefined);
  });
});
