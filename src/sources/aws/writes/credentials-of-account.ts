import type { AwsCredentialIdentity, Provider } from '@smithy/types';
import { AccountChanged } from '../failure-of';

/**
 * Credentials of one account and no other. What they are made from may change while something is under way (an edited
 * profile, a `credential_process`, a role's source), so whose they are is asked anew for every other access key, before
 * anything is signed with it: access keys belong to one account for good.
 * @param accountOf asks whose some credentials are
 * @returns a provider that rejects with `AccountChanged`
 */
export function credentialsOfAccount(
  account: string,
  credentials: Provider<AwsCredentialIdentity>,
  accountOf: (identity: AwsCredentialIdentity) => Promise<string>,
): Provider<AwsCredentialIdentity> {
  let checked: string | undefined;
  return async () => {
    const identity = await credentials();
    if (identity.accessKeyId === checked) return identity;
    const actual = await accountOf(identity);
    if (actual !== account) throw new AccountChanged(account, actual);
    checked = identity.accessKeyId;
    return identity;
  };
}
