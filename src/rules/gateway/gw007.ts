import { leadsTo } from '../../endpoints/effect/endpoint-routes';
import { addressTypeOf } from '../../endpoints/plan-of-endpoint';
import { PAGES } from '../../endpoints/preconditions/pages';
import { familiesOf } from '../../endpoints/preconditions/view';
import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { allOf, anyOf, implies, not, type Presence } from '../../network/presence';
import { known } from '../../network/resolved';
import type { RouteTable } from '../../network/resources/route-table';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import type { Vpc } from '../../network/resources/vpc';
import { GATEWAY_SERVICES, serviceLabel, type GatewayService } from '../../network/service-name';
import { awsSays } from '../text/aws-says';
import { finding, type Finding } from '../finding';
import { gatewayEndpointsOf } from '../known/endpoints';
import { ownVpcs } from '../known/own';
import { areCertain, areExclusive, inOrder, pairs } from '../known/pairs';
import type { Rule } from '../rule';
import { withUnknowns } from '../severity';

/**
 * A table takes one gateway endpoint for a service; two on different tables are most often one that somebody forgot.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html#gateway-endpoint-routing
 */
export const gw007: Rule = {
  id: 'GW007',
  title: message('Duplicate gateway endpoint'),
  check: (network) =>
    ownVpcs(network).flatMap((vpc) =>
      GATEWAY_SERVICES.flatMap((service) => ofService(network, vpc, service)),
    ),
};

function ofService(network: Network, vpc: Vpc, service: GatewayService): readonly Finding[] {
  return pairs(inOrder(gatewayEndpointsOf(network, vpc, service), (one) => one)).flatMap(
    ([first, second]) => {
      if (areExclusive(first, second) || !shareFamily(first, second)) return [];
      const shared = sharedTable(network, first, second);
      const table = shared?.id;
      const isSure = areCertain(first, second) && shared?.isSure !== false;
      const severity = withUnknowns(shared ? 'error' : 'warning', isSure ? 0 : 1);
      if (!severity) return [];
      const args = {
        first: first.id,
        second: second.id,
        service: serviceLabel(service),
        vpc: vpc.id,
        table: table ?? '',
      };
      return finding('GW007', {
        severity,
        message:
          table === undefined
            ? message(
                'VPC {vpc} has two gateway endpoints for {service}, {first} and {second}: one serves all of its route tables.',
                args,
              )
            : message(
                '{first} and {second} are both gateway endpoints for {service} on route table {table}: a table takes one.',
                args,
              ),
        resource: second,
        field: 'serviceName',
        vpc: vpc.id,
        service,
        related: [
          { resource: first, message: message('{first} is for {service} already.', args) },
          awsSays(second, PAGES.gatewayRouting),
        ],
        remedy:
          second.origin.seen === 'file' && servesAll(first, second)
            ? { kind: 'remove-endpoint', endpointId: second.id }
            : undefined,
      });
    },
  );
}

/** One for IPv4 and one for IPv6 have routes to different lists. */
function shareFamily(a: VpcEndpoint, b: VpcEndpoint): boolean {
  const families = (one: VpcEndpoint): ReturnType<typeof familiesOf> =>
    familiesOf(addressTypeOf(one) ?? 'ipv4');
  return families(a).some((family) => families(b).includes(family));
}

/** A table that both are on, and whether they are on it in every case. */
interface Shared {
  readonly id: string;
  readonly isSure: boolean;
}

/** @returns whether one endpoint serves every table that another one does: the other is of no use then. */
function servesAll(one: VpcEndpoint, other: VpcEndpoint): boolean {
  const ids = new Set(one.routeTableIds.flatMap((id) => known(id) ?? []));
  return other.routeTableIds.every((id) => ids.has(known(id) ?? ''));
}

function sharedTable(network: Network, a: VpcEndpoint, b: VpcEndpoint): Shared | undefined {
  const ids = new Set(a.routeTableIds.flatMap((id) => known(id) ?? []));
  const found = b.routeTableIds
    .flatMap((id) => known(id) ?? [])
    .filter((id) => ids.has(id))
    .flatMap((id): readonly Shared[] => {
      const table = network.get('route-table', id, a.scope);
      const [onA, onB] = [table && attachment(table, a), table && attachment(table, b)];
      if (!onA || !onB) return [{ id, isSure: true }];
      if (implies(onA, not(onB)) === true) return [];
      return [{ id, isSure: implies(a.presence, onA) === true && implies(b.presence, onB) === true }];
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  return found.find(({ isSure }) => isSure) ?? found[0];
}

/** When a table of code is given to an endpoint: an item of a list may hang on a condition. */
function attachment(table: RouteTable, endpoint: VpcEndpoint): Presence | undefined {
  const routes = table.routes.filter((route) => leadsTo(route, endpoint.id));
  const presences = routes.flatMap(({ presence }) => (presence ? [allOf(endpoint.presence, presence)] : []));
  return presences.length > 0 && presences.length === routes.length ? anyOf(...presences) : undefined;
}
