import { known } from '../../network/resolved';
import { readPolicy } from '../../paths/policy/document';
import type { Change } from '../change';
import { samePolicy } from '../same-policy';

/**
 * Whether another policy may refuse calls that pass now.
 * @returns undefined where that hangs on who calls what
 */
export function changesCalls({
  endpoint,
  policy,
}: Extract<Change, { readonly kind: 'policy' }>): boolean | undefined {
  if (policy === 'full') return false;
  const now = endpoint.policy === undefined ? undefined : known(endpoint.policy);
  if (now !== undefined && samePolicy(now, policy.document)) return false;
  const asked = readPolicy(policy.document);
  return asked.ok && !asked.statements.some(({ effect }) => effect === 'Allow') ? true : undefined;
}
