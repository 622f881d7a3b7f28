import { isDeletable } from '../../endpoints/change/changed/routes';
import type { Remedy } from '../../endpoints/remedy';
import { message } from '../../network/message';
import { known } from '../../network/resolved';
import { destinationValue, type Route } from '../../network/resources/route';
import type { RouteTable } from '../../network/resources/route-table';
import { awsSays } from '../text/aws-says';
import { finding, type Finding } from '../finding';
import { eachOnce } from '../known/own';
import { targetName } from '../known/tables';
import type { Rule } from '../rule';

const PAGE = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html';

/**
 * "The blackhole state indicates that the route's target isn't available (for example, the specified gateway isn't
 * attached to the VPC, or the specified NAT instance has been terminated)."
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html
 */
export const rt001: Rule = {
  id: 'RT001',
  title: message('Blackhole route'),
  check: (network) => eachOnce(network, 'route-table').flatMap(ofTable),
};

function ofTable(table: RouteTable): readonly Finding[] {
  return table.routes
    .filter(({ state }) => state === 'blackhole')
    .flatMap((route) => {
      const destination = known(destinationValue(route));
      if (destination === undefined) return [];
      const args = { table: table.id, destination, target: targetName(route) };
      return finding('RT001', {
        severity: 'warning',
        message: message(
          'Route table {table} drops what is sent to {destination}: the target of the route, {target}, is gone or does not work.',
          args,
        ),
        resource: table,
        field: 'routes',
        vpc: known(table.vpcId),
        related: [awsSays(table, PAGE)],
        remedy: remedyFor(table, route, destination),
      });
    });
}

/** A propagated route, and one of a gateway endpoint, is not deleted by hand. */
function remedyFor({ id }: RouteTable, route: Route, destination: string): Remedy | undefined {
  const isOfEndpoint = route.destination.kind === 'prefix-list' && route.target.kind === 'vpc-endpoint';
  if (isOfEndpoint || !isDeletable(route, destination)) return undefined;
  return { kind: 'delete-route', routeTableId: id, destination };
}
