import type { CollectionKey } from '../../../network/collections';
import { message } from '../../../network/message';
import type { Network } from '../../../network/network';
import { whyNotAbsent } from '../../absence';
import type { RuleName } from '../../rules';
import type { HopKind } from '../../trace';
import { blocker, hop } from '../hop';
import { finish, withHop, type Journey, type Outcome } from '../journey';

/**
 * The end of a journey at a target that was not seen: where its collection was read, by the VPC's owner, it does
 * not exist, else what it does is not known.
 */
export function notSeen(
  network: Network,
  journey: Journey,
  kind: HopKind,
  id: string,
  key: CollectionKey,
  rule: RuleName,
): readonly Outcome[] {
  const why = whyNotAbsent(network, key, journey.at.subnet);
  if (!why) {
    const explanation = message('{target} does not exist.', { target: id });
    const blockers = [blocker('BAD_STATE_ROUTE', id, explanation, rule)];
    return finish(withHop(journey, hop(kind, { id, explanation, rule, blockers })));
  }
  const explanation = message('What {target} does with the traffic is not known.', { target: id });
  return finish(withHop(journey, hop(kind, { id, explanation, rule }), { missing: [why] }));
}
