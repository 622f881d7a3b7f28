import type { Change } from '../../endpoints/change';
import { message, type Message } from '../../network/message';

/** @returns what a change is about, in a line: `vpce-…: route tables`. */
export function changeTitle(change: Change): Message {
  switch (change.kind) {
    case 'delete-endpoint':
    case 'delete-instance-connect-endpoint':
      return message('{id}: deletion', { id: change.endpoint.id });
    case 'route-tables':
      return message('{id}: route tables', { id: change.endpoint.id });
    case 'subnets':
      return message('{id}: subnets', { id: change.endpoint.id });
    case 'security-groups':
      return message('{id}: security groups', { id: change.endpoint.id });
    case 'policy':
      return message('{id}: policy', { id: change.endpoint.id });
    case 'private-dns':
      return message('{id}: private DNS', { id: change.endpoint.id });
    case 'tags':
      return message('{id}: tags', { id: change.resourceId });
    case 'vpc-dns':
      return message('{id}: DNS attributes', { id: change.vpc.id });
    case 'allow-ingress':
      return message('{id}: rules', { id: change.groupId });
    case 'create-security-group':
      return message('Security group {name}', { name: change.name });
    case 'delete-route':
      return message('{id}: routes', { id: change.routeTableId });
    case 'connections':
      return message('{id}: connections', { id: change.service.id });
    case 'acceptance':
      return message('{id}: acceptance', { id: change.service.id });
    case 'principals':
      return message('{id}: allowed principals', { id: change.service.id });
    case 'private-name':
    case 'verify-private-name':
      return message('{id}: private DNS name', { id: change.service.id });
    case 'delete-endpoint-service':
      return message('{id}: deletion', { id: change.service.id });
  }
}
