import { message } from '../../../network/message';
import { whyNotAbsent } from '../../absence';
import { blockPublicAccess } from '../../filters/block-public-access';
import { hop } from '../hop';
import { withHop, type Journey, type Outcome, type Walk } from '../journey';
import { privateIpv6Source, splitByRange } from './dropped';
import { reachOutside } from './reach-outside';
import { notSeen } from './seen';
import { notAttached } from './attachment';

/**
 * An egress-only internet gateway lets IPv6 out and only answers in.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html
 */
export function throughEgressOnlyGateway(walk: Walk, journey: Journey, id: string): readonly Outcome[] {
  const { network } = walk;
  const { vpcId, scope, subnet } = journey.at;
  const rule = 'egress-only-internet-gateway';
  const gateway = network.get('egress-only-internet-gateway', id, scope);
  if (!gateway && !whyNotAbsent(network, 'EgressOnlyInternetGateways', subnet))
    return notSeen(network, journey, rule, id, 'EgressOnlyInternetGateways', rule);
  const access = blockPublicAccess(network, { id: subnet.id, vpcId, scope }, 'out', rule);
  const detached = notAttached(gateway, vpcId, rule);
  return splitByRange(journey, id).flatMap(([part, drops]) => {
    const passed = hop(rule, {
      id,
      resource: gateway,
      explanation: message('The way out of the VPC for IPv6; nothing comes in but answers.'),
      rule,
      checks: access.checks,
      blockers: [...detached, ...drops, ...privateIpv6Source(journey, id), ...access.blockers],
    });
    return reachOutside(withHop(part, passed, access), undefined);
  });
}
