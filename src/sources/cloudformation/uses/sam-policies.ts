import type { GatewayService } from '../../../network/service-name';
import type { Value } from '../../declared/value';
import { isList, isMap } from '../../declared/kinds';
import { alternatives } from '../network/written';
import { textsIn } from './inside';
import { allowedServices, serviceOfManagedPolicy } from './policy';

/**
 * SAM's policy templates that allow the use of a service; `DynamoDBStreamReadPolicy` is for streams, which the Lambda
 * service reads.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html
 */
const TEMPLATES: ReadonlyMap<string, GatewayService> = new Map([
  ['S3ReadPolicy', 's3'],
  ['S3WritePolicy', 's3'],
  ['S3CrudPolicy', 's3'],
  ['S3FullAccessPolicy', 's3'],
  ['DynamoDBReadPolicy', 'dynamodb'],
  ['DynamoDBWritePolicy', 'dynamodb'],
  ['DynamoDBCrudPolicy', 'dynamodb'],
  ['DynamoDBReconfigurePolicy', 'dynamodb'],
  ['DynamoDBBackupFullAccessPolicy', 'dynamodb'],
  ['DynamoDBRestoreFromBackupPolicy', 'dynamodb'],
]);

/** @param policies `Policies` of a SAM function: names of policies, policy templates, and documents. */
export function servicesOfPolicies(policies: Value | undefined): ReadonlySet<GatewayService> {
  const all = alternatives(policies).flatMap(({ value }) => (isList(value) ? value : [value]));
  return new Set(all.flatMap((each) => alternatives(each)).flatMap(({ value }) => servicesOfPolicy(value)));
}

function servicesOfPolicy(policy: Value): readonly GatewayService[] {
  if (!isMap(policy)) return textsIn(policy).flatMap((text) => serviceOfManagedPolicy(text) ?? []);
  if (policy.has('Statement')) return [...allowedServices(policy)];
  return [...policy.keys()].flatMap((name) => TEMPLATES.get(name) ?? []);
}
