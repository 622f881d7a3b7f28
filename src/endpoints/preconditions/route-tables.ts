import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import { because } from '../../paths/because';
import { notRead } from '../../paths/not-read';
import type { GatewayPlan } from '../plan';
import type { Problem } from '../problem';
import { PAGES } from './pages';
import { error, information, warning } from './report';
import { seenFrom } from './view';

type WithTables = Pick<GatewayPlan, 'vpc' | 'routeTableIds'>;

/** A gateway endpoint's tables: of its VPC, of subnets, and at least one if it is to do anything. */
export function tablesFit(network: Network, { vpc, routeTableIds }: WithTables): readonly Problem[] {
  if (routeTableIds.length === 0) {
    return [
      information({
        code: 'no-route-table',
        message: message(
          'No route table is chosen: the endpoint would be created, but no subnet would use it.',
        ),
        resource: vpc.id,
        documentation: PAGES.createGateway,
      }),
    ];
  }
  return [...new Set(routeTableIds)].flatMap((id) => tableFits(network, vpc, id) ?? []);
}

function tableFits(network: Network, vpc: WithTables['vpc'], id: string): Problem | undefined {
  const args = { table: id, vpc: vpc.id };
  const table = seenFrom(network, 'route-table', id, vpc);
  if (!table) {
    if (!network.isRead('RouteTables', vpc.scope)) {
      const reason = notRead(network, 'RouteTables', vpc.scope);
      return warning({
        code: 'route-table-not-checked',
        message: because(
          'Whether route table {table} is one of VPC {vpc}, and what is in it, could not be checked:',
          args,
          reason,
        ),
        resource: id,
        documentation: PAGES.createGateway,
      });
    }
    return error({
      code: 'route-table-not-found',
      message: message('Route table {table} is not in this account and Region.', { table: id }),
      resource: id,
      documentation: PAGES.errors,
      awsCode: 'InvalidRouteTableID.NotFound',
    });
  }
  const vpcId = known(table.vpcId);
  if (vpcId !== undefined && vpcId !== vpc.id) {
    return error({
      code: 'route-table-of-other-vpc',
      message: message('Route table {table} is one of VPC {other}, not of VPC {vpc}.', {
        ...args,
        other: vpcId,
      }),
      resource: id,
      documentation: PAGES.createGateway,
      awsCode: 'InvalidParameter',
    });
  }
  if (table.associations.some(({ kind }) => kind === 'gateway')) {
    return error({
      code: 'gateway-route-table',
      message: message(
        'Route table {table} is associated with a gateway: such a table cannot have a route to a gateway endpoint.',
        args,
      ),
      resource: id,
      documentation: PAGES.gatewayTables,
      awsCode: 'InvalidParameter',
    });
  }
  return undefined;
}
