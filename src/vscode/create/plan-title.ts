import type { Plan } from '../../endpoints/plan';
import { message, type Message } from '../../network/message';
import { serviceLabel } from '../../network/service-name';

/** @returns what a plan makes, in a line: `S3 gateway endpoint`. */
export function planTitle(plan: Plan): Message {
  switch (plan.kind) {
    case 'gateway':
      return message('{service} gateway endpoint', { service: serviceLabel(plan.service) });
    case 'interface':
      return message('{service} interface endpoint', { service: serviceLabel(plan.service) });
    case 'gateway-load-balancer':
      return message('Gateway Load Balancer endpoint');
    case 'resource':
      return message('Resource endpoint');
    case 'service-network':
      return message('Service network endpoint');
    case 'instance-connect':
      return message('Instance Connect endpoint');
    case 'endpoint-service':
      return message('Endpoint service');
  }
}
