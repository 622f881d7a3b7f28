import type { GatewayService } from '../../../network/service-name';
import type { DeclaredResource } from '../../declared/unit';
import type { Value } from '../../declared/value';
import type { DeclaredIndex } from './declared-index';

/** The types that keep data in a service, and the service. */
export const STORES: ReadonlyMap<string, GatewayService> = new Map<string, GatewayService>([
  ['aws_s3_bucket', 's3'],
  ['aws_dynamodb_table', 'dynamodb'],
  ['aws_s3_directory_bucket', 's3express'],
]);

/** @returns the buckets and tables that a value may lead to: by reference, or by their written name. */
export function storesIn(declared: DeclaredIndex, value: Value | undefined): readonly DeclaredResource[] {
  return [...STORES.keys()].flatMap((type) => declared.found(type, value));
}
