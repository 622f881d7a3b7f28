import type { Resource } from '../../network/resource';

/**
 * What can be created from a resource or changed about it, as words that `when` clauses match. An endpoint that
 * belongs to another service of AWS (`requester-managed`) is that service's to change.
 */
export function createWords(resource: Resource): readonly string[] {
  switch (resource.kind) {
    case 'vpc':
    case 'subnet':
    case 'route-table':
    case 'network-interface':
      return ['startable'];
    case 'instance':
      return ['startable', 'connectable'];
    case 'vpc-endpoint':
      return resource.requesterManaged ? ['usable'] : ['usable', 'modifiable', 'deletable'];
    case 'instance-connect-endpoint':
      return ['deletable'];
    case 'endpoint-service':
      return ['modifiable', 'deletable'];
    case 'endpoint-connection':
      return connectionWords(resource.state);
    default:
      return [];
  }
}

/** @see https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html#accept-reject-connection-requests */
function connectionWords(state: string): readonly string[] {
  switch (state) {
    case 'pendingacceptance':
      return ['acceptable', 'rejectable'];
    case 'rejected':
      return ['acceptable'];
    case 'available':
      return ['rejectable'];
    default:
      return [];
  }
}
