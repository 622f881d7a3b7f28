import { connectionsOf } from '../../endpoints/connections';
import { becomeAvailable, setState, stateOf } from '../../endpoints/lifecycle';
import { forEach } from '../../endpoints/unsuccessful';
import type { Entity } from '../../entity';
import { Ec2Error, missingParameter } from '../../errors';
import { KINDS } from '../../kinds';
import { textsOf, type Input } from '../../protocol/input';
import type { AccountState } from '../../state';
import { idOf } from '../../store';
import type { Action } from '../action';
import { requireOne } from '../describe';

/**
 * An accepted endpoint is `pending` for a while, then `available` (terraform-provider-aws#14604).
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AcceptVpcEndpointConnections.html
 */
export const acceptVpcEndpointConnections: Action = {
  name: 'AcceptVpcEndpointConnections',
  run(input, account) {
    return decide(input, account, (endpoint, id) => {
      requireState(endpoint, id, ['pendingacceptance', 'rejected'], 'accepted');
      setState(account, id, 'pending');
      becomeAvailable(account, id);
    });
  },
};

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RejectVpcEndpointConnections.html */
export const rejectVpcEndpointConnections: Action = {
  name: 'RejectVpcEndpointConnections',
  run(input, account) {
    return decide(input, account, (endpoint, id) => {
      requireState(endpoint, id, ['pendingacceptance', 'pending', 'available'], 'rejected');
      setState(account, id, 'rejected');
    });
  },
};

/** Both answer with 200 and a list of the endpoints that it could not be done for. */
function decide(input: Input, account: AccountState, act: (endpoint: Entity, id: string) => void): Entity {
  const ids = textsOf(input, 'VpcEndpointIds') ?? [];
  if (ids.length === 0) throw missingParameter('VpcEndpointId');
  const service = requireOne(KINDS.endpointService, 'ServiceId', input, account);
  const connected = connectionsOf(account, idOf(KINDS.endpointService, service));
  const unsuccessful = forEach(
    account,
    KINDS.vpcEndpoint,
    ids,
    'InvalidVpcEndpoint.NotFound',
    (endpoint, id) => {
      if (!connected.some((connection) => connection['VpcEndpointId'] === id)) {
        throw new Ec2Error('InvalidVpcEndpoint.NotFound', KINDS.vpcEndpoint.absent([id]));
      }
      act(endpoint, id);
    },
  );
  return { Unsuccessful: unsuccessful };
}

function requireState(endpoint: Entity, id: string, states: readonly string[], what: string): void {
  const state = stateOf(endpoint);
  if (states.includes(state)) return;
  throw new Ec2Error('InvalidState', `VPC endpoint ${id} is in state ${state} and cannot be ${what}.`);
}
