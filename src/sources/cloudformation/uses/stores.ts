import { message } from '../../../network/message';
import type { GatewayService } from '../../../network/service-name';
import type { DeclaredUse } from '../../declared/network/use';
import type { DeclaredResource } from '../../declared/unit';
import { at } from '../network/path';
import { written } from '../network/written';
import { referencesIn, textsIn } from './inside';

/** What is kept in the services that have gateway endpoints, by type. */
export const STORES: ReadonlyMap<string, GatewayService> = new Map([
  ['AWS::S3::Bucket', 's3'],
  ['AWS::S3Express::DirectoryBucket', 's3express'],
  ['AWS::DynamoDB::Table', 'dynamodb'],
  ['AWS::DynamoDB::GlobalTable', 'dynamodb'],
  ['AWS::Serverless::SimpleTable', 'dynamodb'],
]);

/** What names a bucket that AWS itself, or a browser, reads and writes; where it is named. */
export const SERVED: ReadonlyMap<string, readonly string[]> = new Map([
  ['AWS::S3::Bucket', ['LoggingConfiguration.DestinationBucketName']],
  ['AWS::CloudTrail::Trail', ['S3BucketName']],
  ['AWS::EC2::FlowLog', ['LogDestination']],
  ['AWS::Config::DeliveryChannel', ['S3BucketName']],
  ['AWS::WAFv2::LoggingConfiguration', ['LogDestinationConfigs']],
  ['AWS::Route53Resolver::ResolverQueryLoggingConfig', ['DestinationArn']],
  ['AWS::ElasticLoadBalancing::LoadBalancer', ['AccessLoggingPolicy.S3BucketName']],
  ['AWS::ElasticLoadBalancingV2::LoadBalancer', ['LoadBalancerAttributes.Value']],
  [
    'AWS::CloudFront::Distribution',
    ['DistributionConfig.Origins.DomainName', 'DistributionConfig.Logging.Bucket'],
  ],
  ['AWS::CodePipeline::Pipeline', ['ArtifactStore.Location', 'ArtifactStores.ArtifactStore.Location']],
]);

const WORDS = new Set(
  'log logs logging accesslogs access flowlogs trail cloudtrail website cdn state tfstate artifact artifacts'.split(
    ' ',
  ),
);

/**
 * Buckets and tables that are declared beside a network: somebody in it may well use them. Buckets of logs, websites,
 * states and artifacts do not count.
 */
export function stores(resources: readonly DeclaredResource[]): readonly DeclaredUse[] {
  const served = new Set(
    resources.flatMap((each) =>
      (SERVED.get(each.type) ?? []).flatMap((path) => referencesIn(at(each, path)).map(({ to }) => to)),
    ),
  );
  return resources.flatMap((of): readonly DeclaredUse[] => {
    const service = STORES.get(of.type);
    if (service === undefined || served.has(of.address) || isAside(of)) return [];
    return [{ service, of, message: declared(of, service), runsIn: undefined }];
  });
}

function declared({ address: name }: DeclaredResource, service: GatewayService): DeclaredUse['message'] {
  return service === 'dynamodb'
    ? message('The table {name} is declared in the same template.', { name })
    : message('The bucket {name} is declared in the same template.', { name });
}

function isAside(of: DeclaredResource): boolean {
  if (of.type === 'AWS::S3::Bucket') {
    const isWebsite = written(of, 'WebsiteConfiguration') !== undefined;
    const isForLogs = textsIn(written(of, 'AccessControl')).includes('LogDeliveryWrite');
    return isWebsite || isForLogs || [of.address, ...textsIn(written(of, 'BucketName'))].some(hasWord);
  }
  // Terraform's lock on its state.
  return textsIn(at(of, 'KeySchema.AttributeName')).includes('LockID');
}

/** @param name in camel case, or with hyphens; of a nested stack's resource the last part counts. */
function hasWord(name: string): boolean {
  const own = name.slice(name.lastIndexOf('.') + 1);
  const words = own.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
  return words.some((word) => WORDS.has(word.toLowerCase()));
}
