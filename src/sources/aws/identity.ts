import { GetCallerIdentityCommand, STSClient, type STSClientConfig } from '@aws-sdk/client-sts';
import { CONNECT, OWN_ENDPOINTS } from './client';

/**
 * @returns the account that some credentials belong to; STS answers this without any permission.
 * @throws where the answer names none: what is read must not be kept under no account's name.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export async function accountOf(config: STSClientConfig, abortSignal: AbortSignal): Promise<string> {
  const client = new STSClient({ ...OWN_ENDPOINTS, requestHandler: CONNECT, ...config });
  try {
    const { Account } = await client.send(new GetCallerIdentityCommand({}), { abortSignal });
    if (Account === undefined || Account === '') throw new Error('the answer names no account');
    return Account;
  } finally {
    client.destroy();
  }
}
