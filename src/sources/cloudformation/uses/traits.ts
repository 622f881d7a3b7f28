/** Where a resource says what it may use, as paths of its properties. */
export interface Traits {
  /** Roles that it has. */
  readonly roles?: readonly string[];
  /** Values of environment variables. */
  readonly environment?: readonly string[];
  /** Container images. */
  readonly images?: readonly string[];
  /** What it is made after: what holds for that holds for it. */
  readonly after?: readonly string[];
}

/** By type: what runs in a VPC, and what that is made after. */
export const TRAITS: ReadonlyMap<string, Traits> = new Map<string, Traits>([
  ['AWS::Lambda::Function', { roles: ['Role'], environment: ['Environment.Variables'] }],
  ['AWS::Serverless::Function', { roles: ['Role'], environment: ['Environment.Variables'] }],
  ['AWS::ECS::Service', { after: ['TaskDefinition'] }],
  ['AWS::ECS::TaskSet', { after: ['TaskDefinition'] }],
  [
    'AWS::ECS::TaskDefinition',
    {
      roles: ['TaskRoleArn'],
      environment: ['ContainerDefinitions.Environment.Value'],
      images: ['ContainerDefinitions.Image'],
    },
  ],
  ['AWS::EC2::Instance', { after: ['IamInstanceProfile', 'LaunchTemplate.LaunchTemplateId'] }],
  [
    'AWS::AutoScaling::AutoScalingGroup',
    {
      after: [
        'LaunchTemplate.LaunchTemplateId',
        'LaunchConfigurationName',
        'MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.LaunchTemplateId',
      ],
    },
  ],
  [
    'AWS::EC2::LaunchTemplate',
    { after: ['LaunchTemplateData.IamInstanceProfile.Arn', 'LaunchTemplateData.IamInstanceProfile.Name'] },
  ],
  ['AWS::AutoScaling::LaunchConfiguration', { after: ['IamInstanceProfile'] }],
  ['AWS::IAM::InstanceProfile', { roles: ['Roles'] }],
  ['AWS::EKS::Nodegroup', { roles: ['NodeRole'], after: ['LaunchTemplate.Id'] }],
  ['AWS::Batch::ComputeEnvironment', { after: ['ComputeResources.InstanceRole'] }],
  [
    'AWS::CodeBuild::Project',
    {
      roles: ['ServiceRole'],
      environment: ['Environment.EnvironmentVariables.Value'],
      images: ['Environment.Image'],
    },
  ],
  ['AWS::SageMaker::NotebookInstance', { roles: ['RoleArn'] }],
  ['AWS::SageMaker::Domain', { roles: ['DefaultUserSettings.ExecutionRole'] }],
  ['AWS::SageMaker::Model', { roles: ['ExecutionRoleArn'] }],
  ['AWS::ImageBuilder::InfrastructureConfiguration', { after: ['InstanceProfileName'] }],
]);

/** What cannot work without S3, and reaches it from where it runs. */
export const NEEDS_S3: ReadonlySet<string> = new Set([
  'AWS::EMR::Cluster',
  'AWS::EMRServerless::Application',
  'AWS::Glue::Connection',
  'AWS::DMS::ReplicationSubnetGroup',
  'AWS::MWAA::Environment',
  'AWS::Synthetics::Canary',
]);
