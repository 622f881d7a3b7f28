import { consequences } from '../../../endpoints/consequences';
import type { GatewayPlan, InterfacePlan } from '../../../endpoints/plan';
import { changeOf } from '../../../endpoints/preconditions/chosen-tables';
import { because } from '../../../paths/because';
import { counted, message } from '../../../network/message';
import { byName, nameOf } from '../../../tree/words';
import type { RoutesView } from '../../../webview/create/protocol';
import type { Previewing, Render } from './previewing';
import { tableDiff } from './table-diff';

/** Names beyond these are counted. */
const MAX_NAMES = 4;

/** @returns what the route tables will have, as a diff; undefined for what has nothing to do with routes. */
export function routesView({ network, plan, render }: Previewing): RoutesView | undefined {
  const text = (summary: string, ...sentences: readonly string[]): RoutesView => ({
    summary,
    tables: [],
    text: sentences.join(' '),
  });
  switch (plan.kind) {
    case 'gateway':
      return ofGateway({ network, plan, render });
    case 'interface':
      return text(
        render(message('none')),
        render(message('An interface endpoint adds no route.')),
        render(whoUses(plan)),
      );
    case 'gateway-load-balancer':
      return text(
        render(message('none')),
        render(
          message(
            'A Gateway Load Balancer endpoint adds no route: traffic passes it once a route of yours leads to it.',
          ),
        ),
      );
    case 'resource':
    case 'service-network': {
      const { problem } = consequences(network, plan);
      return text('', problem ? render(because('What changes cannot be said:', {}, problem)) : '');
    }
    case 'instance-connect':
    case 'endpoint-service':
      return undefined;
  }
}

/** Without a private name nothing that is sent to the service's own name comes this way. */
function whoUses({
  privateDns,
  inboundResolverOnly,
  securityGroupIds,
}: InterfacePlan): ReturnType<typeof message> {
  if (!privateDns)
    return message(
      'Without private DNS no path changes: the endpoint is used by who asks for its own names.',
    );
  if (inboundResolverOnly)
    return message(
      'With private DNS for inbound resolvers only, no path of the VPC changes: the endpoint is used by who asks those.',
    );
  return securityGroupIds.length === 0
    ? message('Every subnet that the VPC’s default security group lets in can use it.')
    : message('Every subnet that {groups} lets in can use it.', { groups: securityGroupIds.join(', ') });
}

function ofGateway({ network, plan, render }: Previewing & { readonly plan: GatewayPlan }): RoutesView {
  const change = changeOf(network, plan);
  const { problem } = consequences(network, plan, () => []);
  if (!change) {
    const text = problem ? render(because('What changes cannot be said:', {}, problem)) : '';
    return { summary: '', tables: [], text };
  }
  const subnets = change.tables.flatMap((table) => table.subnets);
  const n = change.tables.length;
  return {
    summary: [
      render(counted(n, '{n} table', '{n} tables')),
      render(counted(subnets.length, '{n} subnet', '{n} subnets')),
    ]
      .join(', ')
      .concat(subnets.length === 0 ? '' : `: ${namesOf(byName(subnets).map(nameOf), render)}`),
    tables: change.tables.map((table) => tableDiff({ network, plan, render }, change, table)),
    text: n === 0 ? render(message('No route is added.')) : '',
  };
}

function namesOf(names: readonly string[], render: Render): string {
  const shown = names.slice(0, MAX_NAMES).join(', ');
  const rest = names.length - MAX_NAMES;
  return rest > 0
    ? render(counted(rest, '{names} and {n} more', '{names} and {n} more', { names: shown }))
    : shown;
}
