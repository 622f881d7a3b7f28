import type { DeclaredIndex } from './declared-index';
import { Arguments } from '../network/arguments';

/** Engines of which DMS goes through S3 itself: for Redshift it gathers there what it copies. */
const THROUGH_S3: ReadonlySet<string> = new Set(['s3', 'redshift', 'redshift-serverless']);

/**
 * @returns whether migrations may go through S3: not where all of their ends are declared, and are other things.
 * @see https://docs.aws.amazon.com/dms/latest/userguide/CHAP_VPC_Endpoints.html
 */
export function mayMoveThroughS3(declared: DeclaredIndex): boolean {
  const ends = declared.all('aws_dms_endpoint').map((end) => Arguments.of(end).text('engine_name'));
  if (ends.length === 0 || declared.all('aws_dms_s3_endpoint').length > 0) return true;
  return ends.some((engine) => typeof engine !== 'string' || THROUGH_S3.has(engine));
}
