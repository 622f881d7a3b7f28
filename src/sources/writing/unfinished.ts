import { scopeKey } from '../../network/coverage';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { EndpointService } from '../../network/resources/endpoint-service';
import type { InstanceConnectEndpoint } from '../../network/resources/instance-connect-endpoint';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import type { EndpointServicePlan, InstanceConnectPlan, Plan } from '../../endpoints/plan';
import { COLLECTION_OF } from '../../endpoints/write/collection-of';
import { scopeOfPlan } from '../../endpoints/scope-of-plan';
import type { JournalEntry } from './journal';

/** What an account shows of a creation whose answer was never seen. */
export type Unfinished = { readonly found: string } | 'none' | 'several' | 'not-read';

type Like = VpcEndpoint | InstanceConnectEndpoint | EndpointService;

/**
 * How far this machine's clock may be ahead of AWS's: signatures of requests bear five minutes.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html
 */
const CLOCKS_APART_MS = 5 * 60_000;

/** Looks for what a creation made: something like it that was not there before. */
export function findUnfinished(network: Network, { plan, before, startedAt }: JournalEntry): Unfinished {
  if (!network.isRead(COLLECTION_OF[watchedKind(plan)], scopeOfPlan(plan))) return 'not-read';
  const earliest = new Date(startedAt).getTime() - CLOCKS_APART_MS;
  const [first, ...others] = resourcesLike(network, plan).filter((one) => {
    const createdAt = 'createdAt' in one ? one.createdAt : undefined;
    return !before.includes(one.id) && (createdAt === undefined || createdAt.getTime() >= earliest);
  });
  if (!first) return 'none';
  return others.length === 0 ? { found: first.id } : 'several';
}

/** @returns the ids of what is there already and would be taken for what a plan makes. */
export function likeIt(network: Network, plan: Plan): readonly string[] {
  return resourcesLike(network, plan).map(({ id }) => id);
}

/** @returns what a plan makes, as a thing whose state is waited for. */
export function watchedKind(plan: Plan): Like['kind'] {
  switch (plan.kind) {
    case 'instance-connect':
      return 'instance-connect-endpoint';
    case 'endpoint-service':
      return 'endpoint-service';
    case 'gateway':
    case 'interface':
    case 'gateway-load-balancer':
    case 'resource':
    case 'service-network':
      return 'vpc-endpoint';
  }
}

function resourcesLike(network: Network, plan: Plan): readonly Like[] {
  switch (plan.kind) {
    case 'instance-connect':
      return network
        .inVpc('instance-connect-endpoint', plan.vpc)
        .filter(({ subnetId }) => subnetId === plan.subnetId);
    case 'endpoint-service':
      return network
        .all('endpoint-service')
        .filter(
          (one) =>
            scopeKey(one.scope) === scopeKey(plan.scope) && isSameSet(balancersOf(one), balancersOf(plan)),
        );
    case 'gateway':
    case 'interface':
    case 'gateway-load-balancer':
    case 'resource':
    case 'service-network':
      return network
        .inVpc('vpc-endpoint', plan.vpc)
        .filter((one) => one.type === plan.kind && leadsTo(one, plan));
  }
}

function leadsTo(
  endpoint: VpcEndpoint,
  plan: Exclude<Plan, InstanceConnectPlan | EndpointServicePlan>,
): boolean {
  if (plan.kind === 'resource') return endpoint.targetArn === plan.resourceConfigurationArn;
  if (plan.kind === 'service-network') return endpoint.targetArn === plan.serviceNetworkArn;
  return known(endpoint.serviceName) === plan.service;
}

function balancersOf(service: EndpointServicePlan | EndpointService): readonly string[] {
  return [...service.networkLoadBalancerArns, ...service.gatewayLoadBalancerArns];
}

function isSameSet(these: readonly string[], those: readonly string[]): boolean {
  const set = new Set(these);
  return set.size === new Set(those).size && those.every((one) => set.has(one));
}
