import { PAGES } from '../../endpoints/preconditions/pages';
import { message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import { allOf, anyOf, implies } from '../../network/presence';
import { known } from '../../network/resolved';
import type { RouteTable } from '../../network/resources/route-table';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import type { Vpc } from '../../network/resources/vpc';
import { GATEWAY_SERVICES, serviceLabel, type GatewayService } from '../../network/service-name';
import { because } from '../../paths/because';
import { awsSays } from '../text/aws-says';
import { finding, type Finding } from '../finding';
import { coverageOf } from '../known/coverage';
import { gatewayEndpointsOf, takesNames } from '../known/endpoints';
import { hasNoTable } from '../known/has-no-table';
import { ownVpcs } from '../known/own';
import { isImplied, isTransit, isUsed, tablesOf, targetName, wayTo, type ServiceWay } from '../known/tables';
import type { Rule } from '../rule';
import { withUnknowns, type FindingSeverity } from '../severity';
import { natCost } from '../text/cost';
import { attachTables } from './gateway-plan';
import { transitNote } from './missing-endpoint';

/**
 * A gateway endpoint serves the route tables that it is given and no others: subnets of another table go on as before.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html#gateway-endpoint-routing
 */
export const gw003: Rule = {
  id: 'GW003',
  title: message('Gateway endpoint misses a route table'),
  check: (network) =>
    ownVpcs(network).flatMap((vpc) =>
      GATEWAY_SERVICES.flatMap((service) => ofService(network, vpc, service)),
    ),
};

function ofService(network: Network, vpc: Vpc, service: GatewayService): readonly Finding[] {
  // Of one without any table another rule speaks.
  const endpoints = gatewayEndpointsOf(network, vpc, service).filter(
    (endpoint) => !hasNoTable(network, vpc, endpoint),
  );
  if (endpoints.length === 0) return [];
  return tablesOf(network, vpc)
    .map((table) => ({ table, covered: coverageOf(network, vpc, table, service) }))
    .filter(({ covered }) => covered === 'no' || covered === 'partly')
    .flatMap(({ table, covered }) =>
      ofTable(network, { vpc, service, endpoints, table, isPartly: covered === 'partly' }),
    );
}

interface Missed {
  readonly vpc: Vpc;
  readonly service: GatewayService;
  readonly endpoints: readonly VpcEndpoint[];
  readonly table: RouteTable;
  /** The endpoint serves it under some of the conditions under which it is there. */
  readonly isPartly: boolean;
}

function ofTable(network: Network, { vpc, service, endpoints, table, isPartly }: Missed): readonly Finding[] {
  const [endpoint] = endpoints;
  const way = wayTo(network, table, service);
  const instead = takesNames(network, vpc, service);
  const used = isUsed(network, table);
  if (used !== true && isImplied(table)) return [];
  const isForOthers = isTransit(network, vpc, table);
  const isThere = implies(
    allOf(vpc.presence, table.presence),
    anyOf(...endpoints.map(({ presence }) => presence)),
  );
  const unknowns = [way.way === 'unknown', used === undefined, isThere !== true, isPartly].filter(
    Boolean,
  ).length;
  const most = used === false || instead || isForOthers ? 'hint' : severityOf(way);
  const severity = withUnknowns(most, unknowns);
  if (!severity || !endpoint) return [];
  const args = { endpoint: endpoint.id, service: serviceLabel(service), table: table.id };
  return [
    finding('GW003', {
      severity,
      message: because(
        isPartly
          ? '{endpoint}, the gateway endpoint for {service}, does not serve route table {table} in every case that the table is there:'
          : endpoints.some((one) => picksOne(one, table))
            ? '{endpoint}, the gateway endpoint for {service}, serves one of the route tables {table} and no others:'
            : '{endpoint}, the gateway endpoint for {service}, does not serve route table {table}:',
        args,
        used === false ? message('no subnet uses the table now') : reason(vpc, service, way, instead),
      ),
      resource: table,
      field: 'routes',
      vpc: vpc.id,
      service,
      related: [
        ...endpoints.map((one) => ({
          resource: one,
          message: message('{endpoint} serves other route tables of the VPC.', { endpoint: one.id }),
        })),
        ...(isForOthers ? [transitNote(table, args.service)] : []),
        awsSays(table, PAGES.gatewayRouting),
      ],
      remedy: isForOthers || isPartly ? undefined : attachTables(endpoint, [table]),
    }),
  ];
}

/** A table of code may stand for several, of which an endpoint lists one: `aws_route_table.private[0].id`. */
function picksOne({ routeTableIds }: VpcEndpoint, { id }: RouteTable): boolean {
  return routeTableIds.some((one) => known(one) === id);
}

function severityOf({ way }: ServiceWay): FindingSeverity {
  switch (way) {
    case 'nat':
    case 'isolated':
    case 'unknown':
      return 'warning';
    case 'central':
    case 'firewall':
      return 'information';
    case 'internet':
    case 'egress-only':
      return 'hint';
  }
}

function reason(
  vpc: Vpc,
  service: GatewayService,
  { way, routes }: ServiceWay,
  instead: VpcEndpoint | undefined,
): Message {
  const args = {
    service: serviceLabel(service),
    target: [...new Set(routes.map(targetName))].sort().join(', '),
  };
  if (instead) {
    const template =
      'private DNS leads its subnets to interface endpoint {interface}, which is paid for, and not to the gateway endpoint';
    return message(template, { interface: instead.id });
  }
  switch (way) {
    case 'nat':
      return because(
        'its traffic to {service} goes through NAT ({target}), where',
        args,
        natCost(vpc.scope.region),
        '',
      );
    case 'isolated':
      return message('it has no working route to the public addresses of {service}', args);
    case 'central':
      return message(
        'its traffic to {service} goes to {target}, and gateway endpoints beyond it serve their own VPCs alone',
        args,
      );
    case 'firewall':
      return message('its traffic to {service} goes through the firewall endpoint {target}', args);
    case 'internet':
    case 'egress-only':
      return message(
        'its traffic to {service} goes to {target}, which costs nothing but needs public addresses',
        args,
      );
    case 'unknown':
      return message('which way its traffic to {service} takes is not known', args);
  }
}
