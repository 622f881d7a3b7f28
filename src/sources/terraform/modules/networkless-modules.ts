import { isModule } from './summary';

/** Modules of the registry that make no VPC, route table, route or endpoint, whatever they are given. */
const NETWORKLESS: readonly string[] = [
  'acm',
  'alb',
  'apigateway-v2',
  'appsync',
  'autoscaling',
  'cloudfront',
  'cloudwatch',
  'dynamodb-table',
  'ebs-optimized',
  'ec2-instance',
  'ecr',
  'ecs',
  'efs',
  'eks',
  'elasticache',
  'elb',
  'eventbridge',
  'iam',
  'key-pair',
  'kms',
  'lambda',
  'memory-db',
  'msk-kafka-cluster',
  'notify-slack',
  'opensearch',
  'rds',
  'rds-aurora',
  'rds-proxy',
  'redshift',
  'route53',
  's3-bucket',
  'secrets-manager',
  'security-group',
  'sns',
  'sqs',
  'ssm-parameter',
  'step-functions',
].map((name) => `terraform-aws-modules/${name}/aws`);

const OTHERS: readonly string[] = [
  'cloudposse/label/null',
  'cloudposse/s3-bucket/aws',
  'cloudposse/dynamodb/aws',
  'cloudposse/ecr/aws',
  'cloudposse/security-group/aws',
  'cloudposse/tfstate-backend/aws',
];

/** @returns whether a module leaves nothing open about a network: it makes other things, or what is known of it. */
export function makesNoNetwork(source: string): boolean {
  const [address = '', inner] = source.split('//');
  return [...NETWORKLESS, ...OTHERS].some((name) => isModule(inner === undefined ? source : address, name));
}
