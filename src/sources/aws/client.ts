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
 * EC2 throttles by a token bucket for each account and Region: the adaptive mode slows down before it is told to.
 * @see https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html
 */
export function createEc2Client(connection: Ec2Connection): EC2Client {
  return new EC2Client({ ...connection, retryMode: 'adaptive', maxAttempts: 5 });
}
