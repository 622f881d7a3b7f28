import type { Resource } from '../../network/resource';

/**
 * What paths can do with a resource, as words that `when` clauses match: start at it (`source`), end at it (`goal`),
 * lead through it (`through`).
 */
export function pathWords({ kind }: Resource): readonly string[] {
  switch (kind) {
    case 'subnet':
      return ['source'];
    case 'instance':
    case 'network-interface':
      return ['source', 'goal'];
    case 'vpc-endpoint':
      return ['through', 'goal'];
    case 'nat-gateway':
    case 'internet-gateway':
    case 'egress-only-internet-gateway':
    case 'vpn-gateway':
    case 'transit-gateway':
    case 'vpc-peering-connection':
    case 'route-table':
      return ['through'];
    default:
      return [];
  }
}
