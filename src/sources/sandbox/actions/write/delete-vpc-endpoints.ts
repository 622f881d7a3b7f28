import { invalidParameter, typeOf } from '../../endpoints/endpoint-type';
import { goAway, requireOwn, setState, stateOf } from '../../endpoints/lifecycle';
import { textsField } from '../../endpoints/services';
import { forEach } from '../../endpoints/unsuccessful';
import type { Entity } from '../../entity';
import { missingParameter } from '../../errors';
import { KINDS } from '../../kinds';
import { textsOf } from '../../protocol/input';
import { removeEndpointRoutes, routesOf } from '../../routes';
import type { AccountState } from '../../state';
import type { Action } from '../action';

/**
 * Answers with 200 and a list of the endpoints that could not be deleted. Routes to a gateway endpoint leave their
 * tables at once; network interfaces and names stay until the endpoint is gone.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpcEndpoints.html
 */
export const deleteVpcEndpoints: Action = {
  name: 'DeleteVpcEndpoints',
  run(input, account) {
    const ids = textsOf(input, 'VpcEndpointIds') ?? [];
    if (ids.length === 0) throw missingParameter('VpcEndpointId');
    // Here the code is another one than that of the calls that name a single endpoint, as Terraform's provider knows.
    const unsuccessful = forEach(
      account,
      KINDS.vpcEndpoint,
      ids,
      'InvalidVpcEndpoint.NotFound',
      (endpoint, id) => {
        requireOwn(endpoint);
        requireNoRoute(account, endpoint, id);
        if (stateOf(endpoint) !== 'deleting') startDeletion(account, endpoint, id);
      },
    );
    return { Unsuccessful: unsuccessful };
  },
};

function startDeletion(account: AccountState, endpoint: Entity, id: string): void {
  removeEndpointRoutes(account, id, textsField(endpoint, 'RouteTableIds'));
  setState(account, id, 'deleting');
  goAway(account, endpoint);
}

/** Routes to a Gateway Load Balancer endpoint are made by hand, and so they must be taken away. */
function requireNoRoute(account: AccountState, endpoint: Entity, id: string): void {
  if (typeOf(endpoint) !== 'GatewayLoadBalancer') return;
  const routes = account.entities('RouteTables').flatMap(routesOf);
  if (routes.some((route) => route['GatewayId'] === id || route['VpcEndpointId'] === id)) {
    throw invalidParameter('Endpoint must be removed from route table before deletion.');
  }
}
