import type { Scope } from '../../network/describe';
import type { Change } from '../change';

/** @returns the account and Region that a change is sent to. */
export function scopeOf(change: Change): Scope {
  switch (change.kind) {
    case 'delete-endpoint':
    case 'delete-instance-connect-endpoint':
    case 'route-tables':
    case 'subnets':
    case 'security-groups':
    case 'policy':
    case 'private-dns':
      return change.endpoint.scope;
    case 'tags':
    case 'allow-ingress':
    case 'delete-route':
      return change.scope;
    case 'vpc-dns':
    case 'create-security-group':
      return change.vpc.scope;
    case 'connections':
    case 'acceptance':
    case 'principals':
    case 'private-name':
    case 'verify-private-name':
    case 'delete-endpoint-service':
      return change.service.scope;
  }
}
