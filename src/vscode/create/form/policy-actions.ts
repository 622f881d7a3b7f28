/** The actions of a service prefix that people name in endpoint policies most often. */
interface ServiceActions {
  /** Short names of the endpoint services that carry them. */
  readonly services: readonly string[];
  readonly prefix: string;
  /** Without the prefix. */
  readonly actions: string;
}

/**
 * A choice for completion, not all that there is: any other action can be typed.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
const ACTIONS: readonly ServiceActions[] = [
  {
    services: ['s3'],
    prefix: 's3',
    actions:
      'AbortMultipartUpload DeleteObject DeleteObjectTagging DeleteObjectVersion GetBucketLocation GetBucketVersioning GetEncryptionConfiguration GetObject GetObjectAttributes GetObjectTagging GetObjectVersion ListAllMyBuckets ListBucket ListBucketMultipartUploads ListBucketVersions ListMultipartUploadParts PutObject PutObjectTagging RestoreObject',
  },
  { services: ['s3express'], prefix: 's3express', actions: 'CreateSession ListAllMyDirectoryBuckets' },
  {
    services: ['dynamodb', 'dynamodb-streams'],
    prefix: 'dynamodb',
    actions:
      'BatchGetItem BatchWriteItem ConditionCheckItem DeleteItem DescribeStream DescribeTable GetItem GetRecords GetShardIterator ListStreams ListTables PartiQLSelect PutItem Query Scan UpdateItem',
  },
  {
    services: ['sqs'],
    prefix: 'sqs',
    actions:
      'ChangeMessageVisibility DeleteMessage GetQueueAttributes GetQueueUrl ListQueues PurgeQueue ReceiveMessage SendMessage',
  },
  {
    services: ['sns'],
    prefix: 'sns',
    actions:
      'ConfirmSubscription GetTopicAttributes ListSubscriptionsByTopic ListTopics Publish Subscribe Unsubscribe',
  },
  {
    services: ['kms', 'kms-fips'],
    prefix: 'kms',
    actions:
      'CreateGrant Decrypt DescribeKey Encrypt GenerateDataKey GenerateDataKeyWithoutPlaintext GetPublicKey ListAliases ListKeys ReEncryptFrom ReEncryptTo Sign Verify',
  },
  {
    services: ['ecr.api', 'ecr.dkr'],
    prefix: 'ecr',
    actions:
      'BatchCheckLayerAvailability BatchGetImage CompleteLayerUpload DescribeImages DescribeRepositories GetAuthorizationToken GetDownloadUrlForLayer InitiateLayerUpload ListImages PutImage UploadLayerPart',
  },
  {
    services: ['logs'],
    prefix: 'logs',
    actions:
      'CreateLogGroup CreateLogStream DescribeLogGroups DescribeLogStreams FilterLogEvents GetLogEvents GetQueryResults PutLogEvents PutRetentionPolicy StartQuery',
  },
  {
    services: ['monitoring'],
    prefix: 'cloudwatch',
    actions: 'DescribeAlarms GetMetricData GetMetricStatistics ListMetrics PutMetricAlarm PutMetricData',
  },
  {
    services: ['ssm'],
    prefix: 'ssm',
    actions:
      'DescribeDocument DescribeInstanceInformation DescribeParameters GetDocument GetParameter GetParameters GetParametersByPath ListAssociations PutParameter SendCommand StartSession UpdateInstanceInformation',
  },
  {
    services: ['ssmmessages'],
    prefix: 'ssmmessages',
    actions: 'CreateControlChannel CreateDataChannel OpenControlChannel OpenDataChannel',
  },
  {
    services: ['ec2messages'],
    prefix: 'ec2messages',
    actions: 'AcknowledgeMessage DeleteMessage FailMessage GetEndpoint GetMessages SendReply',
  },
  {
    services: ['ec2'],
    prefix: 'ec2',
    actions:
      'CreateTags DescribeInstances DescribeNetworkInterfaces DescribeSecurityGroups DescribeSubnets DescribeVpcs RunInstances StartInstances StopInstances TerminateInstances',
  },
  {
    services: ['sts'],
    prefix: 'sts',
    actions:
      'AssumeRole AssumeRoleWithSAML AssumeRoleWithWebIdentity DecodeAuthorizationMessage GetCallerIdentity GetFederationToken GetSessionToken TagSession',
  },
  {
    services: ['secretsmanager'],
    prefix: 'secretsmanager',
    actions:
      'BatchGetSecretValue CreateSecret DescribeSecret GetRandomPassword GetSecretValue ListSecrets PutSecretValue RotateSecret UpdateSecret',
  },
  {
    services: ['lambda'],
    prefix: 'lambda',
    actions: 'GetFunction GetFunctionConfiguration InvokeFunction ListFunctions UpdateFunctionCode',
  },
  { services: ['execute-api'], prefix: 'execute-api', actions: 'InvalidateCache Invoke ManageConnections' },
  { services: ['events'], prefix: 'events', actions: 'PutEvents PutRule PutTargets' },
  {
    services: ['states', 'sync-states'],
    prefix: 'states',
    actions:
      'DescribeExecution GetActivityTask SendTaskFailure SendTaskHeartbeat SendTaskSuccess StartExecution StartSyncExecution StopExecution',
  },
  {
    services: ['kinesis-streams'],
    prefix: 'kinesis',
    actions:
      'DescribeStream DescribeStreamSummary GetRecords GetShardIterator ListShards ListStreams PutRecord PutRecords SubscribeToShard',
  },
  {
    services: ['kinesis-firehose'],
    prefix: 'firehose',
    actions: 'DescribeDeliveryStream PutRecord PutRecordBatch',
  },
  {
    services: ['ecs', 'ecs-agent', 'ecs-telemetry'],
    prefix: 'ecs',
    actions:
      'DescribeTasks DiscoverPollEndpoint Poll RegisterContainerInstance RunTask StartTelemetrySession SubmitContainerStateChange SubmitTaskStateChange',
  },
  {
    services: ['athena'],
    prefix: 'athena',
    actions: 'GetQueryExecution GetQueryResults StartQueryExecution',
  },
  {
    services: ['glue'],
    prefix: 'glue',
    actions: 'GetDatabase GetJobRun GetPartitions GetTable GetTables StartJobRun',
  },
  {
    services: ['cloudformation'],
    prefix: 'cloudformation',
    actions: 'DescribeStackResource DescribeStacks SignalResource',
  },
  {
    services: ['bedrock-runtime'],
    prefix: 'bedrock',
    actions: 'InvokeModel InvokeModelWithResponseStream',
  },
  { services: ['sagemaker.runtime'], prefix: 'sagemaker', actions: 'InvokeEndpoint InvokeEndpointAsync' },
  {
    services: ['xray'],
    prefix: 'xray',
    actions: 'GetSamplingRules GetSamplingTargets PutTelemetryRecords PutTraceSegments',
  },
];

const BY_SERVICE: ReadonlyMap<string, readonly string[]> = new Map(
  ACTIONS.flatMap(({ services, prefix, actions }) => {
    const named = ['*', ...actions.split(' ')].map((action) => `${prefix}:${action}`);
    return services.map((service) => [service, named] as const);
  }),
);

/**
 * @param short as in `ServiceName`: `s3`, `ecr.api`
 * @returns actions of IAM that a policy for the service may name, all of them first; empty for services we know none of
 */
export function actionsOf(short: string): readonly string[] {
  return BY_SERVICE.get(short) ?? [];
}
