import { message } from '../../../network/message';
import type { VpcEndpoint } from '../../../network/resources/vpc-endpoint';
import type { RuleName } from '../../rules';
import type { Blocker } from '../../trace';
import { blocker } from '../hop';

/** @returns what an endpoint in another state than `available` is to the traffic that comes to it. */
export function notAvailable({ id, state }: VpcEndpoint, rule: RuleName): Blocker {
  const explanation = message('Endpoint {endpoint} is {state}, not available.', { endpoint: id, state });
  return blocker('BAD_STATE', id, explanation, rule);
}
