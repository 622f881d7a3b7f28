import { EC2Client, type EC2ClientConfig } from '@aws-sdk/client-ec2';

/** How an account is spoken to. */
export interface Ec2Connection {
  readonly region: string;
  readonly credentials: NonNullable<EC2ClientConfig['credentials']>;
  /** Undefined: AWS's own. */
  readonly endpoint?: string;
  /** Answers requests in this process, for the sandbox. */
  readonly requestHandler?: NonNullable<EC2ClientConfig['requestHandler']>;
}

/**
 * For every client, those inside credential providers too. Where no endpoint is given, the SDK takes the one that the
 * environment's or the default profile names, whatever profile is meant: an account's signed requests would go to
 * another's endpoint.
 */
export const OWN_ENDPOINTS = { ignoreConfiguredEndpointUrls: true } as const;

/**
 * EC2 throttles by a token bucket for each account and Region: the adaptive mode slows down before it is told to.
 * @see https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html
 */
export function createEc2Client(connection: Ec2Connection): EC2Client {
  return new EC2Client({ ...OWN_ENDPOINTS, ...connection, retryMode: 'adaptive', maxAttempts: 5 });
}
