import type { Network } from '../../network/network';
import type { Change } from '../change';
import type { Changed } from './changed/outcome';
import { withoutEndpoint, withoutInstanceConnect } from './changed/deleted';
import { withSecurityGroup, withIngress } from './changed/groups';
import { withGroups, withPrivateDns, withSubnets } from './changed/interfaces';
import { withPolicy, withTags, withVpcDns } from './changed/members';
import { withoutRoute, withRouteTables } from './changed/routes';
import {
  withAcceptance,
  withAnswers,
  withoutService,
  withPrincipals,
  withPrivateName,
} from './changed/services';

/**
 * What a network is once a change was carried out and all that follows has come to its end. What AWS makes up is made
 * up here too.
 *
 * It is not judged whether AWS would do it: `changeProblems` does.
 */
export function changed(network: Network, change: Change): Changed {
  switch (change.kind) {
    case 'delete-endpoint':
      return withoutEndpoint(network, change.endpoint);
    case 'delete-instance-connect-endpoint':
      return withoutInstanceConnect(network, change.endpoint);
    case 'route-tables':
      return withRouteTables(network, change);
    case 'subnets':
      return withSubnets(network, change);
    case 'security-groups':
      return withGroups(network, change);
    case 'policy':
      return withPolicy(network, change);
    case 'private-dns':
      return withPrivateDns(network, change);
    case 'tags':
      return withTags(network, change);
    case 'vpc-dns':
      return withVpcDns(network, change);
    case 'allow-ingress':
      return withIngress(network, change);
    case 'create-security-group':
      return withSecurityGroup(network, change);
    case 'delete-route':
      return withoutRoute(network, change);
    case 'connections':
      return withAnswers(network, change);
    case 'acceptance':
      return withAcceptance(network, change);
    case 'principals':
      return withPrincipals(network, change);
    case 'private-name':
      return withPrivateName(network, change);
    case 'verify-private-name':
      // What is verified is public DNS, which is not part of a network.
      return { ok: true, network };
    case 'delete-endpoint-service':
      return withoutService(network, change.service);
  }
}
