import type { Network } from '../../network/network';
import type { RouteTable } from '../../network/resources/route-table';
import type { GatewayPlan } from '../../endpoints/plan';
import { couldUseGatewayEndpoint } from '../../paths/sentence/reachable';
import type { Trace, Via } from '../../paths/trace';
import { sourceSubnet, sourceVpc } from './source-of';
import { stopsOf } from './stops';

/** Ways that a free gateway endpoint would take the place of. */
const REPLACED: ReadonlySet<Via> = new Set(['nat-gateway', 'nat-instance', 'internet-gateway', 'none']);

/**
 * @returns the gateway endpoint that would help the traffic of a trace: for the table of its subnet. Undefined where
 * none would, or where the traffic uses one already.
 */
export function helpfulEndpoint(network: Network, trace: Trace): GatewayPlan | undefined {
  const { question, vias, verdict } = trace;
  const { from, to } = question;
  if (to.kind !== 'service' || !couldUseGatewayEndpoint(question) || verdict === 'undetermined')
    return undefined;
  if (question.families === 'ipv6' || vias.length === 0 || !vias.every((via) => REPLACED.has(via)))
    return undefined;
  const table = tableOf(trace);
  const vpc = sourceVpc(network, from);
  const subnet = sourceSubnet(network, from);
  if (!table || !vpc || !subnet) return undefined;
  return {
    kind: 'gateway',
    vpc: { id: vpc.id, scope: subnet.scope },
    service: to.service.name,
    routeTableIds: [table.id],
    policy: 'full',
    tags: new Map(),
  };
}

/** @returns the table that routes what leaves the source. */
export function tableOf({ classes }: Trace): RouteTable | undefined {
  const [table] = classes.flatMap(({ ways }) =>
    ways.flatMap((way) => stopsOf(way).table?.route?.table ?? []),
  );
  return table;
}
