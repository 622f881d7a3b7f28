import { newestMajor } from '../summary';

/** What the module makes of itself where its code asks for no version: the newest one that there is. */
const NEWEST = 6;

/** Endpoints that flags of the VPC module made before 3.0, by the names that the flags have. */
export const GATEWAY_FLAGS: readonly string[] = ['s3', 'dynamodb'];

/** By the name in the flag, `ecr_dkr`; with the service as AWS names it, `ecr.dkr`. */
export const INTERFACE_FLAGS: ReadonlyMap<string, string> = new Map(
  [
    ...['sqs', 'ssm', 'ssmmessages', 'ec2', 'ec2messages', 'kms', 'ecs', 'logs', 'events', 'monitoring'],
    ...['sns', 'sts', 'secretsmanager', 'lambda', 'codebuild', 'athena', 'elasticloadbalancing', 'states'],
  ]
    .map((name): [string, string] => [name, name])
    .concat([
      ['ecr_api', 'ecr.api'],
      ['ecr_dkr', 'ecr.dkr'],
      ['ecs_agent', 'ecs-agent'],
      ['ecs_telemetry', 'ecs-telemetry'],
      ['apigw', 'execute-api'],
    ]),
);

/**
 * @returns the first number of the version of the VPC module that a call is for. Where any version may be the one, a call
 * with a flag that 3.0 refuses is for an older one.
 * @see https://github.com/terraform-aws-modules/terraform-aws-vpc/blob/master/docs/UPGRADE-3.0.md
 */
export function vpcVersion(
  source: string,
  version: string | undefined,
  gives: (variable: string) => boolean = () => false,
): number {
  const flags = [...GATEWAY_FLAGS, ...INTERFACE_FLAGS.keys()];
  return (
    newestMajor(source, version) ?? (flags.some((name) => gives(`enable_${name}_endpoint`)) ? 2 : NEWEST)
  );
}
