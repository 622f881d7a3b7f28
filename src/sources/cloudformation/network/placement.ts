/** The paths of a workload's properties that say where it runs. */
export interface Placement {
  readonly subnets: readonly string[];
  readonly groups: readonly string[];
}

function placed(subnets: string, groups?: string): Placement {
  return { subnets: subnets.split(' '), groups: groups === undefined ? [] : groups.split(' ') };
}

const VPC_CONFIG = placed('VpcConfig.SubnetIds', 'VpcConfig.SecurityGroupIds');
const AWSVPC = placed(
  'NetworkConfiguration.AwsvpcConfiguration.Subnets',
  'NetworkConfiguration.AwsvpcConfiguration.SecurityGroups',
);

/**
 * What runs in subnets and calls services, by type. Databases and caches are not among them: they are called.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
export const PLACEMENTS: ReadonlyMap<string, Placement> = new Map([
  [
    'AWS::EC2::Instance',
    placed('SubnetId NetworkInterfaces.SubnetId', 'SecurityGroupIds NetworkInterfaces.GroupSet'),
  ],
  [
    'AWS::EC2::LaunchTemplate',
    placed(
      'LaunchTemplateData.NetworkInterfaces.SubnetId',
      'LaunchTemplateData.SecurityGroupIds LaunchTemplateData.NetworkInterfaces.Groups',
    ),
  ],
  ['AWS::AutoScaling::AutoScalingGroup', placed('VPCZoneIdentifier')],
  ['AWS::AutoScaling::LaunchConfiguration', { subnets: [], groups: ['SecurityGroups'] }],
  ['AWS::Lambda::Function', VPC_CONFIG],
  ['AWS::Serverless::Function', VPC_CONFIG],
  ['AWS::ECS::Service', AWSVPC],
  [
    'AWS::ECS::TaskSet',
    placed(
      'NetworkConfiguration.AwsVpcConfiguration.Subnets',
      'NetworkConfiguration.AwsVpcConfiguration.SecurityGroups',
    ),
  ],
  ['AWS::EKS::Cluster', placed('ResourcesVpcConfig.SubnetIds', 'ResourcesVpcConfig.SecurityGroupIds')],
  ['AWS::EKS::Nodegroup', placed('Subnets')],
  ['AWS::EKS::FargateProfile', placed('Subnets')],
  ['AWS::Batch::ComputeEnvironment', placed('ComputeResources.Subnets', 'ComputeResources.SecurityGroupIds')],
  ['AWS::EMR::Cluster', placed('Instances.Ec2SubnetIds Instances.Ec2SubnetId')],
  [
    'AWS::EMRServerless::Application',
    placed('NetworkConfiguration.SubnetIds', 'NetworkConfiguration.SecurityGroupIds'),
  ],
  [
    'AWS::Glue::Connection',
    placed(
      'ConnectionInput.PhysicalConnectionRequirements.SubnetId',
      'ConnectionInput.PhysicalConnectionRequirements.SecurityGroupIdList',
    ),
  ],
  ['AWS::DMS::ReplicationSubnetGroup', placed('SubnetIds')],
  ['AWS::CodeBuild::Project', placed('VpcConfig.Subnets', 'VpcConfig.SecurityGroupIds')],
  ['AWS::SageMaker::NotebookInstance', placed('SubnetId', 'SecurityGroupIds')],
  ['AWS::SageMaker::Domain', placed('SubnetIds', 'DefaultUserSettings.SecurityGroups')],
  ['AWS::SageMaker::Model', placed('VpcConfig.Subnets', 'VpcConfig.SecurityGroupIds')],
  [
    'AWS::MWAA::Environment',
    placed('NetworkConfiguration.SubnetIds', 'NetworkConfiguration.SecurityGroupIds'),
  ],
  ['AWS::AppRunner::VpcConnector', placed('Subnets', 'SecurityGroups')],
  ['AWS::Synthetics::Canary', placed('VPCConfig.SubnetIds', 'VPCConfig.SecurityGroupIds')],
  ['AWS::ImageBuilder::InfrastructureConfiguration', placed('SubnetId', 'SecurityGroupIds')],
  ['AWS::Cloud9::EnvironmentEC2', placed('SubnetId')],
]);
