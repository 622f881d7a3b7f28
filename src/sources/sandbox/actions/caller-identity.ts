import { xmlText, element } from '../protocol/xml';
import type { AccountState } from '../state';

/**
 * STS's only action here, in STS's own protocol: whose credentials these are. The sandbox takes all for one user.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 * @returns the elements of the result
 */
export function callerIdentity({ scope: { account, partition } }: AccountState): string {
  return (
    element('Arn', xmlText(`arn:${partition}:iam::${account}:user/sandbox`)) +
    element('UserId', 'AIDASANDBOXSANDBOXSB') +
    element('Account', xmlText(account))
  );
}
