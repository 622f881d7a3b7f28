import type { Entity } from '../entity';
import { KINDS } from '../kinds';
import { removeInterface } from '../network-interfaces';
import type { AccountState } from '../state';
import { findById, idOf, patch, remove } from '../store';
import { textsField } from './services';

const KIND = KINDS.instanceConnectEndpoint;

/** Lets a new instance connect endpoint be complete after a while, unless it is deleted before. */
export function becomeComplete(account: AccountState, endpoint: Entity): void {
  const id = idOf(KIND, endpoint);
  account.after(account.durations.instanceConnectEndpointCreation, () => {
    if (findById(account, KIND, id)?.['State'] === 'create-in-progress')
      patch(account, KIND, id, { State: 'create-complete' });
  });
}

/** Lets one that is being deleted be gone after a while, with its network interface. */
export function vanish(account: AccountState, endpoint: Entity): void {
  account.after(account.durations.instanceConnectEndpointDeletion, () => {
    for (const one of textsField(endpoint, 'NetworkInterfaceIds')) removeInterface(account, one);
    remove(account, KIND, idOf(KIND, endpoint));
  });
}
