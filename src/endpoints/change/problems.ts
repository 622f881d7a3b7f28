import type { Network } from '../../network/network';
import type { Change } from '../change';
import type { Problem, Severity } from '../problem';
import { ofDeletion, ofInstanceConnectDeletion } from './problems/deletion';
import { ofGroupCreation, ofIngress, ofRouteDeletion, ofTags, ofVpcDns } from './problems/around';
import {
  ofModifiable,
  ofGroups,
  ofPolicy,
  ofPrivateDns,
  ofRouteTables,
  ofSubnets,
} from './problems/modification';
import { ofConnections, ofPrivateName, ofServiceDeletion } from './problems/services';
import { connectionsDrop } from './problems/traffic';

const ORDER: readonly Severity[] = ['error', 'warning', 'information'];

/**
 * All that is to be known before a change: what AWS would refuse, what would not work afterwards, what else changes,
 * and what could not be checked because it was not read.
 * @returns errors first, then warnings, then information; each group in a fixed order. No remedy is another plan.
 */
export function changeProblems(network: Network, change: Change): readonly Problem[] {
  const found = of(network, change).map(withoutPlan);
  return ORDER.flatMap((severity) => found.filter((one) => one.severity === severity));
}

/** What the preconditions propose is for an endpoint to be: one that exists is not planned anew. */
function withoutPlan(problem: Problem): Problem {
  return problem.remedy?.kind === 'change-plan' ? { ...problem, remedy: undefined } : problem;
}

function of(network: Network, change: Change): readonly Problem[] {
  switch (change.kind) {
    case 'delete-endpoint':
      return [...ofDeletion(network, change), ...connectionsDrop(network, change)];
    case 'delete-instance-connect-endpoint':
      return ofInstanceConnectDeletion(network, change);
    case 'route-tables':
      return [
        ...ofModifiable(network, change),
        ...ofRouteTables(network, change),
        ...connectionsDrop(network, change),
      ];
    case 'subnets':
      return [...ofModifiable(network, change), ...ofSubnets(network, change)];
    case 'security-groups':
      return [
        ...ofModifiable(network, change),
        ...ofGroups(network, change),
        ...connectionsDrop(network, change),
      ];
    case 'policy':
      return [...ofModifiable(network, change), ...ofPolicy(network, change)];
    case 'private-dns':
      return [
        ...ofModifiable(network, change),
        ...ofPrivateDns(network, change),
        ...connectionsDrop(network, change),
      ];
    case 'tags':
      return ofTags(network, change);
    case 'vpc-dns':
      return [...ofVpcDns(network, change), ...connectionsDrop(network, change)];
    case 'allow-ingress':
      return ofIngress(network, change);
    case 'create-security-group':
      return ofGroupCreation(network, change);
    case 'delete-route':
      return [...ofRouteDeletion(network, change), ...connectionsDrop(network, change)];
    case 'connections':
      return ofConnections(network, change);
    case 'private-name':
      return ofPrivateName(network, change);
    case 'delete-endpoint-service':
      return ofServiceDeletion(network, change);
    case 'acceptance':
    case 'principals':
    case 'verify-private-name':
      return [];
  }
}
