import type { GatewayService } from '../../../network/service-name';
import type { Value } from '../../declared/value';
import { isList } from '../../declared/kinds';
import { alternatives, entry } from '../network/written';
import { textsIn } from './inside';

const SERVICES: ReadonlyMap<string, GatewayService> = new Map([
  ['s3', 's3'],
  ['s3express', 's3express'],
  ['dynamodb', 'dynamodb'],
]);

/**
 * What a Lambda function is given to be fed by a table's stream: it is the Lambda service that reads the stream, from no
 * VPC of the user.
 * https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html
 */
const OF_STREAMS = new Set(['describestream', 'getrecords', 'getsharditerator', 'liststreams']);

/** @returns the services of which an IAM policy document allows something by name; `*` shows nothing. */
export function allowedServices(document: Value | undefined): ReadonlySet<GatewayService> {
  const found = new Set<GatewayService>();
  for (const statements of alternatives(entry(document, 'Statement'))) {
    const list = isList(statements.value) ? statements.value : [statements.value];
    for (const { value } of list.flatMap((statement) => alternatives(statement))) {
      if (!textsIn(entry(value, 'Effect')).includes('Allow')) continue;
      for (const action of textsIn(entry(value, 'Action'))) {
        const service = serviceOfAction(action);
        if (service) found.add(service);
      }
    }
  }
  return found;
}

function serviceOfAction(action: string): GatewayService | undefined {
  const [service = '', name = ''] = action.toLowerCase().split(':');
  return OF_STREAMS.has(name) ? undefined : SERVICES.get(service);
}

/**
 * @param text the name of one of AWS's policies, or its ARN, or the end of either.
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
 */
export function serviceOfManagedPolicy(text: string): GatewayService | undefined {
  const name = /(?:^|\/)Amazon(S3|DynamoDB)(?:Full|ReadOnly)Access/.exec(text)?.[1];
  return name === undefined ? undefined : SERVICES.get(name.toLowerCase());
}
