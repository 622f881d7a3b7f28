import { EC2Client, type EC2ClientConfig } from '@aws-sdk/client-ec2';
import { OneAnswerATurn } from './turns';

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

/** A host behind a closed VPN never answers: without this the wait would be the operating system's, of minutes. */
export const CONNECT = { connectionTimeout: 10_000 } as const;

/** What changes an account is not waited for without end: whether it was done is then found out by reading. */
export const ANSWER = { ...CONNECT, socketTimeout: 60_000 } as const;

/** For what changes an account: whether it may be sent again is for those to say who know what it does. */
export function createWritingClient(connection: Ec2Connection): EC2Client {
  const requestHandler = connection.requestHandler ?? new OneAnswerATurn(ANSWER);
  return new EC2Client({
    ...OWN_ENDPOINTS,
    ...connection,
    requestHandler,
    retryMode: 'standard',
    maxAttempts: 1,
  });
}

/**
 * EC2 throttles by a token bucket for each account and Region: the adaptive mode slows down before it is told to.
 * @see https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html
 */
export function createEc2Client(connection: Ec2Connection): EC2Client {
  const requestHandler = connection.requestHandler ?? new OneAnswerATurn(CONNECT);
  return new EC2Client({
    ...OWN_ENDPOINTS,
    ...connection,
    requestHandler,
    retryMode: 'adaptive',
    maxAttempts: 5,
  });
}
