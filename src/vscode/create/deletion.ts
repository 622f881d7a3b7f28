import type { Change } from '../../endpoints/change';
import type { Resource } from '../../network/resource';

/** @returns the deletion of what can be deleted here. */
export function deletionOf(resource: Resource): Change | undefined {
  switch (resource.kind) {
    case 'vpc-endpoint':
      return { kind: 'delete-endpoint', endpoint: resource };
    case 'instance-connect-endpoint':
      return { kind: 'delete-instance-connect-endpoint', endpoint: resource };
    case 'endpoint-service':
      return { kind: 'delete-endpoint-service', service: resource };
    default:
      return undefined;
  }
}
