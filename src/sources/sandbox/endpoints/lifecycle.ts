import { textField, type Entity } from '../entity';
import { Ec2Error } from '../errors';
import { KINDS } from '../kinds';
import type { AccountState } from '../state';
import { removeInterface } from '../network-interfaces';
import { findById, idOf, patch, remove } from '../store';
import { followEndpoint } from './connections';
import { invalidParameter } from './endpoint-type';
import { textsField } from './services';

/**
 * States as DescribeVpcEndpoints spells them; the SDK's enumeration has capitals.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html
 */
export type EndpointState =
  'pendingAcceptance' | 'pending' | 'available' | 'deleting' | 'deleted' | 'rejected' | 'failed';

/** In lower case, for a seed may have either spelling. */
export function stateOf(endpoint: Entity): string {
  return (textField(endpoint, 'State') ?? 'available').toLowerCase();
}

/** Whether an endpoint takes no name and no place of a quota any more. */
export function isOver(endpoint: Entity): boolean {
  return ['deleted', 'rejected', 'failed', 'expired'].includes(stateOf(endpoint));
}

/** Gives an endpoint a state; its connection, where its service is the account's own, follows. */
export function setState(account: AccountState, id: string, state: EndpointState): void {
  patch(account, KINDS.vpcEndpoint, id, { State: state });
  followEndpoint(account, id);
}

/** Lets a pending endpoint become available after a while, unless something else befell it. */
export function becomeAvailable(account: AccountState, id: string): void {
  account.after(account.durations.vpcEndpointCreation, () => {
    const endpoint = findById(account, KINDS.vpcEndpoint, id);
    if (endpoint !== undefined && stateOf(endpoint) === 'pending') setState(account, id, 'available');
  });
}

/** Lets an endpoint that is being deleted be gone after a while, with its network interfaces and its connection. */
export function goAway(account: AccountState, endpoint: Entity): void {
  const id = idOf(KINDS.vpcEndpoint, endpoint);
  account.after(account.durations.vpcEndpointDeletion, () => {
    for (const one of textsField(endpoint, 'NetworkInterfaceIds')) removeInterface(account, one);
    remove(account, KINDS.vpcEndpoint, id);
    followEndpoint(account, id);
  });
}

/** @throws Ec2Error IncorrectState unless an endpoint is available */
export function requireAvailable(endpoint: Entity): void {
  const state = stateOf(endpoint);
  if (state === 'available') return;
  throw new Ec2Error(
    'IncorrectState',
    `VPC endpoint ${idOf(KINDS.vpcEndpoint, endpoint)} is in state ${state} and cannot be modified.`,
  );
}

/** @throws Ec2Error InvalidParameter for an endpoint that a service keeps for itself: only the service changes it */
export function requireOwn(endpoint: Entity): void {
  if (endpoint['RequesterManaged'] !== true) return;
  throw invalidParameter(
    `Operation is not allowed for requester-managed VPC endpoints for the service ${String(endpoint['ServiceName'])}.`,
  );
}
