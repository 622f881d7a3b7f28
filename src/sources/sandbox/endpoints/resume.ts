import { KINDS } from '../kinds';
import type { AccountState } from '../state';
import { idOf } from '../store';
import { becomeComplete, vanish } from './instance-connect-lifecycle';
import { becomeAvailable, goAway, stateOf } from './lifecycle';

/** Lets go on what a snapshot caught under way: nothing may stay pending for ever because it was reopened. */
export function resumeEndpoints(account: AccountState): void {
  for (const endpoint of account.entities('VpcEndpoints')) {
    if (stateOf(endpoint) === 'pending') becomeAvailable(account, idOf(KINDS.vpcEndpoint, endpoint));
    if (stateOf(endpoint) === 'deleting') goAway(account, endpoint);
  }
  for (const endpoint of account.entities('InstanceConnectEndpoints')) {
    if (endpoint['State'] === 'create-in-progress') becomeComplete(account, endpoint);
    if (endpoint['State'] === 'delete-in-progress') vanish(account, endpoint);
  }
}
