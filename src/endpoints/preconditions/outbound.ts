import { message, type Message } from '../../network/message';
import { serviceLabel } from '../../network/service-name';
import type { AddressClass } from '../../paths/address-class';
import type { FilteredPart } from '../../paths/filters/part';
import type { Flow } from '../../paths/question';
import type { GatewayPlan } from '../plan';

/** How the services of gateway endpoints are called. */
export const HTTPS: Flow = { protocol: 'tcp', port: 443 };

/** Where the service's ranges are not known, what a filter does is known only if it does so with all addresses. */
export function isSure({ which }: AddressClass, parts: readonly FilteredPart[]): boolean {
  return which === 'all' || parts.length === 1;
}

export function rangesNotRead({ service }: Pick<GatewayPlan, 'service'>): Message {
  return message('the ranges of the prefix list of {service} are not in what was read', {
    service: serviceLabel(service),
  });
}
