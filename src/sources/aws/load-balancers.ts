import {
  DescribeLoadBalancersCommand,
  ElasticLoadBalancingV2Client,
  type DescribeLoadBalancersCommandOutput,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { COLLECTIONS } from '../../network/collections';
import type { Scope } from '../../network/describe';
import { normalise } from '../../network/normalise/normalise';
import type { LoadBalancer } from '../../network/resources/load-balancer';
import { failed, succeeded, type Result } from '../failure';
import { CONNECT, OWN_ENDPOINTS, type Ec2Connection } from './client';
import { failureOf, type CallContext } from './failure-of';
import { nextToken } from './next-token';
import { OneAnswerATurn } from './turns';

/** What an endpoint service can stand behind; an Application Load Balancer stands behind a Network Load Balancer. */
const BEHIND_SERVICES: readonly string[] = ['network', 'gateway'];

/** How Elastic Load Balancing is spoken to: as EC2 is. */
export type LoadBalancerConnection = Ec2Connection;

/**
 * Lists the load balancers that a service can be offered behind. It is asked when somebody offers a service, never at a
 * reading of the account: who may read a network need not be allowed this.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeLoadBalancers.html
 */
export async function listLoadBalancers(
  connection: LoadBalancerConnection,
  scope: Scope,
  context: CallContext,
  signal: AbortSignal,
): Promise<Result<readonly LoadBalancer[]>> {
  const requestHandler = connection.requestHandler ?? new OneAnswerATurn(CONNECT);
  const client = new ElasticLoadBalancingV2Client({
    ...OWN_ENDPOINTS,
    ...connection,
    requestHandler,
    retryMode: 'adaptive',
    maxAttempts: 5,
  });
  try {
    return succeeded(asResources(await allPages(client, signal), scope));
  } catch (error) {
    return failed(failureOf(error, { ...context, action: COLLECTIONS.LoadBalancers }));
  } finally {
    client.destroy();
  }
}

async function allPages(
  client: ElasticLoadBalancingV2Client,
  abortSignal: AbortSignal,
): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  let marker: string | undefined;
  do {
    const page = marker === undefined ? {} : { Marker: marker };
    const answer = await client.send(new DescribeLoadBalancersCommand({ PageSize: 400, ...page }), {
      abortSignal,
    });
    for (const one of itemsOf(answer)) all.push(one);
    marker = nextToken(answer.NextMarker, marker);
  } while (marker !== undefined);
  return all;
}

/** As with EC2's answers: what names no request of AWS was said by something on the way. */
function itemsOf({ LoadBalancers, $metadata }: DescribeLoadBalancersCommandOutput): readonly unknown[] {
  if (LoadBalancers === undefined && $metadata.requestId === undefined)
    throw new Error('the answer is not one of Elastic Load Balancing');
  return LoadBalancers ?? [];
}

/** @throws where an entry is none: a list with gaps would look like the whole one. */
function asResources(entries: readonly unknown[], scope: Scope): readonly LoadBalancer[] {
  const collections = new Map([['LoadBalancers', entries] as const]);
  const network = normalise([{ scope, takenAt: undefined, collections, denied: new Set() }]);
  const [problem] = network.problems;
  if (problem) throw new Error(`${problem.key} is not as Elastic Load Balancing says it`);
  return network.all('load-balancer').filter(({ type }) => BEHIND_SERVICES.includes(type));
}
