import { message } from '../../../network/message';
import type { VpcEndpoint } from '../../../network/resources/vpc-endpoint';
import { networkAcl } from '../../filters/network-acl';
import { onSender, throughFilters } from '../filters-on-way';
import { blocker, hop } from '../hop';
import { finish, towards, withHop, type Journey, type Outcome, type Walk } from '../journey';
import { letThrough, subnetOfEndpoint } from './inspection';
import { notAvailable } from './not-available';
import { notRead } from '../../not-read';

/**
 * Behind a Gateway Load Balancer endpoint stand appliances that inspect and send back what they let through: it
 * comes out in the endpoint's own subnet and follows that subnet's table.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-load-balancer-endpoints.html
 */
export function throughGatewayLoadBalancerEndpoint(
  walk: Walk,
  journey: Journey,
  endpoint: VpcEndpoint,
): readonly Outcome[] {
  const { network } = walk;
  const { at, sender, flow } = journey;
  const rule = 'gateway-load-balancer-endpoint';
  const subnet = subnetOfEndpoint(network, endpoint, at.scope);
  const explanation = message(
    'Appliances inspect the traffic; what they let through goes on from this subnet.',
  );
  const twice = journey.visited.includes(endpoint.id);
  const blockers = [
    ...(endpoint.state === 'available' ? [] : [notAvailable(endpoint, rule)]),
    ...(twice ? [blocker('NO_PATH', endpoint.id, loops(endpoint.id), rule)] : []),
  ];
  if (!subnet || twice) {
    const missing = twice ? [] : [notRead(network, 'Subnets', at.scope)];
    const met = hop(rule, { resource: endpoint, explanation, rule, blockers });
    return finish(withHop(journey, met, { missing }));
  }
  const entering =
    subnet.id === at.subnet.id
      ? undefined
      : onSender(networkAcl(network, subnet, sender.addresses, flow, 'in', sender.client), sender.id);
  const acl = (peers: Journey['to']): ReturnType<typeof networkAcl> =>
    networkAcl(network, subnet, peers, flow, 'out', sender.client);
  return throughFilters(journey.to, [acl]).flatMap(({ to, effect }) =>
    walk.route({
      ...withHop(
        towards(journey, to),
        hop(rule, {
          resource: endpoint,
          explanation,
          rule,
          checks: [...(entering?.checks ?? []), ...effect.checks],
          blockers: [...blockers, ...(entering?.blockers ?? []), ...effect.blockers],
        }),
        {
          missing: [...(entering?.missing ?? []), ...effect.missing],
          assumptions: [letThrough(endpoint), ...(entering?.assumptions ?? []), ...effect.assumptions],
        },
      ),
      at: { ...at, subnet },
      visited: [...journey.visited, endpoint.id],
    }),
  );
}

/** What comes back to where it was goes round in circles. */
export function loops(id: string): ReturnType<typeof message> {
  return message('The traffic comes back to {target}: it goes round in circles.', { target: id });
}
