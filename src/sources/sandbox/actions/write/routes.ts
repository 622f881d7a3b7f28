import { textField, type Entity } from '../../entity';
import { Ec2Error, invalidParameterCombination, invalidParameterValue } from '../../errors';
import { KINDS } from '../../kinds';
import type { Input } from '../../protocol/input';
import { isLocalDestination, requireDestination, requireFit } from '../../route-rules';
import { targetOf } from '../../route-targets';
import { addRoute, destinationOf, findRoute, isGatewayEndpointRoute, setRoutes } from '../../routes';
import type { AccountState } from '../../state';
import { idOf } from '../../store';
import type { Action } from '../action';
import { requireOne } from '../describe';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html */
export const createRoute: Action = {
  name: 'CreateRoute',
  run(input, account) {
    const table = requireOne(KINDS.routeTable, 'RouteTableId', input, account);
    const destination = requireDestination(input, account);
    const target = targetOf(input, table, account);
    // What is there already is told first: of a local route too.
    if (findRoute(table, destination) === undefined) requireFit(destination, target, table, account);
    const route = { ...destination, ...target.members, State: target.state };
    addRoute(account, idOf(KINDS.routeTable, table), route);
    return { Return: true };
  },
};

/**
 * Puts another target in a route's place, a local route's included; `LocalTarget` brings that one back.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceRoute.html
 */
export const replaceRoute: Action = {
  name: 'ReplaceRoute',
  run(input, account) {
    const { table, destination, route } = routeOf(input, account);
    if (route === undefined) {
      throw invalidParameterValue(
        `There is no route defined for '${destinationOf(destination)}' in the route table. Use CreateRoute instead.`,
      );
    }
    refuseEndpointRoute(account, table, route, 'replace');
    const next = replacement(input, table, destination, account);
    setRoutes(account, idOf(KINDS.routeTable, table), (routes) =>
      routes.map((one) => (one === route ? next : one)),
    );
    return { Return: true };
  },
};

function replacement(input: Input, table: Entity, destination: Entity, account: AccountState): Entity {
  if (input['LocalTarget'] === true) {
    if (!isLocalDestination(destination, table, account)) {
      throw invalidParameterCombination(
        'The parameter localTarget is for the routes of the VPC’s own CIDR blocks',
      );
    }
    return { ...destination, GatewayId: 'local', Origin: 'CreateRouteTable', State: 'active' };
  }
  const target = targetOf(input, table, account);
  requireFit(destination, target, table, account);
  return { ...destination, ...target.members, Origin: 'CreateRoute', State: target.state };
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteRoute.html */
export const deleteRoute: Action = {
  name: 'DeleteRoute',
  run(input, account) {
    const { table, destination, route } = routeOf(input, account);
    const id = idOf(KINDS.routeTable, table);
    if (route === undefined) throw noRoute(destination, id);
    refuseEndpointRoute(account, table, route, 'remove');
    if (textField(route, 'GatewayId') === 'local' || isLocalDestination(destination, table, account)) {
      throw invalidParameterValue(
        `cannot remove local route ${destinationOf(destination)} in route table ${id}`,
      );
    }
    setRoutes(account, id, (routes) => routes.filter((one) => one !== route));
    return { Return: true };
  },
};

function routeOf(
  input: Input,
  account: AccountState,
): { readonly table: Entity; readonly destination: Entity; readonly route: Entity | undefined } {
  const table = requireOne(KINDS.routeTable, 'RouteTableId', input, account);
  const destination = requireDestination(input, account);
  return { table, destination, route: findRoute(table, destination) };
}

/**
 * "You can't explicitly add, modify or delete an endpoint route in your route table by using the route table APIs."
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
function refuseEndpointRoute(account: AccountState, table: Entity, route: Entity, what: string): void {
  if (!isGatewayEndpointRoute(account, route)) return;
  throw invalidParameterValue(
    `cannot ${what} VPC endpoint route ${destinationOf(route)} in route table ${idOf(KINDS.routeTable, table)}`,
  );
}

function noRoute(destination: Entity, tableId: string): Ec2Error {
  const [member = ''] = Object.keys(destination);
  const spelled = member.replace(
    /[A-Z]/g,
    (letter, at: number) => `${at > 0 ? '-' : ''}${letter.toLowerCase()}`,
  );
  const message = `no route with ${spelled} ${destinationOf(destination)} in route table ${tableId}`;
  return new Ec2Error('InvalidRoute.NotFound', message);
}
