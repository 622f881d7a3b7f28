import type { DeclaredResource } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { Arguments } from '../network/arguments';
import { within } from '../network/placement';
import type { DeclaredIndex } from './declared-index';
import { knownText } from './references';

/** Where buckets are named that AWS itself writes to or reads from, outside of every VPC. */
const NAMED_AT: readonly (readonly [type: string, path: readonly string[]])[] = [
  ['aws_s3_bucket_logging', ['target_bucket']],
  ['aws_s3_bucket', ['logging', 'target_bucket']],
  ['aws_lb', ['access_logs', 'bucket']],
  ['aws_lb', ['connection_logs', 'bucket']],
  ['aws_alb', ['access_logs', 'bucket']],
  ['aws_elb', ['access_logs', 'bucket']],
  ['aws_flow_log', ['log_destination']],
  ['aws_cloudtrail', ['s3_bucket_name']],
  ['aws_config_delivery_channel', ['s3_bucket_name']],
  ['aws_cloudfront_distribution', ['logging_config', 'bucket']],
  ['aws_cloudfront_distribution', ['origin', 'domain_name']],
  ['aws_s3_bucket_website_configuration', ['bucket']],
];

/** The types that name such buckets. */
export const SIDE_BUCKET_TYPES: readonly string[] = [...new Set(NAMED_AT.map(([type]) => type))];

/** Words in the names of buckets that no program works with. */
const OF_BUCKETS: ReadonlySet<string> = new Set([
  ...['log', 'logs', 'logging', 'cloudtrail', 'flowlogs', 'accesslogs'],
  ...['state', 'tfstate', 'terraformstate'],
  ...['cdn', 'website', 'cloudfront'],
]);
/** Tables are about logs and states of other things: only Terraform's own are left out. */
const OF_TABLES: ReadonlySet<string> = new Set(['tfstate', 'terraform', 'terraformstate']);

/** @returns the addresses of the buckets that keep logs, or a website. */
export function sideBuckets(declared: DeclaredIndex): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [type, path] of NAMED_AT) {
    for (const resource of declared.all(type)) {
      for (const { args } of within(Arguments.of(resource), path.slice(0, -1))) {
        const bucket = args.any(path.at(-1) ?? '');
        for (const { address } of declared.found('aws_s3_bucket', bucket)) found.add(address);
      }
    }
  }
  return found;
}

/** @returns whether a bucket or table is one that no program in a VPC works with, as far as it says itself. */
export function isAside(store: DeclaredResource): boolean {
  const args = Arguments.of(store);
  if (store.type === 'aws_dynamodb_table') {
    // the table that Terraform's S3 backend locks its state with
    // @see https://developer.hashicorp.com/terraform/language/backend/s3#dynamodb-state-locking
    return args.text('hash_key') === 'LockID' || isCalled(store.address, args.text('name'), OF_TABLES);
  }
  const name = args.text('bucket') ?? args.text('bucket_prefix');
  return args.isWritten('website') || isCalled(store.address, name, OF_BUCKETS);
}

function isCalled(address: string, name: Value | undefined, words: ReadonlySet<string>): boolean {
  const own = address.replace(/(?:^|\.)aws_\w+\./, '.');
  return `${own} ${knownText(name)}`
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .some((word) => words.has(word));
}
