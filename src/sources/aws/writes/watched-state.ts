import {
  DescribeInstanceConnectEndpointsCommand,
  DescribeVpcEndpointsCommand,
  DescribeVpcEndpointServiceConfigurationsCommand,
  type EC2Client,
} from '@aws-sdk/client-ec2';
import { EntryReader } from '../../../network/normalise/reader';
import type { Watched, WatchedState } from '../../writing/writer';
import { errorName } from '../errors';

/** The IAM action that reads each. */
export const WATCHED_BY = {
  'vpc-endpoint': 'ec2:DescribeVpcEndpoints',
  'instance-connect-endpoint': 'ec2:DescribeInstanceConnectEndpoints',
  'endpoint-service': 'ec2:DescribeVpcEndpointServiceConfigurations',
} as const satisfies Record<Watched['kind'], string>;

/**
 * Asks EC2 for one resource by its id.
 * @returns undefined where EC2 knows none with it (any more); its codes end so for every kind.
 * @throws what the SDK throws
 */
export async function readWatchedState(
  client: EC2Client,
  watched: Watched,
  abortSignal: AbortSignal,
): Promise<WatchedState | undefined> {
  try {
    return await stateIn(client, watched, abortSignal);
  } catch (error) {
    if (errorName(error).endsWith('.NotFound')) return undefined;
    throw error;
  }
}

async function stateIn(
  client: EC2Client,
  { kind, id }: Watched,
  abortSignal: AbortSignal,
): Promise<WatchedState | undefined> {
  switch (kind) {
    case 'vpc-endpoint': {
      const command = new DescribeVpcEndpointsCommand({ VpcEndpointIds: [id] });
      const { VpcEndpoints } = await client.send(command, { abortSignal });
      return onlyOne(VpcEndpoints, (entry) => ({
        state: entry.lowerCase('State') ?? UNSAID,
        reason: entry.child('LastError')?.optionalText('Message') ?? entry.optionalText('FailureReason'),
      }));
    }
    case 'instance-connect-endpoint': {
      const command = new DescribeInstanceConnectEndpointsCommand({ InstanceConnectEndpointIds: [id] });
      const { InstanceConnectEndpoints } = await client.send(command, { abortSignal });
      return onlyOne(InstanceConnectEndpoints, (entry) => ({
        state: entry.lowerCase('State') ?? UNSAID,
        reason: entry.optionalText('StateMessage'),
      }));
    }
    case 'endpoint-service': {
      const command = new DescribeVpcEndpointServiceConfigurationsCommand({ ServiceIds: [id] });
      const { ServiceConfigurations } = await client.send(command, { abortSignal });
      return onlyOne(ServiceConfigurations, (entry) => ({
        state: entry.lowerCase('ServiceState') ?? UNSAID,
        reason: undefined,
      }));
    }
  }
}

/** Whoever waits for a state must not take silence for it. */
const UNSAID = 'unknown';

/** An answer without the list is not one of EC2's: nothing may be concluded from it. */
function onlyOne(
  list: readonly unknown[] | undefined,
  read: (entry: EntryReader) => WatchedState,
): WatchedState | undefined {
  if (list === undefined) throw new Error('the answer is not one of EC2');
  return list.length === 0 ? undefined : read(EntryReader.of(list[0], 'answer'));
}
