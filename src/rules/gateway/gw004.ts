import { PAGES } from '../../endpoints/preconditions/pages';
import { message } from '../../network/message';
import type { Network } from '../../network/network';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import type { Vpc } from '../../network/resources/vpc';
import { serviceLabel } from '../../network/service-name';
import { awsSays } from '../text/aws-says';
import { finding, type Finding } from '../finding';
import { endpointsOf, shortName } from '../known/endpoints';
import { hasNoTable } from '../known/has-no-table';
import { ownVpcs } from '../known/own';
import type { Rule } from '../rule';
import { attachTables, tablesFor } from './gateway-plan';

/**
 * A gateway endpoint is nothing but routes: without a route table no traffic finds it.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html#gateway-endpoint-routing
 */
export const gw004: Rule = {
  id: 'GW004',
  title: message('Gateway endpoint without a route table'),
  check: (network) =>
    ownVpcs(network)
      .filter(({ openWorld, scope }) => openWorld.length === 0 && network.isRead('RouteTables', scope))
      .flatMap((vpc) =>
        endpointsOf(network, vpc)
          .filter((one) => one.type === 'gateway' && hasNoTable(network, vpc, one))
          .map((one) => ofEndpoint(network, vpc, one)),
      ),
};

function ofEndpoint(network: Network, vpc: Vpc, endpoint: VpcEndpoint): Finding {
  const short = shortName(endpoint);
  const args = { endpoint: endpoint.id, service: serviceLabel(short ?? '') };
  return finding('GW004', {
    severity: 'error',
    message:
      short === undefined
        ? message('{endpoint} is a gateway endpoint without a route table: no traffic goes to it.', args)
        : message(
            '{endpoint}, the gateway endpoint for {service}, has no route table: no traffic goes to it.',
            args,
          ),
    resource: endpoint,
    field: 'routeTableIds',
    vpc: vpc.id,
    service: short,
    related: [awsSays(endpoint, PAGES.gatewayRouting)],
    remedy: short === undefined ? undefined : attachTables(endpoint, tablesFor(network, vpc, short)),
  });
}
