import { entitiesField, type Entity } from '../entity';
import type { AccountState } from '../state';

/** Who may make endpoints for the account's services: an entry `{ServiceId, AllowedPrincipals}` for each. */
const KEY = 'VpcEndpointServicePermissions';

export function permissionsOf(account: AccountState, serviceId: string): readonly Entity[] {
  const entry = account.entities(KEY).find((one) => one['ServiceId'] === serviceId);
  return entry === undefined ? [] : entitiesField(entry, 'AllowedPrincipals');
}

export function setPermissions(account: AccountState, serviceId: string, allowed: readonly Entity[]): void {
  forgetPermissions(account, serviceId);
  const entry = { ServiceId: serviceId, AllowedPrincipals: allowed };
  account.replace(KEY, [...account.entities(KEY), entry]);
}

export function forgetPermissions(account: AccountState, serviceId: string): void {
  const others = account.entities(KEY).filter((one) => one['ServiceId'] !== serviceId);
  account.replace(KEY, others);
}
