import { permissionsOf, setPermissions } from '../../endpoints/service-permissions';
import { textField, type Entity } from '../../entity';
import { invalidParameterValue } from '../../errors';
import { KINDS } from '../../kinds';
import { textsOf } from '../../protocol/input';
import type { AccountState } from '../../state';
import { idOf } from '../../store';
import type { Action } from '../action';
import { requireOne } from '../describe';

const TYPES: readonly (readonly [form: RegExp, type: string])[] = [
  [/^\*$/, 'All'],
  [/^arn:[a-z-]+:iam::\d{12}:root$/, 'Account'],
  [/^arn:[a-z-]+:iam::\d{12}:user\/.+$/, 'User'],
  [/^arn:[a-z-]+:iam::\d{12}:role\/.+$/, 'Role'],
  [/^arn:[a-z-]+:organizations::\d{12}:ou\/.+$/, 'OrganizationUnit'],
  [/^[a-z0-9.-]+\.amazonaws\.com$/, 'Service'],
];

/**
 * Who may make endpoints for a service.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcEndpointServicePermissions.html
 */
export const modifyVpcEndpointServicePermissions: Action = {
  name: 'ModifyVpcEndpointServicePermissions',
  run(input, account) {
    const service = requireOne(KINDS.endpointService, 'ServiceId', input, account);
    const id = idOf(KINDS.endpointService, service);
    const there = permissionsOf(account, id);
    const removed = textsOf(input, 'RemoveAllowedPrincipals') ?? [];
    const left = there.filter((one) => !removed.includes(textField(one, 'Principal') ?? ''));
    const known = new Set(left.map((one) => one['Principal']));
    const added = [...new Set(textsOf(input, 'AddAllowedPrincipals') ?? [])]
      .filter((principal) => !known.has(principal))
      .map((principal) => permission(account, id, principal));
    setPermissions(account, id, [...left, ...added]);
    return { AddedPrincipals: added, ReturnValue: true };
  },
};

function permission(account: AccountState, serviceId: string, principal: string): Entity {
  const type = TYPES.find(([form]) => form.test(principal))?.[1];
  if (type === undefined) throw invalidParameterValue(`Invalid principal: '${principal}'`);
  return {
    PrincipalType: type,
    Principal: principal,
    ServicePermissionId: account.newId('vpce-svc-perm-'),
    ServiceId: serviceId,
  };
}
