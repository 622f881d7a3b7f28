import { message, type Message } from '../../../network/message';
import { english } from '../../../network/message';
import type { Subnet } from '../../../network/resources/subnet';
import { routeTableAssociations } from '../../../network/routing/effective-route-table';
import { serviceLabel } from '../../../network/service-name';
import { because } from '../../../paths/because';
import { nameOrId, viaHop } from '../../../paths/labels';
import { verdictSentence } from '../../../paths/sentence';
import type { Trace } from '../../../paths/trace';
import type { GatewayPlan } from '../../plan';
import type { PathChange } from '../../path-changes';
import { PAGES } from '../../preconditions/pages';
import { seenFrom } from '../../preconditions/view';
import type { Network } from '../../../network/network';
import type { ProofCheck } from '../proof';
import { check } from './check';

/** @returns the subnets that the chosen tables serve, implicit ones too. */
export function servedSubnets(network: Network, plan: GatewayPlan): readonly Subnet[] {
  const associations = routeTableAssociations(network);
  return [...new Set(plan.routeTableIds)].flatMap((id) => {
    const table = seenFrom(network, 'route-table', id, plan.vpc);
    if (!table) return [];
    const { explicit, implicit } = associations.subnetsOf(table);
    return [...explicit, ...implicit];
  });
}

/** The path of each subnet leads by the endpoint. What blocks it elsewhere is said, and was there before. */
export function pathChecks(
  plan: GatewayPlan,
  endpointId: string,
  paths: readonly PathChange[],
): readonly ProofCheck[] {
  return paths.map(({ subnet, after }) => {
    const args = { subnet: nameOrId(subnet), service: serviceLabel(plan.service), endpoint: endpointId };
    const holds = leadsBy(after, endpointId);
    return check(holds, sentence(holds, after, args), {
      resource: subnet.id,
      documentation: PAGES.gatewayRouting,
    });
  });
}

/** @returns whether all ways lead by an endpoint; undefined where that is not known. */
function leadsBy({ classes }: Trace, endpointId: string): boolean | undefined {
  const others = classes.filter(({ ways }) => !ways.every((way) => viaHop(way)?.id === endpointId));
  if (others.length === 0) return true;
  return others.every(({ verdict }) => verdict === 'undetermined') ? undefined : false;
}

function sentence(holds: boolean | undefined, after: Trace, args: Message['args']): Message {
  const why = message('{sentence}', { sentence: english(verdictSentence(after)) });
  if (holds === true) {
    return after.verdict === 'reachable'
      ? message('{subnet} reaches {service} through {endpoint}.', args)
      : because(
          '{subnet} is routed to {service} through {endpoint}, and does not get all the way:',
          args,
          why,
        );
  }
  return holds === false
    ? because('{subnet} does not go to {service} through {endpoint} alone:', args, why)
    : because('Whether {subnet} goes to {service} through {endpoint} could not be told:', args, why);
}
