import { scopeOfPlan } from '../scope-of-plan';
import { message } from '../../network/message';
import type { CollectionKey } from '../../network/collections';
import type { Subnet } from '../../network/resources/subnet';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import { because } from '../../paths/because';
import { notRead } from '../../paths/not-read';
import { FULL_ACCESS } from '../effect/full-access';
import { pathChanges, type PathChange } from '../path-changes';
import { PAGES } from '../preconditions/pages';
import { seenFrom } from '../preconditions/view';
import { check, all } from './checks/check';
import { endpointChecks, policyCheck, type VpcEndpointPlan } from './checks/endpoint';
import { serviceChecks } from './checks/endpoint-service';
import { instanceConnectChecks } from './checks/instance-connect';
import { groupCheck, subnetChecks } from './checks/interfaces';
import { pathChecks, servedSubnets } from './checks/paths';
import { nameChecks, privateDnsFlag } from './checks/private-dns';
import { routeChecks } from './checks/routes';
import { tagChecks } from './checks/tags';
import type { Evidence, Proof, ProofCheck } from './proof';

/**
 * Compares what was read after an endpoint was created with what was planned: from the account's own answers, not from
 * what the call said. What was not read, or cannot hold yet, is left open and never taken for a difference.
 */
export function prove(evidence: Evidence): Proof {
  const { plan } = evidence;
  switch (plan.kind) {
    case 'instance-connect': {
      const { after, before, endpointId } = evidence;
      const endpoint = seenFrom(after, 'instance-connect-endpoint', endpointId, plan.vpc);
      if (!endpoint) return absent(evidence, 'InstanceConnectEndpoints');
      return proof(evidence, endpoint, instanceConnectChecks({ plan, before, after, endpoint }), []);
    }
    case 'endpoint-service': {
      const service = seenFrom(evidence.after, 'endpoint-service', evidence.endpointId, plan);
      if (!service) return absent(evidence, 'ServiceConfigurations');
      return proof(evidence, undefined, serviceChecks(plan, service), []);
    }
    default: {
      const endpoint = seenFrom(evidence.after, 'vpc-endpoint', evidence.endpointId, plan.vpc);
      if (!endpoint) return absent(evidence, 'VpcEndpoints');
      const paths = pathsOf(evidence, plan);
      return proof(evidence, endpoint, checksOf(evidence, plan, endpoint, paths), paths);
    }
  }
}

function checksOf(
  { before, after }: Evidence,
  plan: VpcEndpointPlan,
  endpoint: VpcEndpoint,
  paths: readonly PathChange[],
): readonly ProofCheck[] {
  const common = { before, after, endpoint };
  const first = endpointChecks({ plan, ...common });
  const last = tagChecks(plan.tags, endpoint);
  switch (plan.kind) {
    case 'gateway':
      return [
        ...first,
        ...routeChecks({ plan, ...common }),
        ...pathChecks(plan, endpoint.id, paths),
        policyCheck(plan.policy, endpoint, FULL_ACCESS.gateway),
        ...last,
      ];
    case 'interface':
      return [
        ...first,
        ...subnetChecks({ plan, ...common }, plan.subnets),
        groupCheck({ plan, ...common }, plan.securityGroupIds),
        privateDnsFlag({ plan, ...common }, plan.privateDns),
        ...nameChecks({ plan, ...common }),
        policyCheck(plan.policy, endpoint, FULL_ACCESS.interface),
        ...last,
      ];
    case 'gateway-load-balancer':
      return [...first, ...subnetChecks({ plan, ...common }, [{ subnetId: plan.subnetId }]), ...last];
    case 'resource':
    case 'service-network':
      return [
        ...first,
        ...subnetChecks({ plan, ...common }, plan.subnets),
        groupCheck({ plan, ...common }, plan.securityGroupIds),
        privateDnsFlag({ plan, ...common }, plan.privateDns),
        ...last,
      ];
  }
}

/** How those reached the service that the plan concerns, and reach it now. */
function pathsOf({ before, after }: Evidence, plan: VpcEndpointPlan): readonly PathChange[] {
  const asBefore = (subnets: readonly Subnet[]): readonly Subnet[] =>
    subnets.map((subnet) => seenFrom(before, 'subnet', subnet.id, plan.vpc) ?? subnet);
  switch (plan.kind) {
    case 'gateway':
      return pathChanges(before, after, plan, asBefore(servedSubnets(after, plan)));
    case 'interface':
      if (!plan.privateDns || plan.inboundResolverOnly) return [];
      return pathChanges(before, after, plan, asBefore(after.inVpc('subnet', plan.vpc)));
    case 'gateway-load-balancer':
    case 'resource':
    case 'service-network':
      return [];
  }
}

function absent(evidence: Evidence, collection: CollectionKey): Proof {
  const { plan, after, endpointId } = evidence;
  const scope = scopeOfPlan(plan);
  const isRead = after.isRead(collection, scope);
  const args = { endpoint: endpointId };
  const text = isRead
    ? message('{endpoint} is not among those that were read.', args)
    : because('Whether {endpoint} is there could not be told:', args, notRead(after, collection, scope));
  const about = { resource: undefined, documentation: PAGES.createEndpoint };
  return proof(evidence, undefined, [check(isRead ? false : undefined, text, about)], []);
}

function proof(
  { plan }: Evidence,
  endpoint: Proof['endpoint'],
  checks: readonly ProofCheck[],
  paths: readonly PathChange[],
): Proof {
  const holds = all(checks.map((one) => one.holds));
  const verdict = holds === undefined ? 'open' : holds ? 'proven' : 'differs';
  return { plan, endpoint, checks, paths, verdict };
}
