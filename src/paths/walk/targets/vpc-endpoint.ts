import { message } from '../../../network/message';
import { isUnknown, known } from '../../../network/resolved';
import type { Route } from '../../../network/resources/route';
import { isGatewayService, parseServiceName } from '../../../network/service-name';
import { finish, withHop, type Journey, type Outcome, type Walk } from '../journey';
import { hop } from '../hop';
import { throughGatewayEndpoint } from './gateway-endpoint';
import { throughGatewayLoadBalancerEndpoint } from './gateway-load-balancer-endpoint';
import { notSeen } from './seen';

/** A route to `vpce-…` leads to a gateway endpoint, or to a Gateway Load Balancer endpoint. */
export function throughVpcEndpoint(
  walk: Walk,
  journey: Journey,
  id: string,
  route: Route,
): readonly Outcome[] {
  const { network } = walk;
  const endpoint = network.get('vpc-endpoint', id, journey.at.scope);
  const type = endpoint && known(endpoint.type);
  if (type === 'gateway') return throughGatewayEndpoint(walk, journey, id, endpoint);
  if (endpoint && type === 'gateway-load-balancer')
    return throughGatewayLoadBalancerEndpoint(walk, journey, endpoint);
  if (endpoint) {
    const explanation = message('{endpoint} is of a type that no route leads to.', { endpoint: id });
    const missing = isUnknown(endpoint.type)
      ? endpoint.type.unknown
      : message('what {endpoint} does with routed traffic is not known', { endpoint: id });
    const met = hop('gateway-load-balancer-endpoint', {
      resource: endpoint,
      explanation,
      rule: 'gateway-load-balancer-endpoint',
    });
    return finish(withHop(journey, met, { missing: [missing] }));
  }
  // Only gateway endpoints stand in routes to the lists of their services: EC2 makes those routes itself.
  if (!network.isRead('VpcEndpoints', journey.at.scope) && isServiceRoute(walk, journey, route))
    return throughGatewayEndpoint(walk, journey, id, undefined);
  const toList = route.destination.kind === 'prefix-list';
  return notSeen(
    network,
    journey,
    toList ? 'gateway-endpoint' : 'gateway-load-balancer-endpoint',
    id,
    'VpcEndpoints',
    toList ? 'gateway-endpoint-route' : 'gateway-load-balancer-endpoint',
  );
}

function isServiceRoute({ network }: Walk, journey: Journey, { destination }: Route): boolean {
  const listId = destination.kind === 'prefix-list' ? known(destination.id) : undefined;
  if (listId === undefined) return false;
  const list = network.get('prefix-list', listId, journey.at.scope);
  return list?.managedByAws === true && isGatewayService(parseServiceName(list.listName).short);
}
