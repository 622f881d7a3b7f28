import { message } from '../../network/message';
import { isRegionName, partitionOf } from '../../network/partition';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import { jsonText } from '../code/quoted';
import type { Use } from './use';

/**
 * A bucket policy that lets nobody in but through this endpoint. Endpoints of the VPC that are replaced get other ids.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies-vpc-endpoint.html
 */
export function bucketPolicyFor({ id, scope: { region } }: VpcEndpoint): Use {
  const partition = isRegionName(region) ? partitionOf(region) : 'aws';
  const bucket = `arn:${partition}:s3:::amzn-s3-demo-bucket`;
  const policy = {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'OnlyThroughEndpoint',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: [bucket, `${bucket}/*`],
        Condition: { StringNotEquals: { 'aws:SourceVpce': id } },
      },
    ],
  };
  return {
    title: message('Bucket policy: only through this endpoint'),
    code: `${jsonText(policy)}\n`,
    language: 'json',
    note: message(
      'A Deny binds everybody: the AWS console, AWS services and whoever is outside the VPC are locked out of the bucket, also from taking this policy away.',
    ),
  };
}
