import { DescribeVpcEndpointServicesCommand } from '@aws-sdk/client-ec2';
import type { Scope } from '../../network/describe';
import { normalise } from '../../network/normalise/normalise';
import type { OfferedService } from '../../network/resources/offered-service';
import { failed, succeeded, type Result } from '../failure';
import { createEc2Client, type Ec2Connection } from './client';
import { errorName } from './errors';
import { failureOf, type CallContext } from './failure-of';

/** A service by its full name. @property region where it is, if not where the endpoint will be */
export interface AskedService {
  readonly name: string;
  readonly region: string | undefined;
}

/** "The service does not exist", or this account may not know of it: AWS does not tell which. */
const UNKNOWN = new Set(['InvalidServiceName', 'InvalidParameter', 'InvalidParameterValue']);

/**
 * Asks AWS for a service that another account, or another Region, offers.
 * @returns one entry for each type that it is offered as; none where AWS knows no such service for this account
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointServices.html
 */
export async function findService(
  connection: Ec2Connection,
  { name, region }: AskedService,
  scope: Scope,
  context: CallContext,
  abortSignal: AbortSignal,
): Promise<Result<readonly OfferedService[]>> {
  const client = createEc2Client(connection);
  const where = region === undefined ? {} : { ServiceRegions: [region] };
  try {
    const command = new DescribeVpcEndpointServicesCommand({ ServiceNames: [name], ...where });
    const { ServiceDetails = [] } = await client.send(command, { abortSignal });
    const collections = new Map([['ServiceDetails', ServiceDetails] as const]);
    const network = normalise([{ scope, takenAt: undefined, collections, denied: new Set() }]);
    return succeeded(network.all('offered-service').filter(({ serviceName }) => serviceName === name));
  } catch (error) {
    if (UNKNOWN.has(errorName(error))) return succeeded([]);
    return failed(failureOf(error, { ...context, action: 'ec2:DescribeVpcEndpointServices' }));
  } finally {
    client.destroy();
  }
}
