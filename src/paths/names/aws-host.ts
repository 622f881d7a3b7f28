import { isRegionName } from '../../network/partition';
import { parseServiceName } from '../../network/service-name';
import type { NamedService } from './public-addresses';

/** What a host name of AWS stands for. */
export type AwsHost =
  | {
      readonly kind: 'service';
      readonly of: NamedService;
      /** `s3.us-east-1.amazonaws.com` and what is before it; not the dual-stack, legacy and global forms. */
      readonly isOrdinary: boolean;
      /** Whether a bucket of another Region would be elsewhere: `BUCKET.s3.amazonaws.com`. */
      readonly isGlobal: boolean;
    }
  /** An address in its name: `ip-10-0-1-5.ec2.internal`, `ec2-203-0-113-25.compute-1.amazonaws.com`. */
  | { readonly kind: 'address'; readonly address: string; readonly isPublic: boolean }
  /** `i-0123456789abcdef0.ec2.internal` */
  | { readonly kind: 'instance'; readonly id: string }
  /** Something that may be in anybody's VPC: a load balancer, a database, a file system. */
  | { readonly kind: 'resource' };

const DOMAIN =
  /^(.+)\.(amazonaws\.com\.cn|amazonaws\.com|amazonaws\.eu|api\.aws|api\.amazonwebservices\.com\.cn|c2s\.ic\.gov|sc2s\.sgov\.gov|csp\.hci\.ic\.gov|cloud\.adc-e\.uk)$/;

/**
 * Takes a host name of AWS apart.
 * @param host in lower case, without a dot at the end
 * @returns undefined for a name that is not one of AWS
 * @see https://docs.aws.amazon.com/general/latest/gr/aws-service-information.html
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html#vpc-dns-hostnames
 */
export function parseAwsHost(host: string): AwsHost | undefined {
  const internal = internalName(host);
  if (internal) return internal;
  const [, front = '', domain = ''] = DOMAIN.exec(host) ?? [];
  if (front === '') return undefined;
  const outside = publicInstance(front);
  if (outside) return outside;
  const labels = front.split('.');
  const at = labels.findLastIndex((label) => isRegionName(label));
  const region = labels[at];
  if (region === undefined) return withoutRegion(labels);
  const before = labels.slice(0, at);
  const after = labels.slice(at + 1);
  if (after.length > 0) return afterRegion(before, after, region);
  const isDualStack = before.at(-1) === 'dualstack';
  const service = serviceOf(isDualStack ? before.slice(0, -1) : before, domain.startsWith('api.'));
  if (service === 'resource' || service === undefined) return service && { kind: 'resource' };
  const isOrdinary = !isDualStack && !domain.startsWith('api.');
  return { kind: 'service', of: named(service, region), isOrdinary, isGlobal: false };
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-naming.html */
function internalName(host: string): AwsHost | undefined {
  const [, label = ''] = /^([^.]+)\.(?:ec2\.internal|[a-z0-9-]+\.compute\.internal)$/.exec(host) ?? [];
  if (/^i-[0-9a-z]+$/.test(label)) return { kind: 'instance', id: label };
  const address = dashed(/^ip-(\d+-\d+-\d+-\d+)$/.exec(label)?.[1]);
  return address === undefined ? undefined : { kind: 'address', address, isPublic: false };
}

function publicInstance(front: string): AwsHost | undefined {
  const match = /^ec2-(\d+-\d+-\d+-\d+)\.(?:compute-1|[a-z0-9-]+\.compute)$/.exec(front);
  const address = dashed(match?.[1]);
  return address === undefined ? undefined : { kind: 'address', address, isPublic: true };
}

function dashed(text: string | undefined): string | undefined {
  return text?.replaceAll('-', '.');
}

/** Names without a Region: `s3.amazonaws.com`, `BUCKET.s3-us-west-2.amazonaws.com`, `iam.amazonaws.com`. */
function withoutRegion(labels: readonly string[]): AwsHost {
  const last = labels.at(-1) ?? '';
  const dashedRegion = /^s3-(?:website-)?(.+)$/.exec(last)?.[1];
  if (dashedRegion !== undefined && isRegionName(dashedRegion)) {
    const short = last.startsWith('s3-website-') ? 's3-website' : 's3';
    return { kind: 'service', of: named(short, dashedRegion), isOrdinary: false, isGlobal: false };
  }
  if (last === 's3') {
    return { kind: 'service', of: named('s3', 'us-east-1'), isOrdinary: false, isGlobal: true };
  }
  const short = labels.length === 1 && last === 'queue' ? 'sqs' : last;
  const region = short === 'sqs' ? 'us-east-1' : '';
  return { kind: 'service', of: named(short, region), isOrdinary: false, isGlobal: false };
}

/** SQS's old names have the Region first; all others of this form are somebody's: `DB.ID.us-east-1.rds.amazonaws.com`. */
function afterRegion(before: readonly string[], after: readonly string[], region: string): AwsHost {
  if (before.length === 0 && after.length === 1 && after[0] === 'queue')
    return { kind: 'service', of: named('sqs', region), isOrdinary: false, isGlobal: false };
  if (before.length === 0 && after.length === 1)
    return { kind: 'service', of: named(after[0] ?? '', region), isOrdinary: false, isGlobal: false };
  return { kind: 'resource' };
}

/** Services whose names with something before them are of what is in somebody's VPC. */
const IN_A_VPC: ReadonlySet<string> = new Set([
  'efs',
  'fsx',
  'kafka',
  'memorydb',
  'mq',
  'airflow',
  'dax',
  'elb',
]);

/** The end of what stands before the Region says which service; buckets, accounts and APIs stand before that. */
const BY_END: readonly (readonly [end: readonly string[], short: string])[] = [
  [['s3'], 's3'],
  [['s3-accesspoint'], 's3'],
  [['s3-control'], 's3'],
  [['s3express-control'], 's3express'],
  [['dkr', 'ecr'], 'ecr.dkr'],
  [['api', 'ecr'], 'ecr.api'],
  [['streams', 'dynamodb'], 'dynamodb-streams'],
  [['ddb'], 'dynamodb'],
  [['firehose'], 'kinesis-firehose'],
  [['kinesis'], 'kinesis-streams'],
  [['execute-api'], 'execute-api'],
  [['queue'], 'sqs'],
];

function serviceOf(before: readonly string[], isApiAws: boolean): string | undefined {
  const last = before.at(-1);
  if (last === undefined) return undefined;
  if (isApiAws && before.length === 1 && last === 'ecr') return 'ecr.api';
  if (/^s3express-[a-z0-9]+-az\d+$/.test(last)) return 's3express';
  const known = BY_END.find(([end]) =>
    end.every((label, i) => before[before.length - end.length + i] === label),
  );
  if (known) return known[1];
  if (before.length > 1 && IN_A_VPC.has(last)) return 'resource';
  return [...before].reverse().join('.');
}

/** @returns the service as its endpoints call it. */
export function named(short: string, region: string): NamedService {
  const name = region === '' ? short : `com.amazonaws.${region}.${short}`;
  return { service: region === '' ? { name, region: undefined, short } : parseServiceName(name), region };
}
