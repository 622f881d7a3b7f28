import { counted, message } from '../../network/message';
import type { Network } from '../../network/network';
import { serviceLabel } from '../../network/service-name';
import { decide } from '../../paths/routing/decide';
import type { GatewayPlan } from '../plan';
import type { Problem } from '../problem';
import { changeOf, type Change, type ChosenTable } from './chosen-tables';
import { PAGES } from './pages';
import { warning } from './report';

/**
 * What happens to traffic that has a way to the service already: a new endpoint "switches network routes and
 * disconnects open TCP connections", and the service sees private addresses from then on.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
export function trafficChangesItsWay(network: Network, plan: GatewayPlan): readonly Problem[] {
  const change = changeOf(network, plan);
  const changed = change?.tables.filter((table) => changes(network, change, table)) ?? [];
  const n = changed.reduce((sum, { subnets }) => sum + subnets.length, 0);
  if (n === 0) return [];
  const args = { service: serviceLabel(plan.service) };
  const facts = { resource: plan.vpc.id, documentation: PAGES.createGateway };
  return [
    warning({
      code: 'connections-drop',
      message: counted(
        n,
        'Traffic to {service} from {n} subnet changes its way: open TCP connections to it drop when the endpoint is created.',
        'Traffic to {service} from {n} subnets changes its way: open TCP connections to it drop when the endpoint is created.',
        args,
      ),
      ...facts,
    }),
    warning({
      code: 'source-ip-policies',
      message: message(
        '{service} will see private addresses of the VPC: policies of identities and resources with the condition aws:SourceIp stop matching. aws:VpcSourceIp and aws:SourceVpce match instead.',
        args,
      ),
      ...facts,
    }),
  ];
}

/** Whether something that reached the service, or may have, now goes to the endpoint. */
function changes(
  network: Network,
  { network: then, endpoint, service }: Change,
  table: ChosenTable,
): boolean {
  if (table.subnets.length === 0) return false;
  return service.some((addresses) => {
    const had = decide(network, table.before, addresses).some(
      ({ decision }) =>
        decision.kind === 'ambiguous' ||
        decision.kind === 'undetermined' ||
        (decision.kind === 'route' && decision.route.state !== 'blackhole'),
    );
    const has = decide(then, table.after, addresses).some(
      ({ decision }) =>
        decision.kind === 'route' &&
        decision.route.target.kind === 'vpc-endpoint' &&
        decision.route.target.id === endpoint.id,
    );
    return had && has;
  });
}
