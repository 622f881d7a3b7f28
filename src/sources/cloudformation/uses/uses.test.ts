import assert from 'node:assert/strict';
import { english } from '../../../network/message';
import type { Value } from '../../declared/value';
import { CLOUDFORMATION } from '../network/language';
import { unitOf } from '../testing/declared';
import { evidenceIn, resources, usesOf } from '../testing/network';

const SAM = 'Transform: AWS::Serverless-2016-10-31';
const VPC_CONFIG = 'VpcConfig: {SubnetIds: [subnet-1], SecurityGroupIds: [sg-1]}';
const S3_STATEMENT = '{Effect: Allow, Action: "s3:GetObject", Resource: "*"}';

/** @param policies of a SAM function in a VPC. */
function withPolicies(policies: string): readonly string[] {
  return evidenceIn(
    resources(
      `F:\n  Type: AWS::Serverless::Function\n  Properties:\n    ${VPC_CONFIG}\n    Policies: ${policies}`,
      SAM,
    ),
  );
}

/** @param role properties of the role of a function in a VPC, @param more other resources. */
function withRole(role: string, more = ''): readonly string[] {
  const text = `F: {Type: AWS::Lambda::Function, Properties: {${VPC_CONFIG}, Role: !GetAtt Role.Arn}}
Role:
  Type: AWS::IAM::Role
  Properties: ${role}
${more}`;
  return evidenceIn(resources(text));
}

describe('what shows that a service is used', () => {
  it("is a function's policies", () => {
    assert.deepEqual(withPolicies('[S3ReadPolicy: {BucketName: x}]'), ['s3 F runs']);
    assert.deepEqual(withPolicies('[DynamoDBCrudPolicy: {TableName: x}, S3CrudPolicy: {BucketName: y}]'), [
      'dynamodb F runs',
      's3 F runs',
    ]);
    assert.deepEqual(withPolicies('AmazonS3ReadOnlyAccess'), ['s3 F runs']);
    assert.deepEqual(withPolicies('[AmazonDynamoDBFullAccess_v2, AWSLambdaBasicExecutionRole]'), [
      'dynamodb F runs',
    ]);
    assert.deepEqual(withPolicies(`[{Version: "2012-10-17", Statement: [${S3_STATEMENT}]}]`), ['s3 F runs']);
    assert.deepEqual(withPolicies(`{Statement: ${S3_STATEMENT}}`), ['s3 F runs']);
    assert.deepEqual(
      withPolicies('[{Statement: [{Effect: Allow, Action: ["s3express:CreateSession"], Resource: "*"}]}]'),
      ['s3express F runs'],
    );
  });

  it('is not what reads streams, what is denied, or what allows everything', () => {
    assert.deepEqual(
      withPolicies(
        '[DynamoDBStreamReadPolicy: {TableName: x, StreamName: y}, SQSPollerPolicy: {QueueName: x}]',
      ),
      [],
    );
    assert.deepEqual(
      withPolicies('[AWSLambdaDynamoDBExecutionRole, AmazonS3TablesFullAccess, AdministratorAccess]'),
      [],
    );
    assert.deepEqual(withPolicies('[{Statement: [{Effect: Deny, Action: "s3:*", Resource: "*"}]}]'), []);
    assert.deepEqual(withPolicies('[{Statement: [{Effect: Allow, Action: "*", Resource: "*"}]}]'), []);
    assert.deepEqual(
      withPolicies(
        '[{Statement: [{Effect: Allow, Action: [dynamodb:GetRecords, dynamodb:GetShardIterator], Resource: "*"}]}]',
      ),
      [],
    );
  });

  it('is a role of what is in a VPC', () => {
    const document = `{Version: "2012-10-17", Statement: [${S3_STATEMENT}]}`;
    assert.deepEqual(withRole(`{Policies: [{PolicyName: p, PolicyDocument: ${document}}]}`), ['s3 F runs']);
    assert.deepEqual(
      withRole('{ManagedPolicyArns: [!Sub "arn:${AWS::Partition}:iam::aws:policy/AmazonS3FullAccess"]}'),
      ['s3 F runs'],
    );
    assert.deepEqual(
      withRole('{ManagedPolicyArns: [arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole]}'),
      [],
    );
    assert.deepEqual(
      withRole(
        '{}',
        `P: {Type: AWS::IAM::Policy, Properties: {Roles: [!Ref Role], PolicyDocument: ${document}}}`,
      ),
      ['s3 F runs'],
    );
    assert.deepEqual(
      withRole(
        '{}',
        `P: {Type: AWS::IAM::RolePolicy, Properties: {RoleName: !Ref Role, PolicyDocument: ${document}}}`,
      ),
      ['s3 F runs'],
    );
    assert.deepEqual(
      withRole(
        '{ManagedPolicyArns: [!Ref P]}',
        `P: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: ${document}}}`,
      ),
      ['s3 F runs'],
    );
    assert.deepEqual(
      withRole(
        '{}',
        `P: {Type: AWS::IAM::Policy, Properties: {Roles: [other], PolicyDocument: ${document}}}`,
      ),
      [],
    );
  });

  it('is nothing of a function outside of a VPC', () => {
    const text = `F: {Type: AWS::Serverless::Function, Properties: {Policies: [S3ReadPolicy: {BucketName: x}], Environment: {Variables: {B: !Ref Data}}}}
Data: {Type: AWS::S3::Bucket}`;
    assert.deepEqual(evidenceIn(resources(text, SAM)), ['s3 Data']);
  });

  it('is a bucket or a table in the environment', () => {
    const text = `F:
  Type: AWS::Lambda::Function
  Properties:
    ${VPC_CONFIG}
    Environment:
      Variables: {TABLE: !Ref Items, URL: !Sub "https://\${Data.DomainName}/x", OTHER: x}
Items: {Type: AWS::DynamoDB::GlobalTable}
Data: {Type: AWS::S3Express::DirectoryBucket}`;
    assert.deepEqual(evidenceIn(resources(text)), [
      'dynamodb F runs',
      's3express F runs',
      'dynamodb Items',
      's3express Data',
    ]);
    const [first] = usesOf(resources(text));
    assert.equal(first && english(first.message), 'An environment variable of F names Items.');
    assert.deepEqual(first?.runsIn, { subnets: ['subnet-1'], groups: ['sg-1'] });
  });

  it('is nothing of another unit, where resources may have the same names', () => {
    const text =
      resources(`F: {Type: AWS::Lambda::Function, Properties: {${VPC_CONFIG}, Environment: {Variables: {B: !ImportValue data}}}}
AccessLogs: {Type: AWS::S3::Bucket}`);
    const exports = (): Value => ({
      kind: 'reference',
      to: 'AccessLogs',
      attribute: 'Ref',
      unit: 'other.yaml',
    });
    assert.deepEqual(CLOUDFORMATION.uses(unitOf(text, { exports }).resources), []);
  });

  it('is the task of a service', () => {
    const service = (containers: string, role = ''): readonly string[] =>
      evidenceIn(
        resources(`S:
  Type: AWS::ECS::Service
  Properties:
    TaskDefinition: !Ref T
    NetworkConfiguration: {AwsvpcConfiguration: {Subnets: [subnet-1]}}
T: {Type: AWS::ECS::TaskDefinition, Properties: {ContainerDefinitions: [${containers}]${role}}}
Repository: {Type: AWS::ECR::Repository}
R: {Type: AWS::IAM::Role, Properties: {ManagedPolicyArns: ["arn:aws:iam::aws:policy/AmazonDynamoDBReadOnlyAccess"]}}
Items: {Type: AWS::DynamoDB::Table, Properties: {KeySchema: [{AttributeName: LockID, KeyType: HASH}]}}`),
      );
    assert.deepEqual(service('{Image: "nginx:latest"}'), []);
    assert.deepEqual(service('{Image: !Sub "${AWS::AccountId}.dkr.ecr.${AWS::Region}.amazonaws.com/x"}'), [
      's3 S runs',
    ]);
    assert.deepEqual(service('{Image: !Sub "${Repository.RepositoryUri}:1"}'), ['s3 S runs']);
    assert.deepEqual(service('{Image: x, Environment: [{Name: T, Value: !Ref Items}]}'), ['dynamodb S runs']);
    assert.deepEqual(service('{Image: x}', ', TaskRoleArn: !GetAtt R.Arn'), ['dynamodb S runs']);
    assert.deepEqual(
      service('{Image: x}', ', ExecutionRoleArn: !GetAtt R.Arn'),
      [],
      'it is not the task that has this role',
    );
  });

  it('is the profile of an instance, by itself or of its launch template', () => {
    const text = `I: {Type: AWS::EC2::Instance, Properties: {SubnetId: subnet-1, IamInstanceProfile: !Ref Profile}}
Group: {Type: AWS::AutoScaling::AutoScalingGroup, Properties: {VPCZoneIdentifier: [subnet-1], LaunchTemplate: {LaunchTemplateId: !Ref L, Version: "1"}}}
L: {Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateData: {IamInstanceProfile: {Arn: !GetAtt Profile.Arn}}}}
Profile: {Type: AWS::IAM::InstanceProfile, Properties: {Roles: [!Ref R]}}
R: {Type: AWS::IAM::Role, Properties: {ManagedPolicyArns: ["arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"]}}`;
    assert.deepEqual(evidenceIn(resources(text)), ['s3 I runs', 's3 Group runs']);
  });

  it('is what works with S3 by itself', () => {
    const text = `E: {Type: AWS::EMR::Cluster, Properties: {Instances: {Ec2SubnetId: subnet-1}}}
D: {Type: AWS::DMS::ReplicationSubnetGroup, Properties: {SubnetIds: [subnet-1]}}
G: {Type: AWS::Glue::Connection, Properties: {ConnectionInput: {PhysicalConnectionRequirements: {SubnetId: subnet-1}}}}
Outside: {Type: AWS::Synthetics::Canary}`;
    assert.deepEqual(evidenceIn(resources(text)), ['s3 E runs', 's3 D runs', 's3 G runs']);
  });

  it('is what a connector connects', () => {
    const text = `F: {Type: AWS::Serverless::Function, Properties: {${VPC_CONFIG}}}
C: {Type: AWS::Serverless::Connector, Properties: {Source: {Id: F}, Destination: [{Id: Items}], Permissions: [Read]}}
Items: {Type: AWS::Serverless::SimpleTable}`;
    assert.deepEqual(evidenceIn(resources(text, SAM)), ['dynamodb F runs', 'dynamodb Items']);
  });
});

describe('a bucket or a table beside a network', () => {
  it('is evidence, unless it is for logs, a website, a state or artifacts', () => {
    const text = `Data: {Type: AWS::S3::Bucket, Properties: {LoggingConfiguration: {DestinationBucketName: !Ref Target}}}
Catalog: {Type: AWS::S3::Bucket, Properties: {BucketName: blog-pictures}}
Target: {Type: AWS::S3::Bucket}
AccessLogs: {Type: AWS::S3::Bucket}
ELBLogBucket: {Type: AWS::S3::Bucket}
Plain: {Type: AWS::S3::Bucket, Properties: {BucketName: !Sub "\${AWS::AccountId}-terraform-state"}}
Page: {Type: AWS::S3::Bucket, Properties: {WebsiteConfiguration: {IndexDocument: index.html}}}
Delivered: {Type: AWS::S3::Bucket, Properties: {AccessControl: LogDeliveryWrite}}
Trailed: {Type: AWS::S3::Bucket}
Balanced: {Type: AWS::S3::Bucket}
Flowed: {Type: AWS::S3::Bucket}
Origin: {Type: AWS::S3::Bucket}
T: {Type: AWS::CloudTrail::Trail, Properties: {S3BucketName: !Ref Trailed}}
B: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {LoadBalancerAttributes: [{Key: access_logs.s3.bucket, Value: !Ref Balanced}]}}
V: {Type: AWS::EC2::FlowLog, Properties: {LogDestination: !GetAtt Flowed.Arn}}
N: {Type: AWS::CloudFront::Distribution, Properties: {DistributionConfig: {Origins: [{DomainName: !GetAtt Origin.RegionalDomainName}]}}}
Items: {Type: AWS::DynamoDB::Table, Properties: {KeySchema: [{AttributeName: id, KeyType: HASH}]}}
Lock: {Type: AWS::DynamoDB::Table, Properties: {KeySchema: [{AttributeName: LockID, KeyType: HASH}]}}`;
    assert.deepEqual(evidenceIn(resources(text)), ['s3 Data', 's3 Catalog', 'dynamodb Items']);
  });
});
