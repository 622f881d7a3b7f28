import type { GatewayService } from '../../../network/service-name';
import { isGatewayService } from '../../../network/service-name';

/** The services that a policy lets somebody call, each with one of the actions. */
export type Allowed = ReadonlyMap<GatewayService, string>;

export const NOTHING: Allowed = new Map();

/**
 * Streams have an endpoint of their own, which no gateway endpoint is for, and it is Lambda that reads them for a function.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/vpc-endpoints-dynamodb.html
 */
const OF_STREAMS: ReadonlySet<string> = new Set([
  'dynamodb:describestream',
  'dynamodb:getrecords',
  'dynamodb:getsharditerator',
  'dynamodb:liststreams',
]);

/** @returns the services that actions are of; that everything is allowed does not show what is used. */
export function allowedBy(actions: Iterable<string>): Allowed {
  const allowed = new Map<GatewayService, string>();
  for (const action of actions) {
    const name = action.toLowerCase();
    const service = name.slice(0, Math.max(0, name.indexOf(':')));
    if (!isGatewayService(service) || OF_STREAMS.has(name) || allowed.has(service)) continue;
    allowed.set(service, action);
  }
  return allowed;
}

/** @returns what one of several policies allows. */
export function together(all: readonly Allowed[]): Allowed {
  const [only] = all;
  if (all.length === 1 && only) return only;
  return new Map(all.toReversed().flatMap((one) => [...one]));
}
