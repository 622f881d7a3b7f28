import { message, type Message } from '../../network/message';

/** How tools call a service, with a call that changes nothing. */
export interface ServiceClient {
  /** Of the AWS CLI. */
  readonly call: string;
  /** The class of the SDK for JavaScript, and the module after `@aws-sdk/`. */
  readonly name: string;
  readonly module: string;
  /** What boto3 calls it. */
  readonly boto: string;
  readonly note?: Message;
}

const ACCESS_POINT = 'arn:aws:s3:REGION:ACCOUNT:accesspoint/NAME';

/** By the short name of the endpoint service, which is often not the client's. */
const CLIENTS: ReadonlyMap<string, ServiceClient> = new Map<string, ServiceClient>([
  ['s3', { call: 's3api list-buckets', name: 'S3Client', module: 'client-s3', boto: 's3' }],
  [
    's3-accesspoint',
    {
      call: `s3api list-objects-v2 --bucket ${ACCESS_POINT}`,
      name: 'S3Client',
      module: 'client-s3',
      boto: 's3',
      note: message('Put the ARN of the access point in.'),
    },
  ],
  [
    's3-control',
    {
      call: 's3control list-jobs --account-id ACCOUNT',
      name: 'S3ControlClient',
      module: 'client-s3-control',
      boto: 's3control',
      note: message('Put the account’s id in.'),
    },
  ],
  ['dynamodb', of('dynamodb list-tables', 'DynamoDBClient', 'dynamodb')],
  ['sqs', of('sqs list-queues', 'SQSClient', 'sqs')],
  ['sns', of('sns list-topics', 'SNSClient', 'sns')],
  ['sts', of('sts get-caller-identity', 'STSClient', 'sts')],
  ['kms', of('kms list-keys', 'KMSClient', 'kms')],
  [
    'secretsmanager',
    of('secretsmanager list-secrets', 'SecretsManagerClient', 'secrets-manager', 'secretsmanager'),
  ],
  ['ssm', of('ssm describe-parameters', 'SSMClient', 'ssm')],
  ['logs', of('logs describe-log-groups', 'CloudWatchLogsClient', 'cloudwatch-logs', 'logs')],
  ['monitoring', of('cloudwatch list-metrics', 'CloudWatchClient', 'cloudwatch')],
  ['events', of('events list-rules', 'EventBridgeClient', 'eventbridge', 'events')],
  ['lambda', of('lambda list-functions', 'LambdaClient', 'lambda')],
  ['ec2', of('ec2 describe-vpcs', 'EC2Client', 'ec2')],
  ['ecr.api', of('ecr describe-repositories', 'ECRClient', 'ecr')],
]);

function of(call: string, name: string, module: string, boto = module): ServiceClient {
  return { call, name, module: `client-${module}`, boto };
}

/** @returns undefined for a service whose clients are not known here */
export function clientOf(short: string): ServiceClient | undefined {
  return CLIENTS.get(short);
}
