import { message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { AttachedGateway } from '../../network/resources/gateways';
import type { Route } from '../../network/resources/route';
import type { RouteTable } from '../../network/resources/route-table';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import { routeTableAssociations } from '../../network/routing/effective-route-table';
import type { AddressClass } from '../address-class';
import { decide } from '../routing/decide';
import type { RouteDecision } from '../routing/decision';
import type { Hop } from '../trace';
import { blocker, hop } from './hop';
import type { Place } from './journey';
import { inspectionOf, letThrough } from './targets/inspection';

/** How a part of the outside is answered. */
export interface AnswerOutside {
  readonly to: AddressClass;
  readonly hops: readonly Hop[];
  readonly missing: readonly Message[];
  readonly assumptions: readonly Message[];
}

/**
 * The answer leaves by the subnet's own table: unless that leads to the internet gateway, at once or after an
 * inspection, nothing comes back.
 * @param passed the endpoints that the answer has passed already
 */
export function answersOutside(
  network: Network,
  at: Place,
  to: AddressClass,
  gateway: AttachedGateway | undefined,
  passed: readonly string[] = [],
): readonly AnswerOutside[] {
  const effective = routeTableAssociations(network).of(at.subnet);
  if (!effective.table) {
    const explanation = message('Which route table serves subnet {subnet} is not known.', {
      subnet: at.subnet.id,
    });
    const unknown = hop('route-table', { explanation, rule: 'one-table-per-subnet' });
    return [{ to, hops: [unknown], missing: [effective.why], assumptions: [] }];
  }
  const { table } = effective;
  return decide(network, table, to).flatMap(({ addresses, decision }): readonly AnswerOutside[] => {
    const inspection =
      decision.kind === 'route' ? inspectionOf(network, decision.route, table.scope) : undefined;
    if (inspection && !passed.includes(inspection.endpoint.id)) {
      const { endpoint, subnet } = inspection;
      return answersOutside(network, { ...at, subnet }, addresses, gateway, [...passed, endpoint.id]).map(
        (behind) => ({
          ...behind,
          hops: [inspected(table, endpoint, decision, behind.to), ...behind.hops],
          assumptions: [letThrough(endpoint), ...behind.assumptions],
        }),
      );
    }
    const chosen =
      decision.kind === 'route' ? [decision.route] : decision.kind === 'ambiguous' ? decision.routes : [];
    const back = chosen.length > 0 && chosen.every((each) => leadsOut(each, gateway));
    const missing = back ? undefined : notKnown(network, table, decision);
    const explanation = back
      ? message('The answer leaves by route table {table} through the internet gateway.', { table: table.id })
      : missing
        ? message(
            'Whether the answer leaves by route table {table} through the internet gateway is not known.',
            {
              table: table.id,
            },
          )
        : message(
            'The answer does not leave through the internet gateway: route table {table} leads elsewhere.',
            { table: table.id },
          );
    const blockers =
      back || missing
        ? []
        : [
            blocker(
              decision.kind === 'none' ? 'NO_ROUTE_TO_DESTINATION' : 'CANNOT_ROUTE',
              table.id,
              explanation,
              'longest-prefix',
            ),
          ];
    const met = hop('route-table', {
      resource: table,
      explanation,
      rule: decision.rule,
      blockers,
      route: { table, chosen, addresses },
    });
    return [{ to: addresses, hops: [met], missing: missing ? [missing] : [], assumptions: [] }];
  });
}

function inspected(
  table: RouteTable,
  endpoint: VpcEndpoint,
  { rule, ...decision }: RouteDecision,
  addresses: AddressClass,
): Hop {
  const explanation = message('The answer is led through {endpoint} by route table {table}.', {
    endpoint: endpoint.id,
    table: table.id,
  });
  const chosen = 'route' in decision ? [decision.route] : [];
  return hop('route-table', { resource: table, explanation, rule, route: { table, chosen, addresses } });
}

/** @returns why it is not known where an answer goes: what appliances do with it is not described. */
function notKnown(network: Network, table: RouteTable, decision: RouteDecision): Message | undefined {
  if (decision.kind === 'undetermined') return decision.missing;
  if (decision.kind !== 'route') return undefined;
  const { target, state } = decision.route;
  const isOpen = ['network-interface', 'instance', 'vpc-endpoint', 'unknown'].includes(target.kind);
  if (state === 'blackhole' || !isOpen) return undefined;
  const id = target.kind === 'local' || target.kind === 'unknown' ? undefined : known(target.id);
  const endpoint = id === undefined ? undefined : network.get('vpc-endpoint', id, table.scope);
  if (endpoint?.type === 'gateway') return undefined;
  return id === undefined
    ? message('where the answer goes is not known')
    : message('whether {target} sends the answer through the internet gateway is not known', { target: id });
}

function leadsOut({ target, state }: Route, gateway: AttachedGateway | undefined): boolean {
  if (target.kind !== 'internet-gateway' || state === 'blackhole') return false;
  return gateway === undefined || known(target.id) === gateway.id;
}
